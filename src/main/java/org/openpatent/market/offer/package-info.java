/**
 * Open-license declarations: the terms on which anybody may take a license of a patent.
 *
 * <pre>
 *   OPEN --impediment of the patent--> SUSPENDED --the last impediment ended--> OPEN
 *   OPEN, SUSPENDED --withdrawn by licensor, agency or legal event--> WITHDRAWN
 *   OPEN, SUSPENDED --last day to offer, or of protection, is over--> EXPIRED
 *   WITHDRAWN --the legal event that withdrew it is annulled--> OPEN
 * </pre>
 *
 * The states are not stored: {@code OfferStatus} derives them from the dates for a day.
 *
 * <p>Its invariant: on each day a patent has at most one offer that is open or suspended. The
 * database keeps it by the exclusion constraint {@code offer_patent_excl}.
 *
 * <p>A publication passes {@code OfferResource.publish}, then {@code OfferRules}, which evaluates
 * every rule, then {@code Offer.publish}.
 */
package org.openpatent.market.offer;
