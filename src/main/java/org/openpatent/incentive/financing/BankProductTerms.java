package org.openpatent.incentive.financing;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.openpatent.incentive.pledge.FeePayer;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Percent;

/**
 * What a bank lends on patents, and to whom.
 *
 * @param ratePercent contract rate a year
 * @param loanToValuePercent how much of the patents' valuation is lent at most
 * @param product the product of its loans, as subsidy programs name it
 * @param guaranteeProduct under which its loans are guaranteed; null without a guarantee
 * @param listRequired a roll that the borrower has to be on, or null
 * @param valuationFee null without a valuation
 * @param divisions the beginnings of the division codes of the seats it is for; empty for all
 * @param openTo its last day, or null
 */
@Embeddable
public record BankProductTerms(
    String name,
    Money minimum,
    Money maximum,
    int maximumMonths,
    Percent ratePercent,
    Percent loanToValuePercent,
    String product,
    String guaranteeProduct,
    String listRequired,
    Money valuationFee,
    @Enumerated(EnumType.STRING) FeePayer valuationFeePayer,
    List<String> divisions,
    LocalDate openFrom,
    LocalDate openTo) {
  boolean bankPaysValuation() {
    return valuationFeePayer == FeePayer.BANK;
  }

  BankProductStatus statusOn(LocalDate day) {
    if (day.isBefore(openFrom)) {
      return BankProductStatus.PLANNED;
    }
    return openTo != null && day.isAfter(openTo) ? BankProductStatus.ENDED : BankProductStatus.OPEN;
  }
}
