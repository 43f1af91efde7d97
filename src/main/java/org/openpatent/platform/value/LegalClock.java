package org.openpatent.platform.value;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The one source of time: instants in UTC for events, days in Asia/Shanghai for the law. It does
 * more than an injected {@code java.time.Clock}: instants are as exact as the database keeps them,
 * and a test can replace the source while the service runs.
 */
@ApplicationScoped
public class LegalClock {
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private Clock clock = Clock.systemUTC();

  /** Microseconds: what the database keeps. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  /** Replaces the source, for stories that take months. */
  public void use(Clock replacement) {
    clock = replacement;
  }
}
