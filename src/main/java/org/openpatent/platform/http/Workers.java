package org.openpatent.platform.http;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Alive is a service whose workers come back. Each look gives them a task that does nothing; one
 * that stays undone longer than all that may wait before it takes says that they hang. It is asked
 * on the event loop, because an answer by a worker would be none.
 */
@Liveness
@ApplicationScoped
class Workers implements AsyncHealthCheck {
  private static final long NONE = 0;

  @Inject PlatformConfig config;

  private final AtomicLong waitingSince = new AtomicLong(NONE);

  @Override
  public Uni<HealthCheckResponse> call() {
    long now = System.nanoTime() | 1; // never NONE
    if (waitingSince.compareAndSet(NONE, now)) {
      Infrastructure.getDefaultWorkerPool().execute(() -> waitingSince.set(NONE));
    }
    long since = waitingSince.get();
    boolean alive = since == NONE || now - since < config.limits().workersSilence().toNanos();
    return Uni.createFrom()
        .item(HealthCheckResponse.named("workers come back").status(alive).build());
  }
}
