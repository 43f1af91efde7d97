/**
 * Payments: one for each payee of an approved settlement, sent to the bank in a file, with what
 * became of it.
 *
 * <pre>
 *   PENDING  --exported--> EXPORTED
 *   EXPORTED --paid--> PAID --came back--> RETURNED
 *   EXPORTED --not executed--> REJECTED
 *   REJECTED, RETURNED --reissued--> PENDING, which is exported as a new attempt
 *   PENDING, REJECTED, RETURNED --nothing is left to pay--> WITHDRAWN
 *   PENDING, REJECTED, RETURNED --entered as paid by other means--> PAID
 * </pre>
 *
 * <p>What becomes of the money when an item is declared void ({@code ItemsOwedLess}), by what its
 * settlement and its payment are then:
 *
 * <pre>
 *   not approved                 the line is REJECTED
 *   PENDING, REJECTED, RETURNED  taken back: the payment is reduced or WITHDRAWN, and the money is
 *                                available again
 *   EXPORTED                     nothing, until the bank answers: then as REJECTED or as PAID
 *   PAID                         the treasury orders it back, see {@code treasury.recovery}
 * </pre>
 *
 * <p>Its invariant: nobody is paid twice for one settlement. The database keeps it by {@code
 * payment_settlement_payee_key} (a settlement has one payment for each payee) and the unique index
 * {@code payment_attempt_payment_id_key} (a payment has at most one attempt that is with the bank,
 * or paid and not returned).
 *
 * <p>A payment file passes {@code PaymentExportResource}, {@code PaymentExport} and {@code
 * PaymentAttempt}; the answer of the bank passes {@code StatusReportResource}, {@code PayingOut},
 * which moves payments, lines and ledger together, and {@code ReportIntake}. {@code PayingOut} also
 * takes back what is not owed any more.
 */
package org.openpatent.treasury.payment;
