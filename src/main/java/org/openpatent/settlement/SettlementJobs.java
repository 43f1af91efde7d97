package org.openpatent.settlement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.openpatent.platform.Problem;
import org.openpatent.settlement.Settling.DraftWaiting;

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

  /** At once, for whoever asked is looking on. */
  void computeSoon(@Observes(during = TransactionPhase.AFTER_SUCCESS) DraftWaiting draft) {
    Infrastructure.getDefaultWorkerPool().execute(() -> compute(draft.id()));
  }

  /** What was left behind, by a restart or a failure. */
  @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
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
    int total = settling.count(draft, Integer.MAX_VALUE);
    tell(id, 0, total);
    try {
      settling.compute(draft, read -> tell(id, read, total));
    } catch (Problem refused) { // as whoever waits for a small one is told
      draft.cancel(refused.code.wire());
    }
  }

  /** Seen at once, whatever becomes of the computation. */
  private static void tell(UUID id, int done, int total) {
    QuarkusTransaction.requiringNew().run(() -> SettlementProgress.tell(id, done, total));
  }
}
