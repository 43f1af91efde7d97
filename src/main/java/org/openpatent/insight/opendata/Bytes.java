package org.openpatent.insight.opendata;

import java.util.Arrays;

/** What was written of a part. It does more than the JDK's, which takes a lock for each byte. */
final class Bytes {
  private byte[] written;
  private int length;

  Bytes(int room) {
    written = new byte[room];
  }

  int length() {
    return length;
  }

  void add(char ascii) {
    makeRoom(1);
    written[length++] = (byte) ascii;
  }

  void add(byte[] all) {
    add(all, 0, all.length);
  }

  void add(byte[] from, int begin, int end) {
    int more = end - begin;
    makeRoom(more);
    System.arraycopy(from, begin, written, length, more);
    length += more;
  }

  private void makeRoom(int more) {
    if (written.length - length < more) {
      written = Arrays.copyOf(written, Math.max(2 * written.length, length + more));
    }
  }

  byte[] all() {
    return Arrays.copyOf(written, length);
  }
}
