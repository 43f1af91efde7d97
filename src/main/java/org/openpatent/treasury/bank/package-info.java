/**
 * The files that are exchanged with the bank: {@code Pain001} and {@code PaymentCsv} write the
 * payment file, {@code Pain002} reads the answer of the bank (ISO 20022). Nothing is stored here
 * and nothing has a state, so no invariant is left to the database.
 *
 * <p>Its invariant: nothing is guessed. A report with an unknown status code, an amount or a
 * creditor other than what was sent is refused as a whole.
 *
 * <p>A payment file: {@code Transfer} (one payment) -> {@code Pain001} or {@code PaymentCsv}. A
 * report: {@code Pain002} reads the stream by {@code ReportXml} and hands on the {@code
 * TransactionStatus} of each payment that it names and the {@code GroupStatus} of all others.
 */
package org.openpatent.treasury.bank;
