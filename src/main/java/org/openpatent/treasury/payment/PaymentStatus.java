package org.openpatent.treasury.payment;

/** Where a payment is on its way to the payee. */
public enum PaymentStatus {
  /** To be exported, as soon as the payee's account is verified. */
  PENDING,
  /** Sent to the bank, which has not answered finally. */
  EXPORTED,
  PAID,
  /** The bank did not execute it; it can be reissued. */
  REJECTED,
  /** It was paid and came back; it can be reissued. */
  RETURNED,
  /** Nothing is left to pay: its items were voided or corrected before it was paid. */
  WITHDRAWN
}
