package org.openpatent.treasury.settlement;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
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
import org.openpatent.demo.DemoUser;

/** Who moves a settlement from one state to the next, and when. */
@QuarkusTest
class SettlementStatesTest {
  private final Programs programs = new Programs();
  private LocalDate monday;
  private String program;

  @BeforeEach
  void begin() {
    monday = Settled.begin();
    program = programs.open(Settled.program(monday));
    Settled.license();
  }

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
    programs.closeAll();
    Treasury.assertBalanced(program);
  }

  @Test
  void aDraftIsComputedAnewAndOnlyADraft() {
    String settlement = Settled.draft(program, monday);
    Settled.license();
    Treasury.recompute(settlement)
        .then()
        .statusCode(200)
        .body("status", equalTo("DRAFT"))
        .body("lineCount", equalTo(4))
        .body("granted", equalTo("30000.00"))
        .body("preparedBy", hasSize(1));
    assertEquals(4, Settled.granted(settlement).size());
    Treasury.giveNotice(settlement).then().statusCode(200);
    Treasury.recompute(settlement).then().spec(Acts.refused(409, "settlement-not-draft"));
    Treasury.giveNotice(settlement).then().spec(Acts.refused(409, "settlement-not-draft"));
  }

  @Test
  void aDraftIsNeitherApprovedNorRefused() {
    String settlement = Settled.draft(program, monday);
    Treasury.approve(settlement).then().spec(Acts.refused(409, "settlement-not-in-notice"));
    Treasury.refuse(settlement).then().spec(Acts.refused(409, "settlement-not-in-notice"));
    Treasury.export(settlement).then().spec(Acts.refused(409, "settlement-not-approved"));
    Api.anonymous().get("/v1/settlements/" + settlement + "/lines").then().statusCode(404);
    Api.anonymous()
        .get("/v1/programs/" + program + "/settlements")
        .then()
        .body("items", hasSize(0));
  }

  @Test
  void whatIsCancelledOrRefusedLeavesItsLinesOpen() {
    String draft = Settled.draft(program, monday);
    Treasury.settle(program, monday).then().spec(Acts.refused(409, "settlement-program-code-key"));
    Treasury.cancel(draft).then().statusCode(200).body("status", equalTo("CANCELLED"));
    String noticed = Settled.noticed(program, monday);
    Treasury.cancel(noticed).then().statusCode(200);
    Treasury.cancel(noticed).then().spec(Acts.refused(409, "settlement-not-cancellable"));
    String refused = Settled.noticed(program, monday);
    Treasury.refuse(refused)
        .then()
        .statusCode(200)
        .body("status", equalTo("CANCELLED"))
        .body("endedReason", equalTo("有误"));
    assertEquals(
        List.of("LICENSOR 10000.00 CANCELLED", "LICENSEE 5000.00 CANCELLED"),
        Settled.decisions(refused));
    String last = Settled.approved(program, monday);
    Treasury.budget(program).then().body("committed", equalTo("15000.00"));
    Treasury.cancel(last).then().spec(Acts.refused(409, "settlement-not-cancellable"));
    Treasury.refuse(last).then().spec(Acts.refused(409, "settlement-not-in-notice"));
    Api.anonymous()
        .get("/v1/programs/" + program + "/settlements")
        .then()
        .body("items.id", equalTo(List.of(last, refused, noticed)));
  }

  @Test
  void aNoticeRunsForFiveWorkingDays() {
    LocalDate wednesday = monday.plusDays(2);
    Map<String, Object> year = new HashMap<>();
    year.put("holidays", List.of(wednesday.toString()));
    year.put("workingWeekends", List.of(monday.plusDays(5).toString()));
    String path = "/v1/holidays/" + monday.getYear();
    String tag = Api.anonymous().get(path).header("ETag");
    Api.agency().header("If-Match", tag).body(year).put(path).then().statusCode(200);
    String settlement = Settled.draft(program, monday);
    // Tuesday, Thursday, Friday, the Saturday, Monday
    Treasury.giveNotice(settlement)
        .then()
        .statusCode(200)
        .body("noticedOn", equalTo(monday.toString()))
        .body("approvableFrom", equalTo(monday.plusDays(8).toString()));
    TimeMachine.travelTo(monday.plusDays(7));
    Treasury.approve(settlement).then().spec(Acts.refused(409, "notice-running"));
    TimeMachine.travelTo(monday.plusDays(8));
    Treasury.approve(settlement).then().statusCode(200);
  }

  @Test
  void whoPreparedASettlementDoesNotApproveIt() {
    var deputy = DemoUser.TREASURY_DEPUTY;
    String settlement = Settled.draft(program, monday);
    Api.as(deputy)
        .post("/v1/settlements/" + settlement + "/recomputation")
        .then()
        .statusCode(200)
        .body("preparedBy[1]", endsWith(" treasury-deputy"));
    Treasury.giveNotice(settlement).then().statusCode(200);
    Settled.travelToApproval(settlement);
    Api.as(deputy)
        .header("If-Match", Treasury.seen(settlement))
        .post("/v1/settlements/" + settlement + "/approval")
        .then()
        .spec(Acts.refused(403, "settlement-four-eyes-check"));
    Treasury.budget(program).then().body("committed", equalTo("0.00"));
    Treasury.approve(settlement).then().statusCode(200).body("approvedBy", endsWith(" treasury"));
  }

  @Test
  void whoPublishedASettlementDoesNotApproveItEither() {
    String settlement = Settled.draft(program, monday);
    Api.as(DemoUser.TREASURY_DEPUTY)
        .post("/v1/settlements/" + settlement + "/notice")
        .then()
        .statusCode(200);
    Settled.travelToApproval(settlement);
    Api.as(DemoUser.TREASURY_DEPUTY)
        .header("If-Match", Treasury.seen(settlement))
        .post("/v1/settlements/" + settlement + "/approval")
        .then()
        .spec(Acts.refused(403, "settlement-four-eyes-check"));
  }

  @Test
  void whatCannotBeSettledIsRefused() {
    Treasury.settle(program, monday.plusDays(1))
        .then()
        .spec(Acts.refused(422, "cut-off-in-future"));
    Treasury.settle(program, monday.minusDays(1))
        .then()
        .spec(Acts.refused(409, "nothing-to-settle"));
    Treasury.settle("NO-SUCH-PROGRAM", monday).then().spec(Acts.refused(404, "not-found"));
    String draft = Programs.newCode();
    Programs.put(draft, Settled.program(monday)).then().statusCode(201);
    Treasury.settle(draft, monday).then().spec(Acts.refused(409, "program-not-open"));
    Api.agency().post("/v1/programs/" + program + "/closing").then().statusCode(200);
    Treasury.settle(program, monday).then().spec(Acts.refused(409, "program-not-open"));
    Treasury.raise(program, "2000000.00").then().spec(Acts.refused(409, "program-not-open"));
  }

  @Test
  void noNoticeIsGivenIntoAYearWithoutAnnouncedHolidays() {
    String settlement = Settled.draft(program, monday);
    TimeMachine.travelTo("2190-12-29");
    Treasury.giveNotice(settlement)
        .then()
        .spec(Acts.refused(409, "holidays-not-announced"))
        .body("detail", containsString("2190"));
    Settled.announceHolidays(2190);
    Treasury.giveNotice(settlement)
        .then()
        .spec(Acts.refused(409, "holidays-not-announced"))
        .body("detail", containsString("2191"));
    Settled.read(settlement).then().body("status", equalTo("DRAFT"));
    Settled.announceHolidays(2191);
    Treasury.giveNotice(settlement).then().statusCode(200);
  }

  @Test
  void theLinesOfADraftGoWithIt() {
    String draft = Settled.draft(program, monday);
    Treasury.cancel(draft)
        .then()
        .statusCode(200)
        .body("lineCount", equalTo(0))
        .body("granted", equalTo("0.00"));
    assertEquals(List.of(), Settled.granted(draft));
    String noticed = Settled.noticed(program, monday);
    Treasury.cancel(noticed).then().statusCode(200);
    assertEquals(2, Settled.granted(noticed).size());
  }

  @Test
  void anApprovalNamesWhatWasSeen() {
    String settlement = Settled.noticed(program, monday);
    Settled.travelToApproval(settlement);
    String path = "/v1/settlements/" + settlement + "/approval";
    Api.treasury().post(path).then().spec(Acts.refused(428, "precondition-required"));
    Api.treasury()
        .header("If-Match", "*")
        .post(path)
        .then()
        .spec(Acts.refused(428, "precondition-required"));
    Treasury.approve(settlement, "\"99\"").then().spec(Acts.refused(412, "precondition-failed"));
    Treasury.budget(program).then().body("committed", equalTo("0.00"));
    Treasury.approve(settlement).then().statusCode(200);
  }

  @Test
  void whatChangedALineMakesTheApprovalStale() {
    String settlement = Settled.noticed(program, monday);
    String license = Settled.lines(settlement).path("items[0].item.id");
    Settled.travelToApproval(settlement);
    String before = Treasury.seen(settlement);
    String objection =
        Treasury.object(settlement, license, "LICENSOR")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    stale(settlement, before);
    String held = Treasury.seen(settlement);
    Treasury.resolve(settlement, objection, "RELEASED").then().statusCode(200);
    stale(settlement, before);
    stale(settlement, held);
    String released = Treasury.seen(settlement);
    Acts.declareVoid(license).then().statusCode(200);
    stale(settlement, released);
    Treasury.approve(settlement).then().statusCode(200).body("committed", equalTo("0.00"));
  }

  @Test
  void whatChangedTheFactsOfALineMakesTheApprovalStale() {
    String settlement = Settled.noticed(program, monday);
    String license = Settled.lines(settlement).path("items[0].item.id");
    Settled.travelToApproval(settlement);
    Acts.enterRecordal(Api.agency(), license, "GX-1", monday).then().statusCode(200);
    String before = Treasury.seen(settlement);
    Acts.enterRecordal(Api.agency(), license, "GX-2", monday).then().statusCode(200);
    stale(settlement, before);
    String corrected = Treasury.seen(settlement);
    String patent = Acts.readLicense(license).path("patentNumber");
    Acts.enterEvent(patent, "INVALIDATED", monday).then().statusCode(201);
    stale(settlement, corrected);
    Treasury.approve(settlement).then().statusCode(200);
    Treasury.assertBalanced(program);
  }

  private static void stale(String settlement, String seen) {
    Treasury.approve(settlement, seen).then().spec(Acts.refused(412, "precondition-failed"));
  }

  @Test
  void anAppropriationIsOnlyRaised() {
    Treasury.raise(program, "1000000.00")
        .then()
        .spec(Acts.refused(422, "appropriation-not-raised"));
    Treasury.raise(program, "1000000.01").then().statusCode(200);
    Api.treasury()
        .header("If-Match", "\"0\"")
        .body(Map.of("total", "3000000.00", "documentNumber", "财〔2034〕2号"))
        .put("/v1/programs/" + program + "/appropriation")
        .then()
        .spec(Acts.refused(412, "precondition-failed"));
    Treasury.budget(program).then().body("available", equalTo("1000000.01"));
  }
}
