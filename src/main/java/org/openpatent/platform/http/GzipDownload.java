package org.openpatent.platform.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

/**
 * A download in the coding gzip. The server's compressor would do it on the event loop, which would
 * serve nobody else for the tens of milliseconds that a part takes.
 */
final class GzipDownload implements Download {
  static final String CODING = "gzip";

  private final Download plain;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private GZIPOutputStream packed;
  private boolean ended;

  GzipDownload(Download plain) {
    this.plain = plain;
  }

  @Override
  public byte[] next() throws IOException {
    if (ended) {
      return null;
    }
    byte[] part = plain.next(); // first, because the very first one may refuse
    if (packed == null) {
      packed = new GZIPOutputStream(out, true);
    }
    if (part == null) {
      packed.close();
      ended = true;
    } else {
      packed.write(part);
      packed.flush(); // so that what came can be read although the rest does not
    }
    byte[] bytes = out.toByteArray();
    out.reset();
    return bytes;
  }
}
