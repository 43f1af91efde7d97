package org.openpatent.outside.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * When a delivery that failed is tried again: after a pause by chance, whose bound doubles with
 * each attempt, so that receivers that were down are not met by all at once; for a day.
 */
final class Retry {
  static final Duration FIRST = Duration.ofSeconds(5);
  static final Duration LONGEST = Duration.ofHours(1);
  static final Duration GIVEN_UP = Duration.ofHours(24);

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final int DOUBLINGS = 10;

  private Retry() {}

  /**
   * The instant of the next attempt, the last one a day after the first; null if it is given up.
   *
   * @param attempts how many there were, 1 or more
   * @param first of the first one
   * @param now of the last one
   */
  static Instant next(int attempts, Instant first, Instant now, RandomGenerator random) {
    Instant last = first.plus(GIVEN_UP);
    if (!now.isBefore(last)) {
      return null;
    }
    Instant next = now.plusMillis(random.nextLong(SHORTEST.toMillis(), bound(attempts) + 1));
    return next.isBefore(last) ? next : last;
  }

  /** Milliseconds that the pause after so many attempts has at most. */
  static long bound(int attempts) {
    return Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(attempts - 1, DOUBLINGS));
  }
}
