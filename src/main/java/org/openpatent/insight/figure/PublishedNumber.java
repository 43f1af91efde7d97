package org.openpatent.insight.figure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.insight.statistics.Unit;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/** A number as an office published it, with all the decimals that it had; never negative. */
@Schema(
    type = SchemaType.STRING,
    pattern = PublishedNumber.PATTERN,
    description =
        "A decimal string: a count without decimals, an amount in CNY with two, others with up to"
            + " four.")
public record PublishedNumber(BigDecimal number) {
  static final String PATTERN = "^(0|[1-9][0-9]{0,12})(\\.[0-9]{1,4})?$";

  private static final Pattern FORM = Pattern.compile(PATTERN);

  @JsonCreator
  public static PublishedNumber parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new Problem(Code.FIGURE_FORM);
    }
    return new PublishedNumber(new BigDecimal(text));
  }

  /** Null for null. */
  static PublishedNumber of(BigDecimal number) {
    return number == null ? null : new PublishedNumber(number);
  }

  /** Whether what is measured so is written with as many decimals. */
  boolean fits(Unit unit) {
    return switch (unit) {
      case COUNT -> number.scale() == 0;
      case CNY -> number.scale() == 2;
      case PERCENT, DAYS -> true;
    };
  }

  @Override
  @JsonValue
  public String toString() {
    return number.toPlainString();
  }
}
