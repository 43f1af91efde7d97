package org.openpatent.platform.http;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A table to download as CSV [RFC 4180], in UTF-8: each column with its name and what it says of a
 * row; null is empty. It does more than FastCSV, which writes it: a cell that a spreadsheet would
 * compute is made harmless. Each table has a form for spreadsheets too, asked for by the parameter
 * {@code spreadsheet=true}: with a byte order mark, without which Excel misreads Chinese, and with
 * codes led by an apostrophe where Excel would read a number and forget digits of it.
 */
public record CsvTable<R>(List<Column<R>> columns) {
  public record Column<R>(String name, Function<R, ?> cell) {}

  /** Describes the parameter. */
  public static final String SPREADSHEET =
      "True for the form that Excel reads right: a byte order mark, codes led by an apostrophe.";

  private static final String COMPUTED = "=+-@\t\r\n'\uFF1D\uFF0B\uFF0D\uFF20";

  /** First bytes of texts that may begin so; most texts have another one. */
  private static final BitSet SUSPECT = new BitSet();

  static {
    COMPUTED
        .chars()
        .mapToObj(Character::toString)
        .forEach(one -> SUSPECT.set(one.getBytes(StandardCharsets.UTF_8)[0] & 0xFF));
  }

  /**
   * A spreadsheet keeps fifteen digits of a number and shows eleven, drops zeros in front and those
   * of a check digit, and reads an E as an exponent. Amounts have two decimals and stay numbers.
   */
  private static final Pattern FORGOTTEN =
      Pattern.compile("\\d{12,}|0\\d+|\\d+[Ee]\\d+|\\d+\\.\\d");

  public static <R> Column<R> column(String name, Function<R, ?> cell) {
    return new Column<>(name, cell);
  }

  /**
   * All rows, read page by page; called when the request's caller is no longer known.
   *
   * @param spreadsheet true for the form for spreadsheets; null is false
   * @param key where a row stands in the order of the pages
   * @param page the rows after a key, or the first ones after null; empty at the end
   */
  public <K> Download download(Boolean spreadsheet, Function<R, K> key, Function<K, List<R>> page) {
    boolean excel = Boolean.TRUE.equals(spreadsheet);
    return Download.ofPages(key, page, (rows, first) -> part(rows, first, excel));
  }

  private byte[] part(List<R> rows, boolean first, boolean excel) throws IOException {
    var out = new ByteArrayOutputStream();
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    if (excel && first) {
      text.write('\uFEFF');
    }
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    if (first) {
      csv.writeRecord(columns.stream().map(Column::name).toList());
    }
    for (R row : rows) {
      csv.writeRecord(cells(row, excel));
    }
    csv.flush();
    return out.toByteArray();
  }

  private List<String> cells(R row, boolean excel) {
    return columns.stream()
        .map(column -> cell(Objects.toString(column.cell.apply(row), ""), excel))
        .toList();
  }

  /** A cell that comes as UTF-8, by the same rule; the very bytes if nothing is to be done. */
  public static byte[] harmless(byte[] utf8, boolean spreadsheet) {
    boolean harmless =
        utf8.length == 0
            || !SUSPECT.get(utf8[0] & 0xFF) && !(spreadsheet && Character.isDigit((char) utf8[0]));
    return harmless
        ? utf8
        : cell(new String(utf8, StandardCharsets.UTF_8), spreadsheet)
            .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * A cell that a spreadsheet would compute is led by an apostrophe, and so is one that begins with
   * an apostrophe itself: taking one off gives every text back.
   */
  private static String cell(String text, boolean excel) {
    if (text.isEmpty()) {
      return text;
    }
    boolean led =
        COMPUTED.indexOf(text.charAt(0)) >= 0 || excel && FORGOTTEN.matcher(text).matches();
    return led ? "'" + text : text;
  }
}
