package org.openpatent.treasury.payment;

/** The outcomes of a payment that can be entered by hand. */
public enum EnteredOutcome {
  /** It was paid, by the bank or by other means than a payment file. */
  PAID,
  /** The bank did not execute it. */
  REJECTED,
  /** It came back after it was paid. */
  RETURNED
}
