/**
 * The interest subsidy of loans that patents secure: a kind of program, which pays the firm that
 * borrowed, or the bank that charged it less. An assessment is computed from the facts of the loan,
 * the reference rates and the terms of the program whenever it is asked for; only a settlement line
 * fixes it.
 *
 * <pre>
 *   a condition    PASSED or FAILED, never pending: what is not known fails
 *   a loan         eligible if all conditions are PASSED --> one line in each settlement, of what
 *                  it is owed up to the cut-off less what earlier settlements granted it
 * </pre>
 *
 * <p>These are results, not stored states: they are computed anew from the facts each time. Stored
 * are the terms, in the row of the program, and the products of programs that opened.
 *
 * <p>Two invariants. Programs of one scheme that are open share no product on a day of eligibility:
 * the database keeps it by {@code subsidy_product_scheme_product_excl}. What all programs of a
 * scheme grant to one borrower stays within the cap of the program that grants last: programs of a
 * scheme are computed one after the other, and each counts in what the others granted.
 *
 * <p>A settlement reaches this feature in {@code SubsidyProgram.compute}, which feeds the loans to
 * {@code SubsidyRun}; a statement passes {@code LoanSubsidyResource}, a quote {@code
 * SubsidyQuoteResource} and {@code SubsidyQuote}. What a loan is owed is judged as a whole: of its
 * lines the latest are overpaid first, and what was ordered back because facts were corrected is
 * granted no more ({@code GrantedLoan}). An objection that was upheld closes the loan in its
 * program.
 */
package org.openpatent.incentive.subsidy;
