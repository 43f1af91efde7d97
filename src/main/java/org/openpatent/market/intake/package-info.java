/**
 * What files bring in: patents, and offers with them, out of the files that offices have, tables as
 * CSV and XLSX and the patent office's publications as XML; and other kinds of rows, which features
 * above this one know ({@code RowKind}).
 *
 * <pre>
 *   ImportJob     WAITING  --taken by a node--> RUNNING
 *                 RUNNING  --its node is gone--> RUNNING, on another node, from the first row that
 *                                               is not stored
 *                 RUNNING  --last row--> COMPLETED
 *                 RUNNING  --the file cannot be read, a row of all-or-nothing is refused,
 *                            five tries without progress--> FAILED
 *                 WAITING, RUNNING  --cancelled--> CANCELLED: what is stored stays
 *   row           read --> stored, unchanged or refused
 * </pre>
 *
 * Its invariant: a row is counted once, as stored, unchanged or refused, together with what it
 * stored, so that no row is stored twice and none is lost. The count and the rows of a batch are
 * one transaction, which begins from the count of the batch before; the database keeps that no more
 * is counted than read by {@code import_job_rows_check}, and one refusal of a row by its key.
 *
 * <p>A file passes {@code ImportResource.start}; {@code Imports} stores it in pieces and takes it
 * up; {@code ImportRun} reads it into the {@code SpooledRows} of {@code market.table} and enters
 * each batch by its kind. Of patents {@code RowReading} makes of a row what a client would have
 * sent, which {@code ImportBatch} puts before the same constraints and verbs as a request; {@code
 * BulkInsert} copies what is new into the tables.
 */
package org.openpatent.market.intake;
