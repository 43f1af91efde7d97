package org.openpatent.treasury.bank;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpatent.platform.http.Download;
import org.openpatent.platform.value.Money;

class PaymentFilesTest {
  private static final String TX = "/Document/CstmrCdtTrfInitn/PmtInf/CdtTrfTxInf[2]";

  private final List<Transfer> transfers =
      List.of(
          Files.transfer("P-1", "10000.00", "广西大学"),
          Files.transfer("P-2", "0.01", "南宁<测试> & \"商贸\"有限公司 ]]>"));

  @Test
  void aFileIsValidAndSaysWhatItHolds() {
    byte[] xml = Files.pain001(transfers);
    Files.requireValidPain001(xml);
    for (String part : List.of("GrpHdr", "PmtInf")) {
      String path = "/Document/CstmrCdtTrfInitn/" + part;
      assertEquals("2", Files.value(xml, path + "/NbOfTxs"));
      assertEquals("10000.01", Files.value(xml, path + "/CtrlSum"));
    }
    assertEquals("1", Files.value(xml, "count(//PmtInf)"));
    assertEquals("2026-11-25T12:30:15Z", Files.value(xml, "//GrpHdr/CreDtTm"));
    assertEquals("2026-11-27", Files.value(xml, "//PmtInf/ReqdExctnDt/Dt"));
    assertEquals(Files.DEBTOR.name(), Files.value(xml, "//GrpHdr/InitgPty/Nm"));
    assertEquals(Files.DEBTOR.name(), Files.value(xml, "//PmtInf/Dbtr/Nm"));
    assertEquals(Files.DEBTOR.accountNumber(), Files.value(xml, "//DbtrAcct/Id/Othr/Id"));
    assertEquals(
        Files.DEBTOR.cnapsCode(), Files.value(xml, "//DbtrAgt/FinInstnId/ClrSysMmbId/MmbId"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PmtId/EndToEndId | P-2
          Amt/InstdAmt | 0.01
          Amt/InstdAmt/@Ccy | CNY
          CdtrAgt/FinInstnId/ClrSysMmbId/ClrSysId/Cd | CNAPS
          CdtrAgt/FinInstnId/ClrSysMmbId/MmbId | 102611000118
          CdtrAgt/FinInstnId/Nm | 中国工商银行南宁市琅东支行
          Cdtr/Nm | 南宁<测试> & "商贸"有限公司 ]]>
          Cdtr/Id/OrgId/Othr/Id | 12450000498500123X
          CdtrAcct/Id/Othr/Id | 6222021234567890123
          RmtInf/Ustrd | 开放许可补偿 2026
          """)
  void aTransferIsWhereTheBankLooksForIt(String path, String value) {
    assertEquals(value, Files.value(Files.pain001(transfers), TX + "/" + path));
  }

  @Test
  void theSameTransfersAreTheSameBytes() {
    byte[] xml = Files.pain001(transfers);
    assertArrayEquals(xml, Files.pain001(List.copyOf(transfers)));
    String text = new String(xml, StandardCharsets.UTF_8);
    assertTrue(
        text.startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns="), text);
    assertFalse(text.contains("\r"));
    assertTrue(text.endsWith("</Document>\n"));
  }

  @Test
  void aFileIsTheSameHoweverManyPagesItIsReadIn() {
    Download byOne =
        Pain001.download(
            Files.header(transfers), last -> last == null ? transfers.subList(0, 1) : after(last));
    assertArrayEquals(Files.pain001(transfers), Files.whole(byOne));
  }

  private List<Transfer> after(Transfer last) {
    int next = transfers.indexOf(last) + 1;
    return transfers.subList(next, Math.min(next + 1, transfers.size()));
  }

  @Test
  void aLongNameIsCutBetweenCharacters() {
    String name = "字".repeat(139) + "𠮷𠮷";
    byte[] xml = Files.pain001(List.of(Files.transfer("P-1", "1.00", name)));
    Files.requireValidPain001(xml);
    assertEquals("字".repeat(139), Files.value(xml, "//Cdtr/Nm"));
    String even = "𠮷".repeat(70);
    xml = Files.pain001(List.of(Files.transfer("P-1", "1.00", even + "字")));
    assertEquals(even, Files.value(xml, "//Cdtr/Nm"));
  }

  @Test
  void whatXmlCannotHoldIsReplaced() {
    String name = " a\u0000b\u001Bc\r\nd\u0085e\uD800f\uDFFFg\uFFFEh\uFFFF ";
    byte[] xml = Files.pain001(List.of(Files.transfer("P-1", "1.00", name)));
    Files.requireValidPain001(xml);
    assertEquals("a b c  d e\uFFFDf\uFFFDg\uFFFDh\uFFFD", Files.value(xml, "//Cdtr/Nm"));
  }

  @Test
  void anEmptyTextIsLeftOut() {
    var bare =
        new Transfer(
            "P-1", new Money(1), "C", " \u0000", null, "102611000118", "1", "\uD83D\uDE00");
    byte[] xml = Files.pain001(List.of(bare));
    Files.requireValidPain001(xml);
    assertEquals("0", Files.value(xml, "count(//Cdtr/Nm) + count(//CdtrAgt//Nm)"));
    assertEquals("😀", Files.value(xml, "//Ustrd"));
  }

  @Test
  void whatTheHeaderDidNotAnnounceIsNoticed() {
    PaymentFile two = Files.header(transfers);
    var one = transfers.subList(0, 1);
    assertThrows(IllegalStateException.class, () -> write(two, one));
    PaymentFile miscounted =
        new PaymentFile(
            two.messageId(),
            two.createdAt(),
            two.executionDay(),
            two.debtor(),
            3,
            two.controlSum());
    assertThrows(IllegalStateException.class, () -> write(miscounted, transfers));
    var other = List.of(transfers.get(0), Files.transfer("P-2", "0.02", "x"));
    assertThrows(IllegalStateException.class, () -> write(two, other));
  }

  @ParameterizedTest
  @CsvSource({
    "'',102611000118,1",
    "123456789012345678901234567890123456,102611000118,1",
    "P 1,102611000118,1",
    "P-1,10261100011,1",
    "P-1,１02611000118,1",
    "P-1,102611000118,''"
  })
  void anIdentifierTheFormatCannotCarryIsRefused(String id, String bank, String account) {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Transfer(id, new Money(1), "C", "h", "b", bank, account, "r"));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Transfer("P-1", Money.ZERO, "C", "h", "b", "102611000118", "1", "r"));
  }

  @Test
  void anAccountIsNotPrinted() {
    assertFalse(transfers.get(0).toString().contains("622"));
    assertFalse(Files.DEBTOR.toString().contains(Files.DEBTOR.accountNumber()));
  }

  private static void write(PaymentFile file, List<Transfer> transfers) {
    Files.whole(Pain001.download(file, Files.inOnePage(transfers)));
  }
}
