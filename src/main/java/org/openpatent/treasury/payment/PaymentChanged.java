package org.openpatent.treasury.payment;

/** Tells the features above, within the transaction, that one payment has another status. */
public record PaymentChanged(Payment payment) {}
