package org.openpatent.treasury.payment;

import java.util.List;
import java.util.stream.Stream;

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
  WITHDRAWN;

  /** Neither paid nor withdrawn. */
  static final List<PaymentStatus> OPEN =
      Stream.of(values()).filter(PaymentStatus::isOpen).toList();

  boolean isOpen() {
    return isWithUs() || this == EXPORTED;
  }

  /** Open, and the bank does not have it. */
  boolean isWithUs() {
    return this == PENDING || this == REJECTED || this == RETURNED;
  }
}
