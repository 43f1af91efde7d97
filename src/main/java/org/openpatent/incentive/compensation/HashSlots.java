package org.openpatent.incentive.compensation;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * Finds numbered things by what they are, with four bytes a slot: what they are is kept elsewhere,
 * and told by a hash and a comparison.
 */
final class HashSlots {
  static final int NONE = -1;

  private final IntUnaryOperator hashOf;
  private int[] slots = new int[8];
  private int used;

  HashSlots(IntUnaryOperator hashOf) {
    this.hashOf = hashOf;
    Arrays.fill(slots, NONE);
  }

  int find(int hash, IntPredicate same) {
    for (int i = first(hash); slots[i] != NONE; i = i + 1 & slots.length - 1) {
      if (same.test(slots[i])) {
        return slots[i];
      }
    }
    return NONE;
  }

  /** A number that {@link #find} does not answer yet. */
  void put(int number) {
    // at most seven of eight slots are taken, so that every search comes to an end
    if (++used > slots.length - (slots.length >> 3)) {
      int[] old = slots;
      slots = new int[Math.multiplyExact(old.length, 2)];
      Arrays.fill(slots, NONE);
      Arrays.stream(old).filter(n -> n != NONE).forEach(this::place);
    }
    place(number);
  }

  private void place(int number) {
    int i = first(hashOf.applyAsInt(number));
    while (slots[i] != NONE) {
      i = i + 1 & slots.length - 1;
    }
    slots[i] = number;
  }

  private int first(int hash) {
    // Fibonacci hashing: numbers in sequence, as those of patents are, do not crowd together
    return hash * 0x9E3779B9 >>> Integer.numberOfLeadingZeros(slots.length) + 1;
  }
}
