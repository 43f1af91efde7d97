package org.openpatent.treasury.payment;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.openpatent.demo.DemoUser;

/** From the approval to the money, for those it does not reach at the first attempt. */
@QuarkusTest
class PaymentsTest {
  @Inject PaymentExportResource exports;

  private final Programs programs = new Programs();
  private String university;
  private String firm;
  private String program;
  private String settlement;

  @BeforeEach
  void anApprovedSettlement() {
    LocalDate monday = Settled.begin();
    university = World.university();
    firm = World.firm();
    Settled.license(university, firm);
    Settled.license(university, firm);
    program = programs.open(Settled.program(monday));
    settlement = Settled.approved(program, monday);
  }

  @AfterEach
  void theBooksAddUp() {
    Treasury.assertBalanced(program);
    TimeMachine.comeBack();
    programs.closeAll();
  }

  @Test
  void aPayeeWithoutAVerifiedAccountWaits() {
    Treasury.export(settlement).then().spec(Acts.refused(409, "nothing-to-export"));
    Settled.read(settlement).then().body("status", equalTo("APPROVED"));
    Treasury.nameAccount(university);
    changeAccount(firm, "46000000", false);
    Treasury.export(settlement)
        .then()
        .statusCode(201)
        .body("paymentCount", equalTo(1))
        .body("controlSum", equalTo("20000.00"));
    Treasury.export(settlement).then().spec(Acts.refused(409, "nothing-to-export"));
    verify(firm);
    String later = Settled.export(settlement);
    Settled.answer(later, "ACSC");
    Settled.read(settlement).then().body("status", equalTo("EXPORTED"));
    Treasury.payment(settlement, university).then().body("status", equalTo("EXPORTED"));
    Treasury.payment(settlement, firm)
        .then()
        .body("status", equalTo("PAID"))
        .body("amount", equalTo("10000.00"));
    Treasury.budget(program).then().body("paid", equalTo("10000.00"));
    Api.treasury()
        .get("/v1/settlements/" + settlement + "/exports")
        .then()
        .body("items", hasSize(2));
  }

  @Test
  void aRejectedPaymentGoesToTheCorrectedAccountUnderANewId() {
    Treasury.nameAccount(university);
    Treasury.nameAccount(firm);
    Settled.answer(Settled.export(settlement), "RJCT");
    Treasury.budget(program)
        .then()
        .body("paid", equalTo("0.00"))
        .body("committed", equalTo("30000.00"));
    Treasury.export(settlement).then().spec(Acts.refused(409, "nothing-to-export"));
    changeAccount(firm, "46000000", true);
    Treasury.reissue(settlement, firm).then().statusCode(200).body("status", equalTo("PENDING"));
    Treasury.reissue(settlement, firm).then().spec(Acts.refused(409, "payment-not-rejected"));
    Treasury.export(settlement).then().spec(Acts.refused(409, "nothing-to-export"));
    verify(firm);
    var export = Treasury.export(settlement).then().statusCode(201).extract();
    String file =
        Treasury.download(settlement, export.path("id"), "application/xml")
            .then()
            .extract()
            .asString();
    org.junit.jupiter.api.Assertions.assertTrue(file.contains("46000000"), file);
    List<String> ids = Treasury.payment(settlement, firm).path("attempts.endToEndId");
    assertNotEquals(ids.get(0), ids.get(1));
    Settled.answer(export.path("messageId"), "ACSC");
    Treasury.payment(settlement, firm)
        .then()
        .body("status", equalTo("PAID"))
        .body("attempts.outcome", equalTo(List.of("REJECTED", "PAID")));
    Settled.read(settlement).then().body("status", equalTo("EXPORTED"));

    Treasury.reissue(settlement, university).then().statusCode(200);
    Settled.answer(Settled.export(settlement), "ACSC");
    Settled.read(settlement).then().body("status", equalTo("CLOSED"));
    Treasury.budget(program).then().body("paid", equalTo("30000.00"));
    Treasury.export(settlement).then().spec(Acts.refused(409, "settlement-not-approved"));
  }

  @Test
  void anAccountChangedAfterTheExportChangesNothingInTheFile() {
    Treasury.nameAccount(university);
    Treasury.nameAccount(firm);
    String export = Treasury.export(settlement).then().extract().path("id");
    String before = Treasury.download(settlement, export, "text/csv").asString();
    changeAccount(firm, "46000000", true);
    Treasury.download(settlement, export, "text/csv").then().statusCode(200).body(equalTo(before));
  }

  @Test
  void withoutADebtorNothingIsExported() {
    Treasury.nameAccount(firm);
    PaymentConfig configured = exports.config;
    exports.config = Optional::empty;
    try {
      Treasury.export(settlement).then().spec(Acts.refused(409, "debtor-not-configured"));
    } finally {
      exports.config = configured;
    }
    Settled.read(settlement).then().body("status", equalTo("APPROVED"));
    Treasury.payment(settlement, firm).then().body("status", equalTo("PENDING"));
  }

  @Test
  void aPaymentIsSeenByItsPayeeAndThoseWhoOverseeIt() {
    String payment = Treasury.payment(settlement, firm).path("id");
    for (RequestSpecification caller :
        List.of(Api.licensee(firm), Api.agency(), Api.treasury(), Api.auditor())) {
      caller.get("/v1/payments/" + payment).then().statusCode(200);
    }
    for (RequestSpecification caller :
        List.of(Api.licensor(university), Api.as(DemoUser.FIRM), Api.as(DemoUser.UNIVERSITY))) {
      caller.get("/v1/payments/" + payment).then().spec(Acts.refused(404, "not-found"));
    }
    Api.licensee(firm).get("/v1/payments").then().body("items.id", equalTo(List.of(payment)));
    Api.licensee(firm)
        .get("/v1/payments?payee=" + university)
        .then()
        .spec(Acts.refused(403, "not-your-organization"));
    Api.agency()
        .get("/v1/settlements/" + settlement + "/exports")
        .then()
        .spec(Acts.refused(403, "forbidden"));
  }

  private static void changeAccount(String payee, String number, boolean exists) {
    String path = "/v1/organizations/" + payee + "/payout-account";
    var request = Api.licensee(payee);
    (exists ? request.header("If-Match", "*") : request)
        .body(
            Map.of(
                "holder", "户名",
                "bankName", "银行",
                "cnapsCode", "102611000013",
                "accountNumber", number))
        .put(path)
        .then()
        .statusCode(exists ? 200 : 201);
  }

  private static void verify(String payee) {
    Api.treasury()
        .post("/v1/organizations/" + payee + "/payout-account/verification")
        .then()
        .statusCode(200);
  }
}
