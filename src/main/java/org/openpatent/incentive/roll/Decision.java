package org.openpatent.incentive.roll;

/** What is decided of an entry of which something became known. */
public enum Decision {
  /** It stands; a suspension ends. */
  KEEP,
  SUSPEND,
  /** It is off the list for good. */
  REMOVE
}
