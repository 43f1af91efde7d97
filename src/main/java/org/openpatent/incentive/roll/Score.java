package org.openpatent.incentive.roll;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/** Points of a hundred with two decimals; on the wire a decimal string. */
@Schema(
    type = SchemaType.STRING,
    pattern = Score.PATTERN,
    example = "75.25",
    description = "Points from 0 to 100, a decimal string with at most two decimals.")
public record Score(BigDecimal value) implements Comparable<Score> {
  public static final String PATTERN = "^((0|[1-9][0-9]?)(\\.[0-9]{1,2})?|100(\\.0{1,2})?)$";

  private static final Pattern FORM = Pattern.compile(PATTERN);
  private static final int DECIMALS = 2;

  /** Rounded half up; 75.2 and 75.20 are the same. */
  public Score {
    value = value.setScale(DECIMALS, RoundingMode.HALF_UP);
  }

  @JsonCreator
  public static Score parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new Problem(Code.SCORE_FORM);
    }
    return new Score(new BigDecimal(text));
  }

  @Override
  public int compareTo(Score other) {
    return value.compareTo(other.value);
  }

  @Override
  @JsonValue
  public String toString() {
    return value.toPlainString();
  }
}
