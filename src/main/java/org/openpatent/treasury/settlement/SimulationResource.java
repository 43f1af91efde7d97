package org.openpatent.treasury.settlement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.openpatent.incentive.compensation.Allocation;
import org.openpatent.incentive.compensation.DateBasis;
import org.openpatent.incentive.compensation.Program;
import org.openpatent.incentive.compensation.ProgramCode;
import org.openpatent.incentive.compensation.ProgramTerms;
import org.openpatent.incentive.compensation.ProgramTerms.ProgramConditions;
import org.openpatent.incentive.compensation.SideRule;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Idempotent;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;
import org.openpatent.treasury.ledger.Appropriation;
import org.openpatent.treasury.settlement.Jobs.JobWaiting;
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
    ProgramTerms changing(ProgramTerms base) {
      return new ProgramTerms(
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
  @Inject SettlementConfig config;
  @Inject Simulating simulating;
  @Inject Event<JobWaiting> waiting;

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
              schema = @Schema(implementation = SimulationView.class)))
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
    Program program = Program.existing(code.value());
    LocalDate cutOff = body.cutOff == null ? clock.today() : body.cutOff;
    if (cutOff.isAfter(clock.today())) {
      throw new Problem(Code.CUT_OFF_IN_FUTURE).at("/cutOff");
    }
    ProgramTerms base = appropriated(program);
    ProgramTerms changed = body.changing(base);
    List<Problem.Field> wrong = changed.inconsistencies();
    if (!wrong.isEmpty()) {
      throw new Problem(Code.INVALID_BODY, wrong);
    }
    int most = config.inlineSimulatedLicenses();
    if (simulating.count(base, changed, cutOff, most + 1) <= most) {
      return RestResponse.ok(
          SimulationView.of(simulating.simulate(base, changed, cutOff, read -> {})));
    }
    SimulationJob job =
        SimulationJob.request(program.code, base, changed, cutOff, caller.acting(clock.now()));
    waiting.fire(new JobWaiting());
    return Answers.at("/v1/simulations/" + job.id, Status.ACCEPTED, SimulationJobView.of(job));
  }

  /** The budget of an open program may have been raised since. */
  private static ProgramTerms appropriated(Program program) {
    Appropriation raised = Appropriation.of(program.code);
    return raised == null ? program.terms : program.terms.withBudget(raised.total);
  }
}
