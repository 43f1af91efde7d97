package org.openpatent.platform.http;

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
import java.util.regex.Pattern;

/**
 * Writes CSV [RFC 4180] with FastCSV, in UTF-8. It does more than FastCSV: a cell that a
 * spreadsheet would compute is made harmless. Each download has a form for spreadsheets too, asked
 * for by the parameter {@code spreadsheet=true}: with a byte order mark, without which Excel
 * misreads Chinese, and with codes led by an apostrophe where Excel would read a number and forget
 * digits of it.
 */
public final class Csv {
  /** Describes the parameter. */
  public static final String SPREADSHEET =
      "True for the form that Excel reads right: a byte order mark, codes led by an apostrophe.";

  private static final String COMPUTED = "=+-@\t\r\n'\uFF1D\uFF0B\uFF0D\uFF20";

  /**
   * A spreadsheet keeps fifteen digits of a number and shows eleven, drops zeros in front and those
   * of a check digit, and reads an E as an exponent. Amounts have two decimals and stay numbers.
   */
  private static final Pattern FORGOTTEN =
      Pattern.compile("\\d{12,}|0\\d+|\\d+[Ee]\\d+|\\d+\\.\\d");

  private Csv() {}

  private static CsvWriter to(OutputStream out, boolean spreadsheet) throws IOException {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    if (spreadsheet) {
      text.write('\uFEFF');
    }
    return CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
  }

  /**
   * A table of any length, read page by page.
   *
   * @param spreadsheet in the form for spreadsheets
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
          csv.writeRecord(cells.apply(row).stream().map(cell -> cell(cell, spreadsheet)).toList());
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
  static String cell(String text, boolean spreadsheet) {
    if (text == null || text.isEmpty()) {
      return text;
    }
    boolean led =
        COMPUTED.indexOf(text.charAt(0)) >= 0 || spreadsheet && FORGOTTEN.matcher(text).matches();
    return led ? "'" + text : text;
  }
}
