/**
 * What an organization has and what it must not miss: its patents, its offers, the licenses it gave
 * and took, what is overdue or falls due in the next thirty days, and its money as the treasury
 * sees it. Nothing is stored; all of it is read anew for the day.
 *
 * <p>Whose is what: a patent belongs to the portfolio of each of its present owners; an offer and a
 * license given under it to that of the licensor, also after the patent was transferred, because
 * the license goes on with the licensor it had; a license taken to that of the licensee. So an
 * organization that gives and takes licenses sees both, and a co-owned patent is seen by each owner
 * with the offer of whichever of them published one.
 *
 * <p>Its invariant: what it counts is what the lists of patents, offers, licenses and settlement
 * lines show, because {@code Standing} says in SQL what the entities say in Java; a test compares
 * them.
 *
 * <p>A request enters in {@code PortfolioResource}; each record reads itself in one statement.
 */
package org.openpatent.insight.portfolio;
