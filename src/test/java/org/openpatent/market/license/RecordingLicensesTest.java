package org.openpatent.market.license;

import static org.hamcrest.Matchers.equalTo;
import static org.openpatent.Acts.refused;
import static org.openpatent.World.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.TimeMachine;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.platform.value.Role;

/** Recordal with the office within three months [IR 87], counted as deadlines are [IR 5]. */
@QuarkusTest
class RecordingLicensesTest {
  private String university;
  private String firm;

  @BeforeEach
  void twoSides() {
    university = World.university();
    firm = World.firm();
  }

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
  }

  @ParameterizedTest
  @CsvSource({
    "2031-03-04, 2031-06-04", // a Wednesday
    "2031-03-07, 2031-06-09", // a Saturday, so the Monday after
    "2031-07-01, 2031-10-04", // the national holiday, until a Saturday that is worked
    "2031-11-30, 2032-03-01", // 29 February 2032, a Sunday
    "2031-08-31, 2031-12-01" // November has no 31st, its last day is a Sunday
  })
  void theDeadlineIsThreeMonthsLaterOrTheNextWorkingDay(String effectiveOn, String deadline) {
    announceHolidays(
        2031, List.of("2031-10-01", "2031-10-02", "2031-10-03"), List.of("2031-10-04"));
    TimeMachine.travelTo(effectiveOn);
    String license = license();
    Acts.readLicense(license).then().body("recordalDueOn", equalTo(deadline));

    TimeMachine.travelTo(deadline);
    assertOverdue(license, false);
    TimeMachine.travelTo(today().plusDays(1));
    assertOverdue(license, true);
  }

  @Test
  void theDeadlineMovesWhenHolidaysAreAnnouncedLater() {
    TimeMachine.travelTo("2033-02-03");
    announceHolidays(2033, List.of(), List.of());
    String license = license();
    Acts.readLicense(license).then().body("recordalDueOn", equalTo("2033-05-03"));
    announceHolidays(2033, List.of("2033-05-03"), List.of());
    Acts.readLicense(license).then().body("recordalDueOn", equalTo("2033-05-04"));
  }

  @Test
  void aLateRecordalTakesTheLicenseOffTheOverdueList() {
    TimeMachine.travelTo("2029-03-05");
    String license = license();
    TimeMachine.travelTo("2029-08-01");
    assertOverdue(license, true);
    record(Api.licensee(firm), license).then().statusCode(200);
    assertOverdue(license, false);
  }

  @Test
  void aVoidLicenseIsNotOverdue() {
    TimeMachine.travelTo("2029-03-05");
    String license = license();
    TimeMachine.travelTo("2029-08-01");
    Acts.declareVoid(license).then().statusCode(200);
    assertOverdue(license, false);
  }

  @Test
  void eitherSideRecordsOnceAndTheAgencyAloneCorrects() {
    for (var first : List.of(Api.licensee(firm), Api.licensor(university), Api.agency())) {
      String license = license();
      record(first, license)
          .then()
          .statusCode(200)
          .body("recordalNumber", equalTo("GX-1"))
          .body("recordedOn", equalTo(today().toString()));
      for (var side : List.of(Api.licensee(firm), Api.licensor(university))) {
        record(side, license).then().spec(refused(409, "license-already-recorded"));
      }
      Acts.enterRecordal(Api.agency(), license, "GX-2", today())
          .then()
          .statusCode(200)
          .body("recordalNumber", equalTo("GX-2"));
      Acts.terminate(Api.licensee(firm), license, today()).then().statusCode(200);
    }
  }

  @Test
  void theDayOfRecordalLiesBetweenEffectAndToday() {
    TimeMachine.travelTo("2029-03-05");
    String license = license();
    TimeMachine.travelTo("2029-03-15");
    for (String day : List.of("2029-03-04", "2029-03-16")) {
      Acts.enterRecordal(Api.agency(), license, "GX-1", LocalDate.parse(day))
          .then()
          .spec(refused(422, "recorded-on-range"));
    }
    Acts.enterRecordal(Api.agency(), license, "GX-1", today().minusDays(10))
        .then()
        .statusCode(200)
        .body("recordedOn", equalTo("2029-03-05"));
  }

  @Test
  void whatIsNotEffectiveOrVoidIsNotRecorded() {
    var declaration = World.offerBody(World.patent(university, PatentKind.INVENTION));
    declaration.put("royalty", Map.of("method", "LUMP_SUM", "lumpSum", "30000.00"));
    String unpaid = World.license(firm, World.offer(university, declaration));
    record(Api.licensor(university), unpaid).then().spec(refused(409, "license-not-effective"));
    String license = license();
    Acts.declareVoid(license);
    record(Api.licensee(firm), license).then().spec(refused(409, "license-void"));
  }

  @Test
  void strangersRecordNothing() {
    String license = license();
    record(Api.licensee(World.firm()), license).then().spec(refused(404, "not-found"));
    record(Api.licensor(World.university()), license).then().spec(refused(404, "not-found"));
    record(Api.treasury(), license).then().spec(refused(403, "forbidden"));
    record(Api.anonymous(), license).then().spec(refused(401, "unauthenticated"));
    // who reads every license, and has a firm besides, is still a stranger to this one
    for (String role : List.of(Role.AUDITOR, Role.TREASURY)) {
      String both = Api.token("both", Set.of(role, Role.LICENSEE), World.firm());
      record(Api.with(both), license).then().spec(refused(403, "forbidden"));
    }
  }

  private String license() {
    String patent = World.patent(university, PatentKind.INVENTION);
    return World.license(firm, World.offer(university, World.offerBody(patent)));
  }

  private static Response record(RequestSpecification caller, String license) {
    return Acts.enterRecordal(caller, license, "GX-1", today());
  }

  /** Seen alike by both sides and the agency, in the license and in the lists. */
  private void assertOverdue(String license, boolean overdue) {
    for (boolean asked : new boolean[] {true, false}) {
      for (var caller : List.of(Api.licensee(firm), Api.licensor(university), Api.agency())) {
        caller
            .queryParam("licensee", firm)
            .queryParam("recordalOverdue", asked)
            .get("/v1/licenses")
            .then()
            .statusCode(200)
            .body("items.id", equalTo(asked == overdue ? List.of(license) : List.of()));
      }
    }
    Acts.readLicense(license).then().body("recordalOverdue", equalTo(overdue));
  }

  private static void announceHolidays(int year, List<String> days, List<String> worked) {
    String path = "/v1/holidays/" + year;
    String etag = Api.anonymous().get(path).header("ETag");
    var agency = etag == null ? Api.agency() : Api.agency().header("If-Match", etag);
    Response put = agency.body(Map.of("holidays", days, "workingWeekends", worked)).put(path);
    put.then().statusCode(etag == null ? 201 : 200);
  }
}
