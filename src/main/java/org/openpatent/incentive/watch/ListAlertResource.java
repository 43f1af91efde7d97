package org.openpatent.incentive.watch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.incentive.roll.Decision;
import org.openpatent.incentive.roll.EntryStanding;
import org.openpatent.incentive.roll.ListDecision;
import org.openpatent.incentive.roll.ListStatus;
import org.openpatent.incentive.roll.WhiteList;
import org.openpatent.platform.http.Idempotent;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.http.Versioned;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Role;

/** What became known of listed firms, and what the agency decides of it. */
@Path("/v1/white-lists/{id}/alerts")
@Tag(name = "White lists")
public class ListAlertResource {
  public record AlertDecision(
      @NotNull Decision decision, @NotBlank @Size(max = 1000) String reason) {}

  public record ListAlertView(
      UUID id,
      UUID list,
      String creditCode,
      AlertCause cause,
      @Schema(description = "The path of what says so.") String subject,
      LocalDate raisedOn,
      @Schema(description = "Left out while it is open.") @Omittable Decision decision,
      @Omittable String reason,
      @Omittable Instant decidedAt,
      Integer version)
      implements Versioned {
    static ListAlertView of(ListAlert a) {
      return new ListAlertView(
          a.id,
          a.listId,
          a.creditCode,
          a.cause,
          a.subject,
          a.raisedOn,
          a.decision,
          a.reason,
          a.decided == null ? null : a.decided.at(),
          a.version);
    }
  }

  @Inject Caller caller;
  @Inject LegalClock clock;
  @Inject Event<EntryDecided> decided;

  @GET
  @RolesAllowed({Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "listListAlerts",
      summary = "List what became known of the firms of a version, the newest first")
  public Page<ListAlertView> list(
      @PathParam("id") UUID id,
      @QueryParam("decided") Boolean decided,
      @Valid @BeanParam PageRequest page) {
    WhiteList list = WhiteList.visible(id, caller);
    var found = ListAlert.page(list.id, decided, page.after(UUID::fromString), page.rows());
    return Page.of(found, page, ListAlertView::of, alert -> alert.id.toString());
  }

  @POST
  @Path("/{alert}/decision")
  @RolesAllowed(Role.AGENCY)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "decideListAlert",
      summary = "Decide whether an entry is kept, suspended or removed",
      description =
          "From today on. A suspension may be decided once more, to keep or to remove; of several"
              + " alerts the strictest decision counts, and a removal closes those still open. Those"
              + " to whom the entry was pushed are told, and have to acknowledge it; of a version under"
              + " notice once it enters into force.")
  public RestResponse<ListAlertView> decide(
      @PathParam("id") UUID id, @PathParam("alert") UUID alertId, AlertDecision body) {
    WhiteList list = WhiteList.locked(id);
    list.requireNotSuperseded();
    ListAlert alert = ListAlert.locked(id, alertId);
    Act act = caller.acting(clock.now());
    alert.decide(body.decision, body.reason, act);
    EntryStanding before = ListDecision.standing(id, alert.creditCode);
    ListDecision.take(
        list, alert.creditCode, alert.id, body.decision, body.reason, act, clock.today());
    if (body.decision == Decision.REMOVE) {
      alert.closeOthers();
    }
    EntryStanding now = ListDecision.standing(id, alert.creditCode);
    if (list.status == ListStatus.IN_FORCE && now != before) {
      decided.fire(new EntryDecided(list, alert.creditCode, now, act));
    }
    ListAlert.flush();
    return RestResponse.ok(ListAlertView.of(alert));
  }
}
