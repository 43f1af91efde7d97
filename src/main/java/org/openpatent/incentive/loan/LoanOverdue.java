package org.openpatent.incentive.loan;

/**
 * Tells the features above, within the transaction, that a loan was reported as overdue.
 *
 * @param borrower credit code
 * @param path of the loan
 */
public record LoanOverdue(String borrower, String path) {}
