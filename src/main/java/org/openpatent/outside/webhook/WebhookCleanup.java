package org.openpatent.outside.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.function.IntUnaryOperator;
import org.openpatent.platform.value.LegalClock;

/** Deletes, in small transactions, deliveries that ended long ago and those of deleted webhooks. */
@ApplicationScoped
class WebhookCleanup {
  private static final int AT_ONCE = 5000;

  @Inject LegalClock clock;
  @Inject WebhookConfig config;

  @Scheduled(
      every = "1h",
      delayed = "20m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void forget() {
    Instant before = clock.now().minus(config.kept());
    all(most -> WebhookDelivery.forget(before, most));
    all(WebhookDelivery::forgetDeleted);
  }

  private static void all(IntUnaryOperator some) {
    while (QuarkusTransaction.requiringNew().call(() -> some.applyAsInt(AT_ONCE)) == AT_ONCE) {
      // there may be more
    }
  }
}
