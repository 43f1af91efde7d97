package org.openpatent.treasury.payment;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Stateless;
import org.openpatent.treasury.bank.BankOutcome;
import org.openpatent.treasury.bank.GroupStatus;
import org.openpatent.treasury.bank.GroupStatus.Reason;
import org.openpatent.treasury.bank.GroupStatus.TransactionStatus;

/**
 * Stores what a bank's report says of each attempt of a payment file, in batches within the
 * transaction of the report: if one answer is refused, nothing is stored. A final outcome stays. A
 * report may repeat it, or call the attempt pending, if it says something new of another attempt; a
 * report that says nothing new is refused.
 */
final class ReportIntake {
  private final PaymentExport export;
  private final UUID report;
  private final LocalDate today;
  private final Set<String> named = new HashSet<>();
  private final int[] counts = new int[BankOutcome.values().length];

  /** The sum of what this report is the first to call paid. */
  private Money paid = Money.ZERO;

  /** The id of an attempt whose outcome was final before; null if there was none. */
  private String known;

  ReportIntake(PaymentExport export, UUID report, LocalDate today) {
    this.export = export;
    this.report = report;
    this.today = today;
  }

  int count(BankOutcome outcome) {
    return counts[outcome.ordinal()];
  }

  Money paid() {
    return paid;
  }

  /** Ends the report with its answer for the attempts that it did not name. */
  void finish(GroupStatus others) {
    if (others.outcome() != null) {
      takeOthers(others);
    }
    boolean news =
        count(BankOutcome.PAID) + count(BankOutcome.REJECTED) + count(BankOutcome.PENDING) > 0;
    if (!news && known != null) {
      throw new Problem(Code.STATUS_REPORT_FINAL, known);
    }
  }

  /** Stores these answers, and returns the amount that was sent for each. */
  List<Money> take(List<TransactionStatus> batch) {
    List<String> ids = batch.stream().map(TransactionStatus::endToEndId).toList();
    Map<String, PaymentAttempt> attempts = PaymentAttempt.named(export.id, ids);
    List<TransactionStatus> decided = new ArrayList<>();
    for (TransactionStatus status : batch) {
      PaymentAttempt attempt = attempts.get(status.endToEndId());
      requireFits(status, attempt);
      if (isNews(attempt.endToEndId, attempt.outcome, status.outcome())) {
        count(status.outcome(), 1, attempt.amount);
        decided.add(status);
      }
    }
    Stateless.session().doWork(connection -> write(connection, ids, decided));
    return ids.stream().map(id -> attempts.get(id).amount).toList();
  }

  private void requireFits(TransactionStatus status, PaymentAttempt attempt) {
    String id = status.endToEndId();
    if (attempt == null) {
      throw new Problem(Code.STATUS_REPORT_UNKNOWN_PAYMENT, id);
    }
    if (!named.add(id)) {
      throw new Problem(Code.STATUS_REPORT_REPEATED_PAYMENT, id);
    }
    var sent = attempt.transfer("");
    if (!status.repeated().isAmountOf(sent)) {
      throw new Problem(Code.STATUS_REPORT_AMOUNT, id);
    }
    if (!status.repeated().isCreditorOf(sent)) {
      throw new Problem(Code.STATUS_REPORT_CREDITOR, id);
    }
    requireDay(status.outcome(), status.on());
  }

  private void requireDay(BankOutcome outcome, LocalDate on) {
    if (outcome == BankOutcome.PAID && (on.isBefore(export.sentOn()) || on.isAfter(today))) {
      throw new Problem(Code.STATUS_REPORT_DATE, on);
    }
  }

  private boolean isNews(String id, BankOutcome before, BankOutcome now) {
    if (before == null) {
      return true;
    }
    if (now != before && now != BankOutcome.PENDING) {
      throw new Problem(Code.STATUS_REPORT_FINAL, id);
    }
    known = id;
    return false;
  }

  private void count(BankOutcome outcome, int attempts, Money amount) {
    counts[outcome.ordinal()] += attempts;
    if (outcome == BankOutcome.PAID) {
      paid = paid.plus(amount);
    }
  }

  /** Marks the attempts that were named, and stores the new outcomes that are final. */
  private void write(Connection connection, List<String> ids, List<TransactionStatus> decided)
      throws SQLException {
    try (PreparedStatement mark =
            connection.prepareStatement(
                "update payment_attempt set report_id = ?" + " where end_to_end_id = any (?)");
        PreparedStatement decide =
            connection.prepareStatement(
                "update payment_attempt a set outcome = d.outcome, decided_on = d.decided_on,"
                    + " reason_code = d.reason_code, reason = d.reason"
                    + " from unnest(?, ?, ?::date[], ?, ?)"
                    + " d (end_to_end_id, outcome, decided_on, reason_code, reason)"
                    + " where a.end_to_end_id = d.end_to_end_id")) {
      mark.setObject(1, report);
      mark.setArray(2, texts(connection, ids));
      mark.executeUpdate();
      List<TransactionStatus> last =
          decided.stream().filter(status -> status.outcome() != BankOutcome.PENDING).toList();
      decide.setArray(1, texts(connection, last.stream().map(s -> s.endToEndId()).toList()));
      decide.setArray(2, texts(connection, last.stream().map(s -> s.outcome().name()).toList()));
      decide.setArray(3, texts(connection, last.stream().map(s -> s.on().toString()).toList()));
      decide.setArray(4, texts(connection, last.stream().map(s -> code(s.reason())).toList()));
      decide.setArray(5, texts(connection, last.stream().map(s -> text(s.reason())).toList()));
      decide.executeUpdate();
    }
  }

  private static java.sql.Array texts(Connection connection, List<String> texts)
      throws SQLException {
    return connection.createArrayOf("text", texts.toArray());
  }

  private static String code(Reason reason) {
    return reason == null ? null : reason.code();
  }

  private static String text(Reason reason) {
    return reason == null ? null : reason.text();
  }

  private void takeOthers(GroupStatus others) {
    for (PaymentAttempt.Unnamed group : PaymentAttempt.unnamed(export.id, report)) {
      if (isNews(group.example(), group.outcome(), others.outcome())) {
        requireDay(others.outcome(), others.on());
        count(others.outcome(), group.count(), group.sum());
      }
    }
    if (others.outcome() != BankOutcome.PENDING) {
      PaymentAttempt.decideUnnamed(export.id, report, others);
    }
  }
}
