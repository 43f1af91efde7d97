package org.openpatent.incentive.loan;

/**
 * Tells the features above, within the transaction, that a bank reported a fact of a loan by
 * itself; the facts of a report of many loans are told as its end.
 */
public record LoanFactReported(Loan loan, LoanFact fact) {}
