package org.openpatent.incentive.loan;

/** How a loan stands on a day; the last of those that hold. */
public enum LoanStatus {
  /** It is not drawn yet on that day. */
  NOT_DRAWN,
  OUTSTANDING,
  EXTENDED,
  OVERDUE,
  SETTLED
}
