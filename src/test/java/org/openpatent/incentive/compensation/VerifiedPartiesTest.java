package org.openpatent.incentive.compensation;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Programs;
import org.openpatent.Settled;
import org.openpatent.TimeMachine;
import org.openpatent.Treasury;
import org.openpatent.World;

/** A program may ask that the agency verified the facts that a license was granted on. */
@QuarkusTest
class VerifiedPartiesTest {
  private final Programs programs = new Programs();

  @AfterEach
  void end() {
    TimeMachine.comeBack();
    programs.closeAll();
  }

  @Test
  void aLicenseIsPendingUntilBothSidesAreVerified() {
    String program = programs.open(asking());
    String university = World.university();
    String firm = World.firm();
    String license = Settled.license(university, firm);
    assertPending(statement(program, license), null);
    verify(university);
    assertPending(statement(program, license), "LICENSOR");
    verify(firm);
    JsonPath paid = statement(program, license);
    assertEquals(List.of(), Programs.unmet(paid));
    assertEquals(List.of("10000.00", "5000.00"), Programs.amounts(paid));
    assertEquals("LICENSOR, LICENSEE", fact(paid));
  }

  @Test
  void aClaimOfVerifiedPartiesIsAnsweredWithWhatItIsOwed() {
    String program = programs.open(asking());
    String university = World.university();
    String firm = World.firm();
    verify(university);
    verify(firm);
    var claimed = Acts.claim(firm, World.claimBody(Settled.offer(university)));
    claimed.then().body("licensor.factsVersion", is(1)).body("licensee.factsVersion", is(1));
    assertEquals(
        List.of("10000.00", "5000.00"), Programs.amounts(Programs.statement(claimed, program)));
  }

  @Test
  void theVersionThatCountsIsTheOneTheLicenseWasGrantedOn() {
    String program = programs.open(asking());
    String university = World.university();
    verify(university);
    String firm = World.firm();
    String license = Settled.license(university, firm);
    move(firm, "450200");
    verify(firm);
    assertPending(statement(program, license), "LICENSOR");
    Api.agency()
        .post("/v1/organizations/" + firm + "/verification?factsVersion=1")
        .then()
        .statusCode(200);
    assertEquals(List.of(), Programs.unmet(statement(program, license)));
  }

  @Test
  void whatWasVerifiedThenStaysSoWhateverTheFirmBecomes() {
    String program = programs.open(asking());
    String university = World.university();
    String firm = World.firm();
    verify(university);
    verify(firm);
    String license = Settled.license(university, firm);
    move(firm, "450200");
    assertEquals(List.of(), Programs.unmet(statement(program, license)));
  }

  @Test
  void aLicenseNotYetEffectiveIsOfTheFactsOfToday() {
    String program = programs.open(asking());
    String university = World.university();
    String firm = World.firm();
    var quote = World.claimBody(Settled.offer(university));
    quote.remove("intendedUse");
    var answer = Api.licensee(firm).body(quote).post("/v1/compensation-quotes");
    assertPending(Programs.statement(answer, program), null);
    verify(university);
    verify(firm);
    answer = Api.licensee(firm).body(quote).post("/v1/compensation-quotes");
    assertEquals(
        List.of("10000.00", "5000.00"), Programs.amounts(Programs.statement(answer, program)));
  }

  @Test
  void aSettlementLeavesOutWhatIsPendingAndTheNextOneTakesIt() {
    LocalDate monday = Settled.begin();
    Map<String, Object> body = Settled.program(monday);
    body.put("conditions", asking().get("conditions"));
    String program = programs.open(body);
    String university = World.university();
    verify(university);
    String known = World.firm();
    verify(known);
    Settled.license(university, known);
    String unknown = World.firm();
    Settled.license(university, unknown);
    String settlement = Settled.draft(program, monday);
    assertEquals(
        List.of("LICENSOR 10000.00 GRANTED", "LICENSEE 5000.00 GRANTED"),
        Settled.decisions(settlement));
    verify(unknown);
    Treasury.recompute(settlement).then().statusCode(200);
    assertEquals(4, Settled.decisions(settlement).size());
  }

  @Test
  void aProgramThatDoesNotSayAsksForNoVerification() {
    String program = programs.open(Programs.body());
    Api.anonymous()
        .get("/v1/programs/" + program)
        .then()
        .body("conditions.verifiedPartiesRequired", is(false));
    assertEquals(List.of(), Programs.unmet(statement(program, Settled.license())));
  }

  private static Map<String, Object> asking() {
    return Programs.bodyWith("verifiedPartiesRequired", true);
  }

  private static void assertPending(JsonPath statement, String verified) {
    assertEquals(List.of("parties-verified PENDING"), Programs.unmet(statement));
    assertEquals(false, statement.getBoolean("eligible"));
    assertEquals(List.of("0.00", "0.00"), Programs.amounts(statement));
    assertEquals(List.of("10000.00", "5000.00"), statement.getList("sides.prospect"));
    assertEquals(verified, fact(statement));
  }

  private static String fact(JsonPath statement) {
    return statement.getString("rules.find { it.rule == 'parties-verified' }.fact");
  }

  private static void verify(String code) {
    Api.agency().post("/v1/organizations/" + code + "/verification").then().statusCode(200);
  }

  private static void move(String firm, String division) {
    var body = World.organization("测试企业", "FIRM", World.size(60, 1_500));
    body.put("division", division);
    String path = "/v1/organizations/" + firm;
    Api.licensee(firm)
        .header("If-Match", Api.agency().get(path).header("ETag"))
        .body(body)
        .put(path)
        .then()
        .statusCode(200);
  }

  private static JsonPath statement(String program, String license) {
    return Programs.statement(Acts.readCompensation(Api.auditor(), license), program);
  }
}
