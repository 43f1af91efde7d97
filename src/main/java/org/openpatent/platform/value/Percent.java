package org.openpatent.platform.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A percentage from 0 to 999 with at most four decimals; on the wire a decimal string. */
@Schema(
    type = SchemaType.STRING,
    pattern = Percent.PATTERN,
    example = "12.5",
    description = "A percentage, a decimal string with at most four decimals.")
public record Percent(BigDecimal value) {
  public static final String PATTERN = "^(0|[1-9][0-9]{0,2})(\\.[0-9]{1,4})?$";

  /** The same up to 100, for the OpenAPI document. */
  public static final String AT_MOST_WHOLE = "^((0|[1-9][0-9]?)(\\.[0-9]{1,4})?|100(\\.0{1,4})?)$";

  public static final Percent WHOLE = new Percent(BigDecimal.valueOf(100));

  private static final Pattern FORM = Pattern.compile(PATTERN);

  /** 12.50 and 12.5 are the same percentage. */
  public Percent {
    value = value.stripTrailingZeros();
  }

  @JsonCreator
  public static Percent parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new Problem(Code.PERCENT_FORM);
    }
    return new Percent(new BigDecimal(text));
  }

  /** This part of an amount, rounded to the fen. */
  public Money of(Money whole) {
    return Money.rounded(whole.yuan().multiply(value).movePointLeft(2));
  }

  public boolean exceeds(Percent other) {
    return value.compareTo(other.value) > 0;
  }

  @Override
  @JsonValue
  public String toString() {
    return value.toPlainString();
  }
}
