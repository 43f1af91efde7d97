package org.openpatent.incentive.compensation;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openpatent.Acts.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Programs;
import org.openpatent.Settled;
import org.openpatent.TimeMachine;
import org.openpatent.Treasury;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/** A patent that was dead on the day of effect owes nothing, whenever that comes to be known. */
@QuarkusTest
class DeadPatentsTest {
  private static final List<String> ALL = List.of("10000.00", "5000.00");
  private static final List<String> NOTHING = List.of("0.00", "0.00");

  private final Programs programs = new Programs();
  private LocalDate monday;
  private String university;
  private String firm;
  private String patent;
  private String offer;
  private String license;
  private String program;

  @BeforeEach
  void aLicense() {
    monday = Settled.begin();
    university = World.university();
    firm = World.firm();
    patent = World.patent(university, PatentKind.INVENTION);
    offer = World.offer(university, World.offerBody(patent));
    license = World.license(firm, offer);
    program = programs.open(Settled.program(monday));
  }

  @AfterEach
  void end() {
    TimeMachine.comeBack();
    programs.closeAll();
  }

  @ParameterizedTest
  @CsvSource({"LAPSED, 30", "LAPSED, 0", "INVALIDATED, 30", "INVALIDATED, 0"})
  void anEventEnteredLaterWithAnEarlierDateTakesTheCompensation(String event, int daysBefore) {
    assertEquals(ALL, Programs.amounts(statement(license)));
    TimeMachine.travelTo(monday.plusDays(3));
    LocalDate on = monday.minusDays(daysBefore);
    Acts.enterEvent(patent, event, on).then().statusCode(201);
    JsonPath statement = statement(license);
    assertEquals(List.of("patent-in-force FAILED"), Programs.unmet(statement));
    assertEquals(NOTHING, Programs.amounts(statement));
    assertEquals(
        event + " " + on, statement.get("rules.find { it.rule == 'patent-in-force' }.fact"));
    Treasury.settle(program, monday.plusDays(3)).then().spec(refused(409, "nothing-to-settle"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"LAPSED", "INVALIDATED"})
  void aPatentThatDiedTheDayAfterOwesAllOfIt(String event) {
    TimeMachine.travelTo(monday.plusDays(3));
    Acts.enterEvent(patent, event, monday.plusDays(1)).then().statusCode(201);
    JsonPath statement = statement(license);
    assertEquals(List.of(), Programs.unmet(statement));
    assertEquals("true", statement.get("rules.find { it.rule == 'patent-in-force' }.fact"));
    assertEquals(ALL, Settled.granted(Settled.draft(program, monday.plusDays(3))));
  }

  @Test
  void theLicenseOfADeadPatentNeverRanAndIsShownSo() {
    TimeMachine.travelTo(monday.plusDays(3));
    Acts.enterEvent(patent, "LAPSED", monday.minusDays(30)).then().statusCode(201);
    Acts.readLicense(license)
        .then()
        .body("status", equalTo("ENDED"))
        .body("neverRan", equalTo(true))
        .body("endReason", equalTo("PATENT_LAPSED"))
        .body("beginsOn", equalTo(monday.toString()))
        .body("endsOn", equalTo(monday.toString()));
  }

  @Test
  void aLicenseOfADeadPatentDoesNotUseUpItsPair() {
    TimeMachine.travelTo(monday.plusDays(3));
    Acts.enterEvent(patent, "LAPSED", monday.minusDays(30)).then().statusCode(201);
    Acts.enterEvent(patent, "RESTORED", monday.plusDays(3)).then().statusCode(201);
    String next = World.license(firm, offer);
    assertEquals(NOTHING, Programs.amounts(statement(license)));
    assertEquals(ALL, Programs.amounts(statement(next)));
    String draft = Settled.draft(program, monday.plusDays(3));
    Settled.lines(draft).then().body("items.item.id", equalTo(List.of(next, next)));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void ofTwoBackdatedEventsTheOrderOfEntryDoesNotMatter(boolean earlierFirst) {
    TimeMachine.travelTo(monday.plusDays(9));
    LocalDate first = monday.plusDays(2);
    LocalDate second = monday.plusDays(5);
    Acts.enterEvent(patent, earlierFirst ? "LAPSED" : "INVALIDATED", earlierFirst ? first : second)
        .then()
        .statusCode(201);
    Acts.enterEvent(patent, earlierFirst ? "INVALIDATED" : "LAPSED", earlierFirst ? second : first)
        .then()
        .statusCode(201);
    Acts.readLicense(license)
        .then()
        .body("endReason", equalTo("PATENT_LAPSED"))
        .body("endsOn", equalTo(first.minusDays(1).toString()));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aRestorationBeforeTheClaimSavesTheLicenseInEitherOrderOfEntry(boolean lapseFirst) {
    TimeMachine.travelTo(monday.plusDays(3));
    Acts.enterEvent(patent, "LAPSED", monday.minusDays(30)).then().statusCode(201);
    if (lapseFirst) {
      assertEquals(NOTHING, Programs.amounts(statement(license)));
    }
    Acts.enterEvent(patent, "RESTORED", monday.minusDays(10)).then().statusCode(201);
    Acts.readLicense(license)
        .then()
        .body("status", equalTo("EFFECTIVE"))
        .body("endReason", nullValue());
    assertEquals(ALL, Programs.amounts(statement(license)));
  }

  @Test
  void anInvalidationEndsWhatWasClaimedAfterAnOldRestorationToo() {
    TimeMachine.travelTo(monday.plusDays(3));
    Acts.enterEvent(patent, "LAPSED", monday.plusDays(1)).then().statusCode(201);
    Acts.enterEvent(patent, "RESTORED", monday.plusDays(2)).then().statusCode(201);
    String next = World.license(firm, offer);
    Acts.enterEvent(patent, "INVALIDATED", monday.plusDays(1)).then().statusCode(201);
    Acts.readLicense(next)
        .then()
        .body("status", equalTo("ENDED"))
        .body("endReason", equalTo("PATENT_INVALIDATED"));
    assertEquals(List.of("patent-in-force FAILED"), unmetButThePair(next));
  }

  @Test
  void aNoticeOfTerminationIsKeptWhenThePatentEndsTheLicenseFirst() {
    Acts.terminate(Api.licensee(firm), license, monday.plusDays(20)).then().statusCode(200);
    TimeMachine.travelTo(monday.plusDays(3));
    String event =
        Acts.enterEvent(patent, "LAPSED", monday.plusDays(2)).then().extract().path("id");
    Acts.readLicense(license).then().body("endReason", equalTo("PATENT_LAPSED"));
    Acts.annul(patent, event).then().statusCode(200);
    Acts.readLicense(license)
        .then()
        .body("status", equalTo("EFFECTIVE"))
        .body("endReason", equalTo("TERMINATED_BY_LICENSEE"))
        .body("endsOn", equalTo(monday.plusDays(19).toString()));
  }

  @Test
  void annullingTheEventGivesTheLicenseItsTermBack() {
    TimeMachine.travelTo(monday.plusDays(3));
    String event =
        Acts.enterEvent(patent, "LAPSED", monday.minusDays(2)).then().extract().path("id");
    Acts.annul(patent, event).then().statusCode(200);
    Acts.readLicense(license)
        .then()
        .body("status", equalTo("EFFECTIVE"))
        .body("endReason", nullValue())
        .body("endsOn", equalTo(monday.plusMonths(24).minusDays(1).toString()));
    assertEquals(ALL, Programs.amounts(statement(license)));
  }

  private List<String> unmetButThePair(String license) {
    return Programs.unmet(statement(license)).stream()
        .filter(rule -> !rule.startsWith("pair"))
        .toList();
  }

  private JsonPath statement(String license) {
    return Programs.statement(Acts.readCompensation(Api.auditor(), license), program);
  }
}
