package org.openpatent.treasury.bank;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.io.input.ProxyInputStream;

/**
 * Bounds what a parser must hold before it can say what it read: one text, comment or attribute
 * without end would otherwise fill the memory. Tells a broken connection from broken XML.
 */
final class MeasuredInput extends ProxyInputStream {
  private static final int MOST = 64 << 10;

  private int sinceTag;
  private IOException failure;
  private boolean overlong;

  MeasuredInput(InputStream in) {
    super(in);
  }

  void tagWasRead() {
    sinceTag = 0;
  }

  boolean overlong() {
    return overlong;
  }

  /** The failure of the stream itself, which is none of its content, or null. */
  IOException failure() {
    return failure;
  }

  @Override
  protected void beforeRead(int length) throws IOException {
    if (sinceTag > MOST) {
      overlong = true;
      throw new IOException("overlong");
    }
  }

  @Override
  protected void afterRead(int count) {
    sinceTag += Math.max(count, 0);
  }

  @Override
  protected void handleIOException(IOException broken) throws IOException {
    failure = overlong ? null : broken;
    throw broken;
  }
}
