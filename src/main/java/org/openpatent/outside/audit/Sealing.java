package org.openpatent.outside.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Chains what was written, one node at a time, in transactions that are short. */
@ApplicationScoped
class Sealing {
  private static final int AT_ONCE = 1000;

  @Scheduled(
      every = "{openpatent.audit.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void seal() {
    while (QuarkusTransaction.requiringNew().call(() -> AuditLog.seal(AT_ONCE)) == AT_ONCE) {
      // there is more
    }
  }
}
