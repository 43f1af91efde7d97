package org.openpatent.treasury.payment;

import java.util.UUID;

/**
 * Tells the features above, within the transaction and after the rows are in the database, that
 * payments were ordered or decided, which may be very many.
 *
 * @param settlement whose payments were ordered, or null
 * @param report of the bank that decided payments, or null
 */
public record PaymentsChanged(UUID settlement, UUID report) {}
