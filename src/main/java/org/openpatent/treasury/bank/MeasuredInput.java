package org.openpatent.treasury.bank;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bounds what a parser must hold before it can say what it read: one text, comment or attribute
 * without end would otherwise fill the memory. Tells a broken connection from broken XML.
 */
final class MeasuredInput extends FilterInputStream {
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
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (sinceTag > MOST) {
      overlong = true;
      throw new IOException("overlong");
    }
    try {
      int count = super.read(bytes, from, length);
      sinceTag += Math.max(count, 0);
      return count;
    } catch (IOException broken) {
      failure = broken;
      throw broken;
    }
  }
}
