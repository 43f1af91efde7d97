package org.openpatent.payment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openpatent.bank.Outcome;
import org.openpatent.bank.StatusReport;
import org.openpatent.bank.StatusReport.Reason;
import org.openpatent.bank.StatusReport.TransactionStatus;
import org.openpatent.platform.Code;
import org.openpatent.platform.Problem;

/**
 * What a bank's report says of each attempt of a payment file; all of it fits, or none is taken.
 */
final class StatusDecisions {
  /** One attempt and the answer for it. */
  record StatusDecision(PaymentAttempt attempt, Outcome outcome, Reason reason) {}

  private final List<StatusDecision> decisions = new ArrayList<>();

  /** One that was final before. */
  private String known;

  private StatusDecisions() {}

  static StatusDecisions of(StatusReport report, List<PaymentAttempt> file) {
    Map<String, PaymentAttempt> attempts = new HashMap<>();
    file.forEach(attempt -> attempts.put(attempt.endToEndId, attempt));
    StatusDecisions made = new StatusDecisions();
    Set<String> named = new HashSet<>();
    for (TransactionStatus status : report.transactions()) {
      if (!named.add(status.endToEndId())) {
        throw new Problem(Code.STATUS_REPORT_REPEATED_PAYMENT, status.endToEndId());
      }
      made.add(
          fitting(attempts.get(status.endToEndId()), status), status.outcome(), status.reason());
    }
    if (report.groupOutcome() != null) {
      file.stream()
          .filter(attempt -> !named.contains(attempt.endToEndId))
          .forEach(attempt -> made.add(attempt, report.groupOutcome(), report.groupReason()));
    }
    if (made.decisions.isEmpty() && made.known != null) {
      throw new Problem(Code.STATUS_REPORT_FINAL, made.known);
    }
    return made;
  }

  private static PaymentAttempt fitting(PaymentAttempt attempt, TransactionStatus status) {
    if (attempt == null) {
      throw new Problem(Code.STATUS_REPORT_UNKNOWN_PAYMENT, status.endToEndId());
    }
    if (status.amount() != null && !status.amount().is(attempt.amount)) {
      throw new Problem(Code.STATUS_REPORT_AMOUNT, status.endToEndId());
    }
    return attempt;
  }

  /**
   * What is final stays so. A bank that answers bit by bit may say it again, or that the file is on
   * its way, beside its news; a file without news is refused.
   */
  private void add(PaymentAttempt attempt, Outcome outcome, Reason reason) {
    if (attempt.outcome == null) {
      decisions.add(new StatusDecision(attempt, outcome, reason));
    } else if (outcome != attempt.outcome && outcome != Outcome.PENDING) {
      throw new Problem(Code.STATUS_REPORT_FINAL, attempt.endToEndId);
    } else {
      known = attempt.endToEndId;
    }
  }

  int count(Outcome outcome) {
    return with(outcome).size();
  }

  List<StatusDecision> with(Outcome outcome) {
    return decisions.stream().filter(one -> one.outcome == outcome).toList();
  }
}
