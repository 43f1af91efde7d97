package org.openpatent.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.openpatent.bank.Outcome;
import org.openpatent.compensation.CompensationLine;
import org.openpatent.ledger.Journal;
import org.openpatent.ledger.LedgerEvent;
import org.openpatent.license.License;
import org.openpatent.license.LicenseVoided;
import org.openpatent.payment.StatusDecisions.StatusDecision;
import org.openpatent.platform.LegalClock;
import org.openpatent.platform.Money;
import org.openpatent.settlement.Settlement;
import org.openpatent.settlement.SettlementStatus;

/**
 * What moves lines, payments, attempts and ledger at once: the bank's answer, and a license voided
 * while money is on its way. Every settlement touched is locked first.
 */
@ApplicationScoped
class PayingOut {
  @Inject LegalClock clock;

  /** Applies a report that fits; the caller holds the settlement locked. */
  void apply(
      StatusDecisions report,
      PaymentExport export,
      Settlement settlement,
      String messageId,
      String subject) {
    Map<UUID, Payment> payments = Payment.ofExport(export.id);
    Money paid = Money.ZERO;
    for (StatusDecision decision : report.with(Outcome.PAID)) {
      Payment payment = payments.get(decision.attempt().paymentId);
      decision.attempt().decide(Outcome.PAID, decision.reason());
      payment.paid(clock.today());
      paid = paid.plus(payment.amount);
    }
    for (StatusDecision decision : report.with(Outcome.REJECTED)) {
      decision.attempt().decide(Outcome.REJECTED, decision.reason());
      payments.get(decision.attempt().paymentId).rejected();
    }
    Payment.flush();
    Payment.markLinesPaid(settlement.id);
    String program = settlement.program.code;
    Journal.enter(LedgerEvent.PAYMENT, program, paid, messageId, subject, clock.now());
    takeBackVoid(settlement, subject);
  }

  /** A license was voided: its lines are rejected, or taken back from what the bank has not got. */
  void follow(@Observes LicenseVoided event) {
    License.flush();
    for (UUID id : CompensationLine.settlementsOf(event.license())) {
      Settlement settlement = Settlement.locked(id);
      if (settlement.status.isApproved()) {
        takeBackVoid(settlement, event.subject());
      } else if (settlement.status != SettlementStatus.CANCELLED) {
        CompensationLine.rejectVoid(id);
      }
    }
  }

  /**
   * Reduces or withdraws the payments of void licenses that are not with the bank; what it has, is
   * recovered once paid, or taken back here once it comes back rejected.
   */
  private void takeBackVoid(Settlement settlement, String subject) {
    Money released = Money.ZERO;
    for (CompensationLine line : CompensationLine.voidAndUnpaid(settlement.id)) {
      Payment payment = Payment.of(settlement.id, line.payee.creditCode);
      if (payment.isWithUs()) {
        line.withdraw();
        payment.withdraw(line.granted);
        released = released.plus(line.granted);
      }
    }
    String reference = settlement.id.toString();
    Journal.enter(
        LedgerEvent.RELEASE, settlement.program.code, released, reference, subject, clock.now());
    Payment.flush();
    if (settlement.status.isApproved() && !Payment.anyOpen(settlement.id)) {
      settlement.close();
    }
  }
}
