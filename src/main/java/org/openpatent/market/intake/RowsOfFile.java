package org.openpatent.market.intake;

import java.time.LocalDate;
import java.util.List;
import org.openpatent.market.table.SourceRow;
import org.openpatent.platform.value.Act;

/** The rows of one file, which come in their order, some at a time. */
public interface RowsOfFile {
  /** Over a row that was entered before a restart. */
  default void pass(SourceRow row) {}

  /** Looks up at once what some rows name. */
  RowBatch begin(List<SourceRow> rows, Act act, LocalDate today);
}
