package org.openpatent.settlement;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openpatent.compensation.Allocation;
import org.openpatent.compensation.DateBasis;
import org.openpatent.compensation.Program;
import org.openpatent.compensation.ProgramCode;
import org.openpatent.compensation.ProgramTerms;
import org.openpatent.compensation.ProgramTerms.ProgramConditions;
import org.openpatent.compensation.SideRule;
import org.openpatent.ledger.Appropriation;
import org.openpatent.platform.Code;
import org.openpatent.platform.LegalClock;
import org.openpatent.platform.Money;
import org.openpatent.platform.Omittable;
import org.openpatent.platform.Problem;
import org.openpatent.platform.Role;

/** A program under changed terms over all licenses there are; nothing is written. */
@Path("/v1/programs/{code}/simulations")
@Tag(name = "Settlements")
public class SimulationResource {
  private static final int TIMEOUT_SECONDS = 600;

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

  /** Two computations hold much in memory; more than one at a time would crowd out the claims. */
  private final Semaphore running = new Semaphore(1);

  @Inject LegalClock clock;
  @Inject Simulating simulating;

  @POST
  @RolesAllowed({Role.AGENCY, Role.TREASURY})
  @Transactional
  @TransactionConfiguration(timeout = TIMEOUT_SECONDS)
  @Operation(
      operationId = "simulateProgram",
      summary = "Compute a program anew under changed terms",
      description =
          "Over all licenses and from zero, beside the program as it is: totals, who gains and who"
              + " loses, and when the budget ends. Nothing is written.")
  public SimulationView simulate(@PathParam("code") ProgramCode code, SimulationRequest body) {
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
    if (!running.tryAcquire()) {
      throw new Problem(Code.SIMULATION_RUNNING);
    }
    try {
      return SimulationView.of(simulating.simulate(base, changed, cutOff));
    } finally {
      running.release();
    }
  }

  /** The budget of an open program may have been raised since. */
  private static ProgramTerms appropriated(Program program) {
    Appropriation raised = Appropriation.of(program.code);
    return raised == null ? program.terms : program.terms.withBudget(raised.total);
  }
}
