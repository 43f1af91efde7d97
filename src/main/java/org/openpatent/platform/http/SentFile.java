package org.openpatent.platform.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Set;

/** A file as it was sent. It is on the disk, and gone when its request is over. */
public final class SentFile {
  public static final String XML = "application/xml";
  public static final String CSV = "text/csv";
  public static final String NDJSON = "application/x-ndjson";
  public static final String ZIP = "application/zip";
  public static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  static final String KEY = SentFile.class.getName();

  /** What is taken for a file, whatever the operation; where none is taken it is refused later. */
  private static final Set<String> TYPES = Set.of(XML, CSV, NDJSON, ZIP, XLSX);

  private final Path path;
  private final long bytes;
  private final Runnable discarded;

  /**
   * @param discarded is called once, when the file is gone
   */
  SentFile(Path path, long bytes, Runnable discarded) {
    this.path = path;
    this.bytes = bytes;
    this.discarded = discarded;
  }

  static boolean isType(String contentType) {
    return contentType != null
        && TYPES.contains(contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
  }

  public long bytes() {
    return bytes;
  }

  /** All of it, as often as it is asked for. */
  public InputStream open() throws IOException {
    return Files.newInputStream(path);
  }

  public byte[] sha256() throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      Files.copy(path, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
      return digest.digest();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  void discard() {
    discarded.run();
  }
}
