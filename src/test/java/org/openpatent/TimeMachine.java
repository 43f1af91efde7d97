package org.openpatent;

import jakarta.enterprise.inject.spi.CDI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.openpatent.platform.value.LegalClock;

/** Takes the service to another day; whoever travels comes back in {@code @AfterEach}. */
public final class TimeMachine {
  private TimeMachine() {}

  public static LocalDate travelTo(String day) {
    return travelTo(LocalDate.parse(day));
  }

  public static LocalDate travelTo(LocalDate day) {
    var morning = day.atTime(9, 30).atZone(LegalClock.ZONE);
    clock().use(Clock.fixed(morning.toInstant(), LegalClock.ZONE));
    return day;
  }

  /** The same day, an hour later. */
  public static void waitAnHour() {
    waitFor(Duration.ofHours(1));
  }

  /** So much later. */
  public static void waitFor(Duration time) {
    clock().use(Clock.fixed(clock().now().plus(time), LegalClock.ZONE));
  }

  /** The same day, so much earlier. */
  public static void goBack(Duration time) {
    clock().use(Clock.fixed(clock().now().minus(time), LegalClock.ZONE));
  }

  public static void comeBack() {
    clock().use(Clock.systemUTC());
  }

  /** As the service's clock has it. */
  public static Instant now() {
    return clock().now();
  }

  private static LegalClock clock() {
    return CDI.current().select(LegalClock.class).get();
  }
}
