package org.openpatent.party.designation;

import java.util.Collection;

/** What firms are designated as, the highest first. */
public enum DesignationLevel {
  NATIONAL_DEMONSTRATION,
  NATIONAL_ADVANTAGE,
  REGION_ADVANTAGE,
  REGION_CULTIVATION;

  /** Whether it is higher than the other one; null is none. */
  boolean isAbove(DesignationLevel other) {
    return other == null || compareTo(other) < 0;
  }

  /**
   * Whether who holds this level meets a condition that names some. A higher one will do: a firm
   * that rises holds the lower one no more, and must not lose by it.
   *
   * @param held null for none
   * @param asked null or empty if nothing is asked for
   */
  public static boolean meets(DesignationLevel held, Collection<DesignationLevel> asked) {
    return asked == null
        || asked.isEmpty()
        || held != null && asked.stream().anyMatch(level -> held.compareTo(level) <= 0);
  }
}
