package org.openpatent.treasury.payment;

/** What can be entered by hand of a payment. */
public enum EnteredOutcome {
  /** By the bank, or by other means than a payment file. */
  PAID,
  /** The bank did not execute it. */
  REJECTED,
  /** It came back after it was paid. */
  RETURNED
}
