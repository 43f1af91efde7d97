package org.openpatent.incentive.financing;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.incentive.subsidy.SubsidyQuote;
import org.openpatent.platform.value.Money;

/** What a loan would cost the firm in all; each part is rounded once, their sum is exact. */
@Schema(description = "What the loan costs the firm in all, if it is paid back on the due day.")
public record OptionCost(
    @Schema(description = "The contract's, a 360th of a year's a day.") Money interest,
    @Schema(description = "A twelfth of a year's a month.") Money guaranteeFee,
    @Schema(description = "0.00 where the bank pays.") Money valuationFee,
    @Schema(description = "What the open programs would grant to firm and bank.") Money subsidy,
    @Schema(description = "Interest and fees less the subsidy; not below 0.00.") Money netCost) {
  static OptionCost of(SubsidyQuote quote, Money guaranteeFee) {
    return of(
        quote.interest(),
        guaranteeFee,
        quote.valuationFee(),
        quote.toBorrower().plus(quote.toBank()).cappedAt(Money.MOST));
  }

  static OptionCost of(Money interest, Money guaranteeFee, Money valuationFee, Money subsidy) {
    BigDecimal net =
        interest
            .plus(guaranteeFee)
            .plus(valuationFee)
            .yuan()
            .subtract(subsidy.yuan())
            .max(BigDecimal.ZERO);
    return new OptionCost(
        interest, guaranteeFee, valuationFee, subsidy, Money.rounded(net).cappedAt(Money.MOST));
  }
}
