package org.openpatent.party.designation;

/** What a yearly assessment said; absent: the firm did not take part. */
public enum AssessmentOutcome {
  PASSED,
  FAILED,
  ABSENT
}
