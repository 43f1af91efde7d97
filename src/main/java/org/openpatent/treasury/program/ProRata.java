package org.openpatent.treasury.program;

import java.math.BigInteger;
import java.util.function.IntToLongFunction;

/**
 * Lines that exceed the rest get their part of it, floor(line x rest / sum) in fen, and the fen
 * left over go one each to the largest remainders, ties in settlement order [program condition].
 * The smallest remainder that still gets one is found by counting, nine bits at a time: sorting a
 * million remainders would need a copy of them in memory.
 */
final class ProRata implements IntToLongFunction {
  private static final int DIGIT = 9;

  private final IntToLongFunction lines;
  private final int from;
  private final int to;
  private final long rest;
  private final long sum;
  private long smallest = Long.MAX_VALUE;
  private int lastTie = -1;

  /** Of the lines {@code from} to {@code to}, the latter excluded. */
  ProRata(IntToLongFunction lines, int from, int to, long rest) {
    this.lines = lines;
    this.from = from;
    this.to = to;
    this.rest = rest;
    long total = 0;
    for (int i = from; i < to; i++) {
      total = Math.addExact(total, lines.applyAsLong(i));
    }
    this.sum = total;
    if (sum > rest) {
      giveLeftOver();
    }
  }

  @Override
  public long applyAsLong(int slot) {
    long line = lines.applyAsLong(slot);
    if (sum <= rest) {
      return line;
    }
    long floor = floor(line);
    long remainder = remainder(line, floor);
    boolean oneMore = remainder > smallest || remainder == smallest && slot <= lastTie;
    return oneMore ? floor + 1 : floor;
  }

  private long floor(long line) {
    long product = line * rest;
    return Math.multiplyHigh(line, rest) == 0 && product >= 0
        ? product / sum
        : BigInteger.valueOf(line)
            .multiply(BigInteger.valueOf(rest))
            .divide(BigInteger.valueOf(sum))
            .longValueExact();
  }

  /** Smaller than the sum and so exact, though both products may wrap around. */
  private long remainder(long line, long floor) {
    return line * rest - floor * sum;
  }

  private long remainderOf(int slot) {
    long line = lines.applyAsLong(slot);
    return remainder(line, floor(line));
  }

  /** The fen left over are fewer than the remainders above 0: a line of 0 never gets one. */
  private void giveLeftOver() {
    long left = rest;
    for (int i = from; i < to; i++) {
      left -= floor(lines.applyAsLong(i));
    }
    if (left == 0) {
      return;
    }
    int highest = (63 - Long.numberOfLeadingZeros(sum)) / DIGIT * DIGIT;
    long digits = 0;
    for (int shift = highest; shift >= 0; shift -= DIGIT) {
      int[] counts = count(digits, shift);
      int digit = counts.length - 1;
      while (counts[digit] < left) {
        left -= counts[digit--];
      }
      digits = digits << DIGIT | digit;
    }
    smallest = digits;
    for (int i = from; left > 0; i++) {
      if (remainderOf(i) == smallest) {
        lastTie = i;
        left--;
      }
    }
  }

  /** How many of the remainders that begin with these digits have each next one. */
  private int[] count(long digits, int shift) {
    int[] counts = new int[1 << DIGIT];
    for (int i = from; i < to; i++) {
      long remainder = remainderOf(i) >>> shift;
      if (remainder >>> DIGIT == digits) {
        counts[(int) remainder & counts.length - 1]++;
      }
    }
    return counts;
  }
}
