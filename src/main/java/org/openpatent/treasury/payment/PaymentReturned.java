package org.openpatent.treasury.payment;

import java.util.UUID;
import org.openpatent.platform.value.Act;

/**
 * A payment came back after it was paid; whoever has built on it follows or refuses. The settlement
 * is held locked.
 */
public record PaymentReturned(UUID settlement, String payee, Act act) {}
