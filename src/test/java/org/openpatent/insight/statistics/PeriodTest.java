package org.openpatent.insight.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which days are counted of a period, and with which they are compared. */
class PeriodTest {
  @ParameterizedTest
  @CsvSource({
    "2026, 2026-11-26, 2026-01-01 2026-11-26, 2025 2025-01-01 2025-11-26",
    "2026, 2026-12-31, 2026-01-01 2026-12-31, 2025 2025-01-01 2025-12-31",
    "2026, 2027-01-01, 2026-01-01 2026-12-31, 2025 2025-01-01 2025-12-31",
    "2024, 2024-02-29, 2024-01-01 2024-02-29, 2023 2023-01-01 2023-02-28",
    "2024-Q1, 2024-05-01, 2024-01-01 2024-03-31, 2023-Q4 2023-10-01 2023-12-31",
    "2026-Q2, 2026-05-31, 2026-04-01 2026-05-31, 2026-Q1 2026-01-01 2026-02-28",
    "2026-01, 2026-01-31, 2026-01-01 2026-01-31, 2025-12 2025-12-01 2025-12-31",
    "2026-03, 2026-03-30, 2026-03-01 2026-03-30, 2026-02 2026-02-01 2026-02-28",
    "2026-02, 2026-02-28, 2026-02-01 2026-02-28, 2026-01 2026-01-01 2026-01-28",
    "2026-02, 2026-03-01, 2026-02-01 2026-02-28, 2026-01 2026-01-01 2026-01-31"
  })
  void aPeriodIsComparedWithTheOneBefore(String name, LocalDate today, String days, String before) {
    Period period = Period.parse(name);
    assertEquals(name, period.toString());
    assertEquals(days, text(period.days(today)));
    assertEquals(before, period.before() + " " + text(period.daysBefore(today)));
  }

  private static String text(Period.Days days) {
    return days.from() + " " + days.to();
  }
}
