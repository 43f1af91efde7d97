package org.openpatent.incentive.compensation;

/** How arrays grow: by a quarter, so that a large one leaves little of the heap unused. */
public final class Growth {
  private Growth() {}

  /** The length of the array that replaces one too short for this many. */
  public static int of(int needed) {
    return Math.addExact(needed, Math.max(8, needed >> 2));
  }
}
