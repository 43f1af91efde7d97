package org.openpatent.incentive.roll;

/** Whether an entry counts now; the later, the stricter. */
public enum EntryStanding {
  STANDING,
  SUSPENDED,
  REMOVED;

  /**
   * @param last the last decision
   */
  static EntryStanding of(Decision last) {
    return switch (last) {
      case KEEP -> STANDING;
      case SUSPEND -> SUSPENDED;
      case REMOVE -> REMOVED;
    };
  }
}
