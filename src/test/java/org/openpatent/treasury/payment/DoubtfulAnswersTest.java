package org.openpatent.treasury.payment;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Settled;
import org.openpatent.SettledLicense;
import org.openpatent.TimeMachine;
import org.openpatent.Treasury;
import org.openpatent.World;

/** A bank's answer is believed only where it agrees with itself and with what was sent. */
@QuarkusTest
class DoubtfulAnswersTest {
  private SettledLicense settled;
  private String message;
  private String bankId;

  @BeforeEach
  void anExportedSettlement() {
    settled = new SettledLicense();
    message = Settled.export(settled.settlement);
    bankId = "D" + message.substring(0, 20);
  }

  @AfterEach
  void theBooksAddUp() {
    settled.end();
  }

  @Test
  void levelsThatContradictEachOtherAreNotTaken() {
    for (String[] levels :
        new String[][] {
          {"RJCT", "ACSC", null},
          {"ACSC", "RJCT", null},
          {"ACCC", "ACSP", null},
          {"RJCT", null, "ACSC"},
          {"ACSC", null, "RJCT"},
          {"ACSC", null, "PDNG"},
          {null, "RJCT", "ACSC"},
          {"PART", "ACSC", "RJCT"}
        }) {
      refuses("status-report-contradiction", answer("", levels[0], "", levels[1], "", levels[2]));
    }
    assertPaid("0.00");
  }

  @Test
  void countsAndSumsThatDifferFromTheFileAreNotTaken() {
    for (String group :
        List.of("<OrgnlNbOfTxs>3</OrgnlNbOfTxs>", "<OrgnlCtrlSum>15000.01</OrgnlCtrlSum>")) {
      refuses("status-report-file", answer(group, "ACSC", "", null, "", null));
      refuses("status-report-file", answer("", "ACSC", group, null, "", null));
    }
    String right =
        "<OrgnlNbOfTxs>2</OrgnlNbOfTxs><OrgnlCtrlSum>15000.00</OrgnlCtrlSum><GrpSts>ACSC</GrpSts>";
    for (String totals :
        List.of(
            totals("ACSC", 1, "5000.00"),
            totals("ACSC", 2, "15000.01"),
            totals("ACSC", 3, "15000.00"),
            totals("RJCT", 2, "15000.00"),
            totals("ACSC", 2, "15000.00") + totals("RJCT", 1, "5000.00"))) {
      refuses("status-report-totals", answer(right + totals, null, "", null, "", null));
      refuses("status-report-totals", answer("", "ACSC", totals, null, "", null));
    }
    assertPaid("0.00");
    enter(answer(right + totals("ACSC", 2, "15000"), null, "", null, "", null)).statusCode(200);
    assertPaid("15000.00");
  }

  @Test
  void totalsByStatusAgreeWithWhatIsSaidOfEachPayment() {
    String each =
        Treasury.transaction(endToEndId(settled.university), "ACSC", "10000.00")
            + Treasury.transaction(endToEndId(settled.firm), "RJCT", "5000.00");
    for (String totals :
        List.of(
            totals("ACSC", 2, null),
            totals("ACSC", 1, "5000.00"),
            totals("ACSC", 1, null) + totals("RJCT", 0, null),
            totals("ACSC", 1, null) + totals("RJCT", 1, null) + totals("PDNG", 1, null))) {
      refuses("status-report-totals", answer("", "PART", totals, null, each, null));
    }
    String right = totals("ACSC", 1, "10000.00") + totals("RJCT", 1, "5000.00");
    enter(answer("", "PART", right, null, each, null)).statusCode(200).body("paid", equalTo(1));
    assertPaid("10000.00");
  }

  @Test
  void anAnswerInPartMaySayMoreInItsTotalsThanItNames() {
    String one = Treasury.transaction(endToEndId(settled.firm), "RJCT", "5000.00");
    String totals = totals("ACSC", 1, "10000.00") + totals("RJCT", 1, null);
    enter(answer("", "PART", totals, null, one, null))
        .statusCode(200)
        .body("rejected", equalTo(1))
        .body("paid", equalTo(0));
    assertPaid("0.00");
  }

  @Test
  void whatIsRepeatedOfThePaymentsMustBeWhatWasSent() {
    String id = endToEndId(settled.firm);
    String right =
        Treasury.transaction(id, "ACSC", "5000.00")
            .replace(
                "</OrgnlTxRef>",
                "<CdtrAgt><FinInstnId><ClrSysMmbId><MmbId>102611000013</MmbId></ClrSysMmbId>"
                    + "</FinInstnId></CdtrAgt><Cdtr><Pty><Nm>户名</Nm></Pty></Cdtr>"
                    + "<CdtrAcct><Id><Othr><Id>45000000</Id></Othr></Id></CdtrAcct></OrgnlTxRef>");
    for (String[] wrong :
        new String[][] {
          {"45000000", "45000001"},
          {"<Othr><Id>45000000</Id></Othr>", "<IBAN>CN4545000000</IBAN>"},
          {"户名", "别人"},
          {"102611000013", "102611000014"}
        }) {
      refuses(
          "status-report-creditor",
          answer("", null, "", null, right.replace(wrong[0], wrong[1]), null));
    }
    String settled = "<IntrBkSttlmAmt Ccy=\"CNY\">4999.99</IntrBkSttlmAmt>";
    refuses(
        "status-report-amount",
        answer("", null, "", null, right.replace("<Amt>", settled + "<Amt>"), null));
    enter(answer("", null, "", null, right, null)).statusCode(200).body("paid", equalTo(1));
  }

  @Test
  void idsThatAreRepeatedMustBeThoseOfTheFile() {
    String good = answer("", "ACSC", "", null, "", null);
    String id = "<OrgnlPmtInfId>" + message + "</OrgnlPmtInfId>";
    refuses("status-report-file", good.replace(id, "<OrgnlPmtInfId>1</OrgnlPmtInfId>"));
    refuses("status-report-file", good.replace("pain.001.001.09", "pain.008.001.08"));
    refuses("status-report-unknown-file", good.replace(message, "NOTPROVIDED"));
    assertPaid("0.00");
  }

  @Test
  void aRejectionOfWhatWasSentTwiceDecidesNothing() {
    int number = 0;
    for (String code : List.of("DU01", "DU02", "DU03", "DU04", "DU05", "AM05")) {
      String reason = "<StsRsnInf><Rsn><Cd>" + code + "</Cd></Rsn></StsRsnInf>";
      String other = "<StsRsnInf><Rsn><Cd>AC01</Cd></Rsn></StsRsnInf>";
      String bare = Treasury.transaction(endToEndId(settled.firm), "RJCT", "5000.00");
      for (String answer :
          List.of(
              answer("<GrpSts>RJCT</GrpSts>" + reason, null, "", null, "", null),
              answer("<GrpSts>RJCT</GrpSts>" + other + reason, null, "", null, "", null),
              answer("", null, "<PmtInfSts>RJCT</PmtInfSts>" + reason, null, bare, null),
              answer("", null, "", null, bare.replace("AC01", code), null))) {
        enter(answer.replace(bankId, bankId + number++))
            .statusCode(200)
            .body("rejected", equalTo(0))
            .body("paid", equalTo(0));
      }
    }
    Treasury.payment(settled.settlement, settled.firm).then().body("status", equalTo("EXPORTED"));
    Settled.answer(message, "ACSC");
    assertPaid("15000.00");
  }

  @Test
  void aPaymentIsOfTheDayThatTheBankSays() {
    LocalDate sent = World.today();
    TimeMachine.travelTo(sent.plusDays(9));
    String toUniversity = Treasury.transaction(endToEndId(settled.university), "ACSC", "10000.00");
    String accepted = "<AccptncDtTm>%sT00:30:00+08:00</AccptncDtTm><OrgnlTxRef>";
    String toFirm = Treasury.transaction(endToEndId(settled.firm), "ACSC", "5000.00");
    for (LocalDate wrong : List.of(sent.minusDays(1), sent.plusDays(10))) {
      refuses(
          "status-report-date",
          answer(
              "", null, "", null, toFirm.replace("<OrgnlTxRef>", accepted.formatted(wrong)), null));
    }
    String settledOn = "<IntrBkSttlmDt>" + sent.plusDays(4) + "</IntrBkSttlmDt></OrgnlTxRef>";
    enter(
            answer(
                "",
                null,
                "",
                null,
                toFirm.replace("<OrgnlTxRef>", accepted.formatted(sent.plusDays(3)))
                    + toUniversity.replace("</OrgnlTxRef>", settledOn),
                null))
        .statusCode(200);
    Treasury.payment(settled.settlement, settled.firm)
        .then()
        .body("paidOn", equalTo(sent.plusDays(3).toString()));
    Treasury.payment(settled.settlement, settled.university)
        .then()
        .body("paidOn", equalTo(sent.plusDays(4).toString()));
  }

  @Test
  void withoutADayOfItsOwnAPaymentIsOfTheDayOfTheReport() {
    LocalDate sent = World.today();
    TimeMachine.travelTo(sent.plusDays(2));
    String report = answer("", "ACSC", "", null, "", null);
    TimeMachine.travelTo(sent.plusDays(9));
    enter(report).statusCode(200);
    Treasury.payment(settled.settlement, settled.firm)
        .then()
        .body("paidOn", equalTo(sent.plusDays(2).toString()));
  }

  /** The parts of a report that are wanted: what stands in the group, its status, and so on. */
  private String answer(
      String group,
      String groupStatus,
      String batch,
      String batchStatus,
      String transactions,
      String transactionStatus) {
    String each =
        transactionStatus == null
            ? transactions
            : Treasury.transaction(endToEndId(settled.firm), transactionStatus, "5000.00");
    boolean totals = group.contains("NbOfTxsPerSts") || batch.contains("NbOfTxsPerSts");
    String first =
        totals ? tag("PmtInfSts", batchStatus) + batch : batch + tag("PmtInfSts", batchStatus);
    return Treasury.report(bankId, message, "PART")
        .replace("<GrpSts>PART</GrpSts>", group + tag("GrpSts", groupStatus))
        .replace(
            "</CstmrPmtStsRpt>",
            "<OrgnlPmtInfAndSts><OrgnlPmtInfId>%s</OrgnlPmtInfId>%s%s</OrgnlPmtInfAndSts></CstmrPmtStsRpt>"
                .formatted(message, first, each));
  }

  private static String tag(String name, String content) {
    return content == null ? "" : "<%s>%s</%s>".formatted(name, content, name);
  }

  private static String totals(String status, int count, String sum) {
    return "<NbOfTxsPerSts><DtldNbOfTxs>%d</DtldNbOfTxs><DtldSts>%s</DtldSts>%s</NbOfTxsPerSts>"
        .formatted(count, status, tag("DtldCtrlSum", sum));
  }

  private void refuses(String code, String report) {
    enter(report).spec(Acts.refused(422, code));
  }

  private io.restassured.response.ValidatableResponse enter(String report) {
    return Treasury.enterReport(report).then();
  }

  private String endToEndId(String payee) {
    return Treasury.payment(settled.settlement, payee).path("attempts[0].endToEndId");
  }

  private void assertPaid(String amount) {
    Treasury.budget(settled.program).then().body("paid", equalTo(amount));
  }
}
