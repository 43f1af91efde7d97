package org.openpatent.shape.violations.market.patent;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.openpatent.platform.value.HolidayYear;

/** All that a class may do beside what it may not. */
public class Innocent {
  BigDecimal share;
  Instant when;

  LocalDate read(HolidayYear year) {
    year.persistAndFlush();
    return year.holidays.get(0).plusDays(1);
  }

  /** Not on the wire, because it is not public. */
  static List<HolidayYear> known(Duration since) {
    return List.of();
  }
}
