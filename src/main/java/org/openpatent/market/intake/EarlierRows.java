package org.openpatent.market.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.openpatent.market.patent.PatentNumber;

/**
 * In which row of a file each patent or loan was first, and what that row said, so that a later row
 * about the same does not replace it unnoticed. Kept in arrays, because a file has up to a million
 * rows and a map of objects would take a quarter of the memory that an import may have.
 */
public final class EarlierRows {
  /** A row about a thing; what it said is a hash of it. */
  public record Earlier(int row, int said) {}

  private long[] numbers = new long[1 << 10];
  private int[] rows = new int[numbers.length];
  private int[] said = new int[numbers.length];
  private int count;

  static long key(PatentNumber number) {
    String canonical = number.canonical();
    return Long.parseLong(canonical.substring(0, canonical.indexOf('.')));
  }

  /** A hash so wide that no two of a file are the same. */
  public static long key(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
  }

  /** The first row about a thing; null if no other row before this one was. */
  public Earlier before(long key, int row) {
    int place = place(key);
    return rows[place] == 0 || rows[place] >= row ? null : new Earlier(rows[place], said[place]);
  }

  /** Keeps what a row says of a thing, unless a row before it was about the same. */
  public void note(long key, int row, Object... says) {
    int place = place(key);
    if (rows[place] == 0 || rows[place] >= row) {
      count += rows[place] == 0 ? 1 : 0;
      numbers[place] = key;
      rows[place] = row;
      said[place] = Objects.hash(says);
    }
    if (count > numbers.length / 2) {
      grow();
    }
  }

  /** Where a key stands, or the free place for it. */
  private int place(long key) {
    int place = (int) ((key * 0x9E3779B97F4A7C15L) >>> 33) & numbers.length - 1;
    while (rows[place] != 0 && numbers[place] != key) {
      place = place + 1 & numbers.length - 1;
    }
    return place;
  }

  private void grow() {
    long[] before = numbers;
    int[] rowsBefore = rows;
    int[] saidBefore = said;
    numbers = new long[before.length * 2];
    rows = new int[numbers.length];
    said = Arrays.copyOf(rows, numbers.length);
    for (int i = 0; i < before.length; i++) {
      if (rowsBefore[i] != 0) {
        int place = place(before[i]);
        numbers[place] = before[i];
        rows[place] = rowsBefore[i];
        said[place] = saidBefore[i];
      }
    }
  }
}
