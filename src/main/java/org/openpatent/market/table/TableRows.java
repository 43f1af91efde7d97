package org.openpatent.market.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.openpatent.market.table.MergedCells.Range;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/** The lines of a table, divided into headings and rows. */
final class TableRows implements RowSource {
  private final Headings headings;
  private final Iterator<SourceRow> lines;
  private final Closeable file;
  private final Deque<SourceRow> ahead = new ArrayDeque<>();

  /** Those that do not begin yet. */
  private final Deque<Range> merged;

  /** By their columns: two ranges of one column follow each other. */
  private final Map<Integer, Value> values = new HashMap<>();

  /** What stands in a merged range. */
  private record Value(Range range, String text) {}

  private TableRows(
      Headings headings, Iterator<SourceRow> lines, List<Range> merged, Closeable file) {
    this.headings = headings;
    this.lines = lines;
    this.merged = new ArrayDeque<>(merged);
    this.file = file;
  }

  /**
   * @param merged in the order of their rows
   * @param file closed with the rows; by the caller if there are none
   * @throws Problem IMPORT_EMPTY, IMPORT_HEADINGS_MISSING or IMPORT_COLUMN_TWICE
   */
  static TableRows of(
      Columns<?> columns, Iterator<SourceRow> lines, List<Range> merged, Closeable file) {
    List<SourceRow> above = new ArrayList<>();
    while (above.size() < Headings.MOST_LINES_ABOVE && lines.hasNext()) {
      SourceRow line = lines.next();
      if (line.isBlank()) {
        continue;
      }
      if (Headings.isHeading(columns, line.cells())) {
        TableRows rows = new TableRows(Headings.of(columns, line.cells()), lines, merged, file);
        rows.passSecondHeading(columns);
        return rows;
      }
      above.add(line);
    }
    throw new Problem(above.isEmpty() ? Code.IMPORT_EMPTY : Code.IMPORT_HEADINGS_MISSING);
  }

  private void passSecondHeading(Columns<?> columns) {
    if (lines.hasNext()) {
      SourceRow second = lines.next();
      if (Headings.isHeading(columns, second.cells())) {
        headings.complete(second.cells());
      } else {
        ahead.add(second);
      }
    }
  }

  @Override
  public Headings headings() {
    return headings;
  }

  /** The next row that says anything; null after the last one. */
  @Override
  public SourceRow next() {
    while (!ahead.isEmpty() || lines.hasNext()) {
      SourceRow row = ahead.isEmpty() ? lines.next() : ahead.poll();
      if (!row.isBlank()) {
        return filled(row);
      }
    }
    return null;
  }

  /**
   * A value that stands merged over several rows is meant for each of them, but for a key: a thing
   * has one row, and of several the last would be stored.
   */
  private SourceRow filled(SourceRow row) {
    if (values.isEmpty() && merged.isEmpty()) {
      return row;
    }
    values.values().removeIf(value -> value.range.lastRow() < row.number());
    List<String> cells = new ArrayList<>(row.cells());
    for (Value value : values.values()) {
      int column = value.range.column();
      while (cells.size() <= column) {
        cells.add("");
      }
      if (cells.get(column).isBlank()) {
        cells.set(column, value.text);
      }
    }
    begin(row);
    return new SourceRow(row.number(), cells, row.refusal());
  }

  private void begin(SourceRow row) {
    while (!merged.isEmpty() && merged.peek().firstRow() <= row.number()) {
      Range range = merged.poll();
      boolean first =
          range.firstRow() == row.number()
              && range.column() < row.cells().size()
              && range.column() < headings.names.size();
      if (first && !headings.isKey(range.column())) {
        values.put(range.column(), new Value(range, row.cells().get(range.column())));
      }
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
