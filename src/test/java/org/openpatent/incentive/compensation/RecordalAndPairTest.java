package org.openpatent.incentive.compensation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Programs;
import org.openpatent.TimeMachine;
import org.openpatent.World;

/** How a statement changes with time: before and after recordal, and from license to license. */
@QuarkusTest
class RecordalAndPairTest {
  private static final List<String> NOTHING = List.of("0.00", "0.00");
  private static final List<String> ALL = List.of("10000.00", "5000.00");

  private final Programs programs = new Programs();
  private String firm;
  private String offer;

  @BeforeEach
  void aFirmAndAnOffer() {
    TimeMachine.travelTo("2029-03-05");
    firm = World.firm();
    offer = World.freeOffer();
  }

  @AfterEach
  void end() {
    programs.closeAll();
    TimeMachine.comeBack();
  }

  @Test
  void beforeRecordalNothingIsOwedButTheProspectIsTold() {
    String program = programs.open(Programs.bodyWith("recordalRequired", true));
    String license = World.license(firm, offer);
    JsonPath statement = statement(program, license);
    assertEquals(List.of("recorded PENDING"), Programs.unmet(statement));
    assertEquals(false, statement.getBoolean("eligible"));
    assertEquals(NOTHING, Programs.amounts(statement));
    assertEquals(ALL, statement.getList("sides.prospect"));

    record(license, World.today());
    statement = statement(program, license);
    assertEquals(List.of(), Programs.unmet(statement));
    assertEquals(ALL, Programs.amounts(statement));
    assertNull(statement.get("sides[0].prospect"));
  }

  @Test
  void whereTheDayOfRecordalMustFallInThePeriodBothRulesArePending() {
    var body = Programs.bodyWith("recordalRequired", true);
    body.put("dateBasis", "RECORDED");
    body.put("eligibleTo", "2029-06-30");
    String program = programs.open(body);
    String license = World.license(firm, offer);
    JsonPath statement = statement(program, license);
    assertEquals(List.of("in-period PENDING", "recorded PENDING"), Programs.unmet(statement));
    assertEquals(ALL, statement.getList("sides.prospect"));

    TimeMachine.travelTo("2029-07-01"); // recorded today it would be too late
    assertEquals(NOTHING, statement(program, license).getList("sides.prospect"));
    record(license, LocalDate.of(2029, 6, 30));
    assertEquals(ALL, Programs.amounts(statement(program, license)));
    record(license, World.today());
    statement = statement(program, license);
    assertEquals(List.of("in-period FAILED"), Programs.unmet(statement));
    assertEquals(NOTHING, Programs.amounts(statement));
  }

  @Test
  void aPendingLicenseThatFailsAnotherRuleHasNoProspect() {
    var conditions = Programs.bodyWith("recordalRequired", true);
    conditions.put("eligibleFrom", "2020-01-01");
    conditions.put("eligibleTo", "2020-12-31");
    String program = programs.open(conditions);
    JsonPath statement = statement(program, World.license(firm, offer));
    assertEquals(List.of("in-period FAILED", "recorded PENDING"), Programs.unmet(statement));
    assertEquals(NOTHING, statement.getList("sides.prospect"));
  }

  @Test
  void aPairIsCountedOnceAcrossConsecutiveLicenses() {
    String once = programs.open(Programs.body());
    String often = programs.open(Programs.bodyWith("pairCountedOnce", false));
    String first = World.license(firm, offer);
    TimeMachine.travelTo("2031-03-05");
    String second = World.license(firm, offer);

    assertEquals(ALL, Programs.amounts(statement(once, first)));
    JsonPath refused = statement(once, second);
    assertEquals(List.of("pair-counted-once FAILED"), Programs.unmet(refused));
    assertEquals(first, refused.get("rules.find { it.rule == 'pair-counted-once' }.fact"));
    assertEquals(NOTHING, Programs.amounts(refused));
    for (String license : List.of(first, second)) {
      assertEquals(ALL, Programs.amounts(statement(often, license)));
    }
    assertEquals(ALL, Programs.amounts(statement(once, World.license(World.firm(), offer))));
  }

  @Test
  void aLicenseThatIsNotEligibleLeavesThePairToTheNext() {
    String program = programs.open(Programs.body());
    String first = World.license(firm, offer);
    TimeMachine.travelTo("2030-01-05");
    Acts.terminate(Api.licensee(firm), first, World.today()).then().statusCode(200);
    String second = World.license(firm, offer);

    JsonPath shortened = statement(program, first);
    assertEquals(List.of("minimum-term FAILED"), Programs.unmet(shortened));
    assertEquals("10", shortened.get("rules.find { it.rule == 'minimum-term' }.fact"));
    assertEquals(ALL, Programs.amounts(statement(program, second)));
  }

  @Test
  void aVoidLicenseLeavesThePairToTheNext() {
    String program = programs.open(Programs.body());
    String first = World.license(firm, offer);
    assertEquals(ALL, Programs.amounts(statement(program, first)));
    Acts.declareVoid(first);
    assertEquals(ALL, Programs.amounts(statement(program, World.license(firm, offer))));
  }

  @Test
  void theTermCountsInFullIfThePatentEndsAndAsPerformedIfTheFirmLeaves() {
    var body = Programs.body();
    var rule = Programs.perYear("1200.00");
    body.put("licensor", rule);
    body.put("licensee", rule);
    String program = programs.open(body);
    String left = World.license(firm, offer);
    String lapsed = World.license(World.firm(), offer);
    assertEquals(List.of("2400.00", "2400.00"), Programs.amounts(statement(program, left)));

    TimeMachine.travelTo("2030-08-04"); // a day short of seventeen months
    Acts.terminate(Api.licensee(firm), left, World.today()).then().statusCode(200);
    String patent = Acts.readOffer(offer).path("patentNumber");
    Acts.enterEvent(patent, "LAPSED", World.today()).then().statusCode(201);
    assertEquals(List.of("1600.00", "1600.00"), Programs.amounts(statement(program, left)));
    assertEquals(List.of("2400.00", "2400.00"), Programs.amounts(statement(program, lapsed)));
  }

  @Test
  void eachOpenProgramHasItsOwnAnswer() {
    String generous = programs.open(Programs.body());
    String strict = programs.open(Programs.bodyWith("minimumTermMonths", 240));
    String license = World.license(firm, offer);
    for (String program : List.of(generous, strict)) {
      assertEquals(
          program.equals(generous) ? ALL : NOTHING, Programs.amounts(statement(program, license)));
    }
  }

  private static void record(String license, LocalDate on) {
    Acts.enterRecordal(Api.agency(), license, "GX-1", on).then().statusCode(200);
  }

  private static JsonPath statement(String program, String license) {
    return Programs.statement(Acts.readCompensation(Api.auditor(), license), program);
  }
}
