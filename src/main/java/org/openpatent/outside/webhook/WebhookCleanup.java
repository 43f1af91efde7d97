package org.openpatent.outside.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.openpatent.platform.value.LegalClock;

/** Forgets deliveries that ended long ago, and deleted webhooks once none of theirs is left. */
@ApplicationScoped
class WebhookCleanup {
  @Inject LegalClock clock;
  @Inject WebhookConfig config;

  @Scheduled(
      every = "1h",
      delayed = "20m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void forget() {
    Instant before = clock.now().minus(config.kept());
    WebhookDelivery.forget(before);
    QuarkusTransaction.requiringNew().run(() -> Webhook.forget(before));
  }
}
