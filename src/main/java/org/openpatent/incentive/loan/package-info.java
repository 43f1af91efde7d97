/**
 * The loans that firms take against their patents, as their banks report them. What was agreed is
 * the loan itself, under bank and number; what happens to it are dated facts, which are only added.
 *
 * <pre>
 *   a loan   OUTSTANDING --extended--> EXTENDED, --overdue--> OVERDUE, --paid back--> SETTLED
 *   a fact   standing --another that names it--> replaced
 * </pre>
 *
 * The last status that holds counts. The first balance is the principal on the day of drawing,
 * which is no fact; a settled loan has the balance 0.00 from that day on.
 *
 * <p>What is known of a loan on a day (a cut-off): of the rows of {@code loan_fact} that are {@code
 * standing} those whose {@code on_day} is not after it. A fact that was replaced never counts,
 * whatever the day, and its replacement counts from its own day. One loan is read by {@code
 * Loan.history().on(day)}; many by joining {@code loan} with {@code loan_fact} on {@code loan_id}
 * where {@code standing}. {@code Loan.terms} and {@code Loan.borrower} hold for all days; the
 * borrower's kind, size and seat are those of the day of drawing. The order of settlements is
 * {@code drawn_on, bank_code, number}, an index.
 *
 * <p>Its invariant: of a loan, one balance stands on a day, and it was settled, extended and
 * overdue at most once. The database keeps it by {@code loan_fact_balance_key} and {@code
 * loan_fact_once_key}, and that a fact is replaced once, by one of its kind, by {@code
 * loan_fact_replaces_key} and a trigger. That no balance is above the principal and nothing happens
 * after the settlement is a matter of several rows: whoever adds a fact or corrects the terms locks
 * the loan and asks {@code LoanHistory}.
 *
 * <p>A bank enters in {@code LoanResource} and {@code LoanFactResource}; with a file in {@code
 * LoanReportResource}, whose rows {@code market.intake} hands to {@code LoanBatch}.
 */
package org.openpatent.incentive.loan;
