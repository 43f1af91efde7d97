package org.openpatent.outside.webhook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.openpatent.outside.event.EventPlace;
import org.openpatent.outside.webhook.Deliverer.WebhookDue;
import org.openpatent.outside.webhook.WebhookViews.DeliveryView;
import org.openpatent.outside.webhook.WebhookViews.WebhookView;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Idempotent;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Role;

/** What was sent to a webhook, and what came of it; and sending it again. */
@Path("/v1/webhooks/{id}")
@Tag(name = "Webhooks")
public class WebhookDeliveryResource {
  private static final String JSON = MediaType.APPLICATION_JSON;

  public record WebhookReplay(
      @Schema(
              description = "The id of an event: what happened after it is sent again.",
              example = "8351-0")
          @NotNull
          @Pattern(regexp = "[0-9]{1,18}-[0-9]{1,9}")
          String after) {}

  @Inject Caller caller;
  @Inject LegalClock clock;
  @Inject Event<WebhookDue> due;

  @POST
  @Path("/test")
  @APIResponse(
      responseCode = "202",
      description = "Is to be sent",
      content = @Content(mediaType = JSON, schema = @Schema(implementation = DeliveryView.class)))
  @RolesAllowed({Role.PAYEE, Role.AGENCY})
  @Transactional
  @Idempotent
  @Operation(
      operationId = "testWebhook",
      summary = "Send an event of the type org.openpatent.webhook.test.v1",
      description = "On the same way as others. One at a time; the delivery tells what came of it.")
  public RestResponse<DeliveryView> test(@PathParam("id") UUID id) {
    Webhook webhook = Webhook.own(id, caller);
    WebhookDelivery delivery = WebhookDelivery.test(webhook, clock.now());
    due.fire(new WebhookDue());
    return Answers.at(delivery.path(), Status.ACCEPTED, DeliveryView.of(delivery));
  }

  @POST
  @Path("/replay")
  @APIResponse(
      responseCode = "202",
      description = "Is to be sent",
      content = @Content(mediaType = JSON, schema = @Schema(implementation = WebhookView.class)))
  @RolesAllowed({Role.PAYEE, Role.AGENCY})
  @Transactional
  @Idempotent
  @Operation(
      operationId = "replayWebhook",
      summary = "Send again what happened after an event",
      description =
          "Whether it was delivered or not, and what happened before the webhook was there too. It is"
              + " sent as fast as the receiver takes it.")
  public RestResponse<WebhookView> replay(@PathParam("id") UUID id, WebhookReplay body) {
    Webhook webhook = Webhook.own(id, caller);
    webhook.requireActive();
    WebhookTurn.goBack(webhook.id, EventPlace.parse(body.after));
    due.fire(new WebhookDue());
    return RestResponse.accepted(WebhookView.of(webhook, clock.now()));
  }

  @GET
  @Path("/deliveries")
  @RolesAllowed({Role.PAYEE, Role.AGENCY})
  @Operation(
      operationId = "listWebhookDeliveries",
      summary = "List what was sent or is to be, the latest events first",
      description = "What has ended is kept for thirty days at least.")
  public Page<DeliveryView> list(
      @PathParam("id") UUID id,
      @QueryParam("status") DeliveryStatus status,
      @Valid @BeanParam PageRequest page) {
    Webhook webhook = Webhook.own(id, caller);
    var found = WebhookDelivery.page(webhook, status, page.after(EventPlace::parse), page.rows());
    return Page.of(found, page, DeliveryView::of, one -> one.at().toString());
  }

  @GET
  @Path("/deliveries/{delivery}")
  @RolesAllowed({Role.PAYEE, Role.AGENCY})
  @Operation(operationId = "getWebhookDelivery", summary = "Read what came of a delivery")
  public DeliveryView get(@PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
    return DeliveryView.of(WebhookDelivery.existing(Webhook.own(id, caller), delivery));
  }

  @POST
  @Path("/deliveries/{delivery}/replay")
  @APIResponse(
      responseCode = "202",
      description = "Is to be sent",
      content = @Content(mediaType = JSON, schema = @Schema(implementation = DeliveryView.class)))
  @RolesAllowed({Role.PAYEE, Role.AGENCY})
  @Transactional
  @Idempotent
  @Operation(
      operationId = "replayWebhookDelivery",
      summary = "Send a delivery again, whatever came of it",
      description = "At once, with new attempts for a day.")
  public RestResponse<DeliveryView> replay(
      @PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
    Webhook webhook = Webhook.own(id, caller);
    WebhookDelivery found = WebhookDelivery.existing(webhook, delivery);
    found.replay(webhook, clock.now());
    due.fire(new WebhookDue());
    return Answers.at(found.path(), Status.ACCEPTED, DeliveryView.of(found));
  }
}
