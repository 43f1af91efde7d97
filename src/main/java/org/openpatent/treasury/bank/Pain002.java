package org.openpatent.treasury.bank;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;
import org.openpatent.treasury.bank.GroupStatus.Amount;
import org.openpatent.treasury.bank.GroupStatus.Reason;
import org.openpatent.treasury.bank.GroupStatus.RepeatedTransfer;
import org.openpatent.treasury.bank.GroupStatus.TransactionStatus;
import org.openpatent.treasury.bank.ReportLevel.StatedTotal;

/**
 * Reads a bank's status report, ISO 20022 pain.002.001.10. The document is not trusted: no DTD, no
 * entities, no network, and it holds no memory but that of some transactions. It is believed only
 * where it agrees with itself and with the file that it answers. Longer than most files because the
 * three levels of a report are read in one pass, in which each is checked against the others.
 */
public final class Pain002 {
  private static final int MOST_TEXT = 500;
  private static final int MOST_DIGITS = 40;
  private static final int MOST_BATCHES = 100;
  private static final int SOME = 1000;
  private static final String ANSWERED = "pain.001";

  private static final String AMOUNT = "/Amt/InstdAmt";
  private static final String SETTLED = "/IntrBkSttlmAmt";
  private static final String SETTLED_ON = "/IntrBkSttlmDt";
  private static final String HOLDER = "/Cdtr/Pty/Nm";
  private static final String BANK = "/CdtrAgt/FinInstnId/ClrSysMmbId/MmbId";
  private static final String ACCOUNT = "/CdtrAcct/Id/Othr/Id";
  private static final String IBAN = "/CdtrAcct/Id/IBAN";
  private static final Set<String> REPEATED =
      Set.of(AMOUNT, SETTLED, SETTLED_ON, HOLDER, BANK, ACCOUNT, IBAN);

  private final ReportXml xml;
  private final ReportLevel group = new ReportLevel();
  private final List<ReportLevel> batches = new ArrayList<>();
  private final StatusTotals totals = new StatusTotals();
  private final List<TransactionStatus> transactions = new ArrayList<>();
  private ReportLevel batch = new ReportLevel();
  private boolean atBatch;
  private String messageId;
  private LocalDate createdOn;
  private String originalMessageId;
  private String originalMessageName;

  private Pain002(ReportXml xml) {
    this.xml = xml;
  }

  /**
   * Reads up to the first payment information, so that the file can be looked up. Throws a {@link
   * Problem} for whatever is no report that can be acted on: {@code XML_MALFORMED}, {@code
   * XML_DOCTYPE}, {@code STATUS_REPORT_SCHEMA}, {@code STATUS_REPORT_STATUS}; so does {@link
   * #read}.
   */
  public static Pain002 open(InputStream stream) throws IOException {
    var report = new Pain002(new ReportXml(stream));
    report.xml.nextChild(); // Document
    report.xml.nextChild(); // CstmrPmtStsRpt
    report.head();
    return report;
  }

  public String messageId() {
    return messageId;
  }

  public String originalMessageId() {
    return originalMessageId;
  }

  /**
   * Reads the rest, and leaves the stream open; what it hands out counts only if it comes to the
   * end. Throws a {@link Problem} too where the report contradicts itself or the file.
   *
   * @param some takes up to 1,000 transactions and tells the amount that was sent for each
   * @return the answer for those that are not named
   */
  public GroupStatus read(PaymentFile file, Function<List<TransactionStatus>, List<Money>> some)
      throws IOException {
    if (!originalMessageName.startsWith(ANSWERED)) {
      throw new Problem(Code.STATUS_REPORT_FILE, "OrgnlMsgNmId", originalMessageName);
    }
    group.requireFits(file);
    while (atBatch) {
      paymentInformation(file, some);
      head();
    }
    xml.finish();
    handOut(some);
    ReportLevel others = batch.within(group);
    var report = new GroupStatus(others.status, others.decision(), others.reason, createdOn);
    totals.require(group, report, file);
    batches.forEach(one -> totals.require(one, report, file));
    return report;
  }

  /** Moves to the next payment information. */
  private void head() throws IOException {
    atBatch = false;
    while (!atBatch && xml.nextChild()) {
      switch (xml.name()) {
        case "GrpHdr" -> groupHeader();
        case "OrgnlGrpInfAndSts" -> group();
        case "OrgnlPmtInfAndSts" -> atBatch = true;
        default -> xml.skip();
      }
    }
  }

  private void groupHeader() throws IOException {
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "MsgId" -> messageId = xml.text();
        case "CreDtTm" -> createdOn = day(xml.text());
        default -> xml.skip();
      }
    }
  }

  private void group() throws IOException {
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "OrgnlMsgId" -> originalMessageId = xml.text();
        case "OrgnlMsgNmId" -> originalMessageName = xml.text();
        case "GrpSts" -> group.status(xml.text());
        default -> level(group);
      }
    }
  }

  /** Our files have one payment information, so that two answers for it must be the same. */
  private void paymentInformation(
      PaymentFile file, Function<List<TransactionStatus>, List<Money>> some) throws IOException {
    ReportLevel here = new ReportLevel();
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "OrgnlPmtInfId" -> requirePaymentInformation(file, xml.text());
        case "PmtInfSts" -> {
          here.status(xml.text());
          requireAgreement(group, here);
        }
        case "TxInfAndSts" -> transaction(here, some);
        default -> level(here);
      }
    }
    here.requireFits(file);
    if (batch.status != null && here.status != null && batch.outcome() != here.outcome()) {
      throw contradiction();
    }
    batch = here.within(batch);
    if (!here.totals.isEmpty()) {
      batches.add(here);
    }
    if (batches.size() > MOST_BATCHES) {
      throw xml.refused("more payment informations than the file has");
    }
  }

  private static void requirePaymentInformation(PaymentFile file, String id) {
    if (!id.equals(file.messageId())) { // in our files both ids are the message id
      throw new Problem(Code.STATUS_REPORT_FILE, "OrgnlPmtInfId", id);
    }
  }

  /** What group and payment information say alike; anything else is passed over. */
  private void level(ReportLevel level) throws IOException {
    switch (xml.name()) {
      case "OrgnlNbOfTxs" -> level.transferCount = Long.valueOf(xml.text());
      case "OrgnlCtrlSum" -> level.controlSum = decimal(xml.text().strip());
      case "StsRsnInf" -> level.add(reason());
      case "NbOfTxsPerSts" -> total(level);
      default -> xml.skip();
    }
  }

  private void total(ReportLevel level) throws IOException {
    long count = 0;
    String status = null;
    BigDecimal sum = null;
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "DtldNbOfTxs" -> count = Long.parseLong(xml.text());
        case "DtldSts" -> status = xml.text();
        default -> sum = decimal(xml.text().strip()); // DtldCtrlSum
      }
    }
    level.add(status, new StatedTotal(count, sum));
  }

  private void transaction(ReportLevel within, Function<List<TransactionStatus>, List<Money>> some)
      throws IOException {
    String endToEndId = null;
    LocalDate accepted = null;
    ReportLevel here = new ReportLevel();
    Map<String, String> repeated = new HashMap<>();
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "OrgnlEndToEndId" -> endToEndId = xml.text();
        case "TxSts" -> here.status(xml.text());
        case "StsRsnInf" -> here.add(reason());
        case "AccptncDtTm" -> accepted = day(xml.text());
        case "OrgnlTxRef" -> repeated("", repeated);
        default -> xml.skip();
      }
    }
    requireAgreement(group, here);
    requireAgreement(within, here);
    ReportLevel said = here.within(within.within(group));
    if (endToEndId == null || said.status == null) {
      throw xml.refused("a transaction without OrgnlEndToEndId or status");
    }
    String settled = repeated.get(SETTLED_ON);
    LocalDate executed = settled == null ? accepted : day(settled);
    transactions.add(
        new TransactionStatus(
            endToEndId,
            said.status,
            said.decision(),
            here.reason,
            executed == null ? createdOn : executed,
            transfer(repeated)));
    if (transactions.size() == SOME) {
      handOut(some);
    }
  }

  private void handOut(Function<List<TransactionStatus>, List<Money>> some) {
    if (!transactions.isEmpty()) {
      List<Money> sent = some.apply(List.copyOf(transactions));
      for (int i = 0; i < sent.size(); i++) {
        totals.add(transactions.get(i).status(), sent.get(i));
      }
      transactions.clear();
    }
  }

  private void requireAgreement(ReportLevel above, ReportLevel below) {
    if (above.contradicts(below)) {
      throw contradiction();
    }
  }

  private Problem contradiction() {
    return new Problem(Code.STATUS_REPORT_CONTRADICTION, xml.place());
  }

  /** Collects, by path, those elements of {@code OrgnlTxRef} that our files have. */
  private void repeated(String path, Map<String, String> found) throws IOException {
    while (xml.nextChild()) {
      String at = path + "/" + xml.name();
      if (!REPEATED.contains(at)) {
        repeated(at, found); // no deeper than the document may be
        continue;
      }
      String currency = xml.attribute("Ccy");
      if (currency != null) {
        found.put(at + "@", currency);
      }
      found.put(at, xml.text().strip());
    }
  }

  private RepeatedTransfer transfer(Map<String, String> repeated) {
    return new RepeatedTransfer(
        amount(repeated, AMOUNT),
        amount(repeated, SETTLED),
        repeated.get(HOLDER),
        repeated.get(BANK),
        repeated.getOrDefault(ACCOUNT, repeated.get(IBAN)));
  }

  private Amount amount(Map<String, String> repeated, String path) {
    String digits = repeated.get(path);
    return digits == null ? null : new Amount(decimal(digits), repeated.get(path + "@"));
  }

  /** The schema lets zeros run on without end, and reading digits takes time in their square. */
  private BigDecimal decimal(String digits) {
    if (digits.length() > MOST_DIGITS) {
      throw xml.refused("an amount with too many digits");
    }
    return new BigDecimal(digits);
  }

  /** A time without an offset is taken for one in Asia/Shanghai, where the bank is. */
  private LocalDate day(String text) {
    String moment = text.strip();
    try {
      if (!moment.contains("T")) {
        return LocalDate.parse(moment.substring(0, Math.min(moment.length(), 10)));
      }
      var parsed =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              moment, OffsetDateTime::from, LocalDateTime::from);
      return parsed instanceof OffsetDateTime offset
          ? offset.atZoneSameInstant(LegalClock.ZONE).toLocalDate()
          : ((LocalDateTime) parsed).toLocalDate();
    } catch (DateTimeException strange) {
      throw xml.refused("a date that is none");
    }
  }

  private Reason reason() throws IOException {
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
    return code == null && text.isEmpty()
        ? null
        : new Reason(code, text.isEmpty() ? null : BankText.fit(text.toString(), MOST_TEXT));
  }

  /** The schema allows any number of texts; what is cut off later need not be held. */
  private static void append(StringBuilder text, String more) {
    if (text.length() < MOST_TEXT) {
      text.append(text.isEmpty() ? "" : " ").append(more);
    }
  }
}
