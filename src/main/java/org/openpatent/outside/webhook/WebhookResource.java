package org.openpatent.outside.webhook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.outside.event.EventType;
import org.openpatent.outside.webhook.Deliverer.WebhookDue;
import org.openpatent.outside.webhook.WebhookViews.SecretWebhookView;
import org.openpatent.outside.webhook.WebhookViews.WebhookView;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Etags;
import org.openpatent.platform.http.Idempotent;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Role;

/** Where an organization wants events to be sent; another's is 404. */
@Path("/v1/webhooks")
@Tag(name = "Webhooks")
public class WebhookResource {
  public record WebhookBody(
      @Schema(
              description =
                  "By HTTPS, to a public address: a name, or an IP address as it is usually"
                      + " written, without user and fragment.",
              example = "https://receiver.example/events")
          @NotNull
          @Pattern(regexp = WebhookUrl.PATTERN)
          @Size(max = 500)
          String url,
      @Schema(description = "Events of these types only; of all without it.") @Size(max = 200)
          List<@NotNull EventType> types,
      @Schema(
              description = "Events about this thing only: their subject.",
              example = "/v1/offers/01a20a3c-dec6-7988-b69e-5a57e2dfc6fc")
          @Pattern(regexp = "/v1/[!-~]+")
          @Size(max = 200)
          String subject,
      @Schema(
              description =
                  "false pauses it; true, as without it, resumes it with what happened meanwhile.")
          Boolean active) {
    Webhook.Wish wish() {
      List<EventType> wanted = types == null ? List.of() : types;
      return new Webhook.Wish(
          url,
          wanted.stream().map(EventType::toString).distinct().toList(),
          subject,
          !Boolean.FALSE.equals(active));
    }
  }

  @Inject Caller caller;
  @Inject LegalClock clock;
  @Inject WebhookConfig config;
  @Inject WebhookTargets targets;
  @Inject Event<WebhookDue> due;

  @POST
  @ResponseStatus(201)
  @RolesAllowed({Role.PAYEE, Role.AGENCY})
  @Transactional
  @Idempotent
  @Operation(
      operationId = "createWebhook",
      summary = "Have events sent to an address",
      description =
          "From now on, each event that the organization may see, as in GET /v1/events, at least"
              + " once, of each subject in order. A message is signed as Standard Webhooks says; its"
              + " id is that of its event. Whatever is not answered 2xx in ten seconds is tried again"
              + " for a day; a redirect is not followed.")
  public RestResponse<SecretWebhookView> create(WebhookBody body) {
    targets.require(body.url);
    Instant now = clock.now();
    Webhook webhook = Webhook.create(body.wish(), caller, config.perOrganization(), now);
    return Answers.created(SecretWebhookView.of(webhook, now), webhook.path());
  }

  @GET
  @RolesAllowed({Role.PAYEE, Role.AGENCY})
  @Operation(operationId = "listWebhooks", summary = "List the own webhooks, newest first")
  public Page<WebhookView> list(@Valid @BeanParam PageRequest page) {
    var found = Webhook.page(caller, page.after(UUID::fromString), page.rows());
    return Page.of(found, page, this::view, webhook -> webhook.id.toString());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Role.PAYEE, Role.AGENCY})
  @Operation(operationId = "getWebhook", summary = "Read a webhook")
  public WebhookView get(@PathParam("id") UUID id) {
    return view(Webhook.own(id, caller));
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({Role.PAYEE, Role.AGENCY})
  @Transactional
  @Operation(
      operationId = "putWebhook",
      summary = "Change, pause or resume a webhook",
      description =
          "What waits is sent to the new address. One that was paused or disabled goes on, once it"
              + " is active again, where it ended.")
  public RestResponse<WebhookView> put(
      @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, WebhookBody body) {
    Webhook webhook = Webhook.own(id, caller);
    Etags.requireMatch(ifMatch, webhook.version);
    targets.require(body.url);
    webhook.change(body.wish(), caller.acting(clock.now()));
    Webhook.flush();
    due.fire(new WebhookDue());
    return RestResponse.ok(view(webhook));
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({Role.PAYEE, Role.AGENCY})
  @Transactional
  @Operation(
      operationId = "deleteWebhook",
      summary = "Delete a webhook and its deliveries",
      description = "Answers what it was. What is being sent may still arrive.")
  public WebhookView delete(@PathParam("id") UUID id) {
    Webhook webhook = Webhook.own(id, caller);
    webhook.delete(caller.acting(clock.now()));
    return view(webhook);
  }

  @POST
  @Path("/{id}/secret")
  @RolesAllowed({Role.PAYEE, Role.AGENCY})
  @Transactional
  @Idempotent
  @Operation(
      operationId = "rotateWebhookSecret",
      summary = "Make a new secret",
      description =
          "Each message has two signatures, one by the secret before, until the day that the answer"
              + " says, so that the receiver can change over meanwhile.")
  public RestResponse<SecretWebhookView> rotate(@PathParam("id") UUID id) {
    Webhook webhook = Webhook.own(id, caller);
    Instant now = clock.now();
    webhook.rotate(now.plus(config.formerSecret()), caller.acting(now));
    Webhook.flush();
    return RestResponse.ok(SecretWebhookView.of(webhook, now));
  }

  private WebhookView view(Webhook webhook) {
    return WebhookView.of(webhook, clock.now());
  }
}
