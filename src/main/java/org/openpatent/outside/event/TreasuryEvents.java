package org.openpatent.outside.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.treasury.ledger.Appropriation;
import org.openpatent.treasury.payment.Payment;
import org.openpatent.treasury.payment.PaymentChanged;
import org.openpatent.treasury.payment.PaymentStatus;
import org.openpatent.treasury.payment.PaymentsChanged;
import org.openpatent.treasury.program.Program;
import org.openpatent.treasury.program.ProgramChanged;
import org.openpatent.treasury.recovery.Recovery;
import org.openpatent.treasury.recovery.RecoveryChanged;
import org.openpatent.treasury.settlement.Objection;
import org.openpatent.treasury.settlement.ObjectionChanged;
import org.openpatent.treasury.settlement.Settlement;
import org.openpatent.treasury.settlement.SettlementChanged;

/** What happens to programs and their money, as events. */
@ApplicationScoped
class TreasuryEvents {
  @Inject EventWriting writing;
  @Inject LegalClock clock;

  void keep(@Observes ProgramChanged change) {
    Program program = change.program();
    writing.keep(
        EventType.of(EventThing.PROGRAM, change.change()),
        "/v1/programs/" + program.code,
        List.of(),
        () -> program.version,
        program.code,
        program.kind,
        program.status,
        clock.today());
  }

  void keep(@Observes SettlementChanged change) {
    Settlement settlement = change.settlement();
    writing.keep(
        EventType.of(EventThing.SETTLEMENT, change.change()),
        "/v1/settlements/" + settlement.id,
        List.of(),
        () -> settlement.version,
        settlement.id,
        settlement.program.code,
        settlement.status,
        clock.today());
  }

  void keep(@Observes PaymentChanged change) {
    Payment payment = change.payment();
    String payee = payment.payee.creditCode;
    boolean pending = payment.status == PaymentStatus.PENDING;
    writing.keep(
        EventType.valueOf("PAYMENT_" + (pending ? "ORDERED" : payment.status)),
        "/v1/payments/" + payment.id,
        List.of(payee),
        () -> payment.version,
        payment.id,
        payment.settlementId,
        payment.programCode,
        payee,
        payment.status,
        payment.paidOn == null ? clock.today() : payment.paidOn);
  }

  void keep(@Observes PaymentsChanged change) {
    writing.keepPayments(change.settlement(), change.report());
  }

  void keep(@Observes RecoveryChanged change) {
    Recovery recovery = change.recovery();
    String payee = recovery.payee.creditCode;
    writing.keep(
        EventType.of(EventThing.RECOVERY, change.change()),
        "/v1/recoveries/" + recovery.id,
        List.of(payee),
        () -> recovery.version,
        recovery.id,
        recovery.settlementId,
        recovery.programCode,
        payee,
        change.on());
  }

  void keep(@Observes Appropriation appropriation) {
    writing.keep(
        EventType.APPROPRIATION_DECIDED,
        "/v1/programs/" + appropriation.programCode + "/appropriation",
        List.of(),
        () -> appropriation.version,
        appropriation.programCode,
        clock.today());
  }

  void keep(@Observes ObjectionChanged change) {
    Objection objection = change.objection();
    writing.keep(
        EventType.of(EventThing.OBJECTION, change.change()),
        objection.path(),
        objection.concerned(),
        () -> objection.version,
        objection.settlementId,
        objection.id,
        objection.resolution == null ? "OPEN" : objection.resolution,
        clock.today());
  }
}
