package org.openpatent.treasury.recovery;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openpatent.Acts.refused;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.HeldRows;
import org.openpatent.Programs;
import org.openpatent.Race;
import org.openpatent.Settled;
import org.openpatent.TimeMachine;
import org.openpatent.Treasury;
import org.openpatent.World;

/** A voiding by mistake is undone, and with it what it alone had done to the license's money. */
@QuarkusTest
class AnnulledVoidingsTest {
  private static final List<String> BOTH =
      List.of("LICENSOR 10000.00 GRANTED", "LICENSEE 5000.00 GRANTED");

  @Inject AgroalDataSource database;

  private final Programs programs = new Programs();
  private LocalDate monday;
  private String program;
  private String university;
  private String firm;
  private String offer;
  private String license;

  @BeforeEach
  void aLicense() {
    monday = Settled.begin();
    university = World.university();
    firm = World.firm();
    Treasury.nameAccount(university);
    Treasury.nameAccount(firm);
    offer = Settled.offer(university);
    license = World.license(firm, offer);
    program = programs.open(Settled.program(monday));
  }

  @AfterEach
  void theBooksAddUp() {
    Treasury.assertBalanced(program);
    TimeMachine.comeBack();
    programs.closeAll();
  }

  @Test
  void theLicenseIsWhatItWasAndKeepsWhatWasDone() {
    declareVoid();
    annul()
        .then()
        .statusCode(200)
        .body("status", equalTo("EFFECTIVE"))
        .body("voidedAt", nullValue())
        .body("voidReason", nullValue())
        .body("voidingAnnulmentReason", equalTo("查无虚假陈述"));
    annul().then().spec(refused(409, "license-not-void"));
    declareVoid();
    annul().then().statusCode(200);
    var corrections = Api.licensee(firm).get("/v1/licenses/" + license + "/corrections");
    corrections
        .then()
        .body("items.size()", equalTo(2))
        .body("items[1].previous.find { it.field == 'voidReason' }.value", equalTo("虚假陈述"));
    assertEquals(BOTH, Settled.decisions(Settled.draft(program, monday)));
  }

  @Test
  void whatAnnulsWithoutAVoidingFindsNothing() {
    annul().then().spec(refused(409, "license-not-void"));
    Api.agency()
        .body(Map.of("reason", "x"))
        .post("/v1/licenses/" + UUID.randomUUID() + "/voiding/annulment")
        .then()
        .spec(refused(404, "not-found"));
  }

  @Test
  void anotherLicenseForTheseDaysStandsInTheWay() {
    declareVoid();
    String other = World.license(firm, offer);
    annul()
        .then()
        .spec(refused(409, "voiding-built-upon"))
        .body("detail", endsWith("/v1/licenses/" + other + "."));
    Acts.terminate(Api.licensee(firm), other, monday).then().statusCode(200);
    annul().then().statusCode(200); // the other never ran
  }

  @Test
  void itEndsWithThePatentAsItWouldHaveHadItNotBeenVoid() {
    declareVoid();
    TimeMachine.travelTo(monday.plusDays(4));
    String patent = Acts.readOffer(offer).path("patentNumber");
    Acts.enterEvent(patent, "LAPSED", monday.plusDays(2)).then().statusCode(201);
    annul()
        .then()
        .statusCode(200)
        .body("status", equalTo("ENDED"))
        .body("endReason", equalTo("PATENT_LAPSED"))
        .body("endsOn", equalTo(monday.plusDays(1).toString()));
  }

  @Test
  void linesRejectedInADraftOrUnderNoticeAreBack() {
    String settlement = Settled.draft(program, monday);
    declareVoid();
    annul().then().statusCode(200);
    assertEquals(BOTH, Settled.decisions(settlement));

    Treasury.giveNotice(settlement).then().statusCode(200);
    String objection = Treasury.object(settlement, license, "LICENSOR").then().extract().path("id");
    declareVoid();
    annul().then().statusCode(200);
    assertEquals(
        List.of("LICENSOR 10000.00 HELD", "LICENSEE 5000.00 GRANTED"),
        Settled.decisions(settlement));
    Treasury.resolve(settlement, objection, "RELEASED").then().statusCode(200);
    approve(settlement);
    Treasury.budget(program).then().body("committed", equalTo("15000.00"));
  }

  @Test
  void whatWasSeenOfTheSettlementBeforeTheAnnulmentIsStale() {
    String settlement = Settled.noticed(program, monday);
    declareVoid();
    int seen = Settled.read(settlement).path("version");
    annul().then().statusCode(200);
    Settled.read(settlement).then().body("version", greaterThan(seen));
  }

  @Test
  void aLineThatAnObjectionClosedStaysClosed() {
    String settlement = Settled.noticed(program, monday);
    String objection = Treasury.object(settlement, license, "LICENSOR").then().extract().path("id");
    Treasury.resolve(settlement, objection, "REJECTED").then().statusCode(200);
    declareVoid();
    annul().then().statusCode(200);
    assertEquals(
        List.of("LICENSOR 10000.00 REJECTED", "LICENSEE 5000.00 GRANTED"),
        Settled.decisions(settlement));
  }

  @Test
  void linesOfACancelledSettlementAreOpenForTheNext() {
    String settlement = Settled.noticed(program, monday);
    declareVoid();
    Treasury.cancel(settlement).then().statusCode(200);
    annul().then().statusCode(200);
    assertEquals(BOTH, Settled.decisions(Settled.draft(program, monday)));
  }

  @Test
  void aSettlementApprovedWithoutItStandsInTheWay() {
    Settled.license();
    String settlement = Settled.noticed(program, monday);
    declareVoid();
    approve(settlement);
    annul()
        .then()
        .spec(refused(409, "voiding-built-upon"))
        .body("detail", endsWith("/v1/settlements/" + settlement + "."));
    Acts.readLicense(license).then().body("status", equalTo("VOID"));
  }

  @Test
  void moneyTakenBackBeforeTheExportIsOpenForTheNextSettlement() {
    String settlement = Settled.approved(program, monday);
    declareVoid();
    Treasury.budget(program).then().body("committed", equalTo("0.00"));
    annul().then().statusCode(200);
    assertEquals(
        List.of("LICENSOR 10000.00 REOPENED", "LICENSEE 5000.00 REOPENED"),
        Settled.decisions(settlement));
    Api.agency()
        .post("/v1/programs/" + program + "/closing")
        .then()
        .spec(refused(409, "program-lines-open"));
    String next = Settled.approved(program, World.today());
    assertEquals(BOTH, Settled.decisions(next));
    Treasury.budget(program).then().body("committed", equalTo("15000.00"));
  }

  @Test
  void whileTheBankHasTheMoneyNothingWasLost() {
    String settlement = Settled.approved(program, monday);
    String message = Settled.export(settlement);
    declareVoid();
    annul().then().statusCode(200);
    Settled.answer(message, "ACSC");
    assertEquals(BOTH, Settled.decisions(settlement));
    Treasury.budget(program).then().body("paid", equalTo("15000.00"));
    Treasury.recover(settlement, license, "LICENSEE", "10").then().statusCode(409);
  }

  @Test
  void anOrderToPayBackStandsInTheWay() {
    String settlement = Settled.approved(program, monday);
    Settled.answer(Settled.export(settlement), "ACSC");
    declareVoid();
    String recovery =
        Treasury.recover(settlement, license, "LICENSEE", "10")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    annul()
        .then()
        .spec(refused(409, "voiding-built-upon"))
        .body("detail", endsWith("/v1/recoveries/" + recovery + "."));
  }

  @Test
  void aPairPaidForAnotherLicenseStandsInTheWay() {
    String second = aSecondLicenseOfThePair();
    declareVoid();
    String settlement = Settled.approved(program, World.today());
    assertEquals(
        List.of(second, second), Settled.lines(settlement).path("items.item.id"), "not the void");
    annul()
        .then()
        .spec(refused(409, "voiding-built-upon"))
        .body("detail", endsWith("/v1/settlements/" + settlement + "."));
    // it took effect in weeks that another test will have
    Acts.declareVoid(second).then().statusCode(200);
  }

  @Test
  void whoeverWaitsForOneProgramHoldsNoneThatOthersLockAfterIt() throws Exception {
    String other = Settled.license();
    var codes = new TreeSet<>(Set.of(program, programs.open(Settled.program(monday))));
    String later = Settled.noticed(codes.last(), monday); // the older one of the two
    Settled.noticed(codes.first(), monday);
    declareVoid();
    CompletableFuture<Response> annulled;
    try (var held =
        new HeldRows(database, "select 1 from program where code = ? for update", codes.first())) {
      annulled = supplyAsync(this::annul);
      held.awaitWaiting(1);
      Treasury.object(later, other, "LICENSOR").then().statusCode(201);
    }
    annulled.get().then().statusCode(200);
  }

  /** After the first one, which the firm has left when its term was long enough. */
  private String aSecondLicenseOfThePair() {
    LocalDate later = monday.plusMonths(13);
    TimeMachine.travelTo(later);
    Settled.announceHolidays(); // of a December it is two years on
    Acts.terminate(Api.licensee(firm), license, later).then().statusCode(200);
    programs.closeAll();
    var body = Settled.program(monday);
    body.put("eligibleTo", later.plusDays(1).toString());
    program = programs.open(body);
    return World.license(firm, offer);
  }

  @RepeatedTest(5)
  void ofAnAnnulmentAndANewClaimAtTheSameMomentOneWins() throws Exception {
    declareVoid();
    var answers =
        Race.run(
            List.of(
                this::annul,
                () -> Acts.claim(firm, World.claimBody(offer)),
                this::annul,
                () -> Acts.claim(firm, World.claimBody(offer))));
    long won = answers.stream().filter(answer -> answer.statusCode() < 300).count();
    assertEquals(1, won, () -> answers.stream().map(Response::asString).toList().toString());
    answers.stream()
        .filter(answer -> answer.statusCode() >= 300)
        .forEach(answer -> answer.then().statusCode(409));
  }

  @RepeatedTest(5)
  void aVoidingAndAnApprovalAtTheSameMomentLeaveNothingToPay() throws Exception {
    String settlement = Settled.noticed(program, monday);
    Settled.travelToApproval(settlement);
    var answers =
        Race.run(List.of(() -> Acts.declareVoid(license), () -> Treasury.approve(settlement)));
    answers.get(0).then().statusCode(200);
    // approved as it was seen, or refused because a line has changed since
    answers.get(1).then().statusCode(oneOf(200, 412));
    Treasury.budget(program).then().body("committed", equalTo("0.00"));
  }

  private void declareVoid() {
    Acts.declareVoid(license).then().statusCode(200);
  }

  private Response annul() {
    return Acts.annulVoiding(license);
  }

  private static void approve(String settlement) {
    Settled.travelToApproval(settlement);
    Treasury.approve(settlement).then().statusCode(200);
  }
}
