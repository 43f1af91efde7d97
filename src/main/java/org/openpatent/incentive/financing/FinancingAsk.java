package org.openpatent.incentive.financing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.openpatent.platform.value.Money;

/**
 * What a firm asks of every bank, with what is known of it and its patents on the day of asking.
 *
 * @param division the firm's seat
 * @param lists the rolls that the firm is on
 */
record FinancingAsk(
    Money amount,
    int months,
    LocalDate on,
    String division,
    Set<String> lists,
    List<Security> patents) {
  /**
   * A patent that the firm would pledge.
   *
   * @param valuation null if it is not known
   * @param coOwned whether others own it, too, who must agree to a pledge
   */
  record Security(
      String number,
      Money valuation,
      LocalDate protectedUntil,
      Set<Hindrance> hindrances,
      boolean coOwned) {}

  /** What is not valued counts as nothing. */
  Money valuations() {
    return patents.stream()
        .map(one -> one.valuation == null ? Money.ZERO : one.valuation)
        .reduce(Money.ZERO, Money::plus);
  }

  /** The day after which the first of the patents protects nothing. */
  LocalDate protectedUntil() {
    return patents.stream().map(Security::protectedUntil).min(LocalDate::compareTo).orElseThrow();
  }
}
