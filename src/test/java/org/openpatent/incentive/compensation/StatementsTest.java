package org.openpatent.incentive.compensation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.openpatent.Acts.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Programs;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/** What a license is owed, and by which rule it is owed nothing. */
@QuarkusTest
class StatementsTest {
  private final Programs programs = new Programs();
  private String university;
  private String firm;

  @BeforeEach
  void twoSides() {
    university = World.university();
    firm = World.firm();
  }

  @AfterEach
  void end() {
    programs.closeAll();
  }

  @Test
  void aLicenseThatPassesEveryRuleIsOwedToBothSides() {
    String program = programs.open(Programs.body());
    JsonPath statement = statement(program, freeLicense());
    assertEquals(true, statement.getBoolean("eligible"));
    assertEquals(List.of(), Programs.unmet(statement));
    assertEquals(14, statement.getList("rules").size());
    assertEquals(List.of("LICENSOR", "LICENSEE"), statement.getList("sides.side"));
    assertEquals(List.of(university, firm), statement.getList("sides.payee"));
    assertEquals(List.of("10000.00", "5000.00"), Programs.amounts(statement));
    assertEquals(List.of("flat"), statement.getList("sides[0].steps.step"));
    assertNull(statement.get("sides[0].prospect"));
  }

  @ParameterizedTest
  @CsvSource({"UTILITY_MODEL, 3000.00, 2000.00", "DESIGN, 2000.00, 1000.00"})
  void theAmountGoesByTheKindOfPatent(PatentKind kind, String licensor, String licensee) {
    String program = programs.open(Programs.body());
    String offer = World.offer(university, World.offerBody(World.patent(university, kind)));
    assertEquals(
        List.of(licensor, licensee),
        Programs.amounts(statement(program, World.license(firm, offer))));
  }

  @ParameterizedTest
  @CsvSource({
    "minimumTermMonths, 25, minimum-term, 24, >=25",
    "licenseeSizes, MICRO, licensee-size, SMALL, MICRO",
    "licenseeDivisions, 4502, licensee-seat, 450100, 4502",
    "licenseeDivisionsExcluded, 4501, licensee-seat, 450100, 45 except 4501",
    "licensorKinds, RESEARCH_INSTITUTE, licensor-kind, UNIVERSITY, RESEARCH_INSTITUTE",
    "licensorDivisions, 4503, licensor-seat, 450100, 4503"
  })
  void aConditionNotMetOwesNothingToEitherSideAndSaysWhy(
      String condition, String value, String rule, String fact, String requirement) {
    Object asked = value.equals("25") ? 25 : List.of(value);
    String program = programs.open(Programs.bodyWith(condition, asked));
    assertOwedNothing(statement(program, freeLicense()), rule, fact, requirement);
  }

  @Test
  void aLicenseThatCostsAnythingIsOwedNothing() {
    String program = programs.open(Programs.body());
    var declaration = World.offerBody(World.patent(university, PatentKind.INVENTION));
    declaration.put(
        "royalty",
        Map.of(
            "method", "RUNNING", "ratePercent", "0.0001", "rateBase", "PROFIT", "freeMonths", 11));
    String license = World.license(firm, World.offer(university, declaration));
    assertOwedNothing(statement(program, license), "free-for-whole-term", "false", "true");
  }

  @Test
  void aLicenseOutsideThePeriodIsOwedNothing() {
    var body = Programs.body();
    body.put("eligibleFrom", "2020-01-01");
    body.put("eligibleTo", World.today().minusDays(1).toString());
    String early = programs.open(body);
    body.put("eligibleFrom", World.today().plusDays(1).toString());
    body.put("eligibleTo", "2999-12-31");
    String late = programs.open(body);
    body.put("eligibleFrom", World.today().toString());
    body.put("eligibleTo", World.today().toString());
    String justNow = programs.open(body);

    String license = freeLicense();
    String today = World.today().toString();
    assertOwedNothing(
        statement(early, license), "in-period", today, "2020-01-01.." + World.today().minusDays(1));
    assertOwedNothing(
        statement(late, license), "in-period", today, World.today().plusDays(1) + "..2999-12-31");
    assertEquals(List.of(), Programs.unmet(statement(justNow, license)));
  }

  @Test
  void aVoidLicenseIsOwedNothing() {
    String program = programs.open(Programs.body());
    String license = freeLicense();
    Acts.declareVoid(license);
    assertOwedNothing(statement(program, license), "not-void", "false", "true");
  }

  @Test
  void aStatementIsForItsSidesAndThoseWhoOverseeThem() {
    String license = freeLicense();
    for (var stranger : List.of(Api.licensee(World.firm()), Api.licensor(World.university()))) {
      Acts.readCompensation(stranger, license).then().spec(refused(404, "not-found"));
    }
    Acts.readCompensation(Api.anonymous(), license).then().spec(refused(401, "unauthenticated"));
    Acts.readCompensation(Api.treasury(), license).then().statusCode(200);
  }

  private String freeOffer() {
    return World.offer(university, World.offerBody(World.patent(university, PatentKind.INVENTION)));
  }

  private String freeLicense() {
    return World.license(firm, freeOffer());
  }

  private static JsonPath statement(String program, String license) {
    return Programs.statement(Acts.readCompensation(Api.auditor(), license), program);
  }

  private static void assertOwedNothing(
      JsonPath statement, String rule, String fact, String requirement) {
    assertEquals(List.of(rule + " FAILED"), Programs.unmet(statement));
    assertEquals(false, statement.getBoolean("eligible"));
    assertEquals(List.of("0.00", "0.00"), Programs.amounts(statement));
    Map<String, String> failed = statement.getMap("rules.find { it.rule == '" + rule + "' }");
    assertEquals(fact, failed.get("fact"));
    assertEquals(requirement, failed.get("requirement"));
  }
}
