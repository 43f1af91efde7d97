package org.openpatent.incentive.filing;

/** How far a nomination is; see the package. */
public enum NominationStatus {
  NOMINATED,
  CITY_PASSED,
  REGION_PASSED,
  LISTED,
  REFUSED,
  REMOVED
}
