package org.openpatent.incentive.priority;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpatent.incentive.compensation.Vectors;
import org.openpatent.platform.value.WorkingCalendar;

/** The periods of the worked cases. */
class PriorityDeadlinesTest {
  private static final JsonNode ALL = Vectors.read("support/priority-deadlines.json");
  private static final WorkingCalendar CALENDAR =
      new WorkingCalendar(days("holidays"), days("workingWeekends"));

  private static Set<LocalDate> days(String field) {
    return Vectors.stream(ALL.get(field))
        .map(day -> LocalDate.parse(day.textValue()))
        .collect(Collectors.toSet());
  }

  static Stream<JsonNode> cases() {
    return Vectors.stream(ALL.get("cases"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void eachPeriodEndsOnTheDayOfTheCase(JsonNode one) {
    LocalDate requestedOn = day(one, "requestedOn");
    LocalDate noticeOn = day(one, "noticeOn");
    assertEquals(one.get("order").intValue(), PriorityDeadlines.order(requestedOn));
    for (PriorityObject object : PriorityObject.values()) {
      JsonNode expected = one.get(object.name());
      assertEquals(
          day(expected, "firstActionDueOn"),
          PriorityDeadlines.firstActionDueOn(object, noticeOn, CALENDAR));
      assertEquals(
          day(expected, "closingDueOn"),
          PriorityDeadlines.closingDueOn(object, noticeOn, CALENDAR));
      if (one.get("reply").has(object.name())) {
        assertEquals(
            day(one.get("reply"), object.name()),
            PriorityDeadlines.replyDueOn(
                object, requestedOn, day(one.get("reply"), "actionOn"), CALENDAR));
      }
    }
  }

  @Test
  void allCasesAreRead() {
    assertEquals(10, cases().count());
  }

  private static LocalDate day(JsonNode of, String field) {
    return of.has(field) ? LocalDate.parse(of.get(field).textValue()) : null;
  }
}
