package org.openpatent.shape.violations.patent;

import org.openpatent.platform.HolidayYear;

/** Only the entity writes its fields. */
class WritesAnEntity {
  void write(HolidayYear year) {
    year.version = 7;
  }
}
