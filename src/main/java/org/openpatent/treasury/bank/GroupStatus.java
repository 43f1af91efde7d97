package org.openpatent.treasury.bank;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import org.openpatent.platform.value.Money;

/**
 * What a bank answers for all those transfers of a payment file that it does not name one by one;
 * it comes with the payment information or else with the group, which are the same transfers in our
 * files.
 *
 * @param status its code, null if neither says one
 * @param outcome what follows from it, null if nothing does
 * @param reason may be null
 * @param on the day on which the bank wrote the report
 */
public record GroupStatus(String status, BankOutcome outcome, Reason reason, LocalDate on) {

  /**
   * The answer for one transfer.
   *
   * @param status its code, or that of its payment information or group
   * @param reason may be null
   * @param on the day of execution or acceptance, or else that of the report
   */
  public record TransactionStatus(
      String endToEndId,
      String status,
      BankOutcome outcome,
      Reason reason,
      LocalDate on,
      RepeatedTransfer repeated) {}

  /** Why; either may be null, not both. The text is at most 500 characters. */
  public record Reason(String code, String text) {
    /** Whether it says that this was sent before: then it says nothing of the money. */
    boolean isDuplicate() {
      return code != null && (code.matches("DU0[1-5]|AM05") || code.startsWith("DUPL"));
    }
  }

  /** The amount as the bank repeats it; may have up to five decimals and any currency. */
  public record Amount(BigDecimal value, String currency) {
    public boolean is(Money money) {
      return currency.equals("CNY") && value.compareTo(money.yuan()) == 0;
    }
  }

  /** What the bank repeats of a transfer; any of it may be null. */
  public record RepeatedTransfer(
      Amount amount, Amount settled, String holder, String cnapsCode, String accountNumber) {

    public boolean isAmountOf(Transfer sent) {
      return (amount == null || amount.is(sent.amount()))
          && (settled == null || settled.is(sent.amount()));
    }

    /** Spaces, widths and what does not fit the format do not count. */
    public boolean isCreditorOf(Transfer sent) {
      return (holder == null || comparable(holder).equals(comparable(sent.holder())))
          && (cnapsCode == null || cnapsCode.equals(sent.cnapsCode()))
          && (accountNumber == null || accountNumber.equals(sent.accountNumber()));
    }

    private static String comparable(String name) {
      String fitting = BankText.fit(name, Pain001.NAME_LENGTH);
      return Normalizer.normalize(fitting, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    @Override
    public String toString() {
      return "RepeatedTransfer[" + amount + "]"; // a log line must not hold an account
    }
  }
}
