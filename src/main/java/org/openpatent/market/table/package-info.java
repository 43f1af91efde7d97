/**
 * The files that offices have, as rows under known headings: CSV in the encodings and with the
 * separators that spreadsheets write, workbooks, JSON by lines, and the patent office's
 * publications in XML. They are not trusted: memory is bounded whatever comes, nothing that a file
 * names is loaded, and what cannot be read is refused with the line.
 *
 * <p>Nothing is stored here, and nothing is known of what is stored: a {@code RowSource} hands out
 * one {@code SourceRow} after the other, {@code SpooledRows} keeps them on disk so that a file is
 * read once, {@code CellText} and {@code CellForm} read a cell, and {@code Column} is what a kind
 * of rows lists its columns as; {@code ImportColumn} lists those of patents.
 *
 * <p>Its invariant: a row has one place, the number under which a spreadsheet shows it, and is
 * handed out once; the database keeps no part of it.
 */
package org.openpatent.market.table;
