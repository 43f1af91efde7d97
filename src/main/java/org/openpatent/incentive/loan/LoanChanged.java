package org.openpatent.incentive.loan;

/**
 * Tells the features above, within the transaction, that a loan was reported or its terms
 * corrected, or that it stands otherwise by what its bank reports.
 */
public record LoanChanged(Loan loan, Change change) {
  public enum Change {
    REPORTED,
    CORRECTED,
    TURNED
  }
}
