/**
 * The register of patents and the legal history of each, from which follows what stands in the way
 * of an open license and since when the patent protects nothing.
 *
 * <pre>
 *   Patent        in force --LAPSED, INVALIDATED, last day of protection--> not in force
 *                 lapsed   --RESTORED--> in force
 *   LegalEvent    standing --annulled by the agency--> annulled
 *   an impediment (unpaid fee, pledge, suspension, exclusive license): raised by one event, ended
 *   by the event that names it
 * </pre>
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
