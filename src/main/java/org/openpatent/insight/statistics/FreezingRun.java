package org.openpatent.insight.statistics;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.openpatent.platform.value.AdvisoryLock;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Passes;
import org.openpatent.platform.value.StatementLimit;

/**
 * Counts the figures of years that the agency froze, in the background, because a million licenses
 * take minutes. What waits are rows in the database, so that a restart or another node goes on with
 * it; all figures of a year are stored at once.
 */
@ApplicationScoped
class FreezingRun {
  private static final Duration LIMIT = Duration.ofMinutes(30);
  private static final Logger LOG = Logger.getLogger(FreezingRun.class);

  private final Passes passes = new Passes(1, this::runAll);

  @Inject Statistics statistics;
  @Inject LegalClock clock;

  /** An event fired in the transaction that stores a freezing. */
  record FreezingAsked() {}

  void runSoon(@Observes(during = TransactionPhase.AFTER_SUCCESS) FreezingAsked asked) {
    passes.begin();
  }

  /** Runs what a restart or a failure left behind. */
  @Scheduled(every = "{openpatent.statistics.look}")
  void runLeftBehind() {
    passes.begin();
  }

  @PreDestroy
  void stop() {
    passes.stop();
  }

  private void runAll() {
    try {
      while (QuarkusTransaction.requiringNew()
          .timeout((int) LIMIT.toSeconds())
          .call(this::runNext)) {
        // the next one may be asked for meanwhile
      }
    } catch (RuntimeException failed) { // tried again by a later pass
      LOG.errorf(failed, "the figures of a year could not be frozen");
    }
  }

  /** False if nothing waits. */
  private boolean runNext() {
    if (FrozenYear.waiting() == null) {
      return false;
    }
    StatementLimit.raise(LIMIT);
    AdvisoryLock.await(Preparing.LOCK); // so that all of it is counted in one state, by one node
    FrozenYear next = FrozenYear.waiting();
    if (next != null) {
      Preparation.latest().prepare(clock.now());
      statistics.freeze(next);
    }
    return next != null;
  }
}
