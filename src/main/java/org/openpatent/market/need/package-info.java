/**
 * Needs: a firm says what it looks for in words and filters of a search, and is told which offers
 * meet it and which newly do; a university learns which needs its patents without an offer would
 * meet.
 *
 * <pre>
 *   OPEN   --edited--> OPEN
 *   OPEN   --closed by the firm--> CLOSED
 *   consent to name the firm: given, withdrawn, given again; each with its day
 * </pre>
 *
 * Which offers meet a need is stored nowhere: it is asked anew each time, so that an edited need
 * and a changed synonym leave nothing to be kept in step.
 *
 * <p>Its invariant: who reads the matches of a need and goes on at the cursor of each answer sees
 * every offer that meets it, however transactions interleave. Each offer has the number of the
 * transaction that last wrote something by which it may newly meet a need ({@code
 * offer.changed_in}, kept by triggers: published, reopened, its patent released from an impediment,
 * its words changed). A page ends before the oldest transaction that still runs; what that one
 * writes comes later in this order, whenever it commits. A number from a sequence would not do: it
 * is given at the write, and a reader that has seen a later number would pass over it. Where the
 * need was edited or its synonyms have changed, the cursor's place means nothing, and the matches
 * begin anew.
 *
 * <p>At most one consent of a need stands at a time: {@code need_consent_need_id_key}.
 *
 * <p>A firm enters in {@code NeedResource}; {@code Match} has the statement of the matches. A
 * university enters in {@code SoughtPatentResource}.
 */
package org.openpatent.market.need;
