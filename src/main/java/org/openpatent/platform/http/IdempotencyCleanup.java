package org.openpatent.platform.http;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.openpatent.platform.value.LegalClock;

/** Forgets kept answers once their time is over; they hold copies of what was private. */
@ApplicationScoped
public class IdempotencyCleanup {
  @Inject EntityManager database;
  @Inject LegalClock clock;

  @Scheduled(every = "1h", delayed = "10m")
  @Transactional
  void forget() {
    database
        .createNativeQuery("delete from idempotency_key where kept_until <= ?1")
        .setParameter(1, clock.now())
        .executeUpdate();
  }
}
