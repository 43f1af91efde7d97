package org.openpatent.incentive.compensation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/**
 * Texts numbered in the order they came, in one array of bytes: a settlement keeps half a million
 * license ids. A UUID takes 16 bytes of its own, any other text its UTF-8.
 */
final class Texts {
  private static final byte IS_UUID = 1;
  private static final byte IS_TEXT = 0;
  private static final int UUID_LENGTH = 36;

  private byte[] bytes = new byte[64];
  private int[] ends = new int[4];
  private int size;

  /** The number of this text, whether or not the same came before. */
  int add(String text) {
    byte[] form = form(text);
    int end = Math.addExact(start(size), form.length);
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, Growth.of(end));
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, Growth.of(size));
    }
    System.arraycopy(form, 0, bytes, end - form.length, form.length);
    ends[size] = end;
    return size++;
  }

  String get(int number) {
    int start = start(number);
    if (bytes[start] == IS_UUID) {
      ByteBuffer uuid = ByteBuffer.wrap(bytes, start + 1, 16);
      return new UUID(uuid.getLong(), uuid.getLong()).toString();
    }
    return new String(bytes, start + 1, ends[number] - start - 1, StandardCharsets.UTF_8);
  }

  boolean is(int number, String text) {
    int start = start(number);
    if (bytes[start] == IS_TEXT && ends[number] - start - 1 == text.length()) {
      return isAscii(start + 1, text);
    }
    byte[] form = form(text);
    return Arrays.equals(bytes, start, ends[number], form, 0, form.length);
  }

  /** As many bytes as characters: equal only if each is one, which needs no copy to be seen. */
  private boolean isAscii(int start, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (bytes[start + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  int size() {
    return size;
  }

  private int start(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  private static byte[] form(String text) {
    UUID uuid = text.length() == UUID_LENGTH ? uuid(text) : null;
    if (uuid != null) {
      return ByteBuffer.allocate(17)
          .put(IS_UUID)
          .putLong(uuid.getMostSignificantBits())
          .putLong(uuid.getLeastSignificantBits())
          .array();
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(1 + utf8.length).put(IS_TEXT).put(utf8).array();
  }

  /** Only what comes back as the very same text: no capitals, nothing left out. */
  private static UUID uuid(String text) {
    try {
      UUID uuid = UUID.fromString(text);
      return uuid.toString().equals(text) ? uuid : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
