package org.openpatent.incentive.subsidy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.incentive.subsidy.SubsidyTerms.SubsidyPayee;
import org.openpatent.party.designation.DesignationTerm;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Money;

/** What the open programs would pay for a loan not yet drawn, and what it then costs. */
public record SubsidyQuote(
    List<SubsidyStatement> programs,
    @Schema(description = "All that the borrower gets.") Money toBorrower,
    @Schema(description = "All that the bank gets, by which it charges less.") Money toBank,
    @Schema(description = "The contract's interest until the due day, a 360th of a year's a day.")
        Money interest,
    @Schema(description = "What the borrower pays for the valuation.") Money valuationFee,
    @Schema(description = "Interest and fee less what borrower and bank get; not below 0.00.")
        Money netCost,
    @Schema(description = "The net cost by the year of 365 days.") Money netCostOfAYear) {

  /** As if it were settled after the due day by each program, the one that begins first before. */
  public static SubsidyQuote of(PlannedLoan planned, Caller caller) {
    return alternatives(List.of(planned), caller).get(0);
  }

  /** The same of several loans of one borrower, of which only one would be drawn. */
  public static List<SubsidyQuote> alternatives(List<PlannedLoan> planned, Caller caller) {
    if (planned.isEmpty()) {
      return List.of();
    }
    var rates = ReferenceRates.present();
    String borrower = planned.get(0).borrower().creditCode;
    var held = DesignationTerm.of(Set.of(borrower));
    var grants = SubsidyProduct.grantsTo(borrower, caller.oversees());
    List<SubsidyProgram> open = SubsidyProgram.openOr(Set.of());
    return planned.stream()
        .map(
            one ->
                of(
                    one,
                    one.facts().designated(held),
                    open,
                    BorrowerCaps.of(grants),
                    rates,
                    caller.locale()))
        .toList();
  }

  private static SubsidyQuote of(
      PlannedLoan planned,
      LoanFacts loan,
      List<SubsidyProgram> open,
      BorrowerCaps caps,
      ReferenceRates rates,
      Locale locale) {
    List<SubsidyStatement> programs =
        open.stream()
            .map(
                program ->
                    SubsidyStatement.of(
                        program, loan, new GrantedLoan(), caps, rates, loan.dueOn(), locale))
            .toList();
    Money toBorrower = sum(programs, SubsidyPayee.BORROWER);
    Money toBank = sum(programs, SubsidyPayee.BANK);
    Money subsidy = toBorrower.plus(toBank);
    return new SubsidyQuote(
        programs,
        toBorrower,
        toBank,
        planned.interest(),
        planned.ownValuationFee(),
        planned.netCost(subsidy),
        planned.netCostOfAYear(subsidy));
  }

  /** At most what an amount can say. */
  private static Money sum(List<SubsidyStatement> programs, SubsidyPayee payee) {
    return programs.stream()
        .filter(one -> one.payee() == payee)
        .map(SubsidyStatement::next)
        .reduce(Money.ZERO, (sum, next) -> sum.plus(next).cappedAt(Money.MOST));
  }
}
