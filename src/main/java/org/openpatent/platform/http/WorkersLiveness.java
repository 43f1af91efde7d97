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
 * Says that the service is alive while its workers come back; the framework has no such check. Each
 * look gives them a task that does nothing; if it stays undone longer than all that may wait before
 * it takes, the workers hang. The check runs on the event loop, because an answer by a worker could
 * not say that workers hang.
 */
@Liveness
@ApplicationScoped
class WorkersLiveness implements AsyncHealthCheck {
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
