package org.openpatent.treasury.settlement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.platform.http.Idempotent;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Role;
import org.openpatent.treasury.settlement.SettlementView.ComputationProgress;

/** Simulations that are too large for a request to wait for. */
@Path("/v1/simulations/{id}")
@Tag(name = "Settlements")
public class SimulationJobResource {
  public record SimulationJobView(
      UUID id,
      @Schema(description = "Code of the program.") String program,
      LocalDate cutOff,
      SimulationJob.JobStatus status,
      Instant requestedAt,
      @Schema(description = "How far it has come.") ComputationProgress progress,
      @Schema(description = "Code of what it failed for.") @Omittable String failure,
      @Omittable Instant endedAt,
      @Schema(description = "Once it is computed.") @Omittable Simulation result) {
    static SimulationJobView of(SimulationJob j) {
      return new SimulationJobView(
          j.id,
          j.programCode,
          j.cutOff,
          j.status,
          j.requested.at(),
          new ComputationProgress(j.done, j.total),
          j.failure,
          j.ended == null ? null : j.ended.at(),
          j.result);
    }
  }

  @Inject Caller caller;
  @Inject LegalClock clock;

  @GET
  @RolesAllowed({Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "getSimulation",
      summary = "Read a simulation, its progress and its result",
      description = "Forgotten thirty days after it has ended.")
  public SimulationJobView get(@PathParam("id") UUID id) {
    return SimulationJobView.of(SimulationJob.existing(id));
  }

  @POST
  @Path("/cancellation")
  @RolesAllowed({Role.AGENCY, Role.TREASURY})
  @Transactional
  @Idempotent
  @Operation(operationId = "cancelSimulation", summary = "Cancel a simulation that is not computed")
  public RestResponse<SimulationJobView> cancel(@PathParam("id") UUID id) {
    return RestResponse.ok(
        SimulationJobView.of(SimulationJob.cancel(id, caller.acting(clock.now()))));
  }
}
