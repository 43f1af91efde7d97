package org.openpatent.settlement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.openpatent.platform.Code;
import org.openpatent.platform.Problem;

/**
 * Computes the drafts that are too large to wait for. What is to do is in the database, so a
 * restarted service, or another one, goes on where the last left off.
 */
@ApplicationScoped
class SettlementJobs {
  /** Longer than the largest settlement takes, on the slowest machine. */
  private static final int TIMEOUT_SECONDS = 3600;

  private static final Logger LOG = Logger.getLogger(SettlementJobs.class);

  @Inject Settling settling;

  @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
  void computeDrafts() {
    QuarkusTransaction.requiringNew().call(Settlement::uncomputed).forEach(this::compute);
  }

  /** One that fails is tried again later, and keeps no other from being computed. */
  private void compute(UUID id) {
    try {
      QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).run(() -> computeLocked(id));
    } catch (OptimisticLockException cancelled) {
      LOG.infof("settlement %s was cancelled or begun anew while it was computed", id);
    } catch (RuntimeException failed) {
      LOG.errorf(failed, "settlement %s could not be computed", id);
    }
  }

  private void computeLocked(UUID id) {
    Settlement draft = Settlement.toCompute(id);
    if (draft == null) {
      return; // computed, or cancelled, or another instance is at it
    }
    int total = settling.count(draft);
    tell(id, 0, total);
    try {
      settling.compute(draft, read -> tell(id, read, total));
    } catch (Problem nothing) {
      if (nothing.code != Code.NOTHING_TO_SETTLE) {
        throw nothing;
      }
      draft.cancel(Code.NOTHING_TO_SETTLE.wire());
    }
  }

  /** Seen at once, whatever becomes of the computation. */
  private static void tell(UUID id, int done, int total) {
    QuarkusTransaction.requiringNew().run(() -> SettlementProgress.tell(id, done, total));
  }
}
