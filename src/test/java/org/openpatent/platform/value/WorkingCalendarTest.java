package org.openpatent.platform.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
  private static final WorkingCalendar CALENDAR = calendarOfTheVectors();

  @ParameterizedTest
  @CsvFileSource(resources = "/vectors/deadlines.csv", numLinesToSkip = 3)
  void theWorkedCasesHold(LocalDate from, int months, LocalDate due) {
    assertEquals(due, CALENDAR.deadline(from, months));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-30,2026-09-30",
    "2026-10-01,2026-10-08",
    "2026-10-10,2026-10-10", // a Saturday that is worked
    "2026-10-17,2026-10-19"
  })
  void aDayIsMovedToTheNextWorkingDayIfItIsNone(LocalDate day, LocalDate working) {
    assertEquals(working, CALENDAR.workingDayFrom(day));
  }

  @Test
  void holidaysTakeWeekdaysOffAndWorkedWeekendsGiveThemBack() {
    assertFalse(CALENDAR.isWorkingDay(LocalDate.of(2026, 10, 7)));
    assertTrue(CALENDAR.isWorkingDay(LocalDate.of(2026, 10, 8)));
    assertTrue(CALENDAR.isWorkingDay(LocalDate.of(2026, 10, 10)));
    assertFalse(CALENDAR.isWorkingDay(LocalDate.of(2026, 10, 11)));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-30, 1, 2026-10-08",
    "2026-09-30, 3, 2026-10-10",
    "2026-09-30, 4, 2026-10-12",
    "2026-10-03, 1, 2026-10-08",
    "2026-10-08, 0, 2026-10-08"
  })
  void workingDaysAreCountedFromTheNextOne(LocalDate from, int days, LocalDate last) {
    assertEquals(last, CALENDAR.plusWorkingDays(from, days));
  }

  @ParameterizedTest
  @CsvSource({
    // due on Monday 2 March, because 28 February is a Saturday
    "2026-03-02, 3, 2025-11-27",
    "2026-03-03, 3, 2025-12-02",
    // 30 June is due of the last day of March as of the one before it
    "2026-07-01, 3, 2026-03-31"
  })
  void whatIsOverdueIsKnownFromItsStart(LocalDate today, int months, LocalDate latest) {
    assertEquals(latest, CALENDAR.latestOverdue(today, months));
  }

  @Property
  void aDeadlineIsNeverOnAHoliday(
      @ForAll("days") LocalDate from, @ForAll @IntRange(max = 24) int months) {
    assertTrue(CALENDAR.isWorkingDay(CALENDAR.deadline(from, months)));
  }

  @Property
  void aLaterStartNeverHasAnEarlierDeadline(
      @ForAll("days") LocalDate from,
      @ForAll @IntRange(max = 40) int later,
      @ForAll @IntRange(max = 24) int months) {
    LocalDate due = CALENDAR.deadline(from, months);
    assertFalse(CALENDAR.deadline(from.plusDays(later), months).isBefore(due));
  }

  @Property
  void theLatestOverdueIsTheLastStartWhoseDeadlineHasPassed(
      @ForAll("days") LocalDate today, @ForAll @IntRange(max = 24) int months) {
    LocalDate latest = CALENDAR.latestOverdue(today, months);
    assertTrue(CALENDAR.deadline(latest, months).isBefore(today));
    assertFalse(CALENDAR.deadline(latest.plusDays(1), months).isBefore(today));
  }

  @Property
  void workingDaysAddUp(
      @ForAll("days") LocalDate from,
      @ForAll @IntRange(max = 20) int some,
      @ForAll @IntRange(max = 20) int more) {
    LocalDate inTwo = CALENDAR.plusWorkingDays(CALENDAR.plusWorkingDays(from, some), more);
    assertEquals(CALENDAR.plusWorkingDays(from, some + more), inTwo);
  }

  /** Around the holidays of the vectors and over a leap day. */
  @Provide
  Arbitrary<LocalDate> days() {
    LocalDate first = LocalDate.of(2023, 12, 1);
    return Arbitraries.integers().between(0, 1_500).map(first::plusDays);
  }

  private static WorkingCalendar calendarOfTheVectors() {
    try (InputStream file =
        WorkingCalendarTest.class.getResourceAsStream("/vectors/deadlines.csv")) {
      List<String> lines =
          new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().limit(2).toList();
      return new WorkingCalendar(dates(lines.get(0)), dates(lines.get(1)));
    } catch (IOException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private static Set<LocalDate> dates(String comment) {
    return Pattern.compile("\\d{4}-\\d{2}-\\d{2}")
        .matcher(comment)
        .results()
        .map(MatchResult::group)
        .map(LocalDate::parse)
        .collect(Collectors.toSet());
  }
}
