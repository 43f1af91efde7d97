package org.openpatent.outside.certificate;

import java.time.LocalDate;
import org.openpatent.market.license.LicenseStatus;
import org.openpatent.market.license.LicenseView;

/** Whether a license that took effect stands on a day. */
public enum CertificateStanding {
  NOT_BEGUN,
  IN_FORCE,
  ENDED,
  VOID;

  /**
   * @param day the day of which the view was made
   */
  static CertificateStanding of(LicenseView license, LocalDate day) {
    if (license.status() == LicenseStatus.VOID) {
      return VOID;
    }
    if (license.status() == LicenseStatus.ENDED) {
      return ENDED;
    }
    return day.isBefore(license.beginsOn()) ? NOT_BEGUN : IN_FORCE;
  }
}
