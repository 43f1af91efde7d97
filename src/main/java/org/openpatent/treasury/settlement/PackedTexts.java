package org.openpatent.treasury.settlement;

import com.carrotsearch.hppc.ArraySizingStrategy;
import com.carrotsearch.hppc.BoundedProportionalArraySizingStrategy;
import com.carrotsearch.hppc.ByteArrayList;
import com.carrotsearch.hppc.IntArrayList;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/**
 * A list of texts in one array of bytes. Ours because libraries keep two objects for each text, 40
 * bytes more than its letters. A UUID takes 17 bytes, any other text its UTF-8.
 */
public final class PackedTexts {
  /** How lists grow: by a quarter, so that a large one leaves little of the heap unused. */
  public static final ArraySizingStrategy BY_A_QUARTER =
      new BoundedProportionalArraySizingStrategy(8, Integer.MAX_VALUE - 64, 1.25f);

  /** Comes first in the form of a UUID, and in no UTF-8. */
  private static final byte UUID_MARK = (byte) 0xFF;

  private static final int UUID_LENGTH = 36;

  private final ByteArrayList bytes = new ByteArrayList(64, BY_A_QUARTER);
  private final IntArrayList ends = new IntArrayList(8, BY_A_QUARTER);

  /** Answers the number of this text, a new one even if the same text came before. */
  public int add(String text) {
    byte[] packed = pack(text);
    bytes.add(packed, 0, packed.length);
    ends.add(bytes.size());
    return ends.size() - 1;
  }

  public String get(int number) {
    int start = start(number);
    int length = ends.get(number) - start;
    if (length > 0 && bytes.get(start) == UUID_MARK) {
      ByteBuffer uuid = ByteBuffer.wrap(bytes.buffer, start + 1, 16);
      return new UUID(uuid.getLong(), uuid.getLong()).toString();
    }
    return new String(bytes.buffer, start, length, StandardCharsets.UTF_8);
  }

  public boolean is(int number, String text) {
    byte[] packed = pack(text);
    return Arrays.equals(bytes.buffer, start(number), ends.get(number), packed, 0, packed.length);
  }

  public int size() {
    return ends.size();
  }

  private int start(int number) {
    return number == 0 ? 0 : ends.get(number - 1);
  }

  private static byte[] pack(String text) {
    UUID uuid = text.length() == UUID_LENGTH ? uuid(text) : null;
    return uuid == null
        ? text.getBytes(StandardCharsets.UTF_8)
        : ByteBuffer.allocate(17)
            .put(UUID_MARK)
            .putLong(uuid.getMostSignificantBits())
            .putLong(uuid.getLeastSignificantBits())
            .array();
  }

  /** Null unless the UUID is written as this very text again: in small letters, in full. */
  private static UUID uuid(String text) {
    try {
      UUID uuid = UUID.fromString(text);
      return uuid.toString().equals(text) ? uuid : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
