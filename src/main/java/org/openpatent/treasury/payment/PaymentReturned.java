package org.openpatent.treasury.payment;

import java.util.UUID;
import org.openpatent.platform.value.Act;

/**
 * An event fired within the transaction that enters that a payment came back after it was paid.
 * Observers undo what rests on the payment, or refuse. The settlement is locked.
 */
public record PaymentReturned(UUID settlement, String payee, Act act) {}
