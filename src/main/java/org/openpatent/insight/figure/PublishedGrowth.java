package org.openpatent.insight.figure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/** A growth in percent as an office published it, with all the decimals that it had. */
@Schema(
    type = SchemaType.STRING,
    pattern = PublishedGrowth.PATTERN,
    example = "47.18",
    description = "In percent, a decimal string with up to four decimals; nothing is -0.00.")
public record PublishedGrowth(BigDecimal percent) {
  private static final String WHOLE = "[1-9][0-9]{0,8}";

  /** What is above nothing by its decimals alone. */
  private static final String LESS_THAN_ONE =
      "0\\.([1-9][0-9]{0,3}|0[1-9][0-9]{0,2}|00[1-9][0-9]?|000[1-9])";

  static final String PATTERN =
      "^((0|"
          + WHOLE
          + ")(\\.[0-9]{1,4})?|-("
          + WHOLE
          + "(\\.[0-9]{1,4})?|"
          + LESS_THAN_ONE
          + "))$";

  private static final Pattern FORM = Pattern.compile(PATTERN);

  @JsonCreator
  public static PublishedGrowth parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new Problem(Code.GROWTH_FORM);
    }
    return new PublishedGrowth(new BigDecimal(text));
  }

  /** Null for null. */
  static PublishedGrowth of(BigDecimal percent) {
    return percent == null ? null : new PublishedGrowth(percent);
  }

  @Override
  @JsonValue
  public String toString() {
    return percent.toPlainString();
  }
}
