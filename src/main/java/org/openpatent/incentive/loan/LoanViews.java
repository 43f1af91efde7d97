package org.openpatent.incentive.loan;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.incentive.pledge.FeePayer;
import org.openpatent.party.organization.OrganizationKind;
import org.openpatent.party.organization.SizeClass;
import org.openpatent.platform.http.Versioned;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Percent;

/** What is shown of loans and of what happened to them. */
public final class LoanViews {
  private LoanViews() {}

  @Schema(description = "What the valuation of the patents cost, and who paid for it.")
  public record LoanValuation(@NotNull Money fee, @NotNull FeePayer feePayer) {
    static LoanValuation of(LoanTerms terms) {
      return terms.valuationFee() == null
          ? null
          : new LoanValuation(terms.valuationFee(), terms.valuationFeePayer());
    }
  }

  public record LoanView(
      @Schema(description = "Credit code of the bank.") String bank,
      String number,
      @Schema(description = "Credit code of the borrower.") String borrower,
      @Schema(description = "On the day of drawing.") OrganizationKind borrowerKind,
      @Schema(description = "On the day of drawing.") @Omittable SizeClass borrowerSize,
      @Schema(description = "Seat on the day of drawing.") String borrowerDivision,
      String product,
      Money principal,
      Percent ratePercent,
      LocalDate drawnOn,
      LocalDate dueOn,
      Percent ipSharePercent,
      @Omittable String pledge,
      @Omittable LoanValuation valuation,
      @Schema(description = "The day on which the loan stands as told from here on.") LocalDate on,
      LoanStatus status,
      Money balance,
      @Schema(description = "All interest that the bank received up to that day.")
          Money interestReceived,
      @Omittable LocalDate settledOn,
      @Omittable LocalDate extendedFrom,
      @Omittable LocalDate overdueFrom,
      Instant enteredAt,
      @Schema(description = "When its terms were corrected last.") @Omittable Instant changedAt,
      Integer version)
      implements Versioned {
    static LoanView of(Loan l, LoanHistory.State state) {
      return new LoanView(
          l.bankCode,
          l.number,
          l.borrowerCode,
          l.borrower.kind(),
          l.borrower.size(),
          l.borrower.division(),
          l.terms.product(),
          l.terms.principal(),
          l.terms.ratePercent(),
          l.terms.drawnOn(),
          l.terms.dueOn(),
          l.terms.ipSharePercent(),
          l.terms.pledge(),
          LoanValuation.of(l.terms),
          state.on(),
          state.status(),
          state.balance(),
          state.interestReceived(),
          state.settledOn(),
          state.extendedFrom(),
          state.overdueFrom(),
          l.entered.at(),
          l.changed == null ? null : l.changed.at(),
          l.version);
    }
  }

  public record LoanSummary(
      @Schema(description = "Credit code of the bank.") String bank,
      String number,
      @Schema(description = "Credit code of the borrower.") String borrower,
      String product,
      Money principal,
      Percent ratePercent,
      LocalDate drawnOn,
      LocalDate dueOn,
      @Omittable String pledge,
      @Schema(description = "Today.") LoanStatus status,
      @Schema(description = "Today.") Money balance) {
    static LoanSummary of(Loan l, LoanHistory.State state) {
      return new LoanSummary(
          l.bankCode,
          l.number,
          l.borrowerCode,
          l.terms.product(),
          l.terms.principal(),
          l.terms.ratePercent(),
          l.terms.drawnOn(),
          l.terms.dueOn(),
          l.terms.pledge(),
          state.status(),
          state.balance());
    }
  }

  public record LoanFactView(
      UUID id,
      LoanFactType type,
      @Schema(description = "The day on which, or from which on, it holds.") LocalDate on,
      @Schema(description = "The balance, or the interest received.") @Omittable Money amount,
      @Schema(description = "The fact that this one corrects.") @Omittable UUID replaces,
      @Schema(description = "False once another fact replaces it.") boolean standing,
      Instant enteredAt) {
    static LoanFactView of(LoanFact fact) {
      return new LoanFactView(
          fact.id,
          fact.type,
          fact.onDay,
          fact.amount,
          fact.replaces,
          fact.standing,
          fact.entered.at());
    }
  }
}
