package org.openpatent.incentive.financing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openpatent.incentive.guarantee.GuaranteeProduct.GuaranteeTerms;
import org.openpatent.platform.value.Money;

/**
 * One product for what one firm asks: which loan it could be.
 *
 * @param guarantee the terms under which the loan is guaranteed, or null
 */
record OptionCase(FinancingAsk ask, BankProductTerms product, GuaranteeTerms guarantee) {
  private static final int MONTHS_OF_A_YEAR = 12;

  /** The least of the product's maximum, what is lent on the patents, and what is asked. */
  Money amount() {
    return product
        .loanToValuePercent()
        .of(ask.valuations())
        .cappedAt(product.maximum())
        .cappedAt(ask.amount());
  }

  /** As long as is asked, but no longer than the product allows. */
  int months() {
    return Math.min(ask.months(), product.maximumMonths());
  }

  /** Drawn on the day of asking. */
  LocalDate dueOn() {
    return ask.on().plusMonths(months());
  }

  /** A twelfth of a year's percentage a month [assumed], of what may be guaranteed at most. */
  Money guaranteeFee() {
    if (guarantee == null) {
      return Money.ZERO;
    }
    return Money.rounded(
        amount()
            .cappedAt(guarantee.perBorrowerLimit())
            .yuan()
            .multiply(guarantee.feePercent().value())
            .multiply(BigDecimal.valueOf(months()))
            .movePointLeft(2)
            .divide(BigDecimal.valueOf(MONTHS_OF_A_YEAR), 2, RoundingMode.HALF_UP));
  }

  /** The rolls that product and guarantee ask for. */
  Set<String> lists() {
    Set<String> lists = new TreeSet<>();
    if (product.listRequired() != null) {
      lists.add(product.listRequired());
    }
    if (guarantee != null && guarantee.listRequired() != null) {
      lists.add(guarantee.listRequired());
    }
    return lists;
  }

  /** Whether something is lent, no less than the product lends, and no rule is broken. */
  boolean isAvailable() {
    return !amount().isZero()
        && amount().compareTo(product.minimum()) >= 0
        && List.of(OptionRule.values()).stream().allMatch(r -> r.passes(this));
  }
}
