/**
 * Events: what changed, written in the transaction of the change, for those who build on the
 * service.
 *
 * <pre>
 *   a feature announces (CDI) --> MarketEvents and the like map it to a type --> EventWriting
 *       collects the transaction's events --> one insert before the commit --> EventLog reads
 * </pre>
 *
 * <p>Its invariant: who reads a feed and goes on at the cursor of each answer sees every event of
 * it once, however transactions interleave and whatever is the order of their commits. An event's
 * place is the number of the transaction that wrote it, and then its number within. A page ends
 * before the oldest transaction that still runs, so that what that one writes comes later in this
 * order, whenever it commits; a transaction that takes long delays the readers and loses nothing. A
 * number from a sequence would not do: it is given at the write, and a reader that has seen a later
 * number would pass over it. The table is only ever appended to ({@code event_append_only}).
 *
 * <p>A cursor is never beyond the place behind the latest event, whose transaction is on the disk:
 * when the server crashes it gives numbers of lost transactions once more, and what they write then
 * comes after every cursor that was given before.
 *
 * <p>The numbers are those of one database server, and 64 bits wide, so that they do not wrap.
 * Where a dump is restored into another server, whose numbers are smaller, the service sees at its
 * start that there are events ahead of its transactions and lets a new era begin: what is {@code
 * ahead} in {@code event_era} is added to the numbers from then on, so that they go on ascending
 * and a reader's cursor stays good. Where the same server is set back to an earlier state, call
 * {@code event_era_begin()} before the service starts: events that were lost are not told again,
 * and what comes is told to all readers, those too that had read what was lost.
 *
 * <p>Events are kept for good, so that no cursor ever grows too old and whoever begins today can
 * read all of them. They do not lie in partitions: a reader's place is a pair of numbers, by which
 * PostgreSQL leaves out no partition, and each page would look into all of them.
 *
 * <p>What happened before the table was there is told by no event. Who begins asks for a cursor
 * first, then reads the lists, and then follows.
 *
 * <p>Every operation that writes is told by events of the same transaction, or it is no state of
 * the domain: what only answers (checks, quotes, the sharing of a loss), simulations, the synonyms
 * of the search, an owner's own webhooks, and what a bank feeds back of a list, which that bank
 * alone reads. {@code events-of-operations.csv} of the tests says it of each. The rows of an import
 * are told as its end, but for new patents, new offers, and loans that are new or stand otherwise;
 * the facts of a settlement's lines as what became of the settlement.
 *
 * <p>Who may read an event is decided when it is written and stands in its row; that one of an
 * account is for the treasury alone among those who oversee, its type says. {@code EventType} is
 * the table of all types, of which the documents are made. Clients enter in {@code EventResource},
 * other packages of {@code outside} in {@code EventLog}.
 */
package org.openpatent.outside.event;
