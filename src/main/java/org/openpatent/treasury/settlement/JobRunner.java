package org.openpatent.treasury.settlement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.openpatent.platform.value.AdvisoryLock;
import org.openpatent.platform.value.Passes;
import org.openpatent.platform.value.StatementLimit;

/**
 * Runs the jobs of all kinds, one at a time in each node, because each of them needs much memory.
 * The waiting jobs are rows in the database, so a job that a node did not finish is computed after
 * a restart or by another node. A lock that ends with its transaction keeps two nodes from the same
 * job.
 */
@ApplicationScoped
class JobRunner {
  /** Longer than the largest computation takes, on the slowest machine. */
  private static final int TIMEOUT_SECONDS = 3600;

  /**
   * A job ends as failed after so many tries; one that ended because its node was killed counts.
   */
  private static final int TRIES = 5;

  private static final Logger LOG = Logger.getLogger(JobRunner.class);

  private final Passes passes = new Passes(1, this::runAll);

  @Inject Instance<JobKind> kinds;

  /** An event fired in the transaction that stores a new job. */
  record JobWaiting() {}

  /** The job was cancelled, or ended by another node, while it was computed. */
  static final class Abandoned extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Runs a new job as soon as it is committed. */
  void runSoon(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobWaiting waiting) {
    passes.begin();
  }

  /** Runs the jobs that a restart or a failure left waiting. */
  @Scheduled(every = "{openpatent.settlements.left-behind-every}")
  void runLeftBehind() {
    passes.begin();
  }

  @PreDestroy
  void stop() {
    passes.stop();
  }

  private void runAll() {
    for (JobKind kind : kinds) {
      try {
        QuarkusTransaction.requiringNew().call(kind::waiting).forEach(id -> run(kind, id));
      } catch (RuntimeException unreachable) {
        LOG.warnf("what waits to be computed cannot be asked: %s", unreachable.getMessage());
      }
    }
  }

  /** A job that fails is tried again later, and the other jobs are computed all the same. */
  private void run(JobKind kind, UUID id) {
    try {
      QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).run(() -> runLocked(kind, id));
    } catch (Abandoned | OptimisticLockException ended) {
      LOG.infof("%s was cancelled or begun anew while it was computed", id);
    } catch (RuntimeException failed) {
      LOG.errorf(failed, "%s could not be computed", id);
    }
  }

  private void runLocked(JobKind kind, UUID id) {
    // the row itself is not locked, so that the job can be cancelled meanwhile
    if (!AdvisoryLock.take(id.toString())) {
      return; // another node computes it
    }
    StatementLimit.raise(Duration.ofSeconds(TIMEOUT_SECONDS));
    int tries = QuarkusTransaction.requiringNew().call(() -> kind.begin(id));
    if (tries > TRIES) {
      kind.fail(id);
    } else if (tries > 0) {
      kind.compute(id);
    }
  }
}
