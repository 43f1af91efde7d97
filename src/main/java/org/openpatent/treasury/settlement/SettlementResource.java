package org.openpatent.treasury.settlement;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.openpatent.platform.http.Idempotent;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.HolidayYear;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.LongWork;
import org.openpatent.platform.value.Role;

/** Settlements up to their approval: prepared by the agency, noticed, cancelled or refused. */
@Path("/v1/settlements")
// a million lines are moved at once
@TransactionConfiguration(timeout = 600)
@LongWork
@Tag(name = "Settlements")
public class SettlementResource {
  public record SettlementRefusal(@NotBlank @Size(max = 1000) String reason) {}

  @Inject Caller caller;
  @Inject LegalClock clock;
  @Inject SettlementConfig config;
  @Inject Settling settling;

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(
      operationId = "getSettlement",
      summary = "Read a settlement",
      description = "Public from its notice on.")
  public SettlementView get(@PathParam("id") UUID id) {
    return view(find(id));
  }

  @GET
  @Path("/{id}/lines")
  @PermitAll
  @Operation(
      operationId = "listSettlementLines",
      summary = "List the lines of a settlement in settlement order",
      description = "Names payees and amounts; public from its notice on.")
  public Page<SettlementLineView> lines(
      @PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
    var found =
        SettlementLine.ofSettlement(find(id).id, page.after(Long::parseUnsignedLong), page.rows());
    Locale locale = caller.locale();
    return Page.of(
        found, page, line -> SettlementLineView.of(line, locale), line -> line.id.toString());
  }

  @POST
  @Path("/{id}/recomputation")
  @RolesAllowed(Role.AGENCY)
  @Transactional
  @Idempotent
  @APIResponse(
      responseCode = "202",
      description = "Still being computed",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = SettlementView.class)))
  @Operation(
      operationId = "recomputeSettlement",
      summary = "Compute a draft anew",
      description = "A large one is answered with 202 and computed with progress.")
  public RestResponse<SettlementView> recompute(@PathParam("id") UUID id) {
    Settlement draft = Settlement.locked(id);
    draft.recompute(caller.acting(clock.now()));
    Settlement.flush();
    boolean computed = settling.computeIfSmall(draft);
    Settlement.flush();
    return RestResponse.status(computed ? Status.OK : Status.ACCEPTED, view(draft));
  }

  @POST
  @Path("/{id}/cancellation")
  @RolesAllowed(Role.AGENCY)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "cancelSettlement",
      summary = "Cancel a settlement in draft or under notice",
      description = "Its lines are open again.")
  public RestResponse<SettlementView> cancel(@PathParam("id") UUID id) {
    Settlement settlement = Settlement.locked(id);
    settlement.cancel("cancelled", caller.acting(clock.now()));
    return changed(settlement);
  }

  @POST
  @Path("/{id}/notice")
  @RolesAllowed(Role.AGENCY)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "noticeSettlement",
      summary = "Publish a draft",
      description = "Anyone may read it from then on; it can be approved once the notice has run.")
  public RestResponse<SettlementView> giveNotice(@PathParam("id") UUID id) {
    Settlement draft = Settlement.locked(id);
    draft.giveNotice(
        caller.acting(clock.now()),
        HolidayYear.calendar(),
        config.noticeWorkingDays(),
        clock.today());
    return changed(draft);
  }

  @POST
  @Path("/{id}/refusal")
  @RolesAllowed(Role.TREASURY)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "refuseSettlement",
      summary = "Refuse a settlement under notice",
      description = "Its lines are open again.")
  public RestResponse<SettlementView> refuse(@PathParam("id") UUID id, SettlementRefusal body) {
    Settlement settlement = Settlement.locked(id);
    settlement.refuse(body.reason, caller.acting(clock.now()));
    return changed(settlement);
  }

  private Settlement find(UUID id) {
    return Settlement.visible(id, caller);
  }

  private RestResponse<SettlementView> changed(Settlement settlement) {
    Settlement.flush();
    return RestResponse.ok(view(settlement));
  }

  private SettlementView view(Settlement settlement) {
    return SettlementView.of(settlement, caller.oversees());
  }
}
