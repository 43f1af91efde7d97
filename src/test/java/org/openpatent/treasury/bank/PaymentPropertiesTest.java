package org.openpatent.treasury.bank;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;

class PaymentPropertiesTest {

  @Property(tries = 200)
  void anyTransfersMakeAValidFileThatAddsUp(@ForAll("transfers") List<Transfer> transfers) {
    byte[] xml = Files.pain001(transfers);
    Files.requireValidPain001(xml);
    assertArrayEquals(xml, Files.pain001(transfers));
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 1; i <= transfers.size(); i++) {
      sum = sum.add(new BigDecimal(Files.value(xml, "//CdtTrfTxInf[" + i + "]//InstdAmt")));
    }
    assertEquals(sum.toPlainString(), Files.value(xml, "//GrpHdr/CtrlSum"));
    assertEquals(sum.toPlainString(), Files.value(xml, "//PmtInf/CtrlSum"));
    assertEquals("" + transfers.size(), Files.value(xml, "//GrpHdr/NbOfTxs"));
    assertEquals("" + transfers.size(), Files.value(xml, "//PmtInf/NbOfTxs"));
  }

  /** Whatever is done to a report, it is read or refused, and nothing else happens. */
  @Property(tries = 3000)
  void aSpoiledReportIsReadOrRefused(
      @ForAll("spots") int spot, @ForAll("spots") int length, @ForAll("spoils") String spoil) {
    byte[] report = REPORT.getBytes(StandardCharsets.UTF_8);
    int from = spot % report.length;
    int to = Math.min(report.length, from + length % 12);
    byte[] wrong = spoil.getBytes(StandardCharsets.ISO_8859_1);
    byte[] spoiled = new byte[from + wrong.length + report.length - to];
    System.arraycopy(report, 0, spoiled, 0, from);
    System.arraycopy(wrong, 0, spoiled, from, wrong.length);
    System.arraycopy(report, to, spoiled, from + wrong.length, report.length - to);
    try {
      assertEquals(1, Files.read(spoiled).transactions().size());
    } catch (Problem refused) {
      assertTrue(refused.status == 400 || refused.status == 422);
    }
  }

  private static final String REPORT =
      Files.pain002(
          "<OrgnlGrpInfAndSts>"
              + Files.ORIGINAL
              + "<OrgnlCreDtTm>2026-11-25T12:30:15Z</OrgnlCreDtTm><OrgnlNbOfTxs>1</OrgnlNbOfTxs>"
              + "<OrgnlCtrlSum>1.00</OrgnlCtrlSum><GrpSts>PART</GrpSts></OrgnlGrpInfAndSts>"
              + Files.batch(
                  Files.transaction(
                      "P-1",
                      "RJCT",
                      "<StsRsnInf><Rsn><Cd>AC01</Cd></Rsn><AddtlInf>户名不符</AddtlInf></StsRsnInf>"
                          + "<OrgnlTxRef><Amt><InstdAmt Ccy=\"CNY\">1.00</InstdAmt></Amt>"
                          + "</OrgnlTxRef><SplmtryData><Envlp><a xmlns=\"b\">c</a></Envlp>"
                          + "</SplmtryData>")));

  @Provide
  Arbitrary<Integer> spots() {
    return Arbitraries.integers().between(0, 1 << 16).withoutEdgeCases();
  }

  @Provide
  Arbitrary<String> spoils() {
    var fragments =
        Arbitraries.of(
            "",
            "<",
            ">",
            "&",
            "]]>",
            "<![CDATA[",
            "<!--",
            "-->",
            "<?x",
            "?>",
            "</",
            "/>",
            "\"",
            "&#0;",
            "&#xD800;",
            "&x;",
            "&lt;",
            "<!DOCTYPE a>",
            "xmlns:a=\"b\" ",
            "a:",
            "xsi:type=''",
            "\u00FF\u00FE",
            "\u00C0\u0080",
            "\u00EF\u00BF\u00BE",
            "\u0000",
            "9".repeat(400),
            "-",
            ".",
            "<?xml version=\"1.1\"?>",
            "GB18030",
            "UTF-16",
            "1.1",
            " ",
            "<TxSts/>",
            "<a/>");
    return fragments.list().ofMinSize(0).ofMaxSize(3).map(list -> String.join("", list));
  }

  @Provide
  Arbitrary<List<Transfer>> transfers() {
    var texts =
        Arbitraries.oneOf(
            Arbitraries.strings().all().ofMaxLength(200),
            Arbitraries.strings().withCharRange('\u4E00', '\u9FFF').ofMinLength(1).ofMaxLength(200),
            Arbitraries.strings().withChars("<>&'\"] \uD842\uDFB7\u0000\uFFFF").ofMaxLength(300));
    var ids = Arbitraries.strings().withCharRange('!', '~').ofMinLength(1).ofMaxLength(35);
    var accounts = Arbitraries.strings().withCharRange('!', '~').ofMinLength(1).ofMaxLength(34);
    var banks = Arbitraries.strings().numeric().ofLength(12);
    var amounts = Arbitraries.longs().between(1, 999_999_999_999_999L).map(Money::new);
    return Combinators.combine(ids, amounts, ids, texts, texts, banks, accounts, texts)
        .as(Transfer::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }
}
