package org.openpatent.market.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/** The rows of a file, one after the other; of a file that is not trusted. */
public interface RowSource extends Closeable {
  Headings headings();

  /** Null after the last one. */
  SourceRow next() throws IOException;

  /**
   * Opens a file as what its content is, whatever it was sent as.
   *
   * @throws Problem if its headings cannot be read
   */
  static RowSource open(Path file, Columns<?> columns) throws IOException {
    byte[] start = start(file);
    if (isXml(start)) {
      return XmlRows.ofDocument(file, columns);
    }
    if (text(start).startsWith("{")) {
      return JsonRows.open(file, columns);
    }
    try {
      return isZip(start) && !ZipLimits.isWorkbook(file)
          ? ZippedTable.openArchive(file, columns)
          : openTable(file, columns);
    } catch (ZipException broken) {
      throw new Problem(Code.IMPORT_UNREADABLE, 1);
    }
  }

  /** Opens a workbook or a CSV file; in an archive no other archive is looked into. */
  static RowSource openTable(Path file, Columns<?> columns) throws IOException {
    return isZip(start(file)) ? XlsxRows.open(file, columns) : CsvRows.open(file, columns);
  }

  private static byte[] start(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(512);
    }
  }

  private static boolean isZip(byte[] start) {
    return start.length > 1 && start[0] == 'P' && start[1] == 'K';
  }

  private static boolean isXml(byte[] start) {
    return text(start).startsWith("<");
  }

  private static String text(byte[] start) {
    String text = new String(start, StandardCharsets.ISO_8859_1);
    return text.replaceFirst("^(?:\u00EF\u00BB\u00BF)?\\s*", "");
  }
}
