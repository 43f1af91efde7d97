package org.openpatent.treasury.settlement;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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

/** Whose money ends when a program closes. */
@QuarkusTest
class ClosingProgramsTest {
  private final Programs programs = new Programs();
  private LocalDate monday;
  private String license;

  @BeforeEach
  void aLicense() {
    monday = Settled.begin();
    license = Settled.license();
  }

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
    programs.closeAll();
  }

  @Test
  void aProgramWhoseLinesAreAllFundedCloses() {
    String program = programs.open(Settled.program(monday));
    Settled.approved(program, monday);
    open(program, List.of());
    close(program).then().statusCode(200).body("status", equalTo("CLOSED"));
    close(program).then().spec(Acts.refused(409, "program-not-open"));
  }

  @Test
  void closingSaysWhoseMoneyItEnds() {
    String program = programs.open(Settled.program(monday, "12000.00"));
    String second = Settled.license();
    Settled.approved(program, monday);
    // the first license shares what the budget has, the second gets nothing
    open(program, List.of("LICENSOR 0.00 UNFUNDED", "LICENSEE 0.00 UNFUNDED"));
    close(program)
        .then()
        .spec(Acts.refused(409, "program-lines-open"))
        .body("detail", allOf(containsString("2 lines"), containsString("15000.00")));
    Api.agency().get("/v1/programs/" + program).then().body("status", equalTo("OPEN"));
    Api.auditor()
        .get("/v1/programs/" + program + "/open-lines")
        .then()
        .body("items.item.id", equalTo(List.of(second, second)));
    confirm(program).then().statusCode(200).body("status", equalTo("CLOSED"));
    Treasury.assertBalanced(program);
  }

  @Test
  void whatALaterSettlementFundedIsNotEnded() {
    String program = programs.open(Settled.program(monday, "15000.00"));
    Settled.license();
    Settled.approved(program, monday);
    open(program, List.of("LICENSOR 0.00 UNFUNDED", "LICENSEE 0.00 UNFUNDED"));
    Treasury.raise(program, "30000.00").then().statusCode(200);
    String second = Settled.draft(program, monday);
    open(program, List.of("LICENSOR 10000.00 GRANTED", "LICENSEE 5000.00 GRANTED"));
    Treasury.giveNotice(second).then().statusCode(200);
    Settled.travelToApproval(second);
    Treasury.approve(second).then().statusCode(200);
    open(program, List.of());
    close(program).then().statusCode(200);
  }

  @Test
  void heldAndReleasedLinesAndThoseUnderNoticeLoseTheirMoney() {
    String program = programs.open(Settled.program(monday));
    String settlement = Settled.noticed(program, monday);
    open(program, List.of("LICENSOR 10000.00 GRANTED", "LICENSEE 5000.00 GRANTED"));
    close(program).then().spec(Acts.refused(409, "program-lines-open"));
    String objection = Treasury.object(settlement, license, "LICENSOR").then().extract().path("id");
    Settled.travelToApproval(settlement);
    Treasury.approve(settlement).then().statusCode(200);
    open(program, List.of("LICENSOR 10000.00 HELD"));
    Treasury.resolve(settlement, objection, "RELEASED").then().statusCode(200);
    open(program, List.of("LICENSOR 10000.00 RELEASED"));
    close(program).then().spec(Acts.refused(409, "program-lines-open"));
    Acts.declareVoid(license).then().statusCode(200);
    open(program, List.of());
    close(program).then().statusCode(200);
  }

  @Test
  void aSettlementOfAClosedProgramGoesNoFurther() {
    String program = programs.open(Settled.program(monday));
    String draft = Settled.draft(program, monday);
    confirm(program).then().statusCode(200);
    Treasury.recompute(draft).then().spec(Acts.refused(409, "program-not-open"));
    Treasury.giveNotice(draft).then().spec(Acts.refused(409, "program-not-open"));
    Treasury.cancel(draft).then().statusCode(200);
    String other = programs.open(Settled.program(monday));
    String noticed = Settled.noticed(other, monday);
    Settled.travelToApproval(noticed);
    confirm(other).then().statusCode(200);
    Treasury.approve(noticed).then().spec(Acts.refused(409, "program-not-open"));
    Treasury.refuse(noticed).then().statusCode(200);
    Treasury.budget(other).then().body("committed", equalTo("0.00"));
  }

  @Test
  void whatWasApprovedBeforeIsPaid() {
    String program = programs.open(Settled.program(monday));
    String settlement = Settled.approved(program, monday);
    close(program).then().statusCode(200);
    List<String> payees = Settled.lines(settlement).path("items.payee.creditCode");
    payees.forEach(Treasury::nameAccount);
    Settled.answer(Settled.export(settlement), "ACSC");
    Treasury.budget(program).then().body("paid", equalTo("15000.00"));
  }

  private static Response close(String program) {
    return Api.agency().post("/v1/programs/" + program + "/closing");
  }

  private static Response confirm(String program) {
    return Api.agency().post("/v1/programs/" + program + "/closing?confirm=true");
  }

  private static void open(String program, List<String> lines) {
    Api.auditor()
        .get("/v1/programs/" + program + "/open-lines")
        .then()
        .statusCode(200)
        .body("items", hasSize(lines.size()))
        .body(
            "items.collect { it.item.part + ' ' + it.granted + ' ' + it.status }", equalTo(lines));
  }
}
