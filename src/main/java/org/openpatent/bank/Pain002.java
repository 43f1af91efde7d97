package org.openpatent.bank;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.openpatent.bank.StatusReport.Amount;
import org.openpatent.bank.StatusReport.Reason;
import org.openpatent.bank.StatusReport.TransactionStatus;

/**
 * Reads a bank's status report, ISO 20022 pain.002.001.10. The document is not trusted: no DTD, no
 * entities, no network, and it holds no memory but that of its answer.
 */
public final class Pain002 {
  private static final int MOST_TEXT = 500;
  private static final int MOST_DIGITS = 40;

  private final ReportXml xml;
  private final List<TransactionStatus> transactions = new ArrayList<>();
  private String messageId;
  private String originalMessageId;
  private Status group = new Status();
  private Status batch = new Status();

  private Pain002(ReportXml xml) {
    this.xml = xml;
  }

  /**
   * Reads to the end and leaves the stream open. Throws a {@link org.openpatent.platform.Problem}
   * for whatever is no report that can be acted on: {@code XML_MALFORMED}, {@code XML_DOCTYPE},
   * {@code STATUS_REPORT_SCHEMA}, {@code STATUS_REPORT_STATUS}. Whether it fits the file it answers
   * is for the caller to say.
   */
  public static StatusReport read(InputStream stream) throws IOException {
    var report = new Pain002(new ReportXml(stream));
    report.document();
    Status all = report.batch.outcome == null ? report.group : report.batch;
    return new StatusReport(
        report.messageId,
        report.originalMessageId,
        all.outcome,
        all.reason,
        List.copyOf(report.transactions));
  }

  private void document() throws IOException {
    xml.nextChild(); // Document
    xml.nextChild(); // CstmrPmtStsRpt
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "GrpHdr" -> groupHeader();
        case "OrgnlGrpInfAndSts" -> group();
        case "OrgnlPmtInfAndSts" -> paymentInformation();
        default -> xml.skip();
      }
    }
    xml.finish();
  }

  private void groupHeader() throws IOException {
    while (xml.nextChild()) {
      if (xml.name().equals("MsgId")) {
        messageId = xml.text();
      } else {
        xml.skip();
      }
    }
  }

  private void group() throws IOException {
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "OrgnlMsgId" -> originalMessageId = xml.text();
        case "GrpSts" -> group.outcome = Outcome.of(xml.text());
        case "StsRsnInf" -> group.reason = reason(group.reason);
        default -> xml.skip();
      }
    }
  }

  /** Our files have one payment information, so that two answers for it must be the same. */
  private void paymentInformation() throws IOException {
    Status status = new Status();
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "PmtInfSts" -> status.outcome = Outcome.of(xml.text());
        case "StsRsnInf" -> status.reason = reason(status.reason);
        case "TxInfAndSts" -> transaction(status.outcome == null ? group.outcome : status.outcome);
        default -> xml.skip();
      }
    }
    if (batch.outcome != null && status.outcome != null && batch.outcome != status.outcome) {
      throw xml.refused("the payment informations contradict each other");
    }
    batch = batch.outcome == null ? status : batch;
  }

  private void transaction(Outcome unlessSaid) throws IOException {
    String endToEndId = null;
    Status status = new Status();
    status.outcome = unlessSaid;
    Amount amount = null;
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "OrgnlEndToEndId" -> endToEndId = xml.text();
        case "TxSts" -> status.outcome = Outcome.of(xml.text());
        case "StsRsnInf" -> status.reason = reason(status.reason);
        case "OrgnlTxRef" -> amount = amount();
        default -> xml.skip();
      }
    }
    if (endToEndId == null || status.outcome == null) {
      throw xml.refused("a transaction without OrgnlEndToEndId or status");
    }
    transactions.add(new TransactionStatus(endToEndId, status.outcome, status.reason, amount));
  }

  /** {@code OrgnlTxRef/Amt/InstdAmt}, or null. */
  private Amount amount() throws IOException {
    Amount amount = null;
    while (xml.nextChild()) {
      if (!xml.name().equals("Amt")) {
        xml.skip();
        continue;
      }
      while (xml.nextChild()) {
        if (xml.name().equals("InstdAmt")) {
          String currency = xml.attribute("Ccy");
          amount = new Amount(decimal(xml.text().strip()), currency);
        } else {
          xml.skip();
        }
      }
    }
    return amount;
  }

  /** The schema lets zeros run on without end, and reading digits takes time in their square. */
  private BigDecimal decimal(String digits) {
    if (digits.length() > MOST_DIGITS) {
      throw xml.refused("an amount with too many digits");
    }
    return new BigDecimal(digits);
  }

  /** Of several reasons the first counts; the others are what followed from it. */
  private Reason reason(Reason earlier) throws IOException {
    String code = null;
    StringBuilder text = new StringBuilder();
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "Rsn" -> {
          xml.nextChild(); // Cd or Prtry
          code = xml.text();
          xml.nextChild(); // the end of Rsn
        }
        case "AddtlInf" -> append(text, xml.text());
        default -> xml.skip();
      }
    }
    boolean silent = code == null && text.isEmpty();
    return earlier != null || silent
        ? earlier
        : new Reason(code, text.isEmpty() ? null : BankText.fit(text.toString(), MOST_TEXT));
  }

  /** The schema allows any number of texts; what is cut off later need not be held. */
  private static void append(StringBuilder text, String more) {
    if (text.length() < MOST_TEXT) {
      text.append(text.isEmpty() ? "" : " ").append(more);
    }
  }

  /** Of a group, a payment information or a transaction, while it is read. */
  private static final class Status {
    private Outcome outcome;
    private Reason reason;
  }
}
