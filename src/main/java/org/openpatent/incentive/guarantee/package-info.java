/**
 * Guarantees beside loans, and the sharing of losses [support.md 3]: the products that the agency
 * keeps, what guarantors promise under them, and what each party of one would bear of a loss,
 * computed and explained by one pure piece of code, {@code LossSharing}, which pays nothing.
 *
 * <pre>
 *   a guarantee   stands --released, or its loan settled--> stands no more
 * </pre>
 *
 * <p>Its invariants: the shares of a product add up to 100, each party has one of them at most, and
 * the bank bears at least 20 percent without a cap ({@code LossShare.inconsistencies}); on no day
 * from its first one on does a guarantee exceed, together with those that stand, the principal, the
 * product's limit for the borrower, or what the law allows a guarantor of known net assets ({@code
 * GuaranteeLimits}, which takes one guarantee of a guarantor and of a borrower at a time).
 */
package org.openpatent.incentive.guarantee;
