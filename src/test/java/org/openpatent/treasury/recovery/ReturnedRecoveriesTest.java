package org.openpatent.treasury.recovery;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Programs;
import org.openpatent.Race;
import org.openpatent.Settled;
import org.openpatent.TimeMachine;
import org.openpatent.Treasury;
import org.openpatent.World;

/** A payment of two lines comes back after one of them was ordered to be paid back. */
@QuarkusTest
class ReturnedRecoveriesTest {
  private final Programs programs = new Programs();
  private String firm;
  private String voided;
  private String program;
  private String settlement;
  private String recovery;
  private LocalDate today;

  @BeforeEach
  void oneOfTwoPaidLinesIsOrderedBack() {
    LocalDate monday = Settled.begin();
    String university = World.university();
    String other = World.university();
    firm = World.firm();
    List.of(university, other, firm).forEach(Treasury::nameAccount);
    voided = Settled.license(university, firm);
    Settled.license(other, firm);
    program = programs.open(Settled.program(monday));
    settlement = Settled.approved(program, monday);
    Settled.answer(Settled.export(settlement), "ACSC");
    Acts.declareVoid(voided).then().statusCode(200);
    recovery = order().statusCode(201).extract().path("id");
    today = World.today();
  }

  @AfterEach
  void theBooksAddUp() {
    Treasury.assertBalanced(program);
    TimeMachine.comeBack();
    programs.closeAll();
  }

  @Test
  void theOrderIsCancelledAndTheOtherLineIsPaidAgain() {
    budgeted("30000.00", "5500.00");
    comesBack("退汇1").statusCode(200).body("status", equalTo("RETURNED"));
    budgeted("20000.00", "0.00");
    Treasury.payment(settlement, firm)
        .then()
        .body("amount", equalTo("5000.00"))
        .body("reductions", hasSize(1))
        .body("reductions[0].amount", equalTo("5000.00"));
    read(recovery)
        .body("cancelledAt", notNullValue())
        .body("due", equalTo("0.00"))
        .body("recovered", equalTo(false))
        .body("principal", equalTo("5000.00"));
    Api.auditor()
        .get("/v1/recoveries?program=" + program)
        .then()
        .body("items[0].cancelledAt", notNullValue())
        .body("items[0].due", equalTo("0.00"));
    Treasury.assertBalanced(program);
    Treasury.reissue(settlement, firm).then().statusCode(200);
    Settled.answer(Settled.export(settlement), "ACSC");
    budgeted("25000.00", "0.00");
    comesBack("退汇2").statusCode(200).body("amount", equalTo("5000.00"));
    read(recovery).body("version", equalTo(1));
  }

  @Test
  void aCancelledOrderTakesNoReceiptAndItsLineNoOtherOrder() {
    comesBack("退汇1").statusCode(200);
    Treasury.receive(recovery, "1.00", today).then().spec(Acts.refused(409, "recovery-cancelled"));
    order().spec(Acts.refused(409, "line-not-paid"));
  }

  @Test
  void whatWasPaidBackInPartCannotComeBackFromTheBankToo() {
    Treasury.receive(recovery, "1.00", today).then().statusCode(201);
    comesBack("退汇1").spec(Acts.refused(409, "payment-being-recovered"));
    Treasury.payment(settlement, firm).then().body("status", equalTo("PAID"));
    budgeted("30000.00", "5499.00");
  }

  @Test
  void theVoidingCanBeAnnulledOnceTheOrderIsCancelled() {
    Acts.annulVoiding(voided).then().statusCode(409);
    comesBack("退汇1").statusCode(200);
    Acts.annulVoiding(voided).then().statusCode(200);
    Treasury.payment(settlement, firm).then().body("status", equalTo("RETURNED"));
  }

  @RepeatedTest(5)
  void ofAReceiptAndAReturnAtTheSameMomentOneWins() throws Exception {
    List<Response> answers =
        Race.run(
            List.of(
                () -> Treasury.receive(recovery, "1.00", today),
                () -> Treasury.enterOutcome(settlement, firm, "RETURNED", today, "退汇1")));
    boolean received = answers.get(0).statusCode() == 201;
    answers
        .get(received ? 1 : 0)
        .then()
        .spec(Acts.refused(409, received ? "payment-being-recovered" : "recovery-cancelled"));
    assertEquals(received ? 409 : 200, answers.get(1).statusCode());
  }

  private ValidatableResponse order() {
    return Treasury.recover(settlement, voided, "LICENSEE", "10").then();
  }

  private ValidatableResponse comesBack(String document) {
    return Treasury.enterOutcome(settlement, firm, "RETURNED", today, document).then();
  }

  private static ValidatableResponse read(String recovery) {
    return Api.auditor().get("/v1/recoveries/" + recovery).then();
  }

  private void budgeted(String paid, String receivable) {
    Treasury.budget(program)
        .then()
        .body("paid", equalTo(paid))
        .body("receivable", equalTo(receivable));
  }
}
