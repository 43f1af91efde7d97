package org.openpatent.treasury.recovery;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Programs;
import org.openpatent.Race;
import org.openpatent.Refusal;
import org.openpatent.Settled;
import org.openpatent.TimeMachine;
import org.openpatent.Treasury;
import org.openpatent.World;
import org.openpatent.platform.value.Code;

/**
 * What was settled, paid or ordered back on the strength of an event keeps it from being undone.
 */
@QuarkusTest
class AnnulledEventsTest {
  private final Programs programs = new Programs();
  private LocalDate monday;
  private String firm;
  private String offer;
  private String patent;
  private String program;

  @BeforeEach
  void anOfferAndAProgram() {
    monday = Settled.begin();
    String university = World.university();
    firm = World.firm();
    Treasury.nameAccount(university);
    Treasury.nameAccount(firm);
    offer = Settled.offer(university);
    patent = Acts.readOffer(offer).path("patentNumber");
    program = programs.open(Settled.program(monday));
  }

  @AfterEach
  void theBooksAddUp() {
    Treasury.assertBalanced(program);
    TimeMachine.comeBack();
    programs.closeAll();
  }

  @Test
  void whatWasPaidForALicenseSavedByARestorationKeepsIt() {
    enter("LAPSED", monday);
    String restored = enter("RESTORED", monday);
    String license = World.license(firm, offer);
    paid();
    annul(restored)
        .then()
        .spec(Refusal.of(Code.LEGAL_EVENT_BUILT_UPON))
        .body("detail", endsWith("/v1/licenses/" + license + "."));
    assertEquals(List.of("0.00", "0.00"), overpaid(license));
  }

  @Test
  void aPairPaidForItsSecondLicenseKeepsTheLapseThatKilledTheFirst() {
    String lapsed = theSecondLicenseIsPaidAfterTheFirstIsFoundDead(true);
    String settlement = paid();
    annul(lapsed)
        .then()
        .spec(Refusal.of(Code.LEGAL_EVENT_BUILT_UPON))
        .body("detail", endsWith("/v1/settlements/" + settlement + "."));
  }

  @Test
  void aFirstLicenseThatIsOwedNothingAnywayTakesNothingFromTheSecond() {
    String lapsed = theSecondLicenseIsPaidAfterTheFirstIsFoundDead(false);
    String settlement = paid();
    annul(lapsed).then().statusCode(200);
    assertEquals(
        List.of("LICENSOR 10000.00 GRANTED", "LICENSEE 5000.00 GRANTED"),
        Settled.decisions(settlement));
  }

  /** The first one ended with a lapse of a week later, before the second began. */
  private String theSecondLicenseIsPaidAfterTheFirstIsFoundDead(boolean declaredUnrelated) {
    Map<String, Object> claim = World.claimBody(offer);
    claim.put("declaredUnrelated", declaredUnrelated);
    String first = Acts.claim(firm, claim).then().statusCode(201).extract().path("id");
    LocalDate week = TimeMachine.travelTo(monday.plusDays(7));
    enter("LAPSED", week);
    TimeMachine.travelTo(week.plusDays(1));
    enter("RESTORED", World.today());
    Acts.readLicense(first).then().body("endsOn", equalTo(week.minusDays(1).toString()));
    String lapsed = enter("LAPSED", monday);
    enter("RESTORED", World.today());
    Acts.readLicense(first).then().body("neverRan", equalTo(true));
    World.license(firm, offer);
    return lapsed;
  }

  @Test
  void whatWasOrderedBackBecauseOfTheEventKeepsIt() {
    String license = World.license(firm, offer);
    String settlement = paid();
    String invalidated = enter("INVALIDATED", monday);
    assertEquals(List.of("10000.00", "5000.00"), overpaid(license));
    String recovery = recover(settlement, license).then().statusCode(201).extract().path("id");
    annul(invalidated)
        .then()
        .spec(Refusal.of(Code.LEGAL_EVENT_BUILT_UPON))
        .body("detail", endsWith("/v1/recoveries/" + recovery + "."));
  }

  @Test
  void whatWasOrderedBackOfALicenseThatItsFirmHadLeftKeepsItToo() {
    String license = World.license(firm, offer);
    String settlement = Settled.noticed(program, monday);
    Acts.terminate(Api.licensee(firm), license, monday).then().statusCode(200);
    Settled.travelToApproval(settlement);
    Treasury.approve(settlement).then().statusCode(200);
    Settled.answer(Settled.export(settlement), "ACSC");
    assertEquals(List.of("0.00", "0.00"), overpaid(license)); // it was left after the notice
    String lapsed = enter("LAPSED", monday);
    assertEquals(List.of("10000.00", "5000.00"), overpaid(license));
    String recovery = recover(settlement, license).then().statusCode(201).extract().path("id");
    annul(lapsed)
        .then()
        .spec(Refusal.of(Code.LEGAL_EVENT_BUILT_UPON))
        .body("detail", endsWith("/v1/recoveries/" + recovery + "."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"LAPSED", "INVALIDATED"})
  void whatWasSeenOfASettlementBeforeADeathWasAnnulledIsStale(String death) {
    World.license(firm, offer);
    String settlement = Settled.noticed(program, monday);
    String mistaken = enter(death, monday);
    Settled.travelToApproval(settlement);
    String seen = Treasury.seen(settlement);
    annul(mistaken).then().statusCode(200);
    Treasury.approve(settlement, seen).then().statusCode(412);
    Treasury.approve(settlement).then().statusCode(200);
    Treasury.budget(program).then().body("committed", equalTo("15000.00"));
  }

  @Test
  void andBeforeADeathWasOutdatedByARestorationOfTheDayOfTheClaim() {
    World.license(firm, offer);
    String settlement = Settled.noticed(program, monday);
    enter("LAPSED", monday);
    Settled.travelToApproval(settlement);
    String seen = Treasury.seen(settlement);
    enter("RESTORED", monday);
    Treasury.approve(settlement, seen).then().statusCode(412);
    Treasury.approve(settlement).then().statusCode(200);
  }

  @Test
  void whatIsOwedBackForAnotherReasonToo() {
    programs.closeAll();
    Map<String, Object> body = Settled.program(monday);
    body.put("dateBasis", "RECORDED");
    program = programs.open(body);
    String license = World.license(firm, offer);
    record(license, monday, "GX-1");
    String settlement = paid();
    String invalidated = enter("INVALIDATED", monday);
    TimeMachine.travelTo(monday.plusDays(60));
    record(license, World.today(), "GX-2"); // out of the period
    recover(settlement, license).then().statusCode(201);
    annul(invalidated).then().statusCode(200);
    assertEquals(List.of("10000.00", "5000.00"), overpaid(license));
  }

  @Test
  void anOrderOfBeforeTheVoidingIsNotForgottenWhenBothAreAnnulled() {
    String license = World.license(firm, offer);
    String settlement = paid();
    String invalidated = enter("INVALIDATED", monday);
    String recovery = recover(settlement, license).then().statusCode(201).extract().path("id");
    TimeMachine.travelTo(World.today().plusDays(1));
    Acts.declareVoid(license).then().statusCode(200);
    annul(invalidated).then().statusCode(200); // it is owed back for the voiding now
    Acts.annulVoiding(license)
        .then()
        .spec(Refusal.of(Code.VOIDING_BUILT_UPON))
        .body("detail", endsWith("/v1/recoveries/" + recovery + "."));
  }

  @Test
  void aPenaltyKeepsTheVoidingThoughThePatentIsDeadToo() {
    String license = World.license(firm, offer);
    String settlement = paid();
    Acts.declareVoid(license).then().statusCode(200);
    Treasury.recover(settlement, license, "LICENSEE", "10").then().statusCode(201);
    enter("INVALIDATED", monday);
    Acts.annulVoiding(license).then().spec(Refusal.of(Code.VOIDING_BUILT_UPON));
  }

  @RepeatedTest(5)
  void ofAnAnnulmentAndAnOrderToPayBackAtTheSameMomentOneWins() throws Exception {
    String license = World.license(firm, offer);
    String settlement = paid();
    String invalidated = enter("INVALIDATED", monday);
    var answers = Race.run(List.of(() -> annul(invalidated), () -> recover(settlement, license)));
    if (answers.get(0).statusCode() == 200) {
      answers.get(1).then().spec(Refusal.of(Code.LINE_NOT_OVERPAID));
      assertEquals(List.of("0.00", "0.00"), overpaid(license));
    } else {
      answers.get(0).then().spec(Refusal.of(Code.LEGAL_EVENT_BUILT_UPON));
      answers.get(1).then().statusCode(201).body("principal", equalTo("5000.00"));
      assertEquals(List.of("10000.00", "5000.00"), overpaid(license));
    }
  }

  @RepeatedTest(5)
  void ofAnAnnulledVoidingAndAnOrderToPayBackAtTheSameMomentOneWins() throws Exception {
    String license = World.license(firm, offer);
    String settlement = paid();
    Acts.declareVoid(license).then().statusCode(200);
    var answers =
        Race.run(
            List.of(
                () -> Acts.annulVoiding(license),
                () -> Treasury.recover(settlement, license, "LICENSEE", "10")));
    if (answers.get(0).statusCode() == 200) {
      answers.get(1).then().spec(Refusal.of(Code.LINE_NOT_OVERPAID));
    } else {
      answers.get(0).then().spec(Refusal.of(Code.VOIDING_BUILT_UPON));
      answers.get(1).then().statusCode(201).body("reason", equalTo("VOID"));
    }
  }

  private String enter(String type, LocalDate on) {
    return Acts.enterEvent(patent, type, on).then().statusCode(201).extract().path("id");
  }

  private Response annul(String event) {
    return Acts.annul(patent, event);
  }

  private static void record(String license, LocalDate on, String number) {
    Acts.enterRecordal(Api.agency(), license, number, on).then().statusCode(200);
  }

  /** Settled up to today, approved and paid. */
  private String paid() {
    String settlement = Settled.approved(program, World.today());
    Settled.answer(Settled.export(settlement), "ACSC");
    return settlement;
  }

  private static Response recover(String settlement, String license) {
    return Api.treasury()
        .body(Map.of("settlement", settlement, "item", license, "part", "LICENSEE"))
        .post("/v1/recoveries");
  }

  private List<String> overpaid(String license) {
    return Programs.statement(Acts.readCompensation(Api.auditor(), license), program)
        .getList("sides.overpaid");
  }
}
