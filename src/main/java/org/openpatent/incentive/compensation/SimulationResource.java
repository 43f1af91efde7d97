package org.openpatent.incentive.compensation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.openpatent.incentive.compensation.CompensationTerms.ProgramConditions;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Idempotent;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Role;
import org.openpatent.treasury.program.Allocation;
import org.openpatent.treasury.program.ProgramCode;
import org.openpatent.treasury.settlement.Simulating;
import org.openpatent.treasury.settlement.Simulation;
import org.openpatent.treasury.settlement.SimulationJob;
import org.openpatent.treasury.settlement.SimulationJobResource.SimulationJobView;

/** A program under changed terms over all licenses there are; nothing is written. */
@Path("/v1/programs/{code}/simulations")
@Tag(name = "Settlements")
public class SimulationResource {
  @Schema(description = "What to change; whatever is left out stays as the program has it.")
  public record SimulationRequest(
      @Schema(description = "The last day it sees; today if left out.") @Omittable LocalDate cutOff,
      @Omittable LocalDate eligibleFrom,
      @Omittable LocalDate eligibleTo,
      @Omittable DateBasis dateBasis,
      @Omittable Money budget,
      @Omittable Allocation allocation,
      @Omittable @Valid ProgramConditions conditions,
      @Omittable @Valid SideRule licensor,
      @Omittable @Valid SideRule licensee) {
    CompensationTerms changing(CompensationTerms base) {
      return new CompensationTerms(
          base.division(),
          base.fiscalYear(),
          or(eligibleFrom, base.eligibleFrom()),
          or(eligibleTo, base.eligibleTo()),
          or(dateBasis, base.dateBasis()),
          or(budget, base.budget()),
          or(allocation, base.allocation()),
          or(conditions, base.conditions()),
          or(licensor, base.licensor()),
          or(licensee, base.licensee()));
    }

    private static <T> T or(T given, T otherwise) {
      return given == null ? otherwise : given;
    }
  }

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
          "Over all licenses and from zero, beside the program as it is: totals, who gains and who"
              + " loses, and when the budget ends. Nothing of the program is written. Over many licenses it is"
              + " answered with 202 and computed with progress.")
  public RestResponse<?> simulate(@PathParam("code") ProgramCode code, SimulationRequest body) {
    CompensationProgram program = CompensationProgram.readable(code.value(), true);
    var base = (CompensationTerms) Simulating.base(program);
    LocalDate cutOff = body.cutOff == null ? clock.today() : body.cutOff;
    Simulating.Simulated simulated =
        simulating.simulate(program, body.changing(base), cutOff, caller.acting(clock.now()));
    if (simulated.result() != null) {
      return RestResponse.ok(simulated.result());
    }
    SimulationJob job = simulated.job();
    return Answers.at("/v1/simulations/" + job.id, Status.ACCEPTED, SimulationJobView.of(job));
  }
}
