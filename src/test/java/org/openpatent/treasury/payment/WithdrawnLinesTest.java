package org.openpatent.treasury.payment;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Programs;
import org.openpatent.Race;
import org.openpatent.RecordedLicense;
import org.openpatent.Settled;
import org.openpatent.TimeMachine;
import org.openpatent.Treasury;
import org.openpatent.World;

/** Nobody is paid what is already known not to be owed: it is taken back before it is sent. */
@QuarkusTest
class WithdrawnLinesTest extends RecordedLicense {
  private static final List<String> BOTH =
      List.of("LICENSOR 10000.00 GRANTED", "LICENSEE 5000.00 GRANTED");
  private static final List<String> OPEN =
      List.of("LICENSOR 10000.00 REOPENED", "LICENSEE 5000.00 REOPENED");

  @Inject AgroalDataSource database;

  @Test
  void aDeathOfThePatentEnteredAfterTheApprovalLeavesNothingToPay() {
    String settlement = Settled.approved(program, monday);
    killPatent();
    assertEquals(OPEN, Settled.decisions(settlement));
    Settled.lines(settlement)
        .then()
        .body("items.withdrawn", equalTo(List.of("10000.00", "5000.00")))
        .body("items.withdrawalCause", equalTo(List.of("CORRECTION", "CORRECTION")));
    Treasury.payment(settlement, firm)
        .then()
        .body("status", equalTo("WITHDRAWN"))
        .body("amount", equalTo("0.00"))
        .body("reductions", hasSize(1))
        .body("reductions[0].cause", equalTo("CORRECTION"))
        .body("reductions[0].lines", equalTo(1))
        .body("reductions[0].amount", equalTo("5000.00"));
    Settled.read(settlement).then().body("status", equalTo("CLOSED"));
    Treasury.budget(program)
        .then()
        .body("committed", equalTo("0.00"))
        .body("available", equalTo("1000000.00"));
    Treasury.export(settlement).then().spec(Acts.refused(409, "settlement-not-approved"));
    Api.auditor().get("/v1/programs/" + program + "/overpaid-lines").then().body("items", empty());
  }

  @Test
  void aDeathOnTheDayFromWhichTheLicenseWasEndedAlreadyLeavesNothingToPay() {
    String settlement = approvedThoughEndedAtOnce(license);
    killPatent();
    assertEquals(OPEN, Settled.decisions(settlement));
    Treasury.enterOutcome(settlement, firm, "PAID", World.today(), "1")
        .then()
        .spec(Acts.refused(409, "payment-not-open"));
    Treasury.budget(program).then().body("committed", equalTo("0.00"));
  }

  @Test
  void whatIsPaidByHandIsLessWhatIsKnownNotToBeOwed() throws Exception {
    String otherOffer = Settled.offer(university);
    String other = World.license(firm, otherOffer);
    record(other, monday);
    String settlement = Settled.approved(program, monday);
    loseUnnoticed();
    Treasury.enterOutcome(settlement, firm, "PAID", World.today(), "1")
        .then()
        .statusCode(200)
        .body("amount", equalTo("5000.00"))
        .body("outcomes[0].amount", equalTo("5000.00"));
    Treasury.budget(program).then().body("paid", equalTo("5000.00"));
  }

  @Test
  void nothingIsPaidByHandOfWhatIsKnownNotToBeOwed() throws Exception {
    String settlement = Settled.approved(program, monday);
    loseUnnoticed();
    Treasury.enterOutcome(settlement, firm, "PAID", World.today(), "1")
        .then()
        .spec(Acts.refused(409, "payment-not-open"));
    Treasury.budget(program).then().body("paid", equalTo("0.00"));
  }

  @Test
  void anExportThatFindsNothingOwedClosesTheSettlement() throws Exception {
    String settlement = Settled.approved(program, monday);
    loseUnnoticed();
    assertEquals(
        List.of(204, 409),
        Race.run(List.of(() -> Treasury.export(settlement), () -> Treasury.export(settlement)))
            .stream()
            .map(Response::statusCode)
            .sorted()
            .toList());
    assertEquals(OPEN, Settled.decisions(settlement));
    Settled.read(settlement).then().body("status", equalTo("CLOSED"));
    Treasury.budget(program)
        .then()
        .body("committed", equalTo("0.00"))
        .body("available", equalTo("1000000.00"));
    Treasury.export(settlement).then().spec(Acts.refused(409, "settlement-not-approved"));
  }

  @Test
  void whatIsNotOwedIsTakenBackThoughAnotherPayeeWaitsForAnAccount() throws Exception {
    String waiting = World.firm();
    record(Settled.license(university, waiting), monday);
    String settlement = Settled.approved(program, monday);
    Settled.answer(Settled.export(settlement), "RJCT");
    Treasury.reissue(settlement, firm).then().statusCode(200);
    loseUnnoticed();
    Treasury.export(settlement).then().statusCode(204);
    Settled.read(settlement).then().body("status", equalTo("EXPORTED"));
    Treasury.export(settlement).then().spec(Acts.refused(409, "nothing-to-export"));
  }

  @Test
  void thePayeesOtherLicensesArePaid() {
    String otherFirm = World.firm();
    Treasury.nameAccount(otherFirm);
    record(Settled.license(university, otherFirm), monday);
    String settlement = Settled.approved(program, monday);
    correctOutOfPeriod();
    Settled.answer(Settled.export(settlement), "ACSC");
    Treasury.payment(settlement, university)
        .then()
        .body("status", equalTo("PAID"))
        .body("amount", equalTo("10000.00"))
        .body("reductions.amount", equalTo(List.of("10000.00")));
    Treasury.budget(program).then().body("paid", equalTo("15000.00"));
    Api.licensor(university)
        .get("/v1/settlement-lines/totals")
        .then()
        .body("items[0].granted", equalTo("10000.00"))
        .body("items[0].paid", equalTo("10000.00"));
    Api.licensor(university)
        .get("/v1/settlement-lines?settlement=" + settlement)
        .then()
        .body("items[0].withdrawn", equalTo("10000.00"))
        .body("items[1].withdrawn", nullValue())
        .body("items.status", equalTo(List.of("REOPENED", "GRANTED")));
  }

  @Test
  void whatIsCorrectedBackBeforeTheExportIsPaidByTheNextSettlement() {
    String settlement = Settled.approved(program, monday);
    correctOutOfPeriod();
    record(monday);
    assertEquals(OPEN, Settled.decisions(settlement));
    String next = Settled.approved(program, monday);
    assertEquals(BOTH, Settled.decisions(next));
    Settled.answer(Settled.export(next), "ACSC");
    Treasury.budget(program)
        .then()
        .body("paid", equalTo("15000.00"))
        .body("committed", equalTo("15000.00"));
  }

  @Test
  void whatIsCorrectedTwiceIsTakenBackOnce() {
    String settlement = Settled.approved(program, monday);
    correctOutOfPeriod();
    killPatent();
    TimeMachine.travelTo(monday.plusDays(61));
    record(World.today());
    assertEquals(OPEN, Settled.decisions(settlement));
    Treasury.budget(program).then().body("committed", equalTo("0.00"));
  }

  @Test
  void aCorrectionThatLeavesTheLineOwedTakesNothingBack() {
    String settlement = Settled.approved(program, monday);
    record(World.today());
    assertEquals(BOTH, Settled.decisions(settlement));
    Settled.lines(settlement).then().body("items[0].withdrawn", nullValue());
    Treasury.payment(settlement, firm).then().body("reductions", empty());
  }

  @Test
  void whatTheBankHasIsTakenBackOnlyWhenItComesBackRejected() {
    String settlement = Settled.approved(program, monday);
    String message = Settled.export(settlement);
    correctOutOfPeriod();
    assertEquals(BOTH, Settled.decisions(settlement));
    Settled.answer(message, "RJCT");
    assertEquals(OPEN, Settled.decisions(settlement));
    Settled.read(settlement).then().body("status", equalTo("CLOSED"));
    Treasury.reissue(settlement, firm).then().spec(Acts.refused(409, "payment-not-rejected"));
  }

  @Test
  void aSecondExportSendsOnlyWhatIsStillOwed() {
    String other = World.license(firm, Settled.offer(university));
    record(other, monday);
    String settlement = Settled.approved(program, monday);
    Settled.answer(Settled.export(settlement), "RJCT");
    Treasury.reissue(settlement, firm).then().statusCode(200);
    Treasury.reissue(settlement, university).then().statusCode(200);
    killPatent();
    Treasury.export(settlement)
        .then()
        .statusCode(201)
        .body("paymentCount", equalTo(2))
        .body("controlSum", equalTo("15000.00"));
    Treasury.payment(settlement, firm)
        .then()
        .body("attempts.amount", equalTo(List.of("10000.00", "5000.00")));
  }

  @Test
  void aPaymentThatIsReturnedIsNotSentAgainForWhatIsNotOwed() {
    String settlement = Settled.approved(program, monday);
    Settled.answer(Settled.export(settlement), "ACSC");
    killPatent();
    assertEquals(BOTH, Settled.decisions(settlement)); // paid, so it is recovered
    Treasury.enterOutcome(settlement, firm, "RETURNED", World.today(), "退汇1")
        .then()
        .statusCode(200)
        .body("status", equalTo("WITHDRAWN"));
    Treasury.budget(program).then().body("committed", equalTo("10000.00"));
  }

  @Test
  void whatIsCorrectedWhileTheNoticeRunsIsTakenBackAtTheApproval() {
    String settlement = Settled.noticed(program, monday);
    killPatent();
    assertEquals(BOTH, Settled.decisions(settlement)); // as noticed
    Settled.travelToApproval(settlement);
    Treasury.approve(settlement)
        .then()
        .statusCode(200)
        .body("committed", equalTo("15000.00"))
        .body("status", equalTo("CLOSED"));
    Treasury.budget(program).then().body("committed", equalTo("0.00"));
    assertEquals(OPEN, Settled.decisions(settlement));
  }

  @Test
  void whatASideEndedBeforeTheNoticeIsTakenBackInPart() {
    String settlement = approvedThoughEndedBeforeTheNotice();
    Settled.lines(settlement)
        .then()
        .body("items.status", equalTo(List.of("GRANTED", "GRANTED")))
        .body("items.granted", equalTo(List.of("24000.00", "12000.00")))
        .body("items.withdrawn", equalTo(List.of("17000.00", "8500.00")));
    Settled.answer(Settled.export(settlement), "ACSC");
    Treasury.budget(program).then().body("paid", equalTo("10500.00"));
    Treasury.payment(settlement, firm).then().body("amount", equalTo("3500.00"));
    var statement = Programs.statement(Acts.readCompensation(Api.auditor(), license), program);
    assertEquals(List.of("7000.00", "3500.00"), statement.getList("sides.paid"));
    assertEquals(List.of("0.00", "0.00"), statement.getList("sides.overpaid"));
  }

  @Test
  void whatAVoidingTakesBackIsTheRestOfWhatACorrectionLeft() {
    String settlement = approvedThoughEndedBeforeTheNotice();
    Acts.declareVoid(license).then().statusCode(200);
    Treasury.payment(settlement, firm)
        .then()
        .body("amount", equalTo("0.00"))
        .body("reductions.cause", equalTo(List.of("CORRECTION", "VOID")))
        .body("reductions.lines", equalTo(List.of(1, 1)))
        .body("reductions.amount", equalTo(List.of("8500.00", "3500.00")));
    Settled.lines(settlement)
        .then()
        .body("items.withdrawn", equalTo(List.of("24000.00", "12000.00")))
        .body("items.withdrawalCause", equalTo(List.of("VOID", "VOID")));
  }

  @Test
  void whatASideEndedOnTheDayOfTheNoticeBeforeItIsTakenBack() {
    String settlement = Settled.draft(program, monday);
    Acts.terminate(Api.licensee(firm), license, monday).then().statusCode(200);
    TimeMachine.waitAnHour();
    Treasury.giveNotice(settlement).then().statusCode(200);
    Settled.travelToApproval(settlement);
    Treasury.approve(settlement).then().statusCode(200).body("status", equalTo("CLOSED"));
    assertEquals(OPEN, Settled.decisions(settlement));
    Treasury.budget(program).then().body("committed", equalTo("0.00"));
  }

  @Test
  void whatASideEndedOnTheDayOfTheNoticeAfterItIsPaid() {
    String settlement = Settled.noticed(program, monday);
    TimeMachine.waitAnHour();
    Acts.terminate(Api.licensee(firm), license, monday).then().statusCode(200);
    Settled.travelToApproval(settlement);
    Treasury.approve(settlement).then().statusCode(200);
    Settled.answer(Settled.export(settlement), "ACSC");
    assertEquals(BOTH, Settled.decisions(settlement));
    Treasury.budget(program).then().body("paid", equalTo("15000.00"));
  }

  @Test
  void aVoidingTakesBackWhatACorrectionLeft() {
    String settlement = Settled.approved(program, monday);
    Acts.declareVoid(license).then().statusCode(200);
    Settled.lines(settlement)
        .then()
        .body("items.withdrawalCause", equalTo(List.of("VOID", "VOID")))
        .body("items.status", equalTo(List.of("WITHDRAWN", "WITHDRAWN")));
  }

  @RepeatedTest(5)
  void aCorrectionAndAnExportAtTheSameMomentAgree() throws Exception {
    String settlement = Settled.approved(program, monday);
    TimeMachine.travelTo(monday.plusDays(60));
    var answers =
        Race.run(
            List.of(
                () -> Acts.enterRecordal(Api.agency(), license, "GX-2", World.today()),
                () -> Treasury.export(settlement)));
    answers.get(0).then().statusCode(200);
    Response exported = answers.get(1);
    exported.then().statusCode(oneOf(201, 409));
    // sent before it was known, or not sent at all
    assertEquals(exported.statusCode() == 201 ? BOTH : OPEN, Settled.decisions(settlement));
    Treasury.budget(program)
        .then()
        .body("committed", equalTo(exported.statusCode() == 201 ? "15000.00" : "0.00"));
  }

  /** By the year, and ended after seven months: most of what was granted is taken back. */
  private String approvedThoughEndedBeforeTheNotice() {
    Map<String, Object> body = Programs.bodyWith("minimumTermMonths", 1);
    body.put("eligibleFrom", monday.toString());
    body.put("eligibleTo", monday.plusDays(27).toString());
    body.put("licensor", Programs.perYear("12000.00"));
    body.put("licensee", Programs.perYear("6000.00"));
    programs.closeAll();
    program = programs.open(body);
    String settlement = Settled.draft(program, monday);
    Acts.terminate(Api.licensee(firm), license, monday.plusMonths(7)).then().statusCode(200);
    TimeMachine.travelTo(monday.plusDays(1));
    Treasury.giveNotice(settlement).then().statusCode(200);
    Settled.travelToApproval(settlement);
    Treasury.approve(settlement).then().statusCode(200);
    return settlement;
  }

  /** The licensee ended it from its first day on, after the notice: that changes nothing. */
  private String approvedThoughEndedAtOnce(String license) {
    String settlement = Settled.noticed(program, monday);
    Acts.terminate(Api.licensee(firm), license, monday).then().statusCode(200);
    Settled.travelToApproval(settlement);
    Treasury.approve(settlement).then().statusCode(200);
    assertEquals(BOTH, Settled.decisions(settlement));
    return settlement;
  }

  /** The patent was dead that day, and nothing has followed it: no request leaves that behind. */
  private void loseUnnoticed() throws SQLException {
    try (var connection = database.getConnection();
        var update =
            connection.prepareStatement(
                "update license set patent_end = 'LAPSED', patent_ended_on = ? where id = ?")) {
      update.setObject(1, monday);
      update.setObject(2, UUID.fromString(license));
      assertEquals(1, update.executeUpdate());
    }
  }

  private void correctOutOfPeriod() {
    TimeMachine.travelTo(monday.plusDays(60));
    record(World.today());
  }

  private void killPatent() {
    String patent = Acts.readOffer(offer).path("patentNumber");
    Acts.enterEvent(patent, "INVALIDATED", monday).then().statusCode(201);
  }

  private void record(LocalDate on) {
    record(license, on);
  }
}
