package org.openpatent.compensation;

import java.math.BigInteger;
import java.util.Arrays;

/** How a budget is spread over lines that exceed it (program condition). */
public enum Allocation {
  /** License by license, the first that is not covered shares the rest between its two lines. */
  FIRST_COME {
    @Override
    public long[] grant(long[] capped, long rest) {
      long[] granted = new long[capped.length];
      long left = rest;
      for (int i = 0; i < capped.length; i += 2) {
        long share = Math.min(left, Math.addExact(capped[i], capped[i + 1]));
        share(capped, i, i + 2, share, granted);
        left -= share;
      }
      return granted;
    }
  },

  /** Every line its part: whole fen first, the fen left over to the largest remainders. */
  PRO_RATA {
    @Override
    public long[] grant(long[] capped, long rest) {
      long[] granted = new long[capped.length];
      share(capped, 0, capped.length, rest, granted);
      return granted;
    }
  };

  /**
   * What each line is granted of the rest, in fen.
   *
   * @param capped in settlement order, two for each license; a side without a line is 0
   * @throws ArithmeticException if the lines add up to more than a long holds
   */
  public abstract long[] grant(long[] capped, long rest);

  private static void share(long[] capped, int from, int to, long rest, long[] granted) {
    long sum = 0;
    for (int i = from; i < to; i++) {
      sum = Math.addExact(sum, capped[i]);
    }
    if (sum <= rest) {
      System.arraycopy(capped, from, granted, from, to - from);
      return;
    }
    long[] remainders = new long[to - from];
    long left = rest;
    for (int i = from; i < to; i++) {
      // line x rest is wider than a long
      BigInteger[] part =
          BigInteger.valueOf(capped[i])
              .multiply(BigInteger.valueOf(rest))
              .divideAndRemainder(BigInteger.valueOf(sum));
      granted[i] = part[0].longValueExact();
      remainders[i - from] = part[1].longValueExact();
      left -= granted[i];
    }
    addToLargest(remainders, Math.toIntExact(left), granted, from);
  }

  /**
   * One fen each to the {@code count} largest remainders, ties in settlement order. They are fewer
   * than the remainders above 0, so that a line of 0 never gets one.
   */
  private static void addToLargest(long[] remainders, int count, long[] granted, int from) {
    if (count == 0) {
      return;
    }
    long[] sorted = remainders.clone();
    Arrays.sort(sorted);
    long smallest = sorted[sorted.length - count];
    long ties = count - Arrays.stream(remainders).filter(r -> r > smallest).count();
    for (int i = 0; i < remainders.length; i++) {
      if (remainders[i] > smallest || remainders[i] == smallest && ties-- > 0) {
        granted[from + i]++;
      }
    }
  }
}
