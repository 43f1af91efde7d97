package org.openpatent;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpatent.market.patent.PatentKind;

/** From what is owed to what was paid, as agency, treasury, bank and payees live it. */
@QuarkusTest
class TreasuryStoryTest {
  private final Programs programs = new Programs();

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
    programs.closeAll();
  }

  @Test
  void aFreeLicenseIsSettledNoticedApprovedExportedAndPaid() {
    LocalDate day = TimeMachine.travelTo("2033-03-07");
    Settled.announceHolidays();
    Map<String, Object> terms = Programs.body();
    terms.put("eligibleFrom", day.toString()); // a day that no other test takes a license on
    String program = programs.open(terms);
    String university = World.university();
    String firm = World.firm();
    Treasury.nameAccount(university);
    Treasury.nameAccount(firm);
    String offer =
        World.offer(university, World.offerBody(World.patent(university, PatentKind.INVENTION)));
    String license = World.license(firm, offer);

    String settlement =
        Treasury.settle(program, day)
            .then()
            .statusCode(201)
            .body("status", equalTo("DRAFT"))
            .body("lineCount", equalTo(2))
            .body("granted", equalTo("15000.00"))
            .extract()
            .path("id");
    Api.anonymous().get("/v1/settlements/" + settlement).then().statusCode(404);
    Treasury.giveNotice(settlement).then().statusCode(200).body("status", equalTo("NOTICE"));
    Api.anonymous()
        .get("/v1/settlements/" + settlement + "/lines")
        .then()
        .statusCode(200)
        .body("items", hasSize(2))
        .body("items[0].payee.creditCode", equalTo(university))
        .body("items[0].granted", equalTo("10000.00"));
    Treasury.approve(settlement).then().spec(Acts.refused(409, "notice-running"));

    TimeMachine.travelTo("2033-03-15");
    Treasury.approve(settlement).then().statusCode(200).body("committed", equalTo("15000.00"));
    Treasury.budget(program)
        .then()
        .body("available", equalTo("985000.00"))
        .body("committed", equalTo("15000.00"))
        .body("paid", equalTo("0.00"));
    Treasury.assertBalanced(program);

    var export = Treasury.export(settlement).then().statusCode(201);
    String id = export.extract().path("id");
    String message = export.extract().path("messageId");
    String file = Treasury.download(settlement, id, "application/xml").asString();
    assertEquals(file, Treasury.download(settlement, id, "application/xml").asString());
    Treasury.download(settlement, id, "application/xml")
        .then()
        .statusCode(200)
        .contentType("application/xml")
        .body(containsString("<CtrlSum>15000.00</CtrlSum>"));
    Treasury.download(settlement, id, "application/json;q=0.9, text/csv")
        .then()
        .statusCode(200)
        .body(containsString("45000000"));

    String report = Treasury.report("BANK-" + id.substring(0, 8), message, "ACSC");
    for (int i = 0; i < 2; i++) {
      Treasury.enterReport(report).then().statusCode(200).body("paid", equalTo(2));
    }
    Treasury.budget(program).then().body("paid", equalTo("15000.00"));
    Treasury.assertBalanced(program);
    Api.anonymous().get("/v1/settlements/" + settlement).then().body("status", equalTo("CLOSED"));
    Acts.readCompensation(Api.licensee(firm), license)
        .then()
        .statusCode(200)
        .body(
            "items.find { it.program == '%s' }.sides[1].paid".formatted(program),
            equalTo("5000.00"))
        .body(
            "items.find { it.program == '%s' }.sides[1].paidOn".formatted(program),
            equalTo("2033-03-15"));
    Api.licensee(firm)
        .get("/v1/settlement-lines")
        .then()
        .body("items", hasSize(1))
        .body("items[0].paidOn", equalTo("2033-03-15"));
    Api.licensee(firm)
        .get("/v1/settlement-lines/totals")
        .then()
        .body("items[0].paid", equalTo("5000.00"));
    Api.licensee(firm)
        .accept("text/csv")
        .get("/v1/settlement-lines/csv")
        .then()
        .statusCode(200)
        .body(containsString("5000.00"));

    Acts.declareVoid(license).then().statusCode(200);
    String recovery =
        Api.treasury()
            .body(
                Map.of(
                    "settlement",
                    settlement,
                    "item",
                    license,
                    "part",
                    "LICENSEE",
                    "penaltyPercent",
                    "10"))
            .post("/v1/recoveries")
            .then()
            .statusCode(201)
            .body("due", equalTo("5500.00"))
            .extract()
            .path("id");
    Api.treasury()
        .body(Map.of("amount", "5500.00", "receivedOn", "2033-03-15"))
        .post("/v1/recoveries/" + recovery + "/receipts")
        .then()
        .statusCode(201)
        .body("recovered", equalTo(true));
    Treasury.budget(program)
        .then()
        .body("recovered", equalTo("5500.00"))
        .body("available", equalTo("985000.00"));
    Treasury.assertBalanced(program);
  }
}
