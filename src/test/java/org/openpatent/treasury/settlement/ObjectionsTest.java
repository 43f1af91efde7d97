package org.openpatent.treasury.settlement;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

/** What becomes of a line that somebody objects to. */
@QuarkusTest
class ObjectionsTest {
  private final Programs programs = new Programs();
  private LocalDate monday;
  private String program;
  private String license;
  private String university;
  private String firm;

  @BeforeEach
  void begin() {
    monday = Settled.begin();
    program = programs.open(Settled.program(monday));
    university = World.university();
    firm = World.firm();
    license = Settled.license(university, firm);
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
        List.of("LICENSOR 10000.00 HELD", "LICENSEE 5000.00 GRANTED"),
        Settled.decisions(settlement));
    approve(settlement, "5000.00");
    assertEquals(
        List.of("LICENSOR 10000.00 HELD", "LICENSEE 5000.00 GRANTED"),
        Settled.decisions(settlement));
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
  void aLineIsHeldUntilTheLastOfItsObjectionsIsDismissed() {
    String settlement = Settled.noticed(program, monday);
    String first = object(settlement);
    String second = objectAs(World.firm(), settlement);
    String third = object(settlement);
    resolve(settlement, second, "RELEASED")
        .then()
        .statusCode(200)
        .body("lineStatus", equalTo("HELD"));
    resolve(settlement, first, "RELEASED").then().body("lineStatus", equalTo("HELD"));
    resolve(settlement, first, "REJECTED").then().spec(Acts.refused(409, "objection-resolved"));
    approve(settlement, "5000.00");
    resolve(settlement, third, "RELEASED")
        .then()
        .statusCode(200)
        .body("lineStatus", equalTo("RELEASED"));
    Settled.approved(program, monday);
    Treasury.budget(program).then().body("committed", equalTo("15000.00"));
  }

  @Test
  void aLineIsClosedByTheFirstObjectionThatIsUpheld() {
    String settlement = Settled.noticed(program, monday);
    String first = object(settlement);
    String second = objectAs(World.firm(), settlement);
    resolve(settlement, first, "RELEASED").then().body("lineStatus", equalTo("HELD"));
    String third = objectAs(firm, settlement);
    resolve(settlement, third, "REJECTED").then().body("lineStatus", equalTo("REJECTED"));
    resolve(settlement, second, "RELEASED").then().spec(Acts.refused(409, "objection-resolved"));
    approve(settlement, "5000.00");
    Treasury.settle(program, monday).then().spec(Acts.refused(409, "nothing-to-settle"));
  }

  @Test
  void ofAVoidingAnnulledTheLineIsHeldAgainByTheObjectionThatIsLeft() {
    String settlement = Settled.noticed(program, monday);
    String first = object(settlement);
    object(settlement);
    resolve(settlement, first, "RELEASED").then().statusCode(200);
    Acts.declareVoid(license).then().statusCode(200);
    Acts.annulVoiding(license).then().statusCode(200);
    assertEquals(
        List.of("LICENSOR 10000.00 HELD", "LICENSEE 5000.00 GRANTED"),
        Settled.decisions(settlement));
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
    assertEquals(List.of("LICENSOR 10000.00 GRANTED"), Settled.decisions(next));
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
        Settled.decisions(settlement));
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
  void aLineClosedByAnObjectionStaysClosedWhenItsSettlementIsCancelled() {
    String settlement = Settled.noticed(program, monday);
    resolve(settlement, object(settlement), "REJECTED").then().statusCode(200);
    Treasury.cancel(settlement).then().statusCode(200);
    assertEquals(
        List.of("LICENSOR 10000.00 REJECTED", "LICENSEE 5000.00 CANCELLED"),
        Settled.decisions(settlement));
    String next = Settled.noticed(program, monday);
    assertEquals(List.of("LICENSEE 5000.00 GRANTED"), Settled.decisions(next));
    Treasury.refuse(next).then().statusCode(200);
    String last = Settled.approved(program, monday);
    assertEquals(List.of("LICENSEE 5000.00 GRANTED"), Settled.decisions(last));
  }

  @Test
  void aLineReleasedIsOpenWhenItsSettlementIsCancelled() {
    String settlement = Settled.noticed(program, monday);
    resolve(settlement, object(settlement), "RELEASED").then().statusCode(200);
    Treasury.cancel(settlement).then().statusCode(200);
    String next = Settled.draft(program, monday);
    assertEquals(List.of("10000.00", "5000.00"), Settled.granted(next));
  }

  @Test
  void anyRegisteredOrganizationObjectsWhileTheNoticeRuns() {
    String settlement = Settled.noticed(program, monday);
    String stranger = World.university();
    var own = Map.of("item", license, "part", "LICENSEE", "reason", "金额有误");
    var other = Map.of("item", license, "part", "LICENSOR", "reason", "存疑");
    String path = "/v1/settlements/" + settlement + "/objections";
    Api.anonymous().body(other).post(path).then().statusCode(401);
    Api.licensee(World.newCode("91"))
        .body(other)
        .post(path)
        .then()
        .spec(Acts.refused(409, "organization-not-registered"));
    Api.licensee(firm)
        .body(own)
        .post(path)
        .then()
        .statusCode(201)
        .body("objectingCode", equalTo(firm))
        .body("lineStatus", equalTo("HELD"))
        .body("filedBy", equalTo(null));
    String objection =
        Api.licensor(stranger).body(other).post(path).then().statusCode(201).extract().path("id");
    Api.auditor()
        .get(path + "/" + objection)
        .then()
        .body("objectingCode", equalTo(stranger))
        .body("filedBy", notNullValue());
    // the reason is for those concerned
    Api.licensee(firm).get(path).then().body("items.reason", equalTo(List.of("金额有误")));
    Api.licensor(university).get(path).then().body("items.reason", equalTo(List.of("存疑")));
    Api.licensor(stranger).get(path).then().body("items.id", equalTo(List.of(objection)));
    Api.licensee(firm).get(path + "/" + objection).then().spec(Acts.refused(404, "not-found"));
    Api.anonymous().get(path).then().statusCode(401);
    // once for each line
    resolve(settlement, objection, "RELEASED").then().statusCode(200);
    Api.licensor(stranger)
        .body(other)
        .post(path)
        .then()
        .spec(Acts.refused(409, "objection-line-id-objecting-code-key"));
    Settled.travelToApproval(settlement);
    Api.licensor(university).body(other).post(path).then().spec(Acts.refused(409, "notice-over"));
    file(settlement, license).then().statusCode(201);
  }

  @Test
  void anOrganizationObjectsInItsOwnNameAndTheAgencyNamesWhoObjects() {
    String settlement = Settled.noticed(program, monday);
    String path = "/v1/settlements/" + settlement + "/objections";
    var body = Map.of("item", license, "part", "LICENSOR", "reason", "存疑");
    var named = Map.of("item", license, "part", "LICENSOR", "reason", "存疑", "objector", "某人");
    Api.licensee(firm).body(named).post(path).then().spec(Acts.refused(422, "objector-not-caller"));
    Api.agency()
        .body(body)
        .post(path)
        .then()
        .spec(Acts.refused(422, "invalid-body"))
        .body("errors[0].pointer", equalTo("/objector"));
    Api.treasury().body(named).post(path).then().statusCode(403);
    assertEquals(
        List.of("LICENSOR 10000.00 GRANTED", "LICENSEE 5000.00 GRANTED"),
        Settled.decisions(settlement));
  }

  @Test
  void aDraftIsNotThereToObjectTo() {
    String settlement = Settled.draft(program, monday);
    Api.licensee(firm)
        .body(Map.of("item", license, "part", "LICENSEE", "reason", "存疑"))
        .post("/v1/settlements/" + settlement + "/objections")
        .then()
        .spec(Acts.refused(404, "not-found"));
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

  private String objectAs(String organization, String settlement) {
    return Api.licensee(organization)
        .body(Map.of("item", license, "part", "LICENSOR", "reason", "存疑"))
        .post("/v1/settlements/" + settlement + "/objections")
        .then()
        .statusCode(201)
        .body("lineStatus", equalTo("HELD"))
        .extract()
        .path("id");
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
