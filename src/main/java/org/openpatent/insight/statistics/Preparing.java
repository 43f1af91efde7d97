package org.openpatent.insight.statistics;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.openpatent.platform.value.AdvisoryLock;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.StatementLimit;

/** Prepares the rows that are counted, by one node at a time. */
@ApplicationScoped
public class Preparing {
  /** Longer than preparing ten million licenses takes. */
  private static final Duration LIMIT = Duration.ofMinutes(30);

  @Inject LegalClock clock;
  @Inject StatisticsConfig config;

  @Scheduled(
      every = "{openpatent.statistics.look}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void prepareWhenDue() {
    if (QuarkusTransaction.requiringNew()
        .call(() -> Preparation.latest().isDue(clock.now(), config.every()))) {
      prepare();
    }
  }

  /** At once, unless another node is at it. */
  public void prepare() {
    QuarkusTransaction.requiringNew()
        .timeout((int) LIMIT.toSeconds())
        .run(
            () -> {
              if (AdvisoryLock.take(LOCK)) {
                StatementLimit.raise(LIMIT);
                Preparation.latest().prepare(clock.now());
              }
            });
  }

  static final String LOCK = "statistics";
}
