/**
 * The audit log: who did what to what, when, from where, on whose behalf and with which outcome.
 *
 * <pre>
 *   an act       ActFilter, inside its transaction --> DecisiveChanges: before and after
 *                  --> the last statement of the transaction
 *   a refusal    RefusalFilter --> RefusedAttempts, waiting in memory --> many in one statement
 *   both         audit_entry --> Sealing, every second --> audit_seal, the chain
 * </pre>
 *
 * <p>Its invariant: no act is without its row and no row without its act (they commit together),
 * and a row that was sealed cannot be changed, taken out, put in between or moved without {@code
 * audit_verify} naming it. Rows and seals are only ever appended to: triggers refuse the rest to
 * everybody, and the service's own user has no right to it.
 *
 * <p>Writers do not wait for the chain. A row's place is the number of its transaction, as of an
 * event; it is sealed when all transactions before it have ended, a second or so later. What the
 * owner of the database does to a row before that is not found by the chain: the second is short,
 * and a claim, say, then has its events and no row. Whoever owns the database can also write the
 * whole chain anew; that is found by the seal that the auditor has noted elsewhere.
 *
 * <p>An act is an operation that writes: PUT, DELETE, and each POST that takes a key of idempotency
 * (one that only computes takes none). What jobs do later is told by the act that began them, and
 * by the events. Of reads only those are kept that were forbidden (403).
 */
package org.openpatent.outside.audit;
