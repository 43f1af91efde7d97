package org.openpatent.outside.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.openpatent.platform.value.LegalClock;

/** What happens to webhooks by themselves, as events. */
@ApplicationScoped
class WebhookEvents {
  @Inject EventWriting writing;
  @Inject LegalClock clock;

  void keep(@Observes WebhookDisabled change) {
    writing.keep(
        EventType.WEBHOOK_DISABLED,
        change.path(),
        List.of(change.owner()),
        change::version,
        change.webhook(),
        "DISABLED",
        clock.today());
  }
}
