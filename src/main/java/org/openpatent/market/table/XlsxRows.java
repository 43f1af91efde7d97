package org.openpatent.market.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/** The rows of the first sheet of a workbook that is shown and has headings. */
final class XlsxRows implements RowSource {
  private static final int MOST_CELLS = 1000;
  private static final Pattern FRACTION = Pattern.compile("\\d+\\.\\d+(?:E[+-]?\\d+)?");
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final ReadableWorkbook workbook;
  private final Stream<Row> lines;
  private final TableRows rows;

  XlsxRows(Path file) throws IOException {
    ZipLimits.requireReadable(file);
    try {
      workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
    } catch (ExcelReaderException unreadable) {
      throw new Problem(Code.IMPORT_UNREADABLE, 1);
    }
    try {
      List<ImportWarning> warnings = new ArrayList<>();
      Sheet sheet = choose(workbook.getSheets().toList(), warnings);
      lines = sheet.openStream();
      rows = TableRows.of(lines(lines));
      rows.headings.warnings.addAll(warnings);
    } catch (IOException | RuntimeException refused) {
      workbook.close();
      throw refused;
    }
  }

  /** The others are named in warnings, if they have headings too. */
  private static Sheet choose(List<Sheet> sheets, List<ImportWarning> warnings) throws IOException {
    Sheet chosen = null;
    boolean empty = true;
    for (Sheet sheet : sheets) {
      boolean shown = sheet.getVisibility() == SheetVisibility.VISIBLE;
      Boolean headed = isHeaded(sheet);
      empty &= !shown || headed == null;
      if (!Boolean.TRUE.equals(headed)) {
        continue;
      }
      if (!shown) {
        warnings.add(ImportWarning.of(Code.IMPORT_SHEET_HIDDEN, sheet.getName()));
      } else if (chosen != null) {
        warnings.add(ImportWarning.of(Code.IMPORT_SHEET_PASSED_OVER, sheet.getName()));
      } else {
        chosen = sheet;
      }
    }
    if (chosen == null) {
      throw new Problem(empty ? Code.IMPORT_EMPTY : Code.IMPORT_HEADINGS_MISSING);
    }
    return chosen;
  }

  /** Null if nothing is written on it. */
  private static Boolean isHeaded(Sheet sheet) throws IOException {
    try (Stream<Row> lines = sheet.openStream()) {
      TableRows.of(lines(lines));
      return true;
    } catch (Problem refused) {
      return refused.code == Code.IMPORT_EMPTY ? null : refused.code == Code.IMPORT_COLUMN_TWICE;
    }
  }

  private static Iterator<SourceRow> lines(Stream<Row> lines) {
    Iterator<Row> rows = lines.iterator();
    return new Iterator<>() {
      private int number;

      @Override
      public boolean hasNext() {
        try {
          return rows.hasNext();
        } catch (RuntimeException unreadable) { // whatever the library and its parsers throw
          throw new Problem(Code.IMPORT_UNREADABLE, number + 1);
        }
      }

      @Override
      public SourceRow next() {
        try {
          Row row = rows.next();
          number = row.getRowNum();
          return new SourceRow(number, cells(row));
        } catch (RuntimeException unreadable) {
          throw new Problem(Code.IMPORT_UNREADABLE, number + 1);
        }
      }
    };
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    int count = Math.min(row.getCellCount(), MOST_CELLS);
    for (int i = 0; i < count; i++) {
      cells.add(row.hasCell(i) && row.getCell(i) != null ? text(row.getCell(i)) : "");
    }
    return cells;
  }

  private static String text(Cell cell) {
    String raw = cell.getRawValue();
    if (cell.getType() == CellType.EMPTY) {
      return "";
    }
    if (raw == null || raw.isEmpty()) {
      return cell.getFormula() == null ? "" : "=" + cell.getFormula();
    }
    boolean computed = cell.getType() == CellType.FORMULA && FRACTION.matcher(raw).matches();
    if (cell.getType() == CellType.NUMBER || computed) {
      return number(cell, raw);
    }
    String text = cell.getType() == CellType.STRING ? cell.asString() : raw;
    return text.contains("_x") ? unescaped(text) : text;
  }

  /** All digits that are stored, whatever the cell shows; days and shares as they are meant. */
  private static String number(Cell cell, String raw) {
    String format = cell.getDataFormatString() == null ? "" : cell.getDataFormatString();
    if (format.matches("(?s).*[yY年].*[dD日].*|(?s).*[dD].*[yY].*")) {
      return cell.asDate().toLocalDate().toString();
    }
    BigDecimal number = new BigDecimal(raw);
    if (format.contains("%")) {
      return rounded(number.movePointRight(2)) + "%";
    }
    return rounded(number);
  }

  /** Binary fractions have more digits than were typed: 201821979578.6 becomes ...578.60001. */
  private static String rounded(BigDecimal number) {
    BigDecimal fewer =
        number.precision() > 15 ? number.round(new MathContext(15, RoundingMode.HALF_UP)) : number;
    return fewer.signum() == 0 ? "0" : fewer.stripTrailingZeros().toPlainString();
  }

  /**
   * Characters that XML cannot hold are written as codes; those that cannot be stored are left out.
   */
  private static String unescaped(String text) {
    return ESCAPED
        .matcher(text)
        .replaceAll(
            code -> {
              char character = (char) Integer.parseInt(code.group(1), 16);
              boolean stored = character >= ' ' && !Character.isSurrogate(character);
              return stored ? Matcher.quoteReplacement(String.valueOf(character)) : "";
            });
  }

  @Override
  public Headings headings() {
    return rows.headings;
  }

  @Override
  public SourceRow next() throws IOException {
    return rows.next();
  }

  @Override
  public void close() throws IOException {
    lines.close();
    workbook.close();
  }
}
