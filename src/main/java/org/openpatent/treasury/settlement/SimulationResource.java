package org.openpatent.treasury.settlement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.FlatBody;
import org.openpatent.platform.http.Idempotent;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Role;
import org.openpatent.treasury.program.Program;
import org.openpatent.treasury.program.ProgramCode;
import org.openpatent.treasury.program.Terms;
import org.openpatent.treasury.settlement.SimulationJobResource.SimulationJobView;

/** A program of any kind under changed terms over all items there are; nothing is written. */
@Path("/v1/programs/{code}/simulations")
@Tag(name = "Settlements")
public class SimulationResource {
  /** Says this and, beside it, the terms that it changes. */
  @Schema(description = "What to change; whatever is left out stays as the program has it.")
  public record SimulationRequest(
      @Schema(description = "The last day it sees; today if left out.") @Omittable
          LocalDate cutOff) {}

  @Inject LegalClock clock;
  @Inject Caller caller;
  @Inject Simulating simulating;

  @POST
  @RolesAllowed({Role.AGENCY, Role.TREASURY})
  @Transactional
  @Idempotent
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Simulation.class)))
  @APIResponse(
      responseCode = "202",
      description = "Asked for, and still being computed",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = SimulationJobView.class)))
  @Operation(
      operationId = "simulateProgram",
      summary = "Compute a program anew under changed terms",
      description =
          "Over all items and from zero, beside the program as it is: totals, who gains and who"
              + " loses, and when the budget ends. Nothing of the program is written. Over many items"
              + " it is answered with 202 and computed with progress.")
  public RestResponse<?> simulate(
      @PathParam("code") ProgramCode code,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "application/json",
                      schema = @Schema(implementation = SimulationRequest.class)))
          FlatBody body) {
    Program program = Program.existing(code.value());
    Terms base = Simulating.base(program);
    var read = body.readOver(SimulationRequest.class, base);
    LocalDate cutOff = read.first().cutOff == null ? clock.today() : read.first().cutOff;
    Simulating.Simulated simulated =
        simulating.simulate(program, base, read.second(), cutOff, caller.acting(clock.now()));
    if (simulated.result() != null) {
      return RestResponse.ok(simulated.result());
    }
    SimulationJob job = simulated.job();
    return Answers.at("/v1/simulations/" + job.id, Status.ACCEPTED, SimulationJobView.of(job));
  }
}
