package org.openpatent.incentive.subsidy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openpatent.incentive.subsidy.SubsidyRule.SubsidyRuleResult;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Percent;

/**
 * One loan under one program up to a cut-off, derived from its facts whenever it is asked for.
 * Statement, quote, settlement and simulation all use it; the explanation is built only when it is
 * asked for.
 *
 * @param loan as known on the cut-off
 * @param lpr the 1-year LPR in force on the day of drawing; null if there was none
 */
record SubsidyAssessment(SubsidyTerms terms, LoanFacts loan, Percent lpr, LocalDate cutOff) {

  /**
   * What a step of the computation did; what comes after its own caps is of several settlements or
   * loans.
   */
  public enum SubsidyStepCode {
    INTEREST,
    PER_LOAN_CAP,
    INTEREST_PAID,
    EARLIER_GRANTS,
    PER_BORROWER_YEAR_CAP,
    PER_BORROWER_CAP;

    @JsonValue
    public String wire() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The amount as it stood after a step. */
  public record SubsidyStep(SubsidyStepCode step, Money amount) {}

  /** Forgets what is dated after the cut-off. */
  static SubsidyAssessment of(
      SubsidyTerms terms, LoanFacts loan, ReferenceRates rates, LocalDate cutOff) {
    return new SubsidyAssessment(terms, loan.asKnownOn(cutOff), rates.on(loan.drawnOn()), cutOff);
  }

  SubsidyTerms.SubsidyConditions conditions() {
    return terms.conditions();
  }

  boolean eligible() {
    for (SubsidyRule rule : SubsidyRule.ALL) {
      if (!rule.passes(this)) {
        return false;
      }
    }
    return true;
  }

  /** Every rule with its fact and requirement, passed ones included. */
  List<SubsidyRuleResult> rules(Locale locale) {
    return SubsidyRule.ALL.stream().map(rule -> rule.result(this, locale)).toList();
  }

  /** Those of a loan that is not eligible are not subsidized, whatever this says. */
  SubsidizedDays days() {
    return SubsidizedDays.of(terms, loan, cutOff);
  }

  /** In percent a year, not rounded; null if there is none, or no LPR to measure it by. */
  BigDecimal ceiling() {
    return conditions().rateCeiling() == null || lpr == null
        ? null
        : conditions().rateCeiling().over(lpr);
  }

  /** The subsidized rate in percent a year, not rounded. */
  BigDecimal rate() {
    return terms.subsidy().rate(loan.rate().value(), ceiling(), lpr);
  }

  /** What the loan is owed up to the cut-off, by itself: 0.00 unless eligible. */
  Money amount() {
    return eligible() ? atMostPaid(interest().cappedAt(terms.subsidy().perLoanCap())) : Money.ZERO;
  }

  /** How {@link #amount} came about; a cap is a step only where it cut. */
  List<SubsidyStep> steps() {
    if (!eligible()) {
      return List.of();
    }
    Money interest = interest();
    Money capped = interest.cappedAt(terms.subsidy().perLoanCap());
    Money paid = atMostPaid(capped);
    List<SubsidyStep> steps = new ArrayList<>();
    steps.add(new SubsidyStep(SubsidyStepCode.INTEREST, interest));
    if (!capped.equals(interest)) {
      steps.add(new SubsidyStep(SubsidyStepCode.PER_LOAN_CAP, capped));
    }
    if (!paid.equals(capped)) {
      steps.add(new SubsidyStep(SubsidyStepCode.INTEREST_PAID, paid));
    }
    return steps;
  }

  private Money atMostPaid(Money amount) {
    return terms.subsidy().atMostInterestPaid() ? amount.cappedAt(loan.interestPaid()) : amount;
  }

  /**
   * Balance times days times ip share times rate, rounded to the fen once; at most what an amount
   * can say.
   */
  private Money interest() {
    BigDecimal fen =
        new BigDecimal(days().balanceTimesDays())
            .multiply(loan.ipShare().value())
            .multiply(rate())
            .movePointLeft(4)
            .divide(BigDecimal.valueOf(terms.subsidy().dayBasis().days), 0, RoundingMode.HALF_UP);
    return new Money(fen.min(BigDecimal.valueOf(Money.MOST.fen())).longValueExact());
  }
}
