package org.openpatent.treasury.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

class HostileReportsTest {
  private static final String GOOD =
      Files.pain002(Files.GROUP + Files.batch(Files.transaction("P-1", "ACSC", "")));

  @Test
  void noDocumentTypeIsAccepted() {
    String billion =
        IntStream.range(1, 30)
            .mapToObj(i -> "<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)))
            .collect(Collectors.joining("", "<!ENTITY l0 \"lol\">", ""));
    String quadratic = "<!ENTITY q \"" + "q".repeat(50_000) + "\">";
    for (String type :
        new String[] {
          "<!DOCTYPE Document>",
          "<!DOCTYPE Document []>",
          "<!DOCTYPE Document [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
          "<!DOCTYPE Document [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]>",
          "<!DOCTYPE Document SYSTEM \"file:///nowhere.dtd\">",
          "<!DOCTYPE Document [" + billion + "]>",
          "<!DOCTYPE Document [" + quadratic + "]>"
        }) {
      String entity =
          type.contains("l29") ? "&l29;" : type.contains(" q ") ? "&q;".repeat(9) : "&e;";
      for (String text : new String[] {"P-1", entity}) {
        refused(Code.XML_DOCTYPE, typed(type).replace("P-1", text));
      }
    }
  }

  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // the server is mute
  void noNetworkIsAsked() throws IOException {
    try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      String url = "http://127.0.0.1:" + server.getLocalPort() + "/x";
      refused(Code.XML_DOCTYPE, typed("<!DOCTYPE Document SYSTEM \"" + url + "\">"));
      refused(Code.XML_DOCTYPE, typed("<!DOCTYPE Document PUBLIC \"-//X\" \"" + url + "\">"));
      refused(
          Code.XML_DOCTYPE,
          typed("<!DOCTYPE Document [<!ENTITY % p SYSTEM \"" + url + "\"> %p;]>"));
      String hint =
          " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\""
              + "urn:bank %s urn:iso:std:iso:20022:tech:xsd:pain.002.001.10 %s\""
                  .formatted(url, url);
      String bank = "<SplmtryData><Envlp><b xmlns=\"urn:bank\"" + hint + "/></Envlp></SplmtryData>";
      Files.read(GOOD.replace("pain.002.001.10\"", "pain.002.001.10\"" + hint));
      Files.read(GOOD.replace("</CstmrPmtStsRpt>", bank + "</CstmrPmtStsRpt>"));
      String include =
          "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + url + "\"/>";
      Files.read(GOOD.replace("</CstmrPmtStsRpt>", envelope(include) + "</CstmrPmtStsRpt>"));
      server.setSoTimeout(200);
      assertThrows(SocketTimeoutException.class, server::accept);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{}",
        "<",
        "<Document",
        "<?xml version=\"1.0\" encoding=\"GB18030\"?><Document/>",
        "<?xml version=\"1.0\" encoding=\"no\"?><Document/>"
      })
  void whatIsNoXmlIsMalformed(String text) {
    refused(Code.XML_MALFORMED, text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"&e;", "&#0;", "&#xD800;", "\uFFFF", "]]>", "&", "<"})
  void whatIsNoTextIsMalformed(String text) {
    refused(Code.XML_MALFORMED, GOOD.replace("P-1", text));
    refused(
        Code.XML_MALFORMED,
        GOOD.replace("</CstmrPmtStsRpt>", envelope("<a b=\"<" + text + "\"/>")));
  }

  @Test
  void wrongBytesAreMalformed() {
    String chinese = GOOD.replace("P-1", "编号");
    for (String charset : new String[] {"GB18030", "UTF-16", "UTF-16LE"}) {
      malformed(chinese.getBytes(Charset.forName(charset)));
    }
    String latin = GOOD.replace("P-1", "P-\u00FF");
    malformed(latin.getBytes(StandardCharsets.ISO_8859_1));
    malformed(GOOD.replace("P-1", "\u00C0\u0080").getBytes(StandardCharsets.ISO_8859_1));
    String late = GOOD.replace("<TxInfAndSts>", " ".repeat(20_000) + "<TxInfAndSts>");
    malformed(late.replace("P-1", "\u00ED\u00A0\u0080").getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void aReportCutOffAnywhereIsMalformed() {
    byte[] good = GOOD.strip().getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < good.length; length++) {
      malformed(Arrays.copyOf(good, length));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "<a/>", "</Document>", "&amp;", "<![CDATA[]]>", "\u0000"})
  void whatTrailsBehindTheRootIsMalformed(String garbage) {
    refused(Code.XML_MALFORMED, GOOD + garbage);
  }

  @Test
  void anotherVersionOrNamespaceIsNamed() {
    for (String other :
        new String[] {"pain.002.001.03", "pain.001.001.09", "", "PAIN.002.001.10"}) {
      Problem refused = refused(Code.STATUS_REPORT_SCHEMA, GOOD.replace("pain.002.001.10", other));
      assertTrue(refused.arguments.get(1).toString().contains("pain.002.001.10"));
    }
    refused(Code.STATUS_REPORT_SCHEMA, GOOD.replaceAll(" xmlns=\"[^\"]*\"", ""));
  }

  @Test
  void whatTheSchemaForbidsIsSaidWithItsPlace() {
    Problem refused =
        refused(Code.STATUS_REPORT_SCHEMA, GOOD.replace("<TxSts>ACSC</TxSts>", "\n<Foo/>"));
    assertTrue(refused.arguments.get(0).toString().matches("5:\\d+"), refused.arguments.toString());
    String message = refused.arguments.get(1).toString();
    assertTrue(message.contains("Foo") && message.startsWith("cvc-"), message);
    assertFalse(message.contains("urn:iso") || message.matches("(?s).*(java|xerces|Exception).*"));
    String overlong = "P".repeat(60_000);
    String cut = refused(Code.STATUS_REPORT_SCHEMA, GOOD.replace("P-1", overlong)).arguments + "";
    assertTrue(cut.length() < 400, cut);
  }

  @Test
  void anElementInsideATextIsRefused() {
    String amount = "<OrgnlTxRef><Amt><InstdAmt Ccy=\"CNY\">%s</InstdAmt></Amt></OrgnlTxRef>";
    String good = GOOD.replace("</TxSts>", "</TxSts>" + amount);
    for (String wrong : new String[] {"1.0:<a/>", "<a>x</a>", "1.00<InstdAmt/>"}) {
      refused(Code.STATUS_REPORT_SCHEMA, good.formatted(wrong));
    }
    for (String element : new String[] {"P-1", "ACSC", "ICBC-1"}) {
      refused(Code.STATUS_REPORT_SCHEMA, GOOD.replace(element, element + "<a/>"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<GrpHdr/>",
        "<CreDtTm>2026-13-28T09:00:00</CreDtTm>",
        "<CreDtTm/>",
        "<CreDtTm>99999999999999999999-01-01T00:00:00</CreDtTm>"
      })
  void aWrongHeaderIsRefused(String wrong) {
    String pattern = wrong.startsWith("<GrpHdr") ? "<GrpHdr>.*</GrpHdr>" : "<CreDtTm>.*</CreDtTm>";
    refused(Code.STATUS_REPORT_SCHEMA, GOOD.replaceAll(pattern, wrong));
  }

  @Test
  void whatGrowsWithoutEndIsRefusedAtOnce() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          String end = "</CstmrPmtStsRpt>";
          for (String bomb :
              new String[] {
                "<a>".repeat(100_000) + "</a>".repeat(100_000),
                "<a>" + "x".repeat(200_000) + "</a>",
                "<a b=\"" + "x".repeat(200_000) + "\"/>",
                "<a><!--" + "x".repeat(200_000) + "--></a>",
                "<a><?p " + "x".repeat(200_000) + "?></a>",
                "<a>"
                    + IntStream.range(0, 9000)
                        .mapToObj(i -> "<b" + i + "/>")
                        .collect(Collectors.joining())
                    + "</a>",
                "<a>"
                    + IntStream.range(0, 9000)
                        .mapToObj(i -> "<b xmlns='" + i + "'/>")
                        .collect(Collectors.joining())
                    + "</a>"
              }) {
            refused(Code.STATUS_REPORT_SCHEMA, GOOD.replace(end, envelope(bomb) + end));
          }
          String digits = "<InstdAmt Ccy=\"CNY\">1." + "0".repeat(60_000) + "</InstdAmt>";
          String amount = "</TxSts><OrgnlTxRef><Amt>" + digits + "</Amt></OrgnlTxRef>";
          refused(Code.STATUS_REPORT_SCHEMA, GOOD.replace("</TxSts>", amount));
        });
  }

  @Test
  void aBrokenConnectionIsNoProblemOfTheDocument() {
    var broken =
        new InputStream() {
          private final InputStream start =
              new ByteArrayInputStream(GOOD.substring(0, 300).getBytes());

          @Override
          public int read() throws IOException {
            int next = start.read();
            if (next < 0) {
              throw new IOException("gone");
            }
            return next;
          }
        };
    assertEquals("gone", assertThrows(IOException.class, () -> Pain002.open(broken)).getMessage());
  }

  private static String envelope(String content) {
    return "<SplmtryData><Envlp>" + content + "</Envlp></SplmtryData>";
  }

  private static String typed(String type) {
    return GOOD.replace("<Document", type + "<Document");
  }

  private static void malformed(byte[] xml) {
    assertEquals(Code.XML_MALFORMED, assertThrows(Problem.class, () -> Files.read(xml)).code);
  }

  private static Problem refused(Code code, String xml) {
    Problem refused = assertThrows(Problem.class, () -> Files.read(xml));
    assertEquals(code, refused.code, () -> refused.arguments.toString());
    return refused;
  }
}
