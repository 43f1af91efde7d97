package org.openpatent.party.designation;

/** What the re-evaluation of a term brings: a new full term, a year more, or its end. */
public enum ReviewOutcome {
  RENEWED,
  GRACE,
  REVOKED
}
