package org.openpatent.treasury.bank;

import java.time.Instant;
import java.time.LocalDate;
import org.openpatent.platform.value.Money;

/**
 * What a payment file says ahead of its transfers. Their number and sum are known before the first
 * of them is read, so that they can be streamed.
 */
public record PaymentFile(
    String messageId,
    Instant createdAt,
    LocalDate executionDay,
    Debtor debtor,
    int transferCount,
    Money controlSum) {

  public PaymentFile {
    Transfer.requireId(messageId);
    if (transferCount < 1) {
      throw new IllegalArgumentException("a payment file has at least one transfer");
    }
  }

  /** The account that pays. */
  public record Debtor(String name, String cnapsCode, String accountNumber) {
    public Debtor {
      Transfer.requireCnapsCode(cnapsCode);
      Transfer.requireAccountNumber(accountNumber);
    }

    @Override
    public String toString() {
      return "Debtor[" + name + "]"; // a log line must not hold an account
    }
  }
}
