package org.openpatent.market.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/** The documents of an XML file, or of each XML file in an archive, as the rows of a table. */
final class XmlRows implements RowSource {
  private static final int MOST_ENTRIES = 200_000;

  private final Headings headings =
      Headings.of(
          ImportColumn.COLUMNS,
          Arrays.stream(Publication.COLUMNS)
              .map(column -> column.heading(Locale.CHINESE))
              .toList());

  /** Null if there is one document only. */
  private final ZipFile archive;

  private final Iterator<? extends ZipEntry> entries;
  private PublicationReader reader;
  private int number = 1;
  private String name = "";

  private XmlRows(ZipFile archive, PublicationReader reader) {
    this.archive = archive;
    this.reader = reader;
    entries =
        archive == null
            ? List.<ZipEntry>of().iterator()
            : archive.stream().filter(XmlRows::isDocument).iterator();
  }

  static XmlRows ofDocument(Path file, Columns<?> columns) throws IOException {
    requirePatents(columns);
    return new XmlRows(null, new PublicationReader(Files.newInputStream(file)));
  }

  /** Publications are of patents, whatever rows are asked for. */
  private static void requirePatents(Columns<?> columns) {
    if (columns != ImportColumn.COLUMNS) {
      throw new Problem(Code.IMPORT_DOCUMENT_UNKNOWN);
    }
  }

  static XmlRows ofArchive(Path file, Columns<?> columns) throws IOException {
    requirePatents(columns);
    ZipFile archive = ZipLimits.open(file);
    XmlRows rows = new XmlRows(archive, null);
    if (archive.size() > MOST_ENTRIES || !rows.entries.hasNext()) {
      int size = archive.size();
      archive.close();
      throw new Problem(size > MOST_ENTRIES ? Code.IMPORT_ZIP_TOO_LARGE : Code.IMPORT_EMPTY);
    }
    return rows;
  }

  private static boolean isDocument(ZipEntry entry) {
    return ZippedTable.isNamed(entry, ".xml");
  }

  @Override
  public Headings headings() {
    return headings;
  }

  @Override
  public SourceRow next() throws IOException {
    return archive == null ? nextOfDocument() : nextOfArchive();
  }

  /** A document that breaks off ends the import, as nothing can be read behind it. */
  private SourceRow nextOfDocument() throws IOException {
    Publication publication = reader.next();
    if (publication == null && number == 1) {
      throw new Problem(Code.IMPORT_DOCUMENT_UNKNOWN);
    }
    return publication == null ? null : publication.row(++number, name);
  }

  /** A document that cannot be read is a row refused, and the others are read. */
  private SourceRow nextOfArchive() throws IOException {
    while (true) {
      boolean begun = reader != null;
      if (!begun && !entries.hasNext()) {
        return null;
      }
      try {
        if (!begun) {
          open(entries.next());
        }
        Publication publication = reader.next();
        if (publication != null) {
          return publication.row(++number, name);
        }
        closeEntry();
        if (!begun) {
          throw new Problem(Code.IMPORT_DOCUMENT_UNKNOWN);
        }
      } catch (Problem unreadable) {
        closeEntry();
        if (unreadable.code == Code.IMPORT_ZIP_TOO_LARGE) {
          throw unreadable;
        }
        return Publication.refused(++number, name, unreadable);
      }
    }
  }

  private void open(ZipEntry entry) throws IOException {
    name = entry.getName();
    reader = new PublicationReader(ZipLimits.document(archive, entry));
  }

  private void closeEntry() throws IOException {
    if (reader != null) {
      reader.close();
      reader = null;
    }
  }

  @Override
  public void close() throws IOException {
    closeEntry();
    if (archive != null) {
      archive.close();
    }
  }
}
