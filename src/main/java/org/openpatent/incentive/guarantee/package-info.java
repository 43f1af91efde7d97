/**
 * Guarantees beside loans, and the sharing of losses [support.md 3]: the products that the agency
 * keeps, and what each party of one would bear of a loss, computed and explained by one pure piece
 * of code, {@code LossSharing}, which pays nothing.
 *
 * <p>Its invariant: the shares of a product add up to 100, each party has one of them at most, and
 * the bank bears at least 20 percent without a cap ({@code LossShare.inconsistencies}; the terms of
 * a product are one document, replaced as a whole).
 */
package org.openpatent.incentive.guarantee;
