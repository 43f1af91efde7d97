package org.openpatent.treasury.program;

import java.util.function.IntToLongFunction;

/** How a budget is spread over lines that exceed it [program condition]. */
public enum Allocation {
  /** Item by item, the first that is not covered shares the rest between its lines. */
  FIRST_COME {
    @Override
    public IntToLongFunction share(int slots, int parts, IntToLongFunction capped, long rest) {
      long left = rest;
      for (int first = 0; first < slots; first += parts) {
        long item = 0;
        for (int slot = first; slot < first + parts; slot++) {
          item = Math.addExact(item, capped.applyAsLong(slot));
        }
        if (item > left) {
          return cut(capped, first, first + parts, left);
        }
        left -= item;
      }
      return capped;
    }

    /**
     * Items before this one get all, this one's lines share what is left, later ones get nothing.
     */
    private IntToLongFunction cut(IntToLongFunction capped, int first, int next, long left) {
      var shared = new ProRata(capped, first, next, left);
      return slot ->
          slot < first ? capped.applyAsLong(slot) : slot < next ? shared.applyAsLong(slot) : 0;
    }
  },

  /** Every line its part: whole fen first, the fen left over to the largest remainders. */
  PRO_RATA {
    @Override
    public IntToLongFunction share(int slots, int parts, IntToLongFunction capped, long rest) {
      return new ProRata(capped, 0, slots, rest);
    }
  };

  /**
   * What each line is granted of the rest, in fen: a function of the line, so that a million lines
   * need no memory for it.
   *
   * @param slots how many lines, so many for each item as it has parts; a part without a line is 0
   * @param parts how many parts an item has
   * @param capped the lines in settlement order
   * @throws ArithmeticException if the lines add up to more than a long holds
   */
  public abstract IntToLongFunction share(
      int slots, int parts, IntToLongFunction capped, long rest);
}
