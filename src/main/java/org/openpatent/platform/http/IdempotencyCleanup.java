package org.openpatent.platform.http;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Partitions;

/** Forgets kept answers once their time is over; they hold copies of what was private. */
@ApplicationScoped
public class IdempotencyCleanup {
  @Inject EntityManager database;
  @Inject LegalClock clock;

  @Scheduled(
      every = "1h",
      delayed = "10m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void forget() {
    Partitions.tend("idempotency_answer", clock.now());
    QuarkusTransaction.requiringNew().run(this::forgetThoseOfTheReleaseBefore);
  }

  /** While nodes of it run, and for a day after that. */
  private void forgetThoseOfTheReleaseBefore() {
    database
        .createNativeQuery("delete from idempotency_key where kept_until <= ?1")
        .setParameter(1, clock.now())
        .executeUpdate();
  }
}
