package org.openpatent.outside.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.openpatent.outside.event.WebhookDisabled;

/**
 * Sends nothing any more to a receiver that is gone, or failed for days, and gives notice of it.
 */
@ApplicationScoped
class WebhookDisabling {
  @Inject Event<WebhookDisabled> disabled;

  void disable(UUID id, DisabledCause cause) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              Webhook webhook = Webhook.disable(id, cause);
              if (webhook != null) {
                disabled.fire(
                    new WebhookDisabled(
                        webhook.id, webhook.path(), webhook.ownerCode, webhook.version));
              }
            });
  }
}
