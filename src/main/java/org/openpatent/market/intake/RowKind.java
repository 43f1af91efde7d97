package org.openpatent.market.intake;

import org.openpatent.market.table.Column;
import org.openpatent.market.table.Columns;
import org.openpatent.market.table.Headings;

/**
 * A kind of rows that files bring in. The feature that knows what is stored has one bean of it; how
 * a file is kept, read, counted, refused in part, cancelled and taken up again is the same for all.
 */
public interface RowKind {
  /** By which an import names it. */
  String code();

  Columns<?> columns();

  /** Where a problem of a row as a whole is shown. */
  Column key();

  /** So many rows are entered at once; of more each costs no less. */
  int rowsAtOnce();

  /** A file of such rows, whose headings are known. */
  RowsOfFile open(ImportJob job, Headings headings);
}
