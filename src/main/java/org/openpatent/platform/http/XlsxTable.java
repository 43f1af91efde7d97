package org.openpatent.platform.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table to download as a workbook of one sheet, in which every cell is a text: a spreadsheet
 * computes none and forgets no digit of any. It does more than FastExcel, which writes it: the
 * sheet goes out page by page.
 */
public record XlsxTable<R>(String sheet, List<CsvTable.Column<R>> columns) {
  private static final int LONGEST_CELL = 32_767;
  private static final int WIDTH = 20;

  /**
   * All rows, read page by page; called when the request's caller is no longer known.
   *
   * @param key where a row stands in the order of the pages
   * @param page the rows after a key, or the first ones after null; empty at the end
   */
  public <K> Download download(Function<R, K> key, Function<K, List<R>> page) {
    return new Download() {
      private final ByteArrayOutputStream out = new ByteArrayOutputStream();
      private final Workbook workbook = new Workbook(out, "OpenPatent", "1.0");
      private Worksheet rows;
      private int line;
      private K last;
      private boolean ended;

      @Override
      public byte[] next() throws IOException {
        if (rows == null) {
          begin();
        }
        out.reset();
        while (!ended && out.size() == 0) {
          List<R> some = page.apply(last);
          ended = some.isEmpty();
          for (R row : some) {
            write(row);
            last = key.apply(row);
          }
          if (ended) {
            workbook.finish();
          } else {
            rows.flush();
          }
        }
        return out.size() == 0 ? null : out.toByteArray();
      }

      private void begin() {
        rows = workbook.newWorksheet(sheet);
        rows.freezePane(0, 1);
        for (int i = 0; i < columns.size(); i++) {
          rows.style(i).format("@").set();
          rows.width(i, WIDTH);
          rows.inlineString(0, i, columns.get(i).name());
        }
        line = 1;
      }

      private void write(R row) {
        for (int i = 0; i < columns.size(); i++) {
          String text = Objects.toString(columns.get(i).cell().apply(row), "");
          if (!text.isEmpty()) {
            int length = Math.min(text.length(), LONGEST_CELL);
            rows.inlineString(line, i, text.substring(0, length));
            rows.style(line, i).format("@").set();
          }
        }
        line++;
      }
    };
  }
}
