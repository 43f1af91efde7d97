package org.openpatent.incentive.candidate;

/** What an authority may find of a firm that keeps it from a list. */
public enum FindingKind {
  /** Patents applied for without an invention of its own. */
  ABNORMAL_FILER,
  DISHONEST
}
