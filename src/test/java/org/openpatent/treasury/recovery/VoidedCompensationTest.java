package org.openpatent.treasury.recovery;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Programs;
import org.openpatent.Settled;
import org.openpatent.TimeMachine;
import org.openpatent.Treasury;
import org.openpatent.World;

/** A license declared void, at each point between what is owed and what was paid. */
@QuarkusTest
class VoidedCompensationTest {
  private final Programs programs = new Programs();
  private LocalDate monday;
  private String university;
  private String firm;
  private String license;
  private String program;

  @BeforeEach
  void twoLicensesOfOneUniversity() {
    monday = Settled.begin();
    university = World.university();
    firm = World.firm();
    String other = World.firm();
    Treasury.nameAccount(university);
    Treasury.nameAccount(firm);
    Treasury.nameAccount(other);
    license = Settled.license(university, firm);
    TimeMachine.travelTo(monday.plusDays(1));
    Settled.license(university, other);
    program = programs.open(Settled.program(monday));
  }

  @AfterEach
  void theBooksAddUp() {
    Treasury.assertBalanced(program);
    TimeMachine.comeBack();
    programs.closeAll();
  }

  @Test
  void voidBeforeTheNoticeItsLinesAreRejected() {
    String settlement = Settled.draft(program, World.today());
    declareVoid();
    Treasury.giveNotice(settlement).then().statusCode(200);
    assertRejected(settlement);
    approve(settlement, "15000.00");
    assertNothingLeft();
  }

  @Test
  void voidUnderNoticeItsLinesAreRejected() {
    String settlement = Settled.noticed(program, World.today());
    String objection = Treasury.object(settlement, license, "LICENSOR").then().extract().path("id");
    declareVoid();
    assertRejected(settlement);
    Treasury.resolve(settlement, objection, "RELEASED")
        .then()
        .spec(Acts.refused(409, "objection-resolved"));
    approve(settlement, "15000.00");
    assertNothingLeft();
  }

  @Test
  void voidBeforeTheExportItsMoneyIsReleased() {
    String settlement = Settled.approved(program, World.today());
    declareVoid();
    assertTaken(settlement);
    Treasury.payment(settlement, university).then().body("amount", equalTo("10000.00"));
    Treasury.payment(settlement, firm)
        .then()
        .body("status", equalTo("WITHDRAWN"))
        .body("amount", equalTo("0.00"));
    Treasury.export(settlement).then().statusCode(201).body("controlSum", equalTo("15000.00"));
  }

  @Test
  void voidBeforeTheExportTheWholeSettlementIsClosed() {
    TimeMachine.travelTo(monday);
    String settlement = Settled.approved(program, monday);
    declareVoid();
    Settled.read(settlement)
        .then()
        .body("status", equalTo("CLOSED"))
        .body("committed", equalTo("15000.00"));
    assertBudget("1000000.00", "0.00", "0.00");
    Treasury.export(settlement).then().spec(Acts.refused(409, "settlement-not-approved"));
  }

  @Test
  void voidWhileTheBankHasItAndPaidItIsRecovered() {
    String settlement = Settled.approved(program, World.today());
    String message = Settled.export(settlement);
    declareVoid();
    assertBudget("970000.00", "30000.00", "0.00");
    Treasury.recover(settlement, license, "LICENSEE", "10")
        .then()
        .spec(Acts.refused(409, "line-not-paid"));
    Settled.answer(message, "ACSC");
    assertBudget("970000.00", "30000.00", "30000.00");
    Treasury.recover(settlement, license, "LICENSEE", "10").then().statusCode(201);
    Settled.read(settlement).then().body("status", equalTo("CLOSED"));
  }

  @Test
  void voidWhileTheBankHasItAndSentBackItIsNeverReissued() {
    String settlement = Settled.approved(program, World.today());
    String message = Settled.export(settlement);
    declareVoid();
    Settled.answer(message, "RJCT");
    assertTaken(settlement);
    Treasury.reissue(settlement, firm).then().spec(Acts.refused(409, "payment-not-rejected"));
    Treasury.reissue(settlement, university)
        .then()
        .statusCode(200)
        .body("amount", equalTo("10000.00"));
    Settled.answer(Settled.export(settlement), "ACSC");
    assertBudget("985000.00", "15000.00", "10000.00");
    assertNothingLeft();
  }

  @Test
  void voidAfterTheBankSentItBackItIsTakenBack() {
    String settlement = Settled.approved(program, World.today());
    Settled.answer(Settled.export(settlement), "RJCT");
    Treasury.reissue(settlement, firm).then().statusCode(200);
    declareVoid();
    assertTaken(settlement);
    Treasury.payment(settlement, firm).then().body("status", equalTo("WITHDRAWN"));
  }

  @Test
  void endedEarlyAfterTheNoticeNothingChanges() {
    String settlement = Settled.noticed(program, World.today());
    Acts.terminate(Api.licensee(firm), license, World.today()).then().statusCode(200);
    approve(settlement, "30000.00");
  }

  @Test
  void aLineHeldAtTheApprovalIsNotReleasedToAVoidLicense() {
    String settlement = Settled.noticed(program, World.today());
    String objection = Treasury.object(settlement, license, "LICENSOR").then().extract().path("id");
    approve(settlement, "20000.00");
    declareVoid();
    Treasury.resolve(settlement, objection, "RELEASED");
    assertBudget("985000.00", "15000.00", "0.00");
    assertNothingLeft();
  }

  private void declareVoid() {
    Acts.declareVoid(license).then().statusCode(200);
  }

  private static void assertRejected(String settlement) {
    assertEquals(
        List.of("REJECTED", "REJECTED", "GRANTED", "GRANTED"),
        Settled.lines(settlement).path("items.status"));
  }

  private void assertTaken(String settlement) {
    assertEquals(
        List.of("WITHDRAWN", "WITHDRAWN", "GRANTED", "GRANTED"),
        Settled.lines(settlement).path("items.status"));
    assertBudget("985000.00", "15000.00", "0.00");
    Api.auditor()
        .get("/v1/programs/" + program + "/ledger")
        .then()
        .body("items.event", equalTo(List.of("APPROPRIATION", "APPROVAL", "RELEASE")))
        .body("items[2].entries[0].amount", equalTo("15000.00"));
  }

  private static void approve(String settlement, String committed) {
    Settled.travelToApproval(settlement);
    Treasury.approve(settlement).then().statusCode(200).body("committed", equalTo(committed));
  }

  private void assertBudget(String available, String committed, String paid) {
    Treasury.budget(program)
        .then()
        .body("available", equalTo(available))
        .body("committed", equalTo(committed))
        .body("paid", equalTo(paid));
  }

  private void assertNothingLeft() {
    Treasury.settle(program, World.today()).then().spec(Acts.refused(409, "nothing-to-settle"));
  }
}
