/**
 * Open-license declarations: the terms on which anybody may take a license of a patent.
 *
 * <pre>
 *   published --> OPEN
 *   OPEN --impediment of the patent--> SUSPENDED --the last impediment ended--> OPEN
 *   OPEN, SUSPENDED --day of withdrawal by licensor or agency, or broken rule on what the register
 *       states--> WITHDRAWN
 *   OPEN, SUSPENDED, EXPIRED --INVALIDATED, TRANSFERRED--> WITHDRAWN
 *   OPEN, SUSPENDED --last day to offer, or of protection, is over--> EXPIRED
 *   WITHDRAWN --the legal event that withdrew it is annulled--> the state without that event
 * </pre>
 *
 * The states are not stored: {@code OfferStatus} derives them from the dates for a day. So a
 * correction of the patent's day of filing, from which its last day of protection follows, may open
 * an expired offer again.
 *
 * <p>Its invariant: on each day a patent has at most one offer that is open or suspended. The
 * database keeps it by the exclusion constraint {@code offer_patent_excl}.
 *
 * <p>A publication enters in {@code OfferResource.publish} and is made by {@code Offer.publish},
 * which has {@code OfferRules} evaluate every rule before it stores the offer.
 */
package org.openpatent.market.offer;
