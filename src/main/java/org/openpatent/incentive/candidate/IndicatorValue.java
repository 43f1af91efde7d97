package org.openpatent.incentive.candidate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/** What an indicator measures, with at most four decimals; on the wire a decimal string. */
@Schema(
    type = SchemaType.STRING,
    pattern = IndicatorValue.PATTERN,
    example = "10.5",
    description = "A number, a decimal string with at most four decimals.")
public record IndicatorValue(BigDecimal value) implements Comparable<IndicatorValue> {
  public static final String PATTERN = "^-?(0|[1-9][0-9]{0,11})(\\.[0-9]{1,4})?$";

  private static final Pattern FORM = Pattern.compile(PATTERN);

  /** 12.50 and 12.5 are the same. */
  public IndicatorValue {
    value = value.stripTrailingZeros();
  }

  @JsonCreator
  public static IndicatorValue parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new Problem(Code.INDICATOR_VALUE_FORM);
    }
    return new IndicatorValue(new BigDecimal(text));
  }

  public static IndicatorValue of(long count) {
    return new IndicatorValue(BigDecimal.valueOf(count));
  }

  @Override
  public int compareTo(IndicatorValue other) {
    return value.compareTo(other.value);
  }

  @Override
  @JsonValue
  public String toString() {
    return value.toPlainString();
  }
}
