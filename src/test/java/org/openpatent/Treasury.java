package org.openpatent;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.openpatent.demo.DemoUser;

/** What agency, treasury and bank do with a settlement, one line each. */
public final class Treasury {
  private Treasury() {}

  public static Response settle(String program, LocalDate cutOff) {
    return Api.agency()
        .body(Map.of("cutOff", cutOff.toString()))
        .post("/v1/programs/" + program + "/settlements");
  }

  public static Response giveNotice(String settlement) {
    return Api.agency().post("/v1/settlements/" + settlement + "/notice");
  }

  /** What the treasury has just seen is what it approves. */
  public static Response approve(String settlement) {
    return approve(settlement, seen(settlement));
  }

  public static Response approve(String settlement, String etag) {
    return Api.treasury()
        .header("If-Match", etag)
        .post("/v1/settlements/" + settlement + "/approval");
  }

  /** The tag of a settlement as the treasury reads it now. */
  public static String seen(String settlement) {
    return Api.treasury().get("/v1/settlements/" + settlement).header("ETag");
  }

  public static Response recompute(String settlement) {
    return Api.agency().post("/v1/settlements/" + settlement + "/recomputation");
  }

  public static Response cancel(String settlement) {
    return Api.agency().post("/v1/settlements/" + settlement + "/cancellation");
  }

  public static Response refuse(String settlement) {
    return Api.treasury()
        .body(Map.of("reason", "有误"))
        .post("/v1/settlements/" + settlement + "/refusal");
  }

  public static Response object(String settlement, String license, String side) {
    return Api.agency()
        .body(Map.of("item", license, "part", side, "objector", "某人", "reason", "存疑"))
        .post("/v1/settlements/" + settlement + "/objections");
  }

  public static Response resolve(String settlement, String objection, String resolution) {
    return Api.agency()
        .body(Map.of("resolution", resolution, "reason", "已核实"))
        .post("/v1/settlements/" + settlement + "/objections/" + objection + "/resolution");
  }

  /** Raises what a program may commit, as it stands now, to a new total. */
  public static Response raise(String program, String total) {
    String path = "/v1/programs/" + program + "/appropriation";
    return Api.treasury()
        .header("If-Match", Api.treasury().get(path).header("ETag"))
        .body(Map.of("total", total, "documentNumber", "财〔2034〕1号"))
        .put(path);
  }

  public static Response recover(String settlement, String license, String side, String percent) {
    return Api.treasury()
        .body(
            Map.of(
                "settlement", settlement,
                "item", license,
                "part", side,
                "penaltyPercent", percent))
        .post("/v1/recoveries");
  }

  public static Response receive(String recovery, String amount, LocalDate on) {
    return Api.treasury()
        .body(Map.of("amount", amount, "receivedOn", on.toString()))
        .post("/v1/recoveries/" + recovery + "/receipts");
  }

  public static Response export(String settlement) {
    return Api.treasury().post("/v1/settlements/" + settlement + "/exports");
  }

  public static Response export(String settlement, String idempotencyKey) {
    return Api.treasury()
        .header("Idempotency-Key", idempotencyKey)
        .post("/v1/settlements/" + settlement + "/exports");
  }

  public static Response download(String settlement, String export, String type) {
    return Api.treasury().accept(type).get("/v1/settlements/" + settlement + "/exports/" + export);
  }

  /** The bank's answer to a whole file: ACSC paid it, RJCT sent it back. */
  public static String report(String messageId, String originalMessageId, String groupStatus) {
    return report(messageId, World.today(), originalMessageId, groupStatus);
  }

  /** The same, of a day that the test names: a service in another process has its own today. */
  public static String report(
      String messageId, LocalDate on, String originalMessageId, String groupStatus) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
        <GrpHdr><MsgId>%s</MsgId><CreDtTm>%sT09:30:00+08:00</CreDtTm></GrpHdr>
        <OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>
        <GrpSts>%s</GrpSts></OrgnlGrpInfAndSts>
        </CstmrPmtStsRpt></Document>
        """
        .formatted(messageId, on, originalMessageId, groupStatus);
  }

  /** What the bank answers for one payment of a file. */
  public static String transaction(String endToEndId, String status, String amount) {
    return """
        <TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>%s</TxSts>
        <StsRsnInf><Rsn><Cd>AC01</Cd></Rsn></StsRsnInf>
        <OrgnlTxRef><Amt><InstdAmt Ccy="CNY">%s</InstdAmt></Amt></OrgnlTxRef></TxInfAndSts>
        """
        .formatted(endToEndId, status, amount);
  }

  /** The bank's answer payment by payment. */
  public static String report(String messageId, String originalMessageId, List<String> payments) {
    return report(messageId, World.today(), originalMessageId, payments);
  }

  /** The same, of a day that the test names. */
  public static String report(
      String messageId, LocalDate on, String originalMessageId, List<String> payments) {
    return report(messageId, on, originalMessageId, "PART")
        .replace("<GrpSts>PART</GrpSts>", "")
        .replace(
            "</CstmrPmtStsRpt>",
            "<OrgnlPmtInfAndSts><OrgnlPmtInfId>%s</OrgnlPmtInfId>%s</OrgnlPmtInfAndSts></CstmrPmtStsRpt>"
                .formatted(originalMessageId, String.join("", payments)));
  }

  /** The payment of one payee, with its attempts. */
  public static Response payment(String settlement, String payee) {
    String id =
        Api.treasury()
            .get("/v1/payments?settlement=" + settlement + "&payee=" + payee)
            .path("items[0].id");
    return Api.treasury().get("/v1/payments/" + id);
  }

  public static Response reissue(String settlement, String payee) {
    String id = payment(settlement, payee).path("id");
    return Api.treasury().post("/v1/payments/" + id + "/reissue");
  }

  /** What became of the payment of one payee, entered by hand. */
  public static Response enterOutcome(
      String settlement, String payee, String outcome, LocalDate on, String documentNumber) {
    String id = payment(settlement, payee).path("id");
    return Api.treasury()
        .body(Map.of("outcome", outcome, "on", on.toString(), "documentNumber", documentNumber))
        .post("/v1/payments/" + id + "/outcome");
  }

  public static Response enterReport(String xml) {
    return Api.as(DemoUser.TREASURY)
        .contentType("application/xml")
        .body(xml.getBytes(StandardCharsets.UTF_8)) // as text it would be sent in Latin letters
        .post("/v1/payment-status-reports");
  }

  public static Response budget(String program) {
    return Api.auditor().get("/v1/programs/" + program + "/budget");
  }

  /** To be asked after every test that moves money. */
  public static void assertBalanced(String program) {
    Api.auditor()
        .get("/v1/programs/" + program + "/reconciliation")
        .then()
        .statusCode(200)
        .body("figures.findAll { it.difference != '0.00' }", equalTo(java.util.List.of()))
        .body("balanced", equalTo(true));
  }

  /** A verified payout account for this payee. */
  public static void nameAccount(String creditCode) {
    Api.licensor(creditCode)
        .body(
            Map.of(
                "holder", "户名",
                "bankName", "银行",
                "cnapsCode", "102611000013",
                "accountNumber", "45000000"))
        .put("/v1/organizations/" + creditCode + "/payout-account")
        .then()
        .statusCode(201);
    Api.treasury()
        .post("/v1/organizations/" + creditCode + "/payout-account/verification")
        .then()
        .statusCode(200);
  }
}
