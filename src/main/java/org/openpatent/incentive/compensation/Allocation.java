package org.openpatent.incentive.compensation;

import java.util.function.IntToLongFunction;

/** How a budget is spread over lines that exceed it (program condition). */
public enum Allocation {
  /** License by license, the first that is not covered shares the rest between its two lines. */
  FIRST_COME {
    @Override
    public IntToLongFunction share(int slots, IntToLongFunction capped, long rest) {
      long left = rest;
      for (int i = 0; i < slots; i += 2) {
        long license = Math.addExact(capped.applyAsLong(i), capped.applyAsLong(i + 1));
        if (license > left) {
          int cut = i;
          var shared = new ProRata(capped, i, i + 2, left);
          return slot ->
              slot < cut ? capped.applyAsLong(slot) : slot < cut + 2 ? shared.applyAsLong(slot) : 0;
        }
        left -= license;
      }
      return capped;
    }
  },

  /** Every line its part: whole fen first, the fen left over to the largest remainders. */
  PRO_RATA {
    @Override
    public IntToLongFunction share(int slots, IntToLongFunction capped, long rest) {
      return new ProRata(capped, 0, slots, rest);
    }
  };

  /**
   * What each line is granted of the rest, in fen: a function of the line, so that a million lines
   * need no memory for it.
   *
   * @param slots how many lines, two for each license; a side without a line is 0
   * @param capped the lines in settlement order
   * @throws ArithmeticException if the lines add up to more than a long holds
   */
  public abstract IntToLongFunction share(int slots, IntToLongFunction capped, long rest);
}
