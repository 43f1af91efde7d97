package org.openpatent.outside.webhook;

import java.util.Set;

/**
 * What came of sending something once.
 *
 * @param status of the answer; null if there was none
 * @param failure null for a success
 * @param extract the beginning of the answer's body; null if there was none
 */
record Attempt(Integer status, DeliveryFailure failure, int millis, String extract) {
  private static final int GONE = 410;
  private static final Set<Integer> OVERLOADED = Set.of(429, 502, 503, 504);
  private static final int SLOW_MILLIS = 2000;
  private static final int SUCCESS = 2;
  private static final int HUNDRED = 100;

  static Attempt answered(int status, int millis, String extract) {
    boolean good = status / HUNDRED == SUCCESS;
    return new Attempt(status, good ? null : DeliveryFailure.STATUS, millis, extract);
  }

  static Attempt failed(DeliveryFailure failure, int millis) {
    return new Attempt(null, failure, millis, null);
  }

  boolean isGood() {
    return failure == null;
  }

  /** The receiver wants nothing any more. */
  boolean isGone() {
    return status != null && status == GONE;
  }

  /** Whether the next delivery would fare no better, whatever it tells. */
  boolean isDown() {
    return !isGood() && (status == null || OVERLOADED.contains(status) || isGone());
  }

  boolean isSlow() {
    return millis > SLOW_MILLIS || isDown();
  }
}
