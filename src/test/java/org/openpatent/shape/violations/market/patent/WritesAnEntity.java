package org.openpatent.shape.violations.market.patent;

import org.openpatent.platform.value.HolidayYear;

/** Only the entity writes its fields. */
class WritesAnEntity {
  void write(HolidayYear year) {
    year.version = 7;
  }
}
