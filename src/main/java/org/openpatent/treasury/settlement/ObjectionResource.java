package org.openpatent.treasury.settlement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.openpatent.party.organization.Organization;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Idempotent;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.http.Versioned;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Name;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;

/**
 * Objections to single lines of a settlement under notice: by any registered organization, or
 * entered by the agency, which decides them. Who objects and why is for those concerned.
 */
@Path("/v1/settlements/{id}/objections")
@Tag(name = "Settlements")
public class ObjectionResource {
  public record ObjectionFiling(
      @Schema(description = "The item of the line.") @NotNull UUID item,
      @Schema(description = "Which part of the item, where it has several lines.")
          @Omittable
          @Pattern(regexp = "[A-Z_]{1,40}")
          String part,
      @Schema(description = "Who objects; an organization objects for itself alone.")
          @Omittable
          @Name
          @Size(min = 1, max = 200)
          String objector,
      @NotBlank @Size(max = 1000) String reason) {}

  public record ObjectionResolution(
      @NotNull Objection.Resolution resolution, @NotBlank @Size(max = 1000) String reason) {}

  public record ObjectionView(
      UUID id,
      UUID settlement,
      UUID item,
      @Omittable String part,
      LineStatus lineStatus,
      @Schema(description = "Credit code of the organization that objects.") @Omittable
          String objectingCode,
      String objector,
      String reason,
      Instant filedAt,
      @Schema(description = "Who filed it; for agency, treasury and auditor.") @Omittable
          String filedBy,
      @Omittable Objection.Resolution resolution,
      @Omittable String resolutionReason,
      @Omittable Instant resolvedAt,
      Integer version)
      implements Versioned {
    static ObjectionView of(Objection o, boolean overseer) {
      return new ObjectionView(
          o.id,
          o.settlementId,
          o.line.itemId,
          o.line.part,
          o.line.status,
          o.objectingCode,
          o.objector,
          o.reason,
          o.filed.at(),
          overseer ? o.filed.subject() : null,
          o.resolution,
          o.resolutionReason,
          o.resolved == null ? null : o.resolved.at(),
          o.version);
    }
  }

  @Inject Caller caller;
  @Inject LegalClock clock;

  @POST
  @ResponseStatus(201)
  @RolesAllowed({Role.PAYEE, Role.AGENCY})
  @Transactional
  @Idempotent
  @Operation(
      operationId = "fileObjection",
      summary = "Object to a line under notice",
      description =
          "Holds the line: it is not committed while the objection is unresolved. Any registered"
              + " organization may object once to a line while the notice runs, the payee among"
              + " them; the agency enters what others object.")
  public RestResponse<ObjectionView> file(@PathParam("id") UUID id, ObjectionFiling body) {
    Settlement settlement = Settlement.visibleAndLocked(id, caller);
    SettlementLine line = SettlementLine.locked(id, body.item, body.part);
    Act filed = caller.acting(clock.now());
    Objection objection =
        caller.is(Role.AGENCY)
            ? Objection.enter(settlement, line, named(body.objector), body.reason, filed)
            : Objection.file(
                settlement, line, itself(body.objector), body.reason, filed, clock.today());
    Objection.flush();
    return Answers.created(view(objection), objection.path());
  }

  @GET
  @RolesAllowed({Role.PAYEE, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "listObjections",
      summary = "List the objections to a settlement",
      description = "Organizations see what they filed and what holds their own lines.")
  public Page<ObjectionView> list(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
    Settlement settlement = Settlement.visible(id, caller);
    String concerned = caller.oversees() ? null : caller.organization();
    var found = Objection.page(settlement.id, concerned, page.after(UUID::fromString), page.rows());
    return Page.of(found, page, this::view, objection -> objection.id.toString());
  }

  @GET
  @Path("/{objection}")
  @RolesAllowed({Role.PAYEE, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "getObjection",
      summary = "Read an objection",
      description = "To all but those concerned it does not exist.")
  public ObjectionView get(@PathParam("id") UUID id, @PathParam("objection") UUID objection) {
    return view(Objection.visible(id, objection, caller));
  }

  @POST
  @Path("/{objection}/resolution")
  @RolesAllowed(Role.AGENCY)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "resolveObjection",
      summary = "Release or reject the line an objection holds",
      description =
          "Released before the approval the line goes on with its settlement, after it with the"
              + " next one; rejected it is closed.")
  public RestResponse<ObjectionView> resolve(
      @PathParam("id") UUID id, @PathParam("objection") UUID objection, ObjectionResolution body) {
    Settlement settlement = Settlement.locked(id);
    Objection found = Objection.existing(id, objection);
    found.resolve(body.resolution, body.reason, settlement, caller.acting(clock.now()));
    Objection.flush();
    return RestResponse.ok(view(found));
  }

  private static String named(String objector) {
    if (objector == null) {
      throw new Problem(Code.INVALID_BODY, List.of(new Problem.Field("/objector", Code.REQUIRED)));
    }
    return objector;
  }

  /** An organization speaks for itself; a name beside its own would say otherwise. */
  private Organization itself(String objector) {
    Organization own = Organization.registered(caller.organization());
    if (objector != null && !objector.equals(own.name)) {
      throw new Problem(Code.OBJECTOR_NOT_CALLER).at("/objector");
    }
    return own;
  }

  private ObjectionView view(Objection objection) {
    return ObjectionView.of(objection, caller.oversees());
  }
}
