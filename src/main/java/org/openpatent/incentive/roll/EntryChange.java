package org.openpatent.incentive.roll;

/** What a firm was in the version before and is in this one. */
public enum EntryChange {
  ADDED,
  KEPT,
  REMOVED
}
