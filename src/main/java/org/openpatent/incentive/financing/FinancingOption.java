package org.openpatent.incentive.financing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.incentive.financing.OptionRule.OptionRuleResult;
import org.openpatent.incentive.subsidy.PlannedLoan;
import org.openpatent.incentive.subsidy.SubsidyQuote;
import org.openpatent.party.organization.OrganizationVersion;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Percent;

/** What a bank's product gives a firm for its need, and what that costs. */
public record FinancingOption(
    @Schema(description = "Credit code of the bank.") String bank,
    @Schema(description = "Code of the bank's product.") String code,
    String name,
    @Schema(
            description =
                "Whether every rule passes and it gives something, no less than the product's minimum.")
        boolean available,
    List<OptionRuleResult> rules,
    @Schema(
            description =
                "What it can give: at most the product's maximum, the part of the patents' valuation"
                    + " that it lends, and what is asked.")
        Money amount,
    @Schema(description = "As asked, but at most the product's.") int months,
    @Schema(description = "If it were drawn today.") LocalDate dueOn,
    Percent ratePercent,
    OptionCost cost) {

  /** What can be had before what cannot, the cheapest first, then the shorter. */
  static final Comparator<FinancingOption> ORDER =
      Comparator.comparing((FinancingOption option) -> !option.available)
          .thenComparing(option -> option.cost.netCost())
          .thenComparing(FinancingOption::months)
          .thenComparing(FinancingOption::bank)
          .thenComparing(FinancingOption::code);

  static FinancingOption of(
      BankProduct product, OptionCase asked, SubsidyQuote quote, Locale locale) {
    return new FinancingOption(
        product.key.bankCode(),
        product.key.code(),
        product.terms.name(),
        asked.isAvailable(),
        Arrays.stream(OptionRule.values()).map(rule -> rule.result(asked, locale)).toList(),
        asked.amount(),
        asked.months(),
        asked.dueOn(),
        product.terms.ratePercent(),
        OptionCost.of(quote, asked.guaranteeFee()));
  }

  /** The loan that it would be, drawn on the day of asking and secured by the patents alone. */
  static PlannedLoan planned(BankProduct product, OptionCase asked, OrganizationVersion firm) {
    BankProductTerms terms = product.terms;
    return new PlannedLoan(
        product.key.bankCode(),
        firm,
        terms.product(),
        asked.amount(),
        terms.ratePercent(),
        asked.ask().on(),
        asked.dueOn(),
        Percent.WHOLE,
        asked.ask().on(),
        terms.valuationFee(),
        terms.bankPaysValuation());
  }
}
