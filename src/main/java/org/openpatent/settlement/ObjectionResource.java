package org.openpatent.settlement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.compensation.CompensationLine;
import org.openpatent.compensation.LineStatus;
import org.openpatent.compensation.Side;
import org.openpatent.platform.Answers;
import org.openpatent.platform.Code;
import org.openpatent.platform.Idempotent;
import org.openpatent.platform.LegalClock;
import org.openpatent.platform.Limit;
import org.openpatent.platform.Omittable;
import org.openpatent.platform.Page;
import org.openpatent.platform.Problem;
import org.openpatent.platform.Role;
import org.openpatent.platform.Versioned;

/** Objections to single lines of a settlement under notice, entered by the agency. */
@Path("/v1/settlements/{id}/objections")
@Tag(name = "Settlements")
public class ObjectionResource {
  public record ObjectionFiling(
      @Schema(description = "The license of the line.") @NotNull UUID license,
      @NotNull Side side,
      @Schema(description = "Who objects.") @NotBlank @Size(max = 200) String objector,
      @NotBlank @Size(max = 1000) String reason) {}

  public record ObjectionResolution(
      @NotNull Objection.Resolution resolution, @NotBlank @Size(max = 1000) String reason) {}

  public record ObjectionView(
      UUID id,
      UUID settlement,
      UUID license,
      Side side,
      LineStatus lineStatus,
      String objector,
      String reason,
      Instant filedAt,
      @Omittable Objection.Resolution resolution,
      @Omittable String resolutionReason,
      @Omittable Instant resolvedAt,
      Integer version)
      implements Versioned {
    static ObjectionView of(Objection o) {
      return new ObjectionView(
          o.id,
          o.settlementId,
          o.line.licenseId,
          o.line.side,
          o.line.status,
          o.objector,
          o.reason,
          o.filedAt,
          o.resolution,
          o.resolutionReason,
          o.resolvedAt,
          o.version);
    }
  }

  @Inject LegalClock clock;

  @POST
  @ResponseStatus(201)
  @RolesAllowed(Role.AGENCY)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "fileObjection",
      summary = "Enter an objection to a line under notice",
      description = "Holds the line: it is not committed while the objection is unresolved.")
  public RestResponse<ObjectionView> file(@PathParam("id") UUID id, ObjectionFiling body) {
    Settlement settlement = Settlement.locked(id);
    settlement.requireNotice();
    CompensationLine line = CompensationLine.locked(id, body.license, body.side);
    Objection objection = Objection.file(settlement, line, body.objector, body.reason, clock.now());
    Objection.flush();
    return Answers.created(
        ObjectionView.of(objection), "/v1/settlements/" + id + "/objections/" + objection.id);
  }

  @GET
  @RolesAllowed({Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(operationId = "listObjections", summary = "List the objections to a settlement")
  public Page<ObjectionView> list(
      @PathParam("id") UUID id,
      @QueryParam("limit") Limit limit,
      @QueryParam("cursor") String cursor) {
    Settlement settlement = Settlement.existing(id);
    int rows = Limit.of(limit);
    var found = Objection.page(settlement.id, Page.key(cursor, UUID::fromString), rows + 1);
    return Page.of(found, rows, ObjectionView::of, objection -> objection.id.toString());
  }

  @GET
  @Path("/{objection}")
  @RolesAllowed({Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(operationId = "getObjection", summary = "Read an objection")
  public ObjectionView get(@PathParam("id") UUID id, @PathParam("objection") UUID objection) {
    return ObjectionView.of(find(id, objection));
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
    Objection found = find(id, objection);
    found.resolve(body.resolution, body.reason, settlement, clock.now());
    Objection.flush();
    return RestResponse.ok(ObjectionView.of(found));
  }

  private static Objection find(UUID settlement, UUID id) {
    Objection found = Objection.of(settlement, id);
    if (found == null) {
      throw new Problem(Code.NOT_FOUND);
    }
    return found;
  }
}
