package org.openpatent.treasury.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Announcement;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;
import org.openpatent.treasury.bank.BankOutcome;
import org.openpatent.treasury.bank.Pain002;
import org.openpatent.treasury.ledger.Journal;
import org.openpatent.treasury.ledger.LedgerEvent;
import org.openpatent.treasury.settlement.ItemsOwedLess;
import org.openpatent.treasury.settlement.Kind;
import org.openpatent.treasury.settlement.Settlement;
import org.openpatent.treasury.settlement.SettlementApproved;
import org.openpatent.treasury.settlement.SettlementLine;
import org.openpatent.treasury.settlement.SettlementStatus;

/**
 * Changes lines, payments, attempts and ledger together, for each cause that changes more than one
 * of them: the approval, the bank's answer, an outcome entered by hand, and an item voided or
 * corrected. The settlement is always locked first.
 */
@ApplicationScoped
class PayingOut {
  private static final int PAGE = 500;

  @Inject LegalClock clock;
  @Inject Event<PaymentReturned> returned;

  /** Takes in a report that answers this export; the caller holds the settlement locked. */
  PaymentStatusReport take(
      Pain002 report, byte[] sha256, PaymentExport export, Settlement settlement, Act act)
      throws IOException {
    UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    ReportIntake intake = new ReportIntake(export, id, clock.today());
    intake.finish(report.read(export.file(), intake::take));
    Payment.compareAtOnce(
        () -> {
          Payment.decide(id);
          Payment.markLinesPaid(settlement.id);
        });
    Announcement.fire(new PaymentsChanged(null, id));
    book(LedgerEvent.PAYMENT, settlement, intake.paid(), report.messageId(), act);
    takeBack(settlement, act); // of what came back rejected
    var kept = PaymentStatusReport.keep(id, report.messageId(), export, sha256, intake, act);
    PaymentStatusReport.flush();
    return kept;
  }

  /**
   * Enters by hand what became of a payment; the caller holds the settlement locked. Where the bank
   * has the payment, it is the bank's outcome; otherwise the money went another way.
   */
  void enter(
      Payment payment,
      Settlement settlement,
      EnteredOutcome outcome,
      LocalDate on,
      String documentNumber,
      String reason,
      Act act) {
    if (outcome == EnteredOutcome.PAID) {
      takeBack(settlement, act); // as before an export: what is known not to be owed is not paid
    }
    PaymentAttempt latest = PaymentAttempt.latest(payment.id);
    PaymentAttempt attempt = latest != null && latest.isConcerned(payment) ? latest : null;
    requireDay(payment, settlement, latest, on);
    switch (outcome) {
      case PAID -> payment.paid(on);
      case REJECTED -> payment.rejected();
      case RETURNED -> payment.returned();
    }
    if (attempt != null && outcome == EnteredOutcome.RETURNED) {
      attempt.returned(on);
    } else if (attempt != null) {
      attempt.decide(BankOutcome.valueOf(outcome.name()), on, reason);
    }
    PaymentOutcome.enter(payment, outcome, on, documentNumber, reason, attempt, act);
    move(payment, settlement, outcome, documentNumber, act);
    if (outcome == EnteredOutcome.PAID) {
      closeIfDone(settlement);
    } else {
      takeBack(settlement, act); // the money is with us again
    }
  }

  /** Moves the money in the ledger, and marks the lines of the payment. */
  private void move(
      Payment payment,
      Settlement settlement,
      EnteredOutcome outcome,
      String documentNumber,
      Act act) {
    if (outcome == EnteredOutcome.PAID) {
      Payment.markLinesPaid(settlement.id);
      book(LedgerEvent.PAYMENT, settlement, payment.amount, documentNumber, act);
    } else if (outcome == EnteredOutcome.RETURNED) {
      returned.fire(new PaymentReturned(settlement.id, payment.payee.creditCode, act));
      SettlementLine.markUnpaid(settlement.id, payment.payee.creditCode);
      book(LedgerEvent.RETURN, settlement, payment.amount, documentNumber, act);
      settlement.reopen(PaymentExport.any(settlement.id));
    }
  }

  /** Not before what is known of the payment already, and not in the future. */
  private void requireDay(
      Payment payment, Settlement settlement, PaymentAttempt latest, LocalDate on) {
    LocalDate earliest =
        Stream.of(
                LocalDate.ofInstant(settlement.approved.at(), LegalClock.ZONE),
                payment.paidOn,
                PaymentOutcome.latest(payment.id),
                latest == null ? null : latest.decidedOn,
                latest == null ? null : PaymentExport.sentOn(latest.exportId))
            .filter(Objects::nonNull)
            .max(LocalDate::compareTo)
            .orElseThrow();
    if (on.isBefore(earliest) || on.isAfter(clock.today())) {
      throw new Problem(Code.PAYMENT_OUTCOME_DATE, earliest).at("/on");
    }
  }

  /** One payment for each payee, less what is known by now not to be owed. */
  void pay(@Observes SettlementApproved event) {
    Payment.create(event.settlement().id, event.act().at());
    Announcement.fire(new PaymentsChanged(event.settlement().id, null));
    takeBack(event.settlement(), event.act());
  }

  /**
   * Less is owed for some items. In an approved settlement the difference is taken back from
   * payments that are not with the bank. In one that is not approved yet, the lines of void items
   * are rejected, and its version is raised, so that nobody approves what they saw before.
   */
  void follow(@Observes ItemsOwedLess event) {
    for (UUID id : SettlementLine.settlementsOf(event.items())) {
      Settlement settlement = Settlement.locked(id);
      if (settlement.status.isApproved()) {
        Money back = withdraw(settlement, SettlementLine.unpaid(id, event.items()));
        makeAvailable(settlement, back, event.act());
      } else if (settlement.status != SettlementStatus.CANCELLED) {
        change(settlement, event.voided());
      }
    }
  }

  private static void change(Settlement unapproved, boolean voided) {
    if (voided) {
      unapproved.rejectVoid();
    } else {
      unapproved.lineChanged();
    }
  }

  /**
   * Reduces or withdraws the payments that are not with the bank by what is known not to be owed
   * any more; what the bank has is recovered once paid, or taken back here once it comes back
   * rejected or returned. The caller holds the settlement locked.
   *
   * @return how much that is
   */
  Money takeBack(Settlement settlement, Act act) {
    Payment.flush();
    Money sum = Money.ZERO;
    Long after = null;
    List<SettlementLine> found;
    do {
      found = Kind.of(settlement.program).possiblyOverpaid(settlement.id, after, PAGE);
      sum = sum.plus(withdraw(settlement, found));
      after = found.isEmpty() ? null : found.get(found.size() - 1).id;
    } while (found.size() == PAGE);
    makeAvailable(settlement, sum, act);
    return sum;
  }

  private static Money withdraw(Settlement settlement, List<SettlementLine> lines) {
    Map<Long, Kind.Owed> owed = Kind.of(settlement.program).owed(lines);
    Money sum = Money.ZERO;
    for (SettlementLine line : lines) {
      Payment payment = Payment.of(settlement.id, line.payee.creditCode);
      if (payment.status.isWithUs()) {
        Money back = line.withdraw(owed.get(line.id));
        payment.withdraw(back);
        sum = sum.plus(back);
      }
    }
    return sum;
  }

  /**
   * Gives what was taken back to the budget again, where it lapses once the rest was carried over.
   */
  private static void makeAvailable(Settlement settlement, Money back, Act act) {
    book(LedgerEvent.RELEASE, settlement, back, settlement.id.toString(), act);
    if (settlement.program.carriedTo != null) {
      book(LedgerEvent.LAPSE, settlement, back, settlement.id.toString(), act);
    }
    closeIfDone(settlement);
  }

  private static void closeIfDone(Settlement settlement) {
    Payment.flush();
    if (settlement.status.isApproved() && !Payment.anyOpen(settlement.id)) {
      settlement.close();
    }
  }

  private static void book(
      LedgerEvent event, Settlement settlement, Money amount, String reference, Act act) {
    Journal.enter(event, settlement.program.code, amount, reference, act);
  }
}
