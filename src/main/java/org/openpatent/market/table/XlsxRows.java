package org.openpatent.market.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
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
final class XlsxRows {
  /** Excel keeps numbers up to 10^308, with 15 digits. */
  private static final int LARGEST_EXPONENT = 308;

  private static final int LONGEST_NUMBER = 400;

  /** What stands further right is looked at only to see that it is there. */
  private static final int MOST_CELLS = Headings.MOST_COLUMNS + 1;

  /** A workbook can name one sheet many times. */
  private static final int MOST_SHEETS = 100;

  /** As many as a sheet has. */
  private static final int MOST_ROWS = 1 << 20;

  private static final Pattern FRACTION = Pattern.compile("\\d+\\.\\d+(?:E[+-]?\\d+)?");
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  /** What is wrong with the sheet that is meant, and not with one beside it. */
  private static final Set<Code> OF_THE_SHEET =
      Set.of(Code.IMPORT_COLUMN_TWICE, Code.IMPORT_COLUMNS, Code.IMPORT_UNREADABLE);

  private XlsxRows() {}

  static RowSource open(Path file, Columns<?> columns) throws IOException {
    MergedCells merged = new MergedCells();
    ZipLimits.requireReadable(file, merged);
    ReadableWorkbook workbook = workbook(file);
    try {
      return choose(workbook, merged, columns);
    } catch (IOException | RuntimeException refused) {
      workbook.close();
      throw refused;
    }
  }

  /** Formats tell which numbers are days or shares; some programs write a workbook without any. */
  private static ReadableWorkbook workbook(Path file) throws IOException {
    for (boolean formats : List.of(true, false)) {
      try {
        return new ReadableWorkbook(file.toFile(), new ReadingOptions(formats, true));
      } catch (ExcelReaderException unreadable) {
        // so, or not at all
      }
    }
    throw new Problem(Code.IMPORT_UNREADABLE, 1);
  }

  /** The others are named in warnings, if they have headings too. */
  private static RowSource choose(ReadableWorkbook workbook, MergedCells merged, Columns<?> columns)
      throws IOException {
    TableRows chosen = null;
    List<ImportWarning> warnings = new ArrayList<>();
    boolean empty = true;
    for (Sheet sheet : workbook.getSheets().limit(MOST_SHEETS).toList()) {
      boolean shown = sheet.getVisibility() == SheetVisibility.VISIBLE;
      Stream<Row> lines = sheet.openStream();
      try {
        TableRows rows = TableRows.of(columns, lines(lines), merged.of(sheet.getId()), workbook);
        empty &= !shown;
        if (shown && chosen == null) {
          chosen = rows;
          continue; // its lines are read on
        }
        Code why = shown ? Code.IMPORT_SHEET_PASSED_OVER : Code.IMPORT_SHEET_HIDDEN;
        warnings.add(ImportWarning.of(why, sheet.getName()));
      } catch (Problem refused) {
        if (shown && chosen == null && OF_THE_SHEET.contains(refused.code)) {
          throw refused;
        }
        empty &= !shown || refused.code == Code.IMPORT_EMPTY;
      }
      lines.close();
    }
    if (chosen == null) {
      throw new Problem(empty ? Code.IMPORT_EMPTY : Code.IMPORT_HEADINGS_MISSING);
    }
    chosen.headings().warnings.addAll(warnings);
    return chosen;
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
          // one that comes twice, or after a later one, would be another row under the same number
          number = Math.max(number + 1, row.getRowNum());
          if (number > MOST_ROWS) {
            throw new Problem(Code.IMPORT_UNREADABLE, MOST_ROWS);
          }
          SourceRow whole = new SourceRow(number, cells(row));
          if (whole.characters() > CsvRows.MOST_CHARACTERS) {
            throw new Problem(Code.IMPORT_UNREADABLE, number);
          }
          return whole;
        } catch (Problem overlong) {
          throw overlong;
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

  /**
   * All digits that are stored, whatever the cell shows; days and shares as they are meant. What no
   * spreadsheet could hold stays as it is: written out, 1E+2000000000 has two thousand million
   * digits.
   */
  private static String number(Cell cell, String raw) {
    if (raw.length() > LONGEST_NUMBER) {
      return raw;
    }
    BigDecimal number = new BigDecimal(raw);
    if (!isOfASpreadsheet(number)) {
      return raw;
    }
    String format = cell.getDataFormatString() == null ? "" : cell.getDataFormatString();
    if (format.matches("(?s).*[yY年].*[dD日].*|(?s).*[dD].*[yY].*")) {
      return cell.asDate().toLocalDate().toString();
    }
    if (format.contains("%")) {
      return rounded(number.movePointRight(2)) + "%";
    }
    return rounded(number);
  }

  private static boolean isOfASpreadsheet(BigDecimal number) {
    return number.signum() == 0
        || Math.abs((long) number.precision() - number.scale()) <= LARGEST_EXPONENT;
  }

  /**
   * Binary fractions have more digits than were typed: 201821979578.6 becomes ...578.60001. Of a
   * number with more than 15 digits before the point the last ones are lost: it is written as a
   * quantity, as the spreadsheet shows it, so that nobody takes it for one that was typed.
   */
  private static String rounded(BigDecimal number) {
    BigDecimal fewer =
        number.precision() > 15 ? number.round(new MathContext(15, RoundingMode.HALF_UP)) : number;
    if (fewer.signum() == 0) {
      return "0";
    }
    BigDecimal bare = fewer.stripTrailingZeros();
    return bare.precision() - bare.scale() > 15 ? bare.toString() : bare.toPlainString();
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
}
