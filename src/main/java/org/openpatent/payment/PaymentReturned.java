package org.openpatent.payment;

import java.util.UUID;

/** A payment came back after it was paid; whoever has built on it may refuse. */
public record PaymentReturned(UUID settlement, String payee) {}
