package org.openpatent.incentive.loan;

/** What a dated fact of a loan says. */
public enum LoanFactType {
  /** The balance from this day on. */
  BALANCE,
  /** Interest that the bank received on this day. */
  INTEREST,
  /** Paid back: the balance is 0 from this day on. */
  SETTLED,
  EXTENDED,
  OVERDUE;

  /** Whether at most one stands of a loan. */
  boolean isOnce() {
    return this == SETTLED || this == EXTENDED || this == OVERDUE;
  }
}
