package org.openpatent.outside.webhook;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.openpatent.outside.webhook.Claim.Due;

/**
 * One turn of a webhook: one delivery after the other. After a failure what is of the same subject
 * waits; where the receiver is down everything does, and the turn ends.
 */
final class Run {
  /** No attempt begins after so long; what is left is for another turn. */
  static final Duration LONGEST = Duration.ofSeconds(20);

  /** However long a delivery waits after it failed, something else is tried after so long. */
  private static final Duration REST = Duration.ofMinutes(1);

  /**
   * As it is kept.
   *
   * @param next of the next attempt, null if there is none
   */
  record Result(
      UUID id,
      DeliveryStatus status,
      Instant at,
      Instant next,
      Integer answer,
      DeliveryFailure failure,
      int millis,
      String extract) {}

  final Claim claim;
  final List<Result> results = new ArrayList<>();

  private final Supplier<Instant> clock;
  private final BiFunction<Claim, Due, Future<Attempt>> sending;
  private final Consumer<Run> ended;
  private final Set<String> failed = new HashSet<>();
  private final long begun = System.nanoTime();

  boolean good;
  boolean gone;
  boolean slow;

  /** Whether more may be due already. */
  boolean more;

  /** The next turn is not before; null if that is all the same. */
  Instant rest;

  Run(
      Claim claim,
      Supplier<Instant> clock,
      BiFunction<Claim, Due, Future<Attempt>> sending,
      Consumer<Run> ended) {
    this.claim = claim;
    this.clock = clock;
    this.sending = sending;
    this.ended = ended;
    slow = claim.slow() && claim.due().isEmpty();
    more = claim.due().size() == Claim.MOST;
  }

  boolean bad() {
    return results.stream().anyMatch(result -> result.failure != null);
  }

  boolean dead() {
    return results.stream().anyMatch(result -> result.status == DeliveryStatus.DEAD);
  }

  void begin() {
    next(0);
  }

  private void next(int index) {
    int at = index;
    while (at < claim.due().size() && failed.contains(claim.due().get(at).event().subject())) {
      at++;
    }
    boolean late = System.nanoTime() - begun > LONGEST.toNanos();
    if (at == claim.due().size() || late || rest != null) {
      more |= at < claim.due().size();
      ended.accept(this);
      return;
    }
    Due due = claim.due().get(at);
    int following = at + 1;
    sending
        .apply(claim, due)
        .onComplete(
            done -> {
              take(due, done.result());
              next(following);
            });
  }

  private void take(Due due, Attempt attempt) {
    Instant now = clock.get();
    Instant first = due.first() == null ? now : due.first();
    Instant next =
        attempt.isGood()
            ? null
            : Retry.next(due.attempts() + 1, first, now, ThreadLocalRandom.current());
    DeliveryStatus status =
        attempt.isGood()
            ? DeliveryStatus.DELIVERED
            : next == null ? DeliveryStatus.DEAD : DeliveryStatus.PENDING;
    results.add(
        new Result(
            due.id(),
            status,
            now,
            next,
            attempt.status(),
            attempt.failure(),
            attempt.millis(),
            attempt.extract()));
    good |= attempt.isGood();
    gone |= attempt.isGone();
    slow |= attempt.isSlow();
    if (!attempt.isGood()) {
      failed.add(due.event().subject());
    }
    if (attempt.isDown()) {
      Instant longest = now.plus(REST);
      rest = next == null || next.isAfter(longest) ? longest : next;
    }
  }
}
