package org.openpatent.bank;

import java.math.BigDecimal;
import java.util.List;
import org.openpatent.platform.Money;

/**
 * A bank's answer to a payment file. {@code groupOutcome} is the answer for every transfer of the
 * file that {@code transactions} does not name; it comes with the payment information or else with
 * the group, which are the same transfers in our files. It and {@code groupReason} may be null.
 */
public record StatusReport(
    String messageId,
    String originalMessageId,
    Outcome groupOutcome,
    Reason groupReason,
    List<TransactionStatus> transactions) {

  /** The answer for one transfer; {@code reason} and {@code amount} may be null. */
  public record TransactionStatus(
      String endToEndId, Outcome outcome, Reason reason, Amount amount) {}

  /** Why; either may be null, not both. The text is at most 500 characters. */
  public record Reason(String code, String text) {}

  /** The amount as the bank repeats it; may have up to five decimals and any currency. */
  public record Amount(BigDecimal value, String currency) {
    public boolean is(Money money) {
      return currency.equals("CNY") && value.compareTo(money.yuan()) == 0;
    }
  }
}
