package org.openpatent.outside.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.openpatent.incentive.guarantee.Guarantee;
import org.openpatent.incentive.guarantee.GuaranteeChanged;
import org.openpatent.incentive.guarantee.GuaranteeProduct;
import org.openpatent.incentive.guarantee.Guarantor;
import org.openpatent.incentive.loan.Loan;
import org.openpatent.incentive.loan.LoanChanged;
import org.openpatent.incentive.loan.LoanFact;
import org.openpatent.incentive.loan.LoanFactReported;
import org.openpatent.incentive.loan.ReferenceRate;
import org.openpatent.incentive.pledge.Pledge;
import org.openpatent.incentive.pledge.PledgeChanged;
import org.openpatent.platform.value.LegalClock;

/** What happens to pledges, loans and guarantees, as events. */
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

  void keep(@Observes LoanFactReported report) {
    Loan loan = report.loan();
    LoanFact fact = report.fact();
    writing.keep(
        EventType.LOAN_FACT_REPORTED,
        fact.path(loan),
        List.of(loan.bankCode, loan.borrowerCode),
        null,
        loan.bankCode,
        loan.number,
        loan.borrowerCode,
        fact.id,
        fact.type,
        fact.onDay);
  }

  void keep(@Observes ReferenceRate rate) {
    writing.keep(
        EventType.REFERENCE_RATE_ENTERED,
        rate.path(),
        List.of(),
        () -> rate.version,
        rate.key.inForceOn());
  }

  void keep(@Observes Guarantor guarantor) {
    writing.keep(
        EventType.GUARANTOR_ASSESSED,
        Guarantor.path(guarantor.creditCode),
        List.of(guarantor.creditCode),
        () -> guarantor.version,
        guarantor.creditCode,
        clock.today());
  }

  void keep(@Observes GuaranteeProduct product) {
    writing.keep(
        EventType.GUARANTEE_PRODUCT_STATED,
        GuaranteeProduct.path(product.code),
        List.of(),
        () -> product.version,
        product.code,
        clock.today());
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
}
