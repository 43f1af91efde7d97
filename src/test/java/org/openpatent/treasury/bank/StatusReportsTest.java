package org.openpatent.treasury.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;
import org.openpatent.treasury.bank.GroupStatus.Amount;
import org.openpatent.treasury.bank.GroupStatus.Reason;
import org.openpatent.treasury.bank.GroupStatus.RepeatedTransfer;
import org.openpatent.treasury.bank.GroupStatus.TransactionStatus;

class StatusReportsTest {
  private static final String REASON =
      "<StsRsnInf><Rsn><Cd>%s</Cd></Rsn><AddtlInf>%s</AddtlInf></StsRsnInf>";

  @Test
  void aReportSaysOfEachTransferWhatBecameOfIt() {
    String amount =
        "<OrgnlTxRef><Amt><InstdAmt Ccy=\"CNY\"> 10000.0 </InstdAmt></Amt>"
            + "<PmtMtd>TRF</PmtMtd></OrgnlTxRef>";
    String xml =
        Files.pain002(
            Files.GROUP
                + Files.batch(
                    Files.transaction("P-1", "ACSC", amount)
                        + Files.transaction(
                            "P-2", "RJCT", REASON.formatted("AC01", "户名&amp;账号<![CDATA[<不符>]]>"))
                        + Files.transaction("P-3", "PDNG", "")));
    Files.requireValidPain002(xml);
    Files.Read report = Files.read(xml);
    assertEquals("ICBC-1", report.messageId());
    assertEquals("GX-2026-OPEN-S1-F1", report.originalMessageId());
    assertNull(report.groupOutcome());
    LocalDate reported = LocalDate.of(2026, 11, 28);
    var nothing = new RepeatedTransfer(null, null, null, null, null);
    var amountOnly =
        new RepeatedTransfer(new Amount(new BigDecimal("10000.0"), "CNY"), null, null, null, null);
    assertEquals(
        List.of(
            new TransactionStatus("P-1", "ACSC", BankOutcome.PAID, null, reported, amountOnly),
            new TransactionStatus(
                "P-2",
                "RJCT",
                BankOutcome.REJECTED,
                new Reason("AC01", "户名&账号<不符>"),
                reported,
                nothing),
            new TransactionStatus("P-3", "PDNG", BankOutcome.PENDING, null, reported, nothing)),
        report.transactions());
  }

  @ParameterizedTest
  @CsvSource({
    "ACSC,PAID",
    "ACCC,PAID",
    "RJCT,REJECTED",
    "CANC,REJECTED",
    "ACCP,PENDING",
    "ACSP,PENDING",
    "ACTC,PENDING",
    "ACWC,PENDING",
    "ACWP,PENDING",
    "ACFC,PENDING",
    "RCVD,PENDING",
    "PDNG,PENDING",
    "PATC,PENDING",
    "PART,PENDING"
  })
  void aStatusMeansOneOutcome(String status, BankOutcome outcome) {
    Files.Read report = Files.read(withTransaction(Files.transaction("P-1", status, "")));
    assertEquals(outcome, report.transactions().get(0).outcome());
    assertEquals(outcome, Files.read(Files.pain002(group(status, ""))).groupOutcome());
  }

  @ParameterizedTest
  @ValueSource(strings = {"XXXX", "acsc", "ACS", "BLCK", " "})
  void aStatusNobodyKnowsIsRefused(String status) {
    for (String xml :
        List.of(
            withTransaction(Files.transaction("P-1", status, "")),
            Files.pain002(group(status, "")))) {
      Problem refused = assertThrows(Problem.class, () -> Files.read(xml));
      assertEquals(Code.STATUS_REPORT_STATUS, refused.code);
      assertEquals(List.of(status), refused.arguments);
    }
  }

  @Test
  void aGroupMayBeAnsweredAsAWhole() {
    String xml = Files.pain002(group("RJCT", REASON.formatted("AC04", "销户")));
    Files.requireValidPain002(xml);
    Files.Read report = Files.read(xml);
    assertEquals(BankOutcome.REJECTED, report.groupOutcome());
    assertEquals(new Reason("AC04", "销户"), report.groupReason());
    assertTrue(report.transactions().isEmpty());
  }

  @Test
  void thePaymentInformationKnowsBetterThanTheGroup() {
    String xml =
        Files.pain002(
            group("ACTC", "")
                + Files.batch("<PmtInfSts>RJCT</PmtInfSts>" + REASON.formatted("AC04", "closed")));
    Files.requireValidPain002(xml);
    Files.Read report = Files.read(xml);
    assertEquals(BankOutcome.REJECTED, report.groupOutcome());
    assertEquals(new Reason("AC04", "closed"), report.groupReason());
  }

  @Test
  void aTransferWithoutStatusHasThatOfItsGroup() {
    String bare = "<TxInfAndSts><OrgnlEndToEndId>P-1</OrgnlEndToEndId></TxInfAndSts>";
    String grouped = Files.pain002(group("RJCT", "") + Files.batch(bare));
    assertEquals(BankOutcome.REJECTED, Files.read(grouped).transactions().get(0).outcome());
    String batched =
        Files.pain002(group("PART", "") + Files.batch("<PmtInfSts>ACSC</PmtInfSts>" + bare));
    assertEquals(BankOutcome.PAID, Files.read(batched).transactions().get(0).outcome());
    refuses(Files.pain002(Files.GROUP + Files.batch(bare)));
    refuses(withTransaction("<TxInfAndSts><TxSts>ACSC</TxSts></TxInfAndSts>"));
  }

  @Test
  void contradictingPaymentInformationsAreRefused() {
    String paid = Files.batch("<PmtInfSts>ACSC</PmtInfSts>");
    String rejected = Files.batch("<PmtInfSts>RJCT</PmtInfSts>");
    assertEquals(
        BankOutcome.PAID, Files.read(Files.pain002(Files.GROUP + paid + paid)).groupOutcome());
    Problem refused =
        assertThrows(Problem.class, () -> Files.read(Files.pain002(Files.GROUP + paid + rejected)));
    assertEquals(Code.STATUS_REPORT_CONTRADICTION, refused.code);
  }

  @Test
  void theFirstReasonCountsAndItsTextIsBounded() {
    String texts = "<AddtlInf>" + "长".repeat(100) + "</AddtlInf>";
    String reasons =
        "<StsRsnInf><Orgtr><Nm>bank</Nm></Orgtr></StsRsnInf><StsRsnInf><Rsn><Prtry>E-7</Prtry></Rsn>"
            + texts.repeat(9)
            + "</StsRsnInf>"
            + REASON.formatted("AC01", "later");
    Reason reason =
        Files.read(withTransaction(Files.transaction("P-1", "RJCT", reasons)))
            .transactions()
            .get(0)
            .reason();
    assertEquals("E-7", reason.code());
    assertEquals(500, reason.text().length());
  }

  @Test
  void anAmountIsComparedByValueAndCurrency() {
    var amount = new Amount(new BigDecimal("10000.00000"), "CNY");
    assertTrue(amount.is(Money.parse("10000.00")));
    assertFalse(amount.is(Money.parse("10000.01")));
    assertFalse(new Amount(new BigDecimal("10000.001"), "CNY").is(Money.parse("10000.00")));
    assertFalse(new Amount(new BigDecimal("10000.00"), "USD").is(Money.parse("10000.00")));
  }

  @Test
  void whatElseABankSendsIsPassedOver() {
    String more =
        "<AcctSvcrRef>7</AcctSvcrRef><SplmtryData><Envlp><sign xmlns=\"urn:bank\" by=\"b\">"
            + "<TxSts>RJCT</TxSts></sign></Envlp></SplmtryData>";
    String xml = withTransaction(Files.transaction("P-1", "ACSC", more) + "<!-- c --><?p i?>");
    Files.requireValidPain002(xml);
    assertEquals(BankOutcome.PAID, Files.read("\uFEFF" + xml).transactions().get(0).outcome());
    String prefixed = xml.replace("<", "<p:").replace("<p:/", "</p:").replace("<p:!", "<!");
    prefixed = prefixed.replace("<p:?", "<?").replace(" xmlns=\"urn:iso", " xmlns:p=\"urn:iso");
    prefixed = prefixed.replaceAll("<p:SplmtryData>.*</p:SplmtryData>", "");
    Files.requireValidPain002(prefixed);
    assertEquals(BankOutcome.PAID, Files.read(prefixed).transactions().get(0).outcome());
  }

  private static String withTransaction(String transaction) {
    return Files.pain002(Files.GROUP + Files.batch(transaction));
  }

  private static String group(String status, String reason) {
    return Files.GROUP.replace(
        "</OrgnlGrpInfAndSts>",
        "<GrpSts>" + status + "</GrpSts>" + reason + "</OrgnlGrpInfAndSts>");
  }

  private static void refuses(String xml) {
    Files.requireValidPain002(xml);
    Problem refused = assertThrows(Problem.class, () -> Files.read(xml));
    assertEquals(Code.STATUS_REPORT_SCHEMA, refused.code);
  }
}
