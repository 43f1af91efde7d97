package org.openpatent.platform.http;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.openpatent.platform.value.Code;

/**
 * Something of which there is only so much, for all together and for each client. It does more than
 * a {@code Semaphore}, which counts all together: no client can take everything and keep the others
 * out.
 */
final class Quota {
  private final long mostOfAll;
  private final long mostOfOne;
  private final AtomicLong taken = new AtomicLong();
  private final ConcurrentHashMap<String, Long> each = new ConcurrentHashMap<>();

  Quota(long mostOfAll, long mostOfOne) {
    this.mostOfAll = mostOfAll;
    this.mostOfOne = mostOfOne;
  }

  /**
   * Takes an amount if it is there.
   *
   * @return why it was not taken, or null
   */
  Code take(String client, long amount) {
    add(client, amount);
    Code full = excess(client, 0);
    if (full != null) {
      give(client, amount);
    }
    return full;
  }

  /** Why this amount could not be taken just now, or null. */
  Code excess(String client, long amount) {
    if (each.getOrDefault(client, 0L) + amount > mostOfOne) {
      return Code.TOO_MANY_REQUESTS;
    }
    return taken.get() + amount > mostOfAll ? Code.OVERLOADED : null;
  }

  /** Takes an amount that is spent already, whether it was there or not. */
  void add(String client, long amount) {
    each.merge(client, amount, Long::sum);
    taken.addAndGet(amount);
  }

  void give(String client, long amount) {
    taken.addAndGet(-amount);
    each.computeIfPresent(client, (same, held) -> held == amount ? null : held - amount);
  }

  long taken() {
    return taken.get();
  }
}
