package org.openpatent.insight.statistics;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/** A year, a quarter or a month of the calendar: {@code 2026}, {@code 2026-Q3}, {@code 2026-09}. */
@Schema(
    type = SchemaType.STRING,
    pattern = "^(198[5-9]|199[0-9]|2[0-9]{3})(-(Q[1-4]|0[1-9]|1[0-2]))?$",
    example = "2026",
    description = "A year, a quarter or a month: 2026, 2026-Q3, 2026-09.")
public record Period(LocalDate from, int months) {
  private static final Pattern FORM =
      Pattern.compile("(198[5-9]|199[0-9]|2[0-9]{3})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?");

  private static final int YEAR = 12;
  private static final int QUARTER = 3;

  /** The days that are counted of a period: all of it, or those up to today. */
  public record Days(LocalDate from, LocalDate to) {}

  public static Period parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new Problem(Code.PERIOD_FORM);
    }
    int year = Integer.parseInt(form.group(1));
    if (form.group(2) != null) {
      int quarter = Integer.parseInt(form.group(2));
      return new Period(LocalDate.of(year, quarter * QUARTER - 2, 1), QUARTER);
    }
    return form.group(3) == null
        ? ofYear(year)
        : new Period(LocalDate.of(year, Integer.parseInt(form.group(3)), 1), 1);
  }

  public static Period ofYear(int year) {
    return new Period(LocalDate.of(year, 1, 1), YEAR);
  }

  LocalDate lastDay() {
    return from.plusMonths(months).minusDays(1);
  }

  public boolean isYear() {
    return months == YEAR;
  }

  public boolean isOver(LocalDate today) {
    return today.isAfter(lastDay());
  }

  /** The same part of the year before. */
  public Period yearBefore() {
    return new Period(from.minusYears(1), months);
  }

  Period before() {
    return new Period(from.minusMonths(months), months);
  }

  /** What of it has passed, today with it. */
  public Days days(LocalDate today) {
    return new Days(from, isOver(today) ? lastDay() : today);
  }

  /**
   * The days of the period before that are compared with {@link #days}: all of them once this
   * period is over; while it runs, those up to the day of today's number in the corresponding
   * month, or the last of that month where it has no day of that number.
   */
  Days daysBefore(LocalDate today) {
    LocalDate corresponding = today.minusMonths(months);
    return new Days(before().from, isOver(today) ? before().lastDay() : corresponding);
  }

  @Override
  public String toString() {
    String text = from.toString();
    return switch (months) {
      case YEAR -> text.substring(0, 4);
      case QUARTER -> text.substring(0, 5) + "Q" + (from.getMonthValue() + 2) / QUARTER;
      default -> text.substring(0, 7);
    };
  }
}
