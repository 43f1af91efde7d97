package org.openpatent.treasury.payment;

/** Where a payment is on its way to the payee. */
public enum PaymentStatus {
  /** To be exported, as soon as the payee's account is verified. */
  PENDING,
  /** In the bank's hands. */
  EXPORTED,
  PAID,
  /** The bank sent it back; it can be reissued. */
  REJECTED,
  /** It was paid and came back; it can be reissued. */
  RETURNED,
  /** Nothing is left to pay: its items were voided in time. */
  WITHDRAWN
}
