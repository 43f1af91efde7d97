package org.openpatent.outside.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.openpatent.incentive.financing.Referral;
import org.openpatent.incentive.financing.ReferralMoved;
import org.openpatent.incentive.guarantee.Guarantee;
import org.openpatent.incentive.guarantee.GuaranteeChanged;
import org.openpatent.incentive.loan.Loan;
import org.openpatent.incentive.loan.LoanChanged;
import org.openpatent.incentive.pledge.Pledge;
import org.openpatent.incentive.pledge.PledgeChanged;
import org.openpatent.platform.value.LegalClock;

/** What happens to pledges, loans, guarantees and referrals, as events. */
@ApplicationScoped
class FinanceEvents {
  @Inject EventWriting writing;
  @Inject LegalClock clock;

  void keep(@Observes PledgeChanged change) {
    Pledge pledge = change.pledge();
    String pledgor = pledge.pledgor.creditCode;
    String pledgee = pledge.pledgee.creditCode;
    LocalDate on =
        switch (change.change()) {
          case REGISTERED -> pledge.registeredOn;
          case CORRECTED -> clock.today();
          case CANCELLED -> pledge.cancelledOn;
        };
    writing.keep(
        EventType.of(EventThing.PLEDGE, change.change()),
        pledge.path(),
        List.of(pledgor, pledgee),
        () -> pledge.version,
        pledge.registrationNumber,
        pledgor,
        pledgee,
        pledge.status(),
        on);
  }

  void keep(@Observes LoanChanged change) {
    Loan loan = change.loan();
    boolean reported = change.change() == LoanChanged.Change.REPORTED;
    writing.keep(
        EventType.of(EventThing.LOAN, change.change()),
        loan.path(),
        List.of(loan.bankCode, loan.borrowerCode),
        () -> loan.version,
        loan.bankCode,
        loan.number,
        loan.borrowerCode,
        loan.status,
        reported ? loan.terms.drawnOn() : clock.today());
  }

  void keep(@Observes GuaranteeChanged change) {
    Guarantee guarantee = change.guarantee();
    boolean released = change.change() == GuaranteeChanged.Change.RELEASED;
    writing.keep(
        EventType.of(EventThing.GUARANTEE, change.change()),
        guarantee.path(),
        List.of(guarantee.guarantorCode, guarantee.bankCode, guarantee.borrowerCode),
        () -> guarantee.version,
        guarantee.guarantorCode,
        guarantee.number,
        guarantee.bankCode,
        guarantee.borrowerCode,
        released ? guarantee.releasedOn : guarantee.guaranteedOn);
  }

  void keep(@Observes ReferralMoved change) {
    Referral referral = change.referral();
    writing.keep(
        EventType.REFERRAL_MOVED,
        referral.path(),
        List.of(referral.bankCode, referral.firmCode),
        () -> referral.version,
        referral.id,
        referral.bankCode,
        referral.firmCode,
        referral.status,
        clock.today());
  }
}
