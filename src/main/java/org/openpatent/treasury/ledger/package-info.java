/**
 * The books of each program: what was appropriated, committed, paid and recovered, by double entry.
 *
 * <pre>
 *   APPROPRIATION --APPROPRIATION--> AVAILABLE
 *   AVAILABLE     --APPROVAL of a settlement--> COMMITTED --PAYMENT--> PAID
 *   COMMITTED     --RELEASE: taken back before it was paid--> AVAILABLE
 *   PAID          --RETURN: a payment came back--> COMMITTED
 *   AVAILABLE     --CARRY_OVER_OUT--> CARRIED_OUT, in another program CARRIED_IN --CARRY_OVER_IN--> AVAILABLE
 *   AVAILABLE     --LAPSE: left by the carry-over, or released after it--> LAPSED
 *   CLAIM         --RECOVERY_ORDER--> RECEIVABLE --RECOVERY_RECEIPT--> RECOVERED
 *   RECEIVABLE    --RECOVERY_CANCELLATION: the payment of the line came back--> CLAIM
 * </pre>
 *
 * <p>These are the accounts, and the events that move money between them. Entries have no states:
 * they are inserted, never changed (triggers {@code journal_append_only}, {@code
 * ledger_entry_append_only}, {@code appropriation_append_only}).
 *
 * <p>Its invariant: no more is committed than was appropriated. The database keeps it by the check
 * {@code account_balance_check}, over balances that only an entry can move (triggers {@code
 * ledger_entry_moves_balances} and {@code account_follows_entries}).
 *
 * <p>A program commits nothing more once what was left of it was carried over. The database keeps
 * it by the trigger {@code program_carried_over}; what is released later lapses at once.
 *
 * <p>A raised budget passes {@code BudgetResource}, {@code Appropriation} and {@code
 * Journal.enter}; the figures of all lines of the budget pass {@code BudgetLineResource} and {@code
 * Journal.budgets}; the other features of the treasury call {@code Journal.enter} as well.
 */
package org.openpatent.treasury.ledger;
