/**
 * The funnel: how often an offer was shown in a list, opened, quoted, claimed and recorded.
 *
 * <pre>
 *   OffersSeen --counted in memory--> Looks --every half minute--> OfferInterest --800 days--> gone, a month at once
 * </pre>
 *
 * The market announces by {@code market.offer.OffersSeen} what it answered and knows nothing of who
 * counts. Claims and recordals are counted where they are: as licenses.
 *
 * <p>Its invariant: a row says of an offer and a day how often, and of nobody who. There is no
 * column for it.
 */
package org.openpatent.insight.funnel;
