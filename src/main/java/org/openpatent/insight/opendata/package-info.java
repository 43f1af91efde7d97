/**
 * Open data: everything public as files that anyone may take, whole or filtered, as CSV or NDJSON,
 * described by a data package. Read only; of licenses it has rows of its own, which triggers keep
 * in step with them ({@code V106__open_licenses.sql}), and the secret of their keys.
 *
 * <pre>
 *   a download   first part --> part --> ... --> end
 *                   |            |
 *                   |            '-- broken off --> goes on after the last row that came, with the
 *                   v                               same snapshot
 *                snapshot
 * </pre>
 *
 * <p>Its invariant: whatever is added or changed meanwhile, the parts of a download together have
 * each row of its snapshot once and no other row. The rows are those that could be read at the
 * moment of the snapshot: rows come in the order of a key that never changes, no public row is ever
 * deleted, and each table keeps when a row became public. What a row says is what it said when it
 * was read; what follows from the day alone, such as an offer that has expired, is said of the day
 * of the snapshot. With filters, a row is compared with them when it is read.
 *
 * <p>An {@code OpenSet} says which rows are public and what is shown of them, once for the files,
 * the data package and the document. Rows go from the database to the client as bytes, because a
 * million entities would take longer to build than to send. No transaction waits for a client: each
 * part reads some hundred rows in a transaction of its own.
 */
package org.openpatent.insight.opendata;
