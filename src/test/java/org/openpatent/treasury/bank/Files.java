package org.openpatent.treasury.bank;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPathFactory;
import org.openpatent.platform.http.Download;
import org.openpatent.platform.value.Money;
import org.openpatent.treasury.bank.GroupStatus.TransactionStatus;
import org.w3c.dom.Document;

/** Payment files of the tests, and the official schemas as judges that know nothing of ours. */
final class Files {
  static final PaymentFile.Debtor DEBTOR =
      new PaymentFile.Debtor("广西壮族自治区市场监督管理局", "102611000011", "2102110009300012345");

  private static final Schema PAIN_001 = schema("pain.001.001.09");
  private static final Schema PAIN_002 = schema("pain.002.001.10");

  private Files() {}

  static Transfer transfer(String endToEndId, String amount, String holder) {
    return new Transfer(
        endToEndId,
        Money.parse(amount),
        "12450000498500123X",
        holder,
        "中国工商银行南宁市琅东支行",
        "102611000118",
        "6222021234567890123",
        "开放许可补偿 2026");
  }

  static PaymentFile header(List<Transfer> transfers) {
    Money sum = transfers.stream().map(Transfer::amount).reduce(Money.ZERO, Money::plus);
    return new PaymentFile(
        "GX-2026-OPEN-S1-F1",
        Instant.parse("2026-11-25T12:30:15.123456Z"),
        LocalDate.of(2026, 11, 27),
        DEBTOR,
        transfers.size(),
        sum);
  }

  static byte[] pain001(List<Transfer> transfers) {
    return whole(Pain001.download(header(transfers), inOnePage(transfers)));
  }

  /** All of a download that is read in one page. */
  static Function<Transfer, List<Transfer>> inOnePage(List<Transfer> transfers) {
    return last -> last == null ? transfers : List.of();
  }

  static byte[] whole(Download download) {
    var out = new ByteArrayOutputStream();
    try {
      for (byte[] part = download.next(); part != null; part = download.next()) {
        out.write(part);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  /** A report and all that it names. */
  record Read(
      String messageId,
      String originalMessageId,
      GroupStatus others,
      List<TransactionStatus> transactions) {
    BankOutcome groupOutcome() {
      return others.outcome();
    }

    GroupStatus.Reason groupReason() {
      return others.reason();
    }
  }

  /** A report with this in its body, valid if that is. */
  static String pain002(String body) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
        <GrpHdr><MsgId>ICBC-1</MsgId><CreDtTm>2026-11-28T09:00:00+08:00</CreDtTm></GrpHdr>
        """
        + body
        + "</CstmrPmtStsRpt></Document>\n";
  }

  static final String ORIGINAL =
      "<OrgnlMsgId>GX-2026-OPEN-S1-F1</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>";
  static final String GROUP = "<OrgnlGrpInfAndSts>" + ORIGINAL + "</OrgnlGrpInfAndSts>";

  static String batch(String content) {
    return "<OrgnlPmtInfAndSts><OrgnlPmtInfId>GX-2026-OPEN-S1-F1</OrgnlPmtInfId>"
        + content
        + "</OrgnlPmtInfAndSts>";
  }

  static String transaction(String endToEndId, String status, String more) {
    return "<TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>%s</TxSts>%s</TxInfAndSts>"
        .formatted(endToEndId, status, more);
  }

  static Read read(String xml) {
    return read(xml.getBytes(StandardCharsets.UTF_8));
  }

  static Read read(byte[] xml) {
    return read(new ByteArrayInputStream(xml));
  }

  static Read read(InputStream xml) {
    try {
      List<TransactionStatus> transactions = new ArrayList<>();
      Pain002 report = Pain002.open(xml);
      GroupStatus others =
          report.read(
              header(List.of(transfer("P-1", "1.00", ""))),
              some -> {
                transactions.addAll(some);
                return some.stream().map(one -> new Money(100)).toList();
              });
      return new Read(report.messageId(), report.originalMessageId(), others, transactions);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static void requireValidPain001(byte[] xml) {
    requireValid(PAIN_001, xml);
  }

  static void requireValidPain002(String xml) {
    requireValid(PAIN_002, xml.getBytes(StandardCharsets.UTF_8));
  }

  private static void requireValid(Schema schema, byte[] xml) {
    try {
      schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(xml)));
    } catch (Exception invalid) {
      throw new AssertionError(invalid.getMessage(), invalid);
    }
  }

  private static Schema schema(String name) {
    try {
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(Files.class.getResource("/iso20022/" + name + ".xsd"));
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** The value of an XPath without namespaces. */
  static String value(byte[] xml, String path) {
    try {
      Document document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(xml));
      return XPathFactory.newInstance().newXPath().evaluate(path, document);
    } catch (Exception broken) {
      throw new AssertionError(broken);
    }
  }
}
