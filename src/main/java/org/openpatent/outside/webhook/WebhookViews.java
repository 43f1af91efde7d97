package org.openpatent.outside.webhook;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.outside.event.EventType;
import org.openpatent.platform.http.Secretive;
import org.openpatent.platform.http.Versioned;
import org.openpatent.platform.value.Omittable;

/** What is shown of webhooks and deliveries to their owner. */
final class WebhookViews {
  private WebhookViews() {}

  public record WebhookView(
      UUID id,
      @Schema(description = "Credit code.") String owner,
      String url,
      @Schema(description = "Of these types only; of all if there are none.") List<EventType> types,
      @Schema(description = "About this thing only.") @Omittable String subject,
      boolean active,
      WebhookStatus status,
      @Omittable DisabledCause cause,
      @Schema(description = "Since when nothing but failure came of it.") @Omittable
          Instant failingSince,
      @Schema(description = "Until when the secret before signs too.") @Omittable
          Instant formerSecretUntil,
      Instant createdAt,
      @Omittable Instant changedAt,
      Integer version)
      implements Versioned {
    static WebhookView of(Webhook webhook, Instant now) {
      boolean former = webhook.formerUntil != null && webhook.formerUntil.isAfter(now);
      return new WebhookView(
          webhook.id,
          webhook.ownerCode,
          webhook.url,
          webhook.types.stream().map(EventType::of).toList(),
          webhook.subject,
          webhook.isActive(),
          webhook.status,
          webhook.cause,
          WebhookTurn.failingSince(webhook.id),
          former ? webhook.formerUntil : null,
          webhook.created.at(),
          webhook.changed == null ? null : webhook.changed.at(),
          webhook.version);
    }
  }

  public record SecretWebhookView(@JsonUnwrapped WebhookView webhook, WebhookSecret secret)
      implements Versioned, Secretive {
    static SecretWebhookView of(Webhook webhook, Instant now) {
      return new SecretWebhookView(WebhookView.of(webhook, now), webhook.secret);
    }

    @Override
    public Integer version() {
      return webhook.version();
    }
  }

  public record DeliveryView(
      UUID id,
      @Schema(description = "The id of the event, and of the message.") String event,
      @Schema(description = "As in the event.") String type,
      @Schema(description = "As in the event.") String subject,
      DeliveryStatus status,
      @Schema(description = "Since it was made, or last replayed.") int attempts,
      Instant madeAt,
      @Schema(description = "Of one that is pending: not before.") @Omittable Instant nextAttemptAt,
      @Omittable Instant lastAttemptAt,
      @Schema(description = "HTTP status of the last answer.") @Omittable Integer lastStatus,
      @Omittable DeliveryFailure failure,
      @Schema(description = "How long the last attempt took.") @Omittable Integer milliseconds,
      @Schema(description = "The beginning of the last answer's body.") @Omittable String extract) {
    static DeliveryView of(WebhookDelivery d) {
      return new DeliveryView(
          d.id,
          d.at().toString(),
          d.type,
          d.subject,
          d.status,
          d.attempts,
          d.madeAt,
          d.status == DeliveryStatus.PENDING ? d.nextAt : null,
          d.lastAt,
          d.lastStatus,
          d.failure,
          d.millis,
          d.extract);
    }
  }
}
