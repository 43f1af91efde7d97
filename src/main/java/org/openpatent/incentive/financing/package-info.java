/**
 * A firm's way to a bank [support.md 7]: the products of banks, the money that a firm looks for,
 * what each product gives for it and costs in all, and what becomes of a need that was referred.
 *
 * <pre>
 *   FinancingNeed   OPEN --withdrawn by the firm--> WITHDRAWN
 *                   consent to pass it on: given, withdrawn, given again; each with its day
 *   Referral        SENT --> CONTACTED --> GRANTED (its loan) | REFUSED (its reason) | LAPSED
 * </pre>
 *
 * <p>What a firm can have is one pure piece of code, {@code OptionCase} with its {@code
 * OptionRule}s, and the quote of {@code SubsidyQuote}; it is stored nowhere.
 *
 * <p>Its invariant: a bank learns of a need, and of the firm's profile, by a referral alone, which
 * is made only while the firm consents. Referring and withdrawing the consent both lock the need's
 * row, so that one of them comes first. At most one consent of a need stands ({@code
 * financing_consent_need_id_key}), a need is open with a bank once ({@code
 * referral_need_id_bank_code_key}), and a loan is the outcome of one referral ({@code
 * referral_loan_id_key}).
 *
 * <p>A firm enters in {@code FinancingNeedResource}, a bank in {@code BankProductResource}; who
 * refers, and what the bank answers, enters with the matching events above.
 */
package org.openpatent.incentive.financing;
