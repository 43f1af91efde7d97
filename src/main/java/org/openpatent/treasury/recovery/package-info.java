/**
 * What is ordered back: money that was paid and turned out not to be owed, with a penalty where
 * false statements were made; and the reconciliation, which compares ledger, payments and lines.
 *
 * <pre>
 *   ordered --receipts of less than is due--> ordered --receipts of all--> recovered
 *   ordered, nothing received --the payment of the line came back--> cancelled
 * </pre>
 *
 * <p>Its invariant: no more is ordered back for a line than it was overpaid, and it is penalized
 * once. The database keeps it by the trigger {@code recovery_within_overpaid}, whose refusal is
 * named {@code recovery_line_overpaid_check}.
 *
 * <p>An order passes {@code RecoveryResource} and {@code Recovery}, which enters the claim in the
 * ledger; a receipt passes the same two and is kept as {@code RecoveryReceipt}. The reconciliation
 * passes {@code ReconciliationResource} and {@code Reconciliation}.
 */
package org.openpatent.treasury.recovery;
