package org.openpatent.incentive.roll;

/** What became of a firm in a version of a list. */
public enum EntryOutcome {
  ADMITTED,
  /** Good enough, and the quota was full. */
  OVER_QUOTA,
  BELOW_MINIMUM,
  EXCLUDED,
  /** On the version before, and no firm that could be on one any more. */
  NO_CANDIDATE
}
