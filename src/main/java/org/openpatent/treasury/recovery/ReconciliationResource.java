package org.openpatent.treasury.recovery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Role;
import org.openpatent.treasury.program.Program;
import org.openpatent.treasury.program.ProgramCode;

/** Whether the books add up: every balance recomputed from what it should be made of. */
@Path("/v1/programs/{code}/reconciliation")
@Tag(name = "Treasury")
public class ReconciliationResource {
  @Schema(description = "One figure that two sources give.")
  public record ReconciledFigure(
      @Schema(example = "paid by lines") String figure,
      @Schema(description = "As the ledger has it.") Money kept,
      @Schema(description = "Recomputed from the source that the figure names.") Money recomputed,
      @Schema(description = "0.00 where the books are right.") Money difference) {
    static ReconciledFigure of(Reconciliation.Figure f) {
      long difference = Math.abs(f.kept() - f.recomputed());
      return new ReconciledFigure(
          f.name(), new Money(f.kept()), new Money(f.recomputed()), new Money(difference));
    }
  }

  public record ReconciliationView(
      @Schema(description = "True when nothing differs.") boolean balanced,
      Instant at,
      List<ReconciledFigure> figures) {}

  @Inject LegalClock clock;
  @Inject Reconciliation reconciliation;

  @GET
  @RolesAllowed({Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "reconcileProgram",
      summary = "Recompute every balance of a program",
      description = "From lines, payments, recoveries and entries, as of one moment.")
  public ReconciliationView reconcile(@PathParam("code") ProgramCode code) {
    Program program = Program.existing(code.value());
    var figures = reconciliation.figures(program.code).stream().map(ReconciledFigure::of).toList();
    boolean balanced = figures.stream().allMatch(figure -> figure.difference.isZero());
    return new ReconciliationView(balanced, clock.now(), figures);
  }
}
