package org.openpatent.market.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.io.input.ProxyInputStream;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/**
 * How much may come out of a ZIP file. What an entry says of its size is not believed: the bytes
 * are counted as they come out.
 */
final class ZipLimits {
  /** A sheet of a million short rows, or all documents of an archive. */
  private static final long MOST = 1L << 30;

  /** The texts of a workbook are kept in memory while it is read. */
  private static final long MOST_TEXTS = 128L << 20;

  private static final long MOST_OTHER = 16L << 20;

  /** Text shrinks to a tenth, at times to a fiftieth; a bomb to a thousandth. */
  private static final int MOST_RATIO = 200;

  private static final long SMALL = 8L << 20;

  /** Names of entries are in GBK where they do not say that they are in UTF-8. */
  private static final Charset NAMES = Charset.forName("GB18030");

  private ZipLimits() {}

  static ZipFile open(Path file) throws IOException {
    return new ZipFile(file.toFile(), NAMES);
  }

  static boolean isWorkbook(Path file) throws IOException {
    try (ZipFile zip = open(file)) {
      return zip.getEntry("xl/workbook.xml") != null;
    } catch (IllegalArgumentException unreadableNames) {
      throw new Problem(Code.IMPORT_UNREADABLE, 1);
    }
  }

  /**
   * @throws Problem IMPORT_ZIP_TOO_LARGE if reading the workbook would take too much
   */
  static void requireReadable(Path workbook, MergedCells merged) throws IOException {
    WorkbookScan scan = new WorkbookScan(merged);
    long total = 0;
    try (ZipFile zip = open(workbook)) {
      for (ZipEntry entry : zip.stream().toList()) {
        long most = Math.min(mostOf(entry), MOST - total);
        try (Limited in = limited(zip, entry, most)) {
          scan.read(entry.getName(), in);
          in.transferTo(OutputStream.nullOutputStream()); // what follows is no XML
          total += in.count;
        }
      }
    }
    scan.end();
  }

  private static long mostOf(ZipEntry entry) {
    if (entry.getName().startsWith("xl/worksheets/")) {
      return MOST;
    }
    return entry.getName().equals("xl/sharedStrings.xml") ? MOST_TEXTS : MOST_OTHER;
  }

  private static boolean isNoBomb(long count, ZipEntry entry) {
    return count < SMALL || count / MOST_RATIO <= entry.getCompressedSize();
  }

  /** A document is small; a larger entry is no document. */
  static InputStream document(ZipFile zip, ZipEntry entry) throws IOException {
    return limited(zip, entry, MOST_OTHER);
  }

  /** A table in an archive may be as large as one that comes as it is. */
  static InputStream table(ZipFile zip, ZipEntry entry) throws IOException {
    return limited(zip, entry, MOST_TEXTS);
  }

  private static Limited limited(ZipFile zip, ZipEntry entry, long most) throws IOException {
    return new Limited(zip.getInputStream(entry), entry, most);
  }

  private static final class Limited extends ProxyInputStream {
    private final ZipEntry entry;
    private final long most;
    private long count;

    Limited(InputStream in, ZipEntry entry, long most) {
      super(in);
      this.entry = entry;
      this.most = most;
    }

    @Override
    protected void afterRead(int read) {
      count += Math.max(read, 0);
      require(count <= most && isNoBomb(count, entry));
    }
  }

  private static void require(boolean within) {
    if (!within) {
      throw new Problem(Code.IMPORT_ZIP_TOO_LARGE);
    }
  }
}
