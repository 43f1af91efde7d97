package org.openpatent.treasury.bank;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;
import org.openpatent.treasury.bank.GroupStatus.Reason;

/** What a report says of its group, of the payment information or of one transaction. */
final class ReportLevel {
  /** So many transfers have a status; the sum may be null. */
  record StatedTotal(long count, BigDecimal sum) {}

  final Map<String, StatedTotal> totals = new LinkedHashMap<>();
  String status;
  Reason reason;
  Long transferCount;
  BigDecimal controlSum;
  private boolean duplicate;

  BankOutcome outcome() {
    return status == null ? null : BankOutcome.of(status);
  }

  /** Refuses a status of which no outcome is known. */
  void status(String code) {
    BankOutcome.of(code);
    status = code;
  }

  /** Keeps the first of several reasons, and whether any of them says "sent twice". */
  void add(Reason another) {
    if (another != null) {
      reason = reason == null ? another : reason;
      duplicate |= another.isDuplicate();
    }
  }

  void add(String ofStatus, StatedTotal total) {
    BankOutcome.of(ofStatus);
    if (totals.put(ofStatus, total) != null) {
      throw new Problem(Code.STATUS_REPORT_TOTALS, ofStatus);
    }
  }

  /**
   * Whether this level has a final status and the level below another one. Below a status that is
   * not final, "partly" for one, there may be any.
   */
  boolean contradicts(ReportLevel below) {
    BankOutcome here = outcome();
    return (here == BankOutcome.PAID || here == BankOutcome.REJECTED)
        && below.status != null
        && below.outcome() != here;
  }

  /** The status and reason of this level, or where it has none those of the level above. */
  ReportLevel within(ReportLevel above) {
    ReportLevel both = new ReportLevel();
    both.status = status == null ? above.status : status;
    both.reason = status == null && reason == null ? above.reason : reason;
    both.duplicate = duplicate || above.duplicate;
    return both;
  }

  /**
   * A rejection that says "you sent this twice", at whatever level, decides nothing: the first one
   * may well have been paid.
   */
  BankOutcome decision() {
    BankOutcome said = outcome();
    return said == BankOutcome.REJECTED && duplicate ? BankOutcome.PENDING : said;
  }

  /** Refuses counts and sums that are not those of the file. */
  void requireFits(PaymentFile file) {
    if (transferCount != null && transferCount != file.transferCount()) {
      throw new Problem(Code.STATUS_REPORT_FILE, "OrgnlNbOfTxs", transferCount);
    }
    if (controlSum != null && controlSum.compareTo(file.controlSum().yuan()) != 0) {
      throw new Problem(Code.STATUS_REPORT_FILE, "OrgnlCtrlSum", controlSum);
    }
  }
}
