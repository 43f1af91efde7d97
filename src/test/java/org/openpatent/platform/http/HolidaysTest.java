package org.openpatent.platform.http;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpatent.Api;
import org.openpatent.Refusal;
import org.openpatent.World;
import org.openpatent.platform.value.Code;

@QuarkusTest
class HolidaysTest {
  @Test
  void theAgencyAnnouncesAYearAndChangesIt() {
    Api.agency()
        .body(year(List.of("2151-10-02", "2151-10-01", "2151-10-02"), List.of("2151-10-09")))
        .put("/v1/holidays/2151")
        .then()
        .statusCode(201)
        .header("Location", "/v1/holidays/2151")
        .body("year", is(2151))
        .body("holidays", is(List.of("2151-10-01", "2151-10-02")))
        .body("workingWeekends", is(List.of("2151-10-09")));
    Api.agency()
        .header("If-Match", "\"0\"")
        .body(year(List.of("2151-01-01"), List.of()))
        .put("/v1/holidays/2151")
        .then()
        .statusCode(200)
        .body("version", is(1));
    Api.anonymous()
        .get("/v1/holidays/2151")
        .then()
        .statusCode(200)
        .body("holidays", is(List.of("2151-01-01")))
        .body("workingWeekends", is(List.of()));
  }

  @Test
  void aYearNobodyAnnouncedIsUnknown() {
    for (String year : List.of("2152", "1985", "2999")) {
      Api.anonymous().get("/v1/holidays/" + year).then().spec(Refusal.of(Code.NOT_FOUND));
    }
    for (String year : List.of("1984", "3000", "0", "-1", "two")) {
      Api.anonymous().get("/v1/holidays/" + year).then().statusCode(404).body("code", is("range"));
    }
  }

  @Test
  void nobodyElseAnnouncesHolidays() {
    var body = year(List.of(), List.of());
    Api.anonymous().body(body).put("/v1/holidays/2153").then().statusCode(401);
    for (var other :
        List.of(
            Api.treasury(),
            Api.auditor(),
            Api.licensor(World.newCode("12")),
            Api.licensee(World.newCode("91")))) {
      other.body(body).put("/v1/holidays/2153").then().spec(Refusal.of(Code.FORBIDDEN));
    }
    Api.anonymous().get("/v1/holidays/2153").then().statusCode(404);
  }

  @Test
  void daysOfOtherYearsAreRefusedAllAtOnce() {
    Api.agency()
        .body(
            year(
                List.of("2154-01-01", "2153-12-31", "2155-01-01"),
                List.of("2155-01-04", "2154-01-05")))
        .put("/v1/holidays/2154")
        .then()
        .spec(Refusal.of(Code.INVALID_BODY))
        .body(
            "errors.pointer",
            containsInAnyOrder("/holidays/1", "/holidays/2", "/workingWeekends/0"));
    Api.anonymous().get("/v1/holidays/2154").then().statusCode(404);
  }

  @Test
  void onlyAWeekendIsWorkedInExchangeAndNoHoliday() {
    Api.agency()
        .body(
            year(
                List.of("2154-01-06"),
                List.of("2154-01-01", "2154-01-04", "2154-01-05", "2154-01-06")))
        .put("/v1/holidays/2154")
        .then()
        .spec(Refusal.of(Code.INVALID_BODY))
        .body(
            "errors.collect { it.pointer + ' ' + it.code }",
            containsInAnyOrder(
                "/workingWeekends/0 working-weekend",
                "/workingWeekends/1 working-weekend",
                "/workingWeekends/3 holiday-worked"));
    Api.anonymous().get("/v1/holidays/2154").then().statusCode(404);
  }

  @Test
  void aDeadlineOnAHolidayMovesToTheNextWorkingDay() {
    LocalDate due = nextWeekday(World.today().plusMonths(3));
    LocalDate next = nextWeekday(due.plusDays(1));
    String offer = World.freeOffer();
    String before = Api.anonymous().get("/v1/holidays/" + due.getYear()).header("ETag");
    try {
      announce(due, before, List.of(due.toString()));
      String license = World.license(World.firm(), offer);
      Api.agency().get("/v1/licenses/" + license).then().body("recordalDueOn", is(next.toString()));
    } finally {
      String now = Api.anonymous().get("/v1/holidays/" + due.getYear()).header("ETag");
      announce(due, now, List.of());
    }
  }

  private static void announce(LocalDate day, String tag, List<String> holidays) {
    var request = Api.agency().body(year(holidays, List.of()));
    int status =
        (tag == null ? request : request.header("If-Match", tag))
            .put("/v1/holidays/" + day.getYear())
            .statusCode();
    org.junit.jupiter.api.Assertions.assertEquals(tag == null ? 201 : 200, status);
  }

  private static LocalDate nextWeekday(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
        ? day
        : nextWeekday(day.plusDays(1));
  }

  private static Map<String, Object> year(List<String> holidays, List<String> workingWeekends) {
    return Map.of("holidays", holidays, "workingWeekends", workingWeekends);
  }
}
