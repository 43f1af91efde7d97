package org.openpatent.incentive.roll;

/** How far a version of a list is; see the package. */
public enum ListStatus {
  DRAFT,
  NOTICE,
  IN_FORCE,
  SUPERSEDED
}
