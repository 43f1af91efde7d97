package org.openpatent.market.table;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/** The lines of a table, divided into headings and rows. */
final class TableRows {
  final Headings headings;
  private final Iterator<SourceRow> lines;
  private final Deque<SourceRow> ahead = new ArrayDeque<>();

  private TableRows(Headings headings, Iterator<SourceRow> lines) {
    this.headings = headings;
    this.lines = lines;
  }

  /**
   * @throws Problem IMPORT_EMPTY or IMPORT_HEADINGS_MISSING
   */
  static TableRows of(Iterator<SourceRow> lines) {
    List<SourceRow> above = new ArrayList<>();
    while (above.size() < Headings.MOST_LINES_ABOVE && lines.hasNext()) {
      SourceRow line = lines.next();
      if (line.isBlank()) {
        continue;
      }
      if (Headings.isHeading(line.cells())) {
        TableRows rows = new TableRows(Headings.of(line.cells()), lines);
        rows.passSecondHeading();
        return rows;
      }
      above.add(line);
    }
    throw new Problem(above.isEmpty() ? Code.IMPORT_EMPTY : Code.IMPORT_HEADINGS_MISSING);
  }

  private void passSecondHeading() {
    if (lines.hasNext()) {
      SourceRow second = lines.next();
      if (Headings.isHeading(second.cells())) {
        headings.complete(second.cells());
      } else {
        ahead.add(second);
      }
    }
  }

  /** The next row that says anything; null after the last one. */
  SourceRow next() throws IOException {
    while (!ahead.isEmpty() || lines.hasNext()) {
      SourceRow row = ahead.isEmpty() ? lines.next() : ahead.poll();
      if (!row.isBlank()) {
        return row;
      }
    }
    return null;
  }
}
