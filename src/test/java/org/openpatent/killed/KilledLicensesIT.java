package org.openpatent.killed;

import java.time.LocalDate;

/** Compensation for licenses. */
class KilledLicensesIT extends KilledService {
  @Override
  Payout another(LocalDate today) {
    return Payout.ofLicenses(today);
  }
}
