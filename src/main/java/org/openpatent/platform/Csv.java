package org.openpatent.platform;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** CSV as every export writes it [RFC 4180], in UTF-8 and harmless to open in a spreadsheet. */
public final class Csv {
  private static final String COMPUTED = "=+-@\t\r\n'";

  private Csv() {}

  /**
   * @param spreadsheet begins with a byte order mark, without which Excel misreads Chinese
   */
  public static CsvWriter to(OutputStream out, boolean spreadsheet) throws IOException {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    if (spreadsheet) {
      text.write('\uFEFF');
    }
    return CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
  }

  /**
   * A table of any length, read page by page.
   *
   * @param page what follows a row, or what comes first after none; empty at the end
   */
  public static <R> Download download(
      boolean spreadsheet,
      List<String> columns,
      Function<R, List<R>> page,
      Function<R, List<String>> cells) {
    return new Download() {
      private boolean begun;
      private R last;

      @Override
      public byte[] next() throws IOException {
        List<R> rows = page.apply(last);
        if (begun && rows.isEmpty()) {
          return null;
        }
        var out = new ByteArrayOutputStream();
        CsvWriter csv = to(out, spreadsheet && !begun);
        if (!begun) {
          csv.writeRecord(columns);
          begun = true;
        }
        for (R row : rows) {
          csv.writeRecord(cells.apply(row));
          last = row;
        }
        csv.flush();
        return out.toByteArray();
      }
    };
  }

  /**
   * A cell that a spreadsheet would compute is led by an apostrophe, and so is one that begins with
   * an apostrophe itself: taking one off gives every text back.
   */
  public static String inert(String text) {
    boolean computed = text != null && !text.isEmpty() && COMPUTED.indexOf(text.charAt(0)) >= 0;
    return computed ? "'" + text : text;
  }
}
