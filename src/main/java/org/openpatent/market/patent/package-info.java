/**
 * The register of patents and the legal history of each, from which follows what stands in the way
 * of an open license and since when the patent protects nothing.
 *
 * <pre>
 *   Patent        PENDING  --day of grant--> IN_FORCE
 *                 IN_FORCE --event LAPSED--> LAPSED --event RESTORED--> IN_FORCE
 *                 IN_FORCE, LAPSED --last day of protection is over--> EXPIRED
 *                 every other state --event INVALIDATED--> INVALIDATED
 *   LegalEvent    standing --annulled by the agency--> annulled: the patent is what it is without it
 *   Impediment    raised by one event, ended by another one that refers to the first by its ends;
 *                 a pledge by a consent or a release; an invalidation by none
 * </pre>
 *
 * The states of a patent are not stored: {@code PatentStatus} derives them from its dates and its
 * standing events for a day.
 *
 * <p>Its invariant: an event is ended at most once by each type of standing event, so that two
 * pledges need two releases. The database keeps it by the unique index {@code
 * legal_event_ends_key}.
 *
 * <p>A legal event passes {@code LegalEventResource.record}, which locks the patent; {@code
 * Patent.record} stores the {@code LegalEvent}; {@code LegalStatusChanged} then has offers and
 * licenses follow in the same transaction.
 */
package org.openpatent.market.patent;
