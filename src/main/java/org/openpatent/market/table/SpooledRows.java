package org.openpatent.market.table;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/**
 * The rows of a file, read to its end once and kept on disk in the order of the file: to read a
 * workbook costs more than to store its rows, and how many there are is known before the first one
 * is stored.
 */
public final class SpooledRows implements Closeable {
  /** A workbook can name one long text in millions of cells. */
  private static final long MOST_BYTES = 1L << 30;

  private static final byte[] NONE = {};

  private final Path spool;
  private final DataInputStream in;
  public final Headings headings;
  public final int count;
  private int handedOut;

  private SpooledRows(Path spool, Headings headings, int count) throws IOException {
    this.spool = spool;
    this.headings = headings;
    this.count = count;
    in = new DataInputStream(new BufferedInputStream(Files.newInputStream(spool), 1 << 16));
  }

  /**
   * @throws Problem if the file cannot be read to its end
   */
  public static SpooledRows of(Path file, Columns<?> columns) throws IOException {
    Path spool = Files.createTempFile("openpatent-", ".rows");
    try (RowSource rows = RowSource.open(file, columns);
        var out =
            new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(spool), 1 << 16))) {
      int count = 0;
      long bytes = 0;
      for (SourceRow row = rows.next(); row != null; row = rows.next()) {
        bytes += write(row, out);
        count++;
        if (bytes > MOST_BYTES) {
          throw new Problem(Code.IMPORT_ZIP_TOO_LARGE);
        }
      }
      out.flush();
      return new SpooledRows(spool, rows.headings(), count);
    } catch (IOException | RuntimeException unreadable) {
      Files.delete(spool);
      throw unreadable;
    }
  }

  private static long write(SourceRow row, DataOutputStream out) throws IOException {
    out.writeInt(row.number());
    long bytes = write(row.cells(), out);
    out.writeBoolean(row.refusal() != null);
    if (row.refusal() != null) {
      out.writeUTF(row.refusal().code.wire());
      write(row.refusal().arguments.stream().map(String::valueOf).toList(), out);
    }
    return bytes;
  }

  private static long write(List<String> texts, DataOutputStream out) throws IOException {
    long bytes = 0;
    out.writeInt(texts.size());
    for (String text : texts) {
      byte[] encoded = text == null ? NONE : text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(text == null ? -1 : encoded.length);
      out.write(encoded);
      bytes += 4 + encoded.length;
    }
    return bytes;
  }

  /** Null after the last one. */
  public SourceRow next() throws IOException {
    if (handedOut == count) {
      return null;
    }
    handedOut++;
    int number = in.readInt();
    List<String> cells = texts();
    Problem refusal = null;
    if (in.readBoolean()) {
      Code code = Code.of(in.readUTF());
      refusal = new Problem(code, texts().toArray());
    }
    return new SourceRow(number, cells, refusal);
  }

  private List<String> texts() throws IOException {
    int size = in.readInt();
    List<String> texts = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      int length = in.readInt();
      byte[] encoded = in.readNBytes(Math.max(0, length));
      texts.add(length < 0 ? null : new String(encoded, StandardCharsets.UTF_8));
    }
    return texts;
  }

  @Override
  public void close() throws IOException {
    in.close();
    Files.delete(spool);
  }
}
