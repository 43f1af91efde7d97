package org.openpatent.settlement;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

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

/** What becomes of a line that somebody objects to. */
@QuarkusTest
class ObjectionsTest {
  private final Programs programs = new Programs();
  private LocalDate monday;
  private String program;
  private String license;

  @BeforeEach
  void begin() {
    monday = Settled.begin();
    program = programs.open(Settled.program(monday));
    license = Settled.license();
  }

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
    programs.closeAll();
    Treasury.assertBalanced(program);
  }

  @Test
  void anObjectionHoldsOneLineAndNoOther() {
    String settlement = Settled.noticed(program, monday);
    String objection = object(settlement);
    assertEquals(
        List.of("LICENSOR 10000.00 HELD", "LICENSEE 5000.00 GRANTED"), Settled.told(settlement));
    file(settlement, license).then().spec(Acts.refused(409, "line-not-open-to-objection"));
    approve(settlement, "5000.00");
    assertEquals(
        List.of("LICENSOR 10000.00 HELD", "LICENSEE 5000.00 GRANTED"), Settled.told(settlement));
    Api.treasury()
        .get("/v1/payments?settlement=" + settlement)
        .then()
        .body("items.amount", equalTo(List.of("5000.00")));
    Treasury.settle(program, monday).then().spec(Acts.refused(409, "nothing-to-settle"));
    Api.auditor()
        .get("/v1/settlements/" + settlement + "/objections")
        .then()
        .body("items.id", equalTo(List.of(objection)))
        .body("items[0].lineStatus", equalTo("HELD"));
  }

  @Test
  void aLineReleasedBeforeTheApprovalGoesOn() {
    String settlement = Settled.noticed(program, monday);
    resolve(settlement, object(settlement), "RELEASED")
        .then()
        .statusCode(200)
        .body("lineStatus", equalTo("GRANTED"));
    approve(settlement, "15000.00");
  }

  @Test
  void aLineReleasedAfterTheApprovalIsOpenForTheNextSettlement() {
    String settlement = Settled.noticed(program, monday);
    String objection = object(settlement);
    approve(settlement, "5000.00");
    resolve(settlement, objection, "RELEASED")
        .then()
        .statusCode(200)
        .body("lineStatus", equalTo("RELEASED"));
    resolve(settlement, objection, "REJECTED").then().spec(Acts.refused(409, "objection-resolved"));
    String next = Settled.approved(program, monday);
    assertEquals(List.of("LICENSOR 10000.00 GRANTED"), Settled.told(next));
    Treasury.budget(program).then().body("committed", equalTo("15000.00"));
  }

  @Test
  void aLineRejectedNeverReturns() {
    String settlement = Settled.noticed(program, monday);
    String objection = object(settlement);
    resolve(settlement, objection, "REJECTED").then().statusCode(200);
    file(settlement, license).then().spec(Acts.refused(409, "line-not-open-to-objection"));
    approve(settlement, "5000.00");
    assertEquals(
        List.of("LICENSOR 10000.00 REJECTED", "LICENSEE 5000.00 GRANTED"),
        Settled.told(settlement));
    Treasury.settle(program, monday).then().spec(Acts.refused(409, "nothing-to-settle"));
  }

  @Test
  void aLineRejectedAfterTheApprovalNeverReturns() {
    String settlement = Settled.noticed(program, monday);
    String objection = object(settlement);
    approve(settlement, "5000.00");
    resolve(settlement, objection, "REJECTED").then().statusCode(200);
    Treasury.settle(program, monday).then().spec(Acts.refused(409, "nothing-to-settle"));
    Treasury.budget(program).then().body("committed", equalTo("5000.00"));
  }

  @Test
  void aSettlementWhoseLinesAreAllHeldPaysNothing() {
    String settlement = Settled.noticed(program, monday);
    String licensor = object(settlement);
    String licensee = file(settlement, license, "LICENSEE").then().extract().path("id");
    approve(settlement, "0.00");
    Settled.read(settlement).then().body("status", equalTo("CLOSED"));
    resolve(settlement, licensor, "RELEASED").then().statusCode(200);
    resolve(settlement, licensee, "RELEASED").then().statusCode(200);
    Settled.approved(program, monday);
    Treasury.budget(program).then().body("committed", equalTo("15000.00"));
  }

  @Test
  void theLinesOfACancelledSettlementAreOpenWhateverHeldThem() {
    String settlement = Settled.noticed(program, monday);
    String objection = object(settlement);
    Treasury.cancel(settlement).then().statusCode(200);
    resolve(settlement, objection, "REJECTED").then().spec(Acts.refused(409, "objection-resolved"));
    String next = Settled.approved(program, monday);
    assertEquals(List.of("10000.00", "5000.00"), Settled.granted(next));
  }

  @Test
  void onlyALineUnderNoticeCanBeObjectedTo() {
    String settlement = Settled.draft(program, monday);
    file(settlement, license).then().spec(Acts.refused(409, "settlement-not-in-notice"));
    Treasury.giveNotice(settlement).then().statusCode(200);
    file(settlement, settlement).then().spec(Acts.refused(422, "line-unknown"));
    Settled.travelToApproval(settlement);
    Treasury.approve(settlement).then().statusCode(200);
    file(settlement, license).then().spec(Acts.refused(409, "settlement-not-in-notice"));
  }

  private static void approve(String settlement, String committed) {
    Settled.travelToApproval(settlement);
    Treasury.approve(settlement)
        .then()
        .statusCode(200)
        .body("granted", equalTo("15000.00"))
        .body("committed", equalTo(committed));
  }

  private String object(String settlement) {
    return file(settlement, license).then().statusCode(201).extract().path("id");
  }

  private static Response file(String settlement, String license) {
    return file(settlement, license, "LICENSOR");
  }

  private static Response file(String settlement, String license, String side) {
    return Treasury.object(settlement, license, side);
  }

  private static Response resolve(String settlement, String objection, String resolution) {
    return Treasury.resolve(settlement, objection, resolution);
  }
}
