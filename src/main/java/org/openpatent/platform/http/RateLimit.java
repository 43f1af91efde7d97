package org.openpatent.platform.http;

import io.github.bucket4j.Bucket;
import io.quarkus.scheduler.Scheduled;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * How many requests each client may send in a minute to this node. They may come all at once; what
 * was used comes back evenly. The headers are those of the IETF's draft {@code ratelimit-headers}.
 */
@ApplicationScoped
class RateLimit {
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final String POLICY = "\"minute\"";

  private final ConcurrentMap<String, Bucket> buckets = new ConcurrentHashMap<>();

  /** Requests in a minute; 0 for no limit. */
  private volatile int most;

  @Inject
  RateLimit(PlatformConfig config) {
    most = config.limits().requestsPerMinute();
  }

  /** For tests, which cannot wait for a minute's requests. */
  void set(int most) {
    this.most = most;
    buckets.clear();
  }

  /** Takes one request of the client's, and tells in the answer how many are left. */
  boolean admits(String client, HttpServerResponse response) {
    int limit = most;
    if (limit == 0) {
      return true;
    }
    var taken = buckets.computeIfAbsent(client, one -> full(limit)).tryConsumeAndReturnRemaining(1);
    response.putHeader("RateLimit-Policy", POLICY + ";q=" + limit + ";w=" + WINDOW.toSeconds());
    response.putHeader(
        "RateLimit",
        POLICY
            + ";r="
            + taken.getRemainingTokens()
            + ";t="
            + seconds(taken.getNanosToWaitForReset()));
    if (!taken.isConsumed()) {
      long wait = Math.max(1, seconds(taken.getNanosToWaitForRefill()));
      response.putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
    }
    return taken.isConsumed();
  }

  private static Bucket full(int limit) {
    return Bucket.builder()
        .addLimit(bandwidth -> bandwidth.capacity(limit).refillGreedy(limit, WINDOW))
        .build();
  }

  private static long seconds(long nanos) {
    return (nanos + 999_999_999) / 1_000_000_000;
  }

  /** Whoever has sent nothing for a minute needs no memory. */
  @Scheduled(every = "1m")
  void forget() {
    buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= most);
  }
}
