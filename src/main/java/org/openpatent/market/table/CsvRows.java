package org.openpatent.market.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/** The rows of a CSV file, whose separator is the one with which most headings are known. */
final class CsvRows {
  private static final char[] SEPARATORS = {',', ';', '\t'};
  private static final int START = 1 << 16;

  /** The longest row; a quote that is not closed makes one row of all that follows. */
  static final int MOST_CHARACTERS = 1 << 20;

  private CsvRows() {}

  static RowSource open(Path file, Columns<?> columns) throws IOException {
    TextFile source = TextFile.of(file);
    char separator = separator(source.start(START), columns);
    CloseableIterator<CsvRecord> records = records(source.open(), separator);
    try {
      return TableRows.of(columns, lines(records), List.of(), records);
    } catch (RuntimeException refused) {
      records.close();
      throw refused;
    }
  }

  /** As mildly as spreadsheets read: their files have stray quotes. */
  @SuppressWarnings("removal") // the library means to read strictly only
  private static CloseableIterator<CsvRecord> records(Reader text, char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowExtraCharsAfterClosingQuote(true)
        .allowUnclosedQuote(false)
        .maxBufferSize(MOST_CHARACTERS)
        .ofCsvRecord(text)
        .iterator();
  }

  private static Iterator<SourceRow> lines(Iterator<CsvRecord> records) {
    return new Iterator<>() {
      private int number;

      @Override
      public boolean hasNext() {
        try {
          return records.hasNext();
        } catch (CsvParseException | UncheckedIOException unreadable) {
          throw new Problem(Code.IMPORT_UNREADABLE, number + 1);
        }
      }

      @Override
      public SourceRow next() {
        try {
          number++;
          return new SourceRow(number, records.next().getFields());
        } catch (CsvParseException | UncheckedIOException unreadable) {
          throw new Problem(Code.IMPORT_UNREADABLE, number);
        }
      }
    };
  }

  private static char separator(String start, Columns<?> columns) {
    char best = SEPARATORS[0];
    long most = 0;
    for (char separator : SEPARATORS) {
      long known = known(start, separator, columns);
      if (known > most) {
        most = known;
        best = separator;
      }
    }
    return best;
  }

  /** The most headings that one of the first lines has. */
  private static long known(String start, char separator, Columns<?> columns) {
    long most = 0;
    try (var records = records(new StringReader(start), separator)) {
      Iterator<SourceRow> lines = lines(records);
      for (int i = 0; i < 2 * Headings.MOST_LINES_ABOVE && lines.hasNext(); i++) {
        most = Math.max(most, Headings.known(columns, lines.next().cells()));
      }
    } catch (IOException | Problem cutShort) {
      return most; // the start may end within quotes
    }
    return most;
  }
}
