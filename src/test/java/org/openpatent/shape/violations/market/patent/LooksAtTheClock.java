package org.openpatent.shape.violations.market.patent;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;

/** Time is given. */
class LooksAtTheClock {
  LocalDate day() {
    return LocalDate.now(Clock.offset(null, null));
  }

  Instant instant() {
    return Instant.now();
  }

  long millis() {
    return System.currentTimeMillis();
  }

  Clock clock() {
    return Clock.systemUTC();
  }

  Date date() {
    return new Date();
  }
}
