package org.openpatent.insight.opendata;

/**
 * Writes rows as bytes. Values come from the database as UTF-8 and go to the client as UTF-8, so
 * that no text is made of most of them.
 */
interface RowForm {
  /** What stands before the first row of the whole file. */
  byte[] head();

  /** Begins with the first column of a row. */
  void begin(Bytes out);

  /**
   * @param value as the column's {@link OpenColumn#select} gives it, or null
   */
  void cell(int column, byte[] value, Bytes out);

  void end(Bytes out);
}
