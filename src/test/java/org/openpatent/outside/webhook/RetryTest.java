package org.openpatent.outside.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Pauses grow, differ by chance, and end after a day. */
class RetryTest {
  private static final Instant FIRST = Instant.parse("2026-11-27T08:00:00Z");

  @Property
  void aPauseLiesWithinItsBounds(
      @ForAll @IntRange(min = 1, max = 1000) int attempts,
      @ForAll @LongRange(min = 0, max = 80_000_000) long millis,
      @ForAll long seed) {
    Instant now = FIRST.plusMillis(millis);
    Instant next = Retry.next(attempts, FIRST, now, new Random(seed));
    assertFalse(next.isBefore(now.plusSeconds(1)));
    assertFalse(next.isAfter(now.plusMillis(Retry.bound(attempts))));
  }

  @Property
  void theLastAttemptIsADayAfterTheFirst(@ForAll long seed) {
    Random random = new Random(seed);
    Instant last = FIRST;
    int attempts = 1;
    for (Instant next = FIRST; next != null; attempts++) {
      last = next;
      next = Retry.next(attempts, FIRST, last, random);
    }
    assertEquals(FIRST.plus(Duration.ofHours(24)), last);
    assertTrue(attempts > 24 && attempts < 200);
  }

  /** Those that failed at the same moment are spread over all of the pause. */
  @Test
  void pausesDifferByChance() {
    Random random = new Random(1);
    var pauses =
        Stream.generate(() -> Retry.next(11, FIRST, FIRST, random))
            .limit(1000)
            .mapToLong(next -> Duration.between(FIRST, next).toMillis())
            .summaryStatistics();
    long tenth = Retry.bound(11) / 10;
    assertTrue(pauses.getMin() < tenth && pauses.getMax() > 9 * tenth, pauses.toString());
  }

  @Test
  void boundsDoubleFromFiveSecondsToAnHour() {
    assertEquals(5_000, Retry.bound(1));
    assertEquals(10_000, Retry.bound(2));
    assertEquals(2_560_000, Retry.bound(10));
    assertEquals(3_600_000, Retry.bound(11));
    assertEquals(3_600_000, Retry.bound(Integer.MAX_VALUE));
  }

  @Test
  void nothingIsTriedAfterADay() {
    Instant later = FIRST.plus(Duration.ofHours(24));
    assertNull(Retry.next(3, FIRST, later, new Random(1)));
    assertEquals(later, Retry.next(50, FIRST, later.minusMillis(1), new Random(1)));
  }
}
