package org.openpatent.platform.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalPeriodTest {
  @ParameterizedTest
  @CsvSource({
    "2026-11-30, 15, 2028-02-29", // there is no 30 February
    "2026-11-29, 15, 2028-02-28",
    "2026-12-01, 15, 2028-02-29",
    "2026-11-30, 3, 2027-02-28",
    "2026-11-29, 3, 2027-02-28",
    "2026-11-28, 3, 2027-02-27",
    "2026-08-31, 6, 2027-02-28",
    "2026-08-31, 1, 2026-09-30",
    "2026-08-31, 2, 2026-10-30",
    "2028-02-29, 12, 2029-02-28",
    "2028-02-29, 48, 2032-02-28",
    "2027-02-28, 12, 2028-02-27",
    "2026-11-26, 12, 2027-11-25",
    "2026-01-01, 12, 2026-12-31"
  })
  void theLastMonthEndsATermThatItHasNoCorrespondingDayFor(
      LocalDate first, int months, LocalDate last) {
    assertEquals(last, LegalPeriod.lastDay(first, months));
  }

  @Property
  void aTermEndsInItsLastMonthOrTheDayBeforeIt(
      @ForAll @IntRange(min = 0, max = 30_000) int day,
      @ForAll @IntRange(min = 1, max = 240) int months) {
    LocalDate first = LocalDate.of(1985, 4, 1).plusDays(day);
    LocalDate last = LegalPeriod.lastDay(first, months);
    YearMonth lastMonth = YearMonth.from(first).plusMonths(months);
    assertTrue(
        YearMonth.from(last).equals(lastMonth) || last.plusDays(1).equals(lastMonth.atDay(1)));
    assertFalse(LegalPeriod.lastDay(first.plusDays(1), months).isBefore(last));
  }
}
