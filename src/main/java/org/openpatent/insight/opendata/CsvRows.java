package org.openpatent.insight.opendata;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.openpatent.platform.http.CsvTable;

/**
 * CSV [RFC 4180] as {@link CsvTable} writes it, by the same rule for cells that a spreadsheet would
 * compute. It does more than the library that is used there: it takes bytes.
 */
final class CsvRows implements RowForm {
  private static final String MARK = "\uFEFF";

  private final List<OpenColumn> columns;
  private final boolean spreadsheet;

  CsvRows(List<OpenColumn> columns, boolean spreadsheet) {
    this.columns = columns;
    this.spreadsheet = spreadsheet;
  }

  @Override
  public byte[] head() {
    String names = columns.stream().map(OpenColumn::name).collect(Collectors.joining(","));
    return ((spreadsheet ? MARK : "") + names + "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void begin(Bytes out) {}

  @Override
  public void cell(int column, byte[] value, Bytes out) {
    if (column > 0) {
      out.add(',');
    }
    if (value != null && value.length > 0) {
      quoted(CsvTable.harmless(value, spreadsheet), out);
    }
  }

  private static void quoted(byte[] value, Bytes out) {
    if (!needsQuotes(value)) {
      out.add(value);
      return;
    }
    out.add('"');
    int from = 0;
    for (int i = 0; i < value.length; i++) {
      if (value[i] == '"') {
        out.add(value, from, i + 1);
        from = i; // so that it is written again
      }
    }
    out.add(value, from, value.length);
    out.add('"');
  }

  private static boolean needsQuotes(byte[] value) {
    for (byte one : value) {
      // most bytes are part of a letter beyond ASCII, which is negative, or above the comma
      if (one <= ',' && one > 0 && (one == ',' || one == '"' || one == '\n' || one == '\r')) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void end(Bytes out) {
    out.add('\r');
    out.add('\n');
  }
}
