package org.openpatent.market.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/** The one table of an archive without publications: mail and file shares pack what they carry. */
final class ZippedTable {
  private ZippedTable() {}

  /**
   * Its publications if it has any; else its table.
   *
   * @throws Problem IMPORT_ARCHIVE_TABLES if there are several, whose rows could not be told apart
   */
  static RowSource openArchive(Path file, Columns<?> columns) throws IOException {
    Path unpacked;
    try (ZipFile archive = ZipLimits.open(file)) {
      List<? extends ZipEntry> tables =
          archive.stream().filter(entry -> isNamed(entry, ".csv", ".xlsx")).toList();
      if (tables.isEmpty() || archive.stream().anyMatch(entry -> isNamed(entry, ".xml"))) {
        return XmlRows.ofArchive(file, columns);
      }
      if (tables.size() > 1) {
        throw new Problem(Code.IMPORT_ARCHIVE_TABLES, tables.size());
      }
      unpacked = unpack(archive, tables.get(0));
    }
    try {
      return new Unpacked(RowSource.openTable(unpacked, columns), unpacked);
    } catch (IOException | RuntimeException unreadable) {
      Files.delete(unpacked);
      throw unreadable;
    }
  }

  /** Whether it is a file with one of these endings, none that a system put beside one. */
  static boolean isNamed(ZipEntry entry, String... endings) {
    String name = entry.getName().toLowerCase(Locale.ROOT);
    return !entry.isDirectory()
        && !name.startsWith("__macosx/")
        && !name.contains("~$")
        && List.of(endings).stream().anyMatch(name::endsWith);
  }

  private static Path unpack(ZipFile archive, ZipEntry table) throws IOException {
    Path unpacked = Files.createTempFile("openpatent-", ".unpacked");
    try (InputStream in = ZipLimits.table(archive, table)) {
      Files.copy(in, unpacked, StandardCopyOption.REPLACE_EXISTING);
      return unpacked;
    } catch (IOException | RuntimeException unreadable) {
      Files.delete(unpacked);
      throw unreadable;
    }
  }

  private record Unpacked(RowSource rows, Path file) implements RowSource {
    @Override
    public Headings headings() {
      return rows.headings();
    }

    @Override
    public SourceRow next() throws IOException {
      return rows.next();
    }

    @Override
    public void close() throws IOException {
      rows.close();
      Files.delete(file);
    }
  }
}
