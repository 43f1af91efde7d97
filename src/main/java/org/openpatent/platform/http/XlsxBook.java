package org.openpatent.platform.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Tables to download as one workbook, a sheet each, in which every cell is a text: a spreadsheet
 * computes none and forgets no digit of any. It does more than FastExcel, which writes it: a sheet
 * goes out page by page. Each belongs to one answer.
 */
public final class XlsxBook implements Download {
  private static final int LONGEST_CELL = 32_767;
  private static final int WIDTH = 20;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Workbook workbook = new Workbook(out, "OpenPatent", "1.0");
  private final Queue<Sheet<?, ?>> sheets = new ArrayDeque<>();
  private boolean ended;

  /**
   * Adds a sheet with all rows of a table, read page by page when the sheets before it are written
   * and the request's caller is no longer known.
   *
   * @param key where a row stands in the order of the pages
   * @param page the rows after a key, or the first ones after null; empty at the end
   */
  public <R, K> XlsxBook with(
      String name,
      List<CsvTable.Column<R>> columns,
      Function<R, K> key,
      Function<K, List<R>> page) {
    sheets.add(new Sheet<>(workbook, name, columns, key, page));
    return this;
  }

  @Override
  public byte[] next() throws IOException {
    out.reset();
    while (!ended && out.size() == 0) {
      if (sheets.isEmpty()) {
        workbook.finish();
        ended = true;
      } else if (!sheets.element().writePage()) {
        sheets.remove();
      }
    }
    return out.size() == 0 ? null : out.toByteArray();
  }

  private static final class Sheet<R, K> {
    private final Workbook workbook;
    private final String name;
    private final List<CsvTable.Column<R>> columns;
    private final Function<R, K> key;
    private final Function<K, List<R>> page;
    private Worksheet sheet;
    private int line;
    private K last;

    Sheet(
        Workbook workbook,
        String name,
        List<CsvTable.Column<R>> columns,
        Function<R, K> key,
        Function<K, List<R>> page) {
      this.workbook = workbook;
      this.name = name;
      this.columns = columns;
      this.key = key;
      this.page = page;
    }

    /** False if the page was empty, which ends the sheet. */
    boolean writePage() throws IOException {
      if (sheet == null) {
        begin();
      }
      List<R> rows = page.apply(last);
      for (R row : rows) {
        write(row);
        last = key.apply(row);
      }
      if (rows.isEmpty()) {
        sheet.finish();
      } else {
        sheet.flush();
      }
      return !rows.isEmpty();
    }

    private void begin() {
      sheet = workbook.newWorksheet(name);
      sheet.freezePane(0, 1);
      for (int i = 0; i < columns.size(); i++) {
        sheet.style(i).format("@").set();
        sheet.width(i, WIDTH);
        sheet.inlineString(0, i, columns.get(i).name());
      }
      line = 1;
    }

    private void write(R row) {
      for (int i = 0; i < columns.size(); i++) {
        String text = Objects.toString(columns.get(i).cell().apply(row), "");
        if (!text.isEmpty()) {
          int length = Math.min(text.length(), LONGEST_CELL);
          sheet.inlineString(line, i, text.substring(0, length));
          sheet.style(line, i).format("@").set();
        }
      }
      line++;
    }
  }
}
