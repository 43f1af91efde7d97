package org.openpatent.incentive.subsidy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.openpatent.incentive.roll.ListEntry;
import org.openpatent.incentive.subsidy.LoanFacts.BalanceFrom;
import org.openpatent.incentive.subsidy.LoanFacts.BorrowerFacts;
import org.openpatent.incentive.subsidy.LoanFacts.InterestReceipt;
import org.openpatent.incentive.subsidy.LoanFacts.PledgeFacts;
import org.openpatent.incentive.subsidy.LoanFacts.Valuation;
import org.openpatent.party.organization.OrganizationVersion;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Percent;

/**
 * A loan before it is drawn, as it would be if all went as agreed: nothing is paid back before the
 * due day, and on that day all of it, with the interest.
 *
 * @param bank credit code of the bank that would lend
 * @param borrower as it is now
 * @param pledgedOn the day on which the borrower's own pledge is registered; null without one
 * @param valuationFee null without a valuation
 * @param bankPaysValuation of no meaning without one
 */
public record PlannedLoan(
    String bank,
    OrganizationVersion borrower,
    String product,
    Money principal,
    Percent rate,
    LocalDate drawnOn,
    LocalDate dueOn,
    Percent ipShare,
    LocalDate pledgedOn,
    Money valuationFee,
    boolean bankPaysValuation) {
  /** Stands for the id and the numbers that it does not have yet. */
  private static final String PLANNED = "planned";

  /** Banks count a day's interest as a 360th of a year's [assumed]. */
  private static final int DAYS_OF_A_YEAR_OF_INTEREST = 360;

  private static final int DAYS_OF_A_YEAR = 365;

  LoanFacts facts() {
    return new LoanFacts(
        PLANNED,
        bank,
        PLANNED,
        product,
        new BorrowerFacts(
            borrower.creditCode,
            borrower.kind,
            borrower.division,
            borrower.sizeClass(),
            ListEntry.listsOf(borrower.creditCode, drawnOn),
            null),
        principal,
        rate,
        drawnOn,
        dueOn,
        ipShare,
        pledgedOn == null ? null : new PledgeFacts(PLANNED, pledgedOn, borrower.creditCode, null),
        valuationFee == null
            ? Valuation.NONE
            : bankPaysValuation ? Valuation.PAID_BY_BANK : Valuation.PAID_BY_FIRM,
        dueOn,
        null,
        null,
        List.of(new BalanceFrom(drawnOn, principal)),
        List.of(new InterestReceipt(dueOn, interest())));
  }

  long days() {
    return ChronoUnit.DAYS.between(drawnOn, dueOn);
  }

  /** All of it until the due day. */
  Money interest() {
    return amount(
        principal
            .yuan()
            .multiply(rate.value())
            .movePointLeft(2)
            .multiply(BigDecimal.valueOf(days()))
            .divide(BigDecimal.valueOf(DAYS_OF_A_YEAR_OF_INTEREST), 2, RoundingMode.HALF_UP));
  }

  /** What the borrower pays for the valuation. */
  Money ownValuationFee() {
    return valuationFee == null || bankPaysValuation ? Money.ZERO : valuationFee;
  }

  /** Interest and the borrower's own fee less the subsidy; not below 0.00. */
  Money netCost(Money subsidy) {
    return amount(
        interest()
            .yuan()
            .add(ownValuationFee().yuan())
            .subtract(subsidy.yuan())
            .max(BigDecimal.ZERO));
  }

  /** The same by the year of 365 days, so that loans of other terms compare. */
  Money netCostOfAYear(Money subsidy) {
    return amount(
        netCost(subsidy)
            .yuan()
            .multiply(BigDecimal.valueOf(DAYS_OF_A_YEAR))
            .divide(BigDecimal.valueOf(Math.max(1, days())), 2, RoundingMode.HALF_UP));
  }

  /** At most what an amount can say. */
  private static Money amount(BigDecimal yuan) {
    return Money.rounded(yuan.min(Money.MOST.yuan()));
  }
}
