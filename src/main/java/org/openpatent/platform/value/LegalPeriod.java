package org.openpatent.platform.value;

import java.time.LocalDate;

/** Terms that are counted in months or years from their first day, which belongs to them. */
public final class LegalPeriod {
  private LegalPeriod() {}

  /**
   * The last day of a term: the day before the one of the first day's number in the last month; the
   * last day of that month where it has no day of that number [CC 202]. A later first day never has
   * an earlier last day.
   */
  public static LocalDate lastDay(LocalDate first, int months) {
    LocalDate corresponding = first.plusMonths(months);
    boolean exists = corresponding.getDayOfMonth() == first.getDayOfMonth();
    return exists ? corresponding.minusDays(1) : corresponding;
  }
}
