package org.openpatent.treasury.payment;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.HeldRows;
import org.openpatent.Programs;
import org.openpatent.Race;
import org.openpatent.Settled;
import org.openpatent.TimeMachine;
import org.openpatent.Treasury;
import org.openpatent.World;

/** What became of a payment, where the bank's reports do not say it. */
@QuarkusTest
class OutcomesByHandTest {
  @Inject AgroalDataSource database;

  private final Programs programs = new Programs();
  private String university;
  private String firm;
  private String license;
  private String program;
  private String settlement;
  private LocalDate today;

  @BeforeEach
  void anApprovedSettlement() {
    LocalDate monday = Settled.begin();
    university = World.university();
    firm = World.firm();
    Treasury.nameAccount(university);
    Treasury.nameAccount(firm);
    license = Settled.license(university, firm);
    program = programs.open(Settled.program(monday));
    settlement = Settled.approved(program, monday);
    today = World.today();
  }

  @AfterEach
  void theBooksAddUp() {
    Treasury.assertBalanced(program);
    TimeMachine.comeBack();
    programs.closeAll();
  }

  @Test
  void aPaymentLeftOutOfTheBanksAnswersIsEnteredWithItsDocument() {
    String message = Settled.export(settlement);
    String id = Treasury.payment(settlement, university).path("attempts[0].endToEndId");
    Treasury.enterReport(
            Treasury.report(
                "L" + message.substring(1),
                message,
                List.of(Treasury.transaction(id, "ACSC", "10000.00"))))
        .then()
        .statusCode(200);
    TimeMachine.travelTo(today.plusDays(3));
    enter(firm, "PAID", today.plusDays(2), "行〔2050〕1号")
        .statusCode(200)
        .body("status", equalTo("PAID"))
        .body("paidOn", equalTo(today.plusDays(2).toString()))
        .body("attempts[0].outcome", equalTo("PAID"))
        .body("outcomes[0].documentNumber", equalTo("行〔2050〕1号"));
    Settled.read(settlement).then().body("status", equalTo("CLOSED"));
    assertPaid("15000.00");
    enter(firm, "PAID", today.plusDays(2), "行〔2050〕1号").spec(Acts.refused(409, "payment-not-open"));
    enter(firm, "REJECTED", today.plusDays(2), "2").spec(Acts.refused(409, "payment-not-open"));
    Treasury.enterReport(Treasury.report("M" + message.substring(1), message, "RJCT"))
        .then()
        .spec(Acts.refused(409, "status-report-final"));
    assertPaid("15000.00");
  }

  @Test
  void aPaymentMadeByOtherMeansNeedsNoExport() {
    enter(firm, "REJECTED", today, "1").spec(Acts.refused(409, "payment-not-exported"));
    enter(firm, "RETURNED", today, "1").spec(Acts.refused(409, "payment-not-paid"));
    enter(firm, "PAID", today, "1").statusCode(200).body("attempts", hasSize(0));
    assertPaid("5000.00");
    Treasury.export(settlement).then().statusCode(201).body("paymentCount", equalTo(1));
    Settled.read(settlement).then().body("status", equalTo("EXPORTED"));
    enter(university, "PAID", today, "1").statusCode(200);
    Settled.read(settlement).then().body("status", equalTo("CLOSED"));
  }

  @Test
  void whatCameBackOfASettlementThatWasNeverExportedLeavesItApproved() {
    enter(firm, "PAID", today, "1").statusCode(200);
    enter(firm, "RETURNED", today, "2").statusCode(200);
    Settled.read(settlement).then().body("status", equalTo("APPROVED"));
    enter(firm, "PAID", today, "3").statusCode(200);
    enter(university, "PAID", today, "1").statusCode(200);
    Settled.read(settlement).then().body("status", equalTo("CLOSED"));
    enter(university, "RETURNED", today, "2").statusCode(200);
    Settled.read(settlement).then().body("status", equalTo("APPROVED"));
    Treasury.reissue(settlement, university).then().statusCode(200);
    Treasury.export(settlement).then().statusCode(201).body("paymentCount", equalTo(1));
    Settled.read(settlement).then().body("status", equalTo("EXPORTED"));
  }

  @Test
  void theDayLiesBetweenWhatIsKnownAndToday() {
    TimeMachine.travelTo(today.plusDays(5));
    Settled.export(settlement);
    for (LocalDate wrong :
        List.of(today.plusDays(4), today.plusDays(6), LocalDate.of(1999, 1, 1))) {
      enter(firm, "PAID", wrong, "1").spec(Acts.refused(422, "payment-outcome-date"));
    }
    TimeMachine.travelTo(today.plusDays(9));
    enter(firm, "PAID", today.plusDays(8), "1").statusCode(200);
    enter(firm, "RETURNED", today.plusDays(7), "2").spec(Acts.refused(422, "payment-outcome-date"));
    enter(firm, "RETURNED", today.plusDays(10), "2")
        .spec(Acts.refused(422, "payment-outcome-date"));
    enter(firm, "RETURNED", today.plusDays(8), "2").statusCode(200);
    Treasury.enterOutcome(settlement, firm, "PAID", today, " ").then().statusCode(422);
    Treasury.enterOutcome(settlement, firm, "PENDING", today, "1").then().statusCode(422);
  }

  @Test
  void aReturnedPaymentIsReissuedAndWhatWasPaidForAVoidLicenseThenRecovered() {
    Settled.answer(Settled.export(settlement), "ACSC");
    Settled.read(settlement).then().body("status", equalTo("CLOSED"));
    enter(firm, "RETURNED", today, "退汇1")
        .statusCode(200)
        .body("status", equalTo("RETURNED"))
        .body("paidOn", equalTo(null))
        .body("attempts[0].outcome", equalTo("PAID"))
        .body("attempts[0].returnedOn", equalTo(today.toString()));
    assertPaid("10000.00");
    Treasury.budget(program).then().body("committed", equalTo("15000.00"));
    Settled.read(settlement).then().body("status", equalTo("EXPORTED"));
    enter(firm, "RETURNED", today, "退汇2").spec(Acts.refused(409, "payment-not-paid"));
    Treasury.reissue(settlement, firm).then().statusCode(200).body("status", equalTo("PENDING"));
    Treasury.assertBalanced(program);
    Settled.answer(Settled.export(settlement), "ACSC");
    Treasury.payment(settlement, firm)
        .then()
        .body("status", equalTo("PAID"))
        .body("attempts.outcome", equalTo(List.of("PAID", "PAID")));
    assertPaid("15000.00");
    Treasury.assertBalanced(program);
    enter(firm, "RETURNED", today, "退汇1")
        .spec(Acts.refused(409, "payment-outcome-payment-id-outcome-document-number-key"));
    Acts.declareVoid(license).then().statusCode(200);
    Treasury.recover(settlement, license, "LICENSEE", "10").then().statusCode(201);
    enter(firm, "RETURNED", today, "退汇3").statusCode(200).body("status", equalTo("WITHDRAWN"));
    assertPaid("10000.00");
  }

  @Test
  void whatComesBackForAVoidLicenseIsNeverSentAgain() {
    Settled.answer(Settled.export(settlement), "ACSC");
    Acts.declareVoid(license).then().statusCode(200);
    enter(firm, "RETURNED", today, "退汇1").statusCode(200).body("status", equalTo("WITHDRAWN"));
    Treasury.reissue(settlement, firm).then().spec(Acts.refused(409, "payment-not-rejected"));
    Treasury.budget(program)
        .then()
        .body("available", equalTo("990000.00"))
        .body("paid", equalTo("10000.00"));
    Settled.read(settlement).then().body("status", equalTo("CLOSED"));
    Treasury.recover(settlement, license, "LICENSEE", "10")
        .then()
        .spec(Acts.refused(409, "line-not-paid"));
  }

  @Test
  void aVoidingAfterTheReturnTakesItBackToo() {
    Settled.answer(Settled.export(settlement), "ACSC");
    enter(firm, "RETURNED", today, "退汇1").statusCode(200);
    Acts.declareVoid(license).then().statusCode(200);
    Treasury.payment(settlement, firm).then().body("status", equalTo("WITHDRAWN"));
  }

  @Test
  void aReturnedPaymentCanBeMadeByOtherMeansAndComeBackAgain() {
    enter(firm, "PAID", today, "1").statusCode(200);
    enter(firm, "RETURNED", today, "1").statusCode(200);
    Treasury.assertBalanced(program);
    enter(firm, "PAID", today, "1")
        .spec(Acts.refused(409, "payment-outcome-payment-id-outcome-document-number-key"));
    enter(firm, "PAID", today, "2").statusCode(200).body("outcomes", hasSize(3));
    assertPaid("5000.00");
  }

  @Test
  void aRejectionByHandLetsThePaymentGoOutAgain() {
    String message = Settled.export(settlement);
    enter(firm, "REJECTED", today, "1").statusCode(200).body("status", equalTo("REJECTED"));
    Treasury.reissue(settlement, firm).then().statusCode(200);
    Treasury.enterReport(Treasury.report("L" + message.substring(1), message, "ACSC"))
        .then()
        .spec(Acts.refused(409, "status-report-final"));
    Settled.answer(Settled.export(settlement), "ACSC");
    assertPaid("5000.00");
  }

  @Test
  void byHandAndByReportAtOnceItIsPaidOnce() throws Exception {
    String message = Settled.export(settlement);
    String other = Treasury.report("R1" + message.substring(2), message, "ACSC");
    String third = Treasury.report("R2" + message.substring(2), message, "ACSC");
    List<Callable<Response>> racers =
        List.of(
            () -> Treasury.enterReport(other),
            () -> Treasury.enterReport(third),
            () -> Treasury.enterOutcome(settlement, firm, "PAID", today, "1"),
            () -> Treasury.enterOutcome(settlement, firm, "REJECTED", today, "2"),
            () -> Treasury.reissue(settlement, firm));
    List<Response> answers = Race.run(racers);
    for (Response answer : answers) {
      assertEquals(true, List.of(200, 409).contains(answer.statusCode()), answer.asString());
    }
    Treasury.assertBalanced(program);
  }

  @Test
  void aReissueAndAnotherOutcomeAtOnceMovesTheMoneyOnce() throws Exception {
    Settled.answer(Settled.export(settlement), "RJCT");
    List<Response> answers =
        Race.run(
            List.of(
                () -> Treasury.reissue(settlement, firm),
                () -> Treasury.reissue(settlement, firm),
                () -> Treasury.enterOutcome(settlement, firm, "PAID", today, "1"),
                () -> Treasury.enterOutcome(settlement, firm, "PAID", today, "2")));
    long paid = answers.subList(2, 4).stream().filter(answer -> answer.statusCode() == 200).count();
    assertEquals(1, paid);
    assertPaid("5000.00");
  }

  @Test
  void aReturnAndARecoveryOrderAtOnceClaimTheMoneyBackOnce() throws Exception {
    Settled.answer(Settled.export(settlement), "ACSC");
    Acts.declareVoid(license).then().statusCode(200);
    CompletableFuture<Response> order;
    CompletableFuture<Response> back;
    try (var held =
        new HeldRows(
            database,
            "select 1 from settlement_line where settlement_id = ? for update",
            UUID.fromString(settlement))) {
      order = supplyAsync(() -> Treasury.recover(settlement, license, "LICENSEE", "10"));
      held.awaitWaiting(1);
      back = supplyAsync(() -> Treasury.enterOutcome(settlement, firm, "RETURNED", today, "退汇1"));
      held.awaitWaiting(2);
    }
    order.join().then().statusCode(201);
    back.join().then().statusCode(200).body("status", equalTo("WITHDRAWN"));
    Treasury.budget(program).then().body("receivable", equalTo("0.00"));
    assertPaid("10000.00");
  }

  @RepeatedTest(5)
  void aReturnAndARecoveryOrderAtTheSameMomentClaimNothingBackTwice() throws Exception {
    Settled.answer(Settled.export(settlement), "ACSC");
    Acts.declareVoid(license).then().statusCode(200);
    List<Response> answers =
        Race.run(
            List.of(
                () -> Treasury.recover(settlement, license, "LICENSEE", "10"),
                () -> Treasury.enterOutcome(settlement, firm, "RETURNED", today, "退汇1")));
    if (answers.get(0).statusCode() != 201) {
      answers.get(0).then().spec(Acts.refused(409, "line-not-paid"));
    }
    answers.get(1).then().statusCode(200).body("status", equalTo("WITHDRAWN"));
    Treasury.budget(program).then().body("receivable", equalTo("0.00"));
    assertPaid("10000.00");
  }

  @Test
  void aVoidingAndTheExportAtOnceLeaveNothingHalf() throws Exception {
    Race.run(
        List.of(
            () -> Treasury.export(settlement),
            () -> Acts.declareVoid(license),
            () -> Treasury.enterOutcome(settlement, firm, "PAID", today, "1")));
    Treasury.assertBalanced(program);
  }

  private ValidatableResponse enter(String payee, String outcome, LocalDate on, String document) {
    return Treasury.enterOutcome(settlement, payee, outcome, on, document).then();
  }

  private void assertPaid(String amount) {
    Treasury.budget(program).then().body("paid", equalTo(amount));
  }
}
