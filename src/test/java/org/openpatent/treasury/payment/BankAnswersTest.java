package org.openpatent.treasury.payment;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Settled;
import org.openpatent.SettledLicense;
import org.openpatent.Treasury;
import org.openpatent.Wire;
import org.openpatent.demo.DemoUser;

/** The bank's answer to a payment file: all of it is taken, or nothing. */
@QuarkusTest
class BankAnswersTest {
  private SettledLicense settled;
  private String message;
  private String bankId;

  @BeforeEach
  void anExportedSettlement() {
    settled = new SettledLicense();
    message = Settled.export(settled.settlement);
    bankId = "B" + message.substring(0, 20);
  }

  @AfterEach
  void theBooksAddUp() {
    settled.end();
  }

  @Test
  void onePaymentIsPaidAndTheOtherRejected() {
    enter(
            Treasury.transaction(endToEndId(settled.university), "ACSC", "10000.00"),
            Treasury.transaction(endToEndId(settled.firm), "RJCT", "5000.00"))
        .then()
        .statusCode(200)
        .body("paid", equalTo(1))
        .body("rejected", equalTo(1))
        .body("settlement", equalTo(settled.settlement));
    Treasury.payment(settled.settlement, settled.university).then().body("status", equalTo("PAID"));
    Treasury.payment(settled.settlement, settled.firm)
        .then()
        .body("status", equalTo("REJECTED"))
        .body("attempts[0].reasonCode", equalTo("AC01"));
    assertPaid("10000.00");
    Settled.read(settled.settlement).then().body("status", equalTo("EXPORTED"));
  }

  @Test
  void whatIsStillOnItsWayGetsItsAnswerLater() {
    Treasury.enterReport(Treasury.report(bankId, message, "ACSP"))
        .then()
        .statusCode(200)
        .body("pending", equalTo(2))
        .body("paid", equalTo(0));
    assertPaid("0.00");
    Treasury.enterReport(Treasury.report(bankId + "2", message, "ACSC"))
        .then()
        .statusCode(200)
        .body("paid", equalTo(2));
    assertPaid("15000.00");
  }

  @Test
  void theSameFileAgainChangesNothing() {
    String report = Treasury.report(bankId, message, "ACSC");
    String first = Treasury.enterReport(report).then().statusCode(200).extract().asString();
    Treasury.enterReport(report).then().statusCode(200).body(equalTo(first));
    assertPaid("15000.00");
    Treasury.enterReport(Treasury.report(bankId, message, "RJCT"))
        .then()
        .spec(Acts.refused(409, "payment-status-report-message-id-key"));
    Treasury.enterReport(Treasury.report(bankId + "2", message, "RJCT"))
        .then()
        .spec(Acts.refused(409, "status-report-final"));
    assertPaid("15000.00");
  }

  @Test
  void aBankAnswersBitByBitAndMayRepeatItself() {
    String first = Treasury.transaction(endToEndId(settled.university), "ACSC", "10000.00");
    String second = Treasury.transaction(endToEndId(settled.firm), "RJCT", "5000.00");
    enterPart("1", first)
        .then()
        .statusCode(200)
        .body("paid", equalTo(1))
        .body("pending", equalTo(1));
    enterPart("2", first, second)
        .then()
        .statusCode(200)
        .body("paid", equalTo(0))
        .body("rejected", equalTo(1));
    enterPart("3", first, second).then().spec(Acts.refused(409, "status-report-final"));
    enterPart("4", second.replace("RJCT", "ACSC"))
        .then()
        .spec(Acts.refused(409, "status-report-final"));
    assertPaid("10000.00");
    Treasury.payment(settled.settlement, settled.firm).then().body("status", equalTo("REJECTED"));
  }

  @Test
  void anAnswerMayBeLargerThanAnyOtherBody() {
    String reason =
        "<StsRsnInf>" + "<AddtlInf>%s</AddtlInf>".formatted("x".repeat(105)).repeat(20_000);
    String report =
        Treasury.report(bankId, message, "ACSC")
            .replace("</GrpSts>", "</GrpSts>" + reason + "</StsRsnInf>");
    Treasury.enterReport(report).then().statusCode(200).body("paid", equalTo(2));
    assertPaid("15000.00");
  }

  @Test
  void anAnswerThatDoesNotFitIsNotTakenInPart() {
    String good = Treasury.transaction(endToEndId(settled.university), "ACSC", "10000.00");
    String id = endToEndId(settled.firm);
    enter(good, Treasury.transaction("unknown-1", "ACSC", "5000.00"))
        .then()
        .spec(Acts.refused(422, "status-report-unknown-payment"));
    enter(good, Treasury.transaction(id, "ACSC", "5000.01"))
        .then()
        .spec(Acts.refused(422, "status-report-amount"));
    enter(good, Treasury.transaction(id, "ACSC", "5000").replace("CNY", "USD"))
        .then()
        .spec(Acts.refused(422, "status-report-amount"));
    enter(good, good).then().spec(Acts.refused(422, "status-report-repeated-payment"));
    enter(good, Treasury.transaction(id, "XXXX", "5000.00"))
        .then()
        .spec(Acts.refused(422, "status-report-status"));
    Treasury.enterReport(Treasury.report(bankId, "no-such-file", "ACSC"))
        .then()
        .spec(Acts.refused(422, "status-report-unknown-file"));
    assertPaid("0.00");
    enter(good, Treasury.transaction(id, "ACSC", "5000")).then().statusCode(200);
    assertPaid("15000.00");
  }

  @Test
  void aPaymentOfAnotherFileIsUnknownInThisOne() {
    Settled.answer(message, "RJCT");
    Treasury.reissue(settled.settlement, settled.firm).then().statusCode(200);
    String second = Settled.export(settled.settlement);
    List<String> ids =
        Treasury.payment(settled.settlement, settled.firm).path("attempts.endToEndId");
    Treasury.enterReport(
            Treasury.report(
                bankId, second, List.of(Treasury.transaction(ids.get(0), "ACSC", "5000.00"))))
        .then()
        .spec(Acts.refused(422, "status-report-unknown-payment"));
    Treasury.enterReport(
            Treasury.report(
                bankId, message, List.of(Treasury.transaction(ids.get(0), "ACSC", "5000.00"))))
        .then()
        .spec(Acts.refused(409, "status-report-final"));
    assertPaid("0.00");
  }

  @Test
  void whatIsNoReportIsRefused() {
    String report = Treasury.report(bankId, message, "ACSC");
    Treasury.enterReport(report.replace("<Document", "<!DOCTYPE d [<!ENTITY x \"y\">]>\n<Document"))
        .then()
        .spec(Acts.refused(400, "xml-doctype"));
    Treasury.enterReport(report.substring(0, 300)).then().spec(Acts.refused(400, "xml-malformed"));
    Treasury.enterReport("<Document/>").then().spec(Acts.refused(422, "status-report-schema"));
    var refused =
        Wire.send(
                "POST",
                "/v1/payment-status-reports",
                (report + " ".repeat(31_457_280)).getBytes(StandardCharsets.UTF_8),
                "Content-Type: application/xml",
                "Authorization: Bearer "
                    + Api.token(
                        DemoUser.TREASURY.user,
                        DemoUser.TREASURY.roles,
                        DemoUser.TREASURY.code.value()))
            .assertRefused("30 MiB and more");
    assertEquals(413, refused.status());
    assertEquals("body-too-large", refused.code());
    Api.treasury()
        .body("{}")
        .post("/v1/payment-status-reports")
        .then()
        .spec(Acts.refused(415, "unsupported-media-type"));
    assertPaid("0.00");
  }

  private io.restassured.response.Response enter(String... transactions) {
    return Treasury.enterReport(Treasury.report(bankId, message, List.of(transactions)));
  }

  /** Of some payments only, with a status of the file that says no more than that. */
  private io.restassured.response.Response enterPart(String number, String... transactions) {
    String report = Treasury.report(bankId + number, message, List.of(transactions));
    return Treasury.enterReport(
        report.replace("</OrgnlMsgNmId>", "</OrgnlMsgNmId><GrpSts>PART</GrpSts>"));
  }

  private String endToEndId(String payee) {
    return Treasury.payment(settled.settlement, payee).path("attempts[0].endToEndId");
  }

  private void assertPaid(String amount) {
    Treasury.budget(settled.program).then().body("paid", equalTo(amount));
  }
}
