package org.openpatent.market.license;

/** Where a license stands on a day; derived from its dates, never stored. */
public enum LicenseStatus {
  AWAITING_PAYMENT,
  EFFECTIVE,
  ENDED,
  VOID
}
