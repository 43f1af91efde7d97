package org.openpatent.party.designation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalPeriod;
import org.openpatent.platform.value.Problem;

/** The month with which a term of whole months begins; of the years 1985 to 2999. */
@Schema(
    type = SchemaType.STRING,
    pattern = FirstMonth.FORM,
    example = "2024-02",
    description = "A month.")
public record FirstMonth(YearMonth month) {
  static final String FORM = "^(198[5-9]|199[0-9]|2[0-9]{3})-(0[1-9]|1[0-2])$";

  private static final Pattern MONTH = Pattern.compile(FORM);

  @JsonCreator
  public static FirstMonth parse(String text) {
    if (!MONTH.matcher(text).matches()) {
      throw new Problem(Code.MONTH_FORM);
    }
    return new FirstMonth(YearMonth.parse(text));
  }

  /** The month of a day. */
  static FirstMonth of(LocalDate day) {
    return new FirstMonth(YearMonth.from(day));
  }

  LocalDate firstDay() {
    return month.atDay(1);
  }

  /** The last day of the last month of a term [support.md 5]. */
  LocalDate lastDay(int months) {
    return LegalPeriod.lastDay(firstDay(), months);
  }

  @Override
  @JsonValue
  public String toString() {
    return month.toString();
  }
}
