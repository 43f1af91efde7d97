package org.openpatent.treasury.settlement;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Idempotent;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Role;
import org.openpatent.treasury.program.Program;
import org.openpatent.treasury.program.ProgramCode;

/**
 * The settlements of a program: the agency creates one at a time, and anyone may list those that
 * were noticed.
 */
@Path("/v1/programs")
@Tag(name = "Settlements")
public class ProgramSettlementResource {
  public record SettlementRequest(
      @Schema(description = "The last day the settlement sees: today or earlier.") @NotNull
          LocalDate cutOff) {}

  @Inject Caller caller;
  @Inject LegalClock clock;
  @Inject Settling settling;

  @POST
  @Path("/{code}/settlements")
  @ResponseStatus(201)
  @APIResponse(
      responseCode = "202",
      description = "Created, and still being computed",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = SettlementView.class)))
  @RolesAllowed(Role.AGENCY)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "createSettlement",
      summary = "Settle what a program owes",
      description =
          "Takes every open, eligible line up to the cut-off, under caps and budget. A large one is"
              + " answered with 202 and computed with progress.")
  public RestResponse<SettlementView> create(
      @PathParam("code") ProgramCode code, SettlementRequest body) {
    Program program = Program.locked(code.value());
    Settlement draft =
        Settlement.draft(program, body.cutOff, caller.acting(clock.now()), clock.today());
    boolean computed = settling.computeIfSmall(draft);
    return Answers.at(
        "/v1/settlements/" + draft.id,
        computed ? Status.CREATED : Status.ACCEPTED,
        SettlementView.of(draft, true));
  }

  @GET
  @Path("/{code}/settlements")
  @PermitAll
  @Operation(
      operationId = "listSettlements",
      summary = "List a program's settlements, newest first",
      description = "The public sees those that were noticed.")
  public Page<SettlementView> list(
      @PathParam("code") ProgramCode code, @Valid @BeanParam PageRequest page) {
    Program program = Program.visible(code.value(), caller);
    UUID before = page.after(UUID::fromString);
    var found = Settlement.page(program.code, !caller.oversees(), before, page.rows());
    return Page.of(
        found,
        page,
        settlement -> SettlementView.of(settlement, caller.oversees()),
        settlement -> settlement.id.toString());
  }
}
