package org.openpatent.platform.value;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/**
 * Working days and the periods counted by them [IR 5]: the State Council's holidays take weekdays
 * off, and in exchange some weekends are worked.
 */
public record WorkingCalendar(Set<LocalDate> holidays, Set<LocalDate> workingWeekends) {
  public WorkingCalendar {
    holidays = Set.copyOf(holidays);
    workingWeekends = Set.copyOf(workingWeekends);
  }

  boolean isWorkingDay(LocalDate day) {
    return !holidays.contains(day) && (!isWeekend(day) || workingWeekends.contains(day));
  }

  public static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }

  /**
   * The last day of a period in months: the day of the last month that corresponds to the first, or
   * that month's last where there is none, and the next working day if it is a holiday [IR 5].
   */
  public LocalDate deadline(LocalDate from, int months) {
    return workingDayFrom(from.plusMonths(months));
  }

  /** This day, or the next working day if it is none. */
  public LocalDate workingDayFrom(LocalDate day) {
    return isWorkingDay(day) ? day : nextWorkingDay(day);
  }

  /** The last of so many working days, the first day not counted [IR 5]. */
  public LocalDate plusWorkingDays(LocalDate from, int days) {
    LocalDate day = from;
    for (int i = 0; i < days; i++) {
      day = nextWorkingDay(day);
    }
    return day;
  }

  /**
   * The latest {@code from} whose deadline lies before today. A later start never has an earlier
   * deadline, so a query can find all that is overdue by one bound on the start.
   */
  public LocalDate latestOverdue(LocalDate today, int months) {
    LocalDate due = today.minusDays(1);
    while (!isWorkingDay(due)) {
      due = due.minusDays(1);
    }
    LocalDate from = due.minusMonths(months);
    // a short month's last day is the deadline of every later day of a long month, too
    boolean monthEnd = due.getDayOfMonth() == due.lengthOfMonth();
    return monthEnd ? from.with(TemporalAdjusters.lastDayOfMonth()) : from;
  }

  private LocalDate nextWorkingDay(LocalDate day) {
    LocalDate next = day.plusDays(1);
    while (!isWorkingDay(next)) {
      next = next.plusDays(1);
    }
    return next;
  }
}
