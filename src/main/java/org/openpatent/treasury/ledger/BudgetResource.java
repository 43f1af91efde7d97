package org.openpatent.treasury.ledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.platform.http.Etags;
import org.openpatent.platform.http.Idempotent;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.http.Versioned;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Name;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Role;
import org.openpatent.treasury.program.Program;
import org.openpatent.treasury.program.ProgramCode;
import org.openpatent.treasury.program.ProgramState;

/** A program's money: what it may commit, what became of it, and every entry of the ledger. */
@Path("/v1/programs")
@Tag(name = "Treasury")
public class BudgetResource {
  public record AppropriationDecision(
      @Schema(description = "The new total in CNY, above the present one.") @NotNull Money total,
      @Schema(description = "The finance department's document.") @NotBlank @Name @Size(max = 100)
          String documentNumber) {}

  public record AppropriationView(
      Money total, @Omittable String documentNumber, Instant decidedAt, Integer version)
      implements Versioned {
    static AppropriationView of(Appropriation a) {
      return new AppropriationView(a.total, a.documentNumber, a.decided.at(), a.version);
    }
  }

  public record JournalView(
      UUID id,
      LedgerEvent event,
      Instant happenedAt,
      @Schema(description = "Who caused it.") String subject,
      @Schema(description = "Credit code of the organization that the subject acted for.")
          @Omittable
          String organization,
      @Schema(description = "The document, settlement, bank message or recovery it is about.")
          String reference,
      List<LedgerEntry> entries) {
    static JournalView of(Journal j) {
      return new JournalView(
          j.id,
          j.event,
          j.act.at(),
          j.act.subject(),
          j.act.organization(),
          j.reference,
          List.copyOf(j.entries));
    }
  }

  @Inject Caller caller;
  @Inject LegalClock clock;

  @GET
  @Path("/{code}/budget")
  @RolesAllowed({Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "getBudget",
      summary = "Read what a program may spend and has spent",
      description = "From the ledger; all zero before the program opens.")
  public Budget budget(@PathParam("code") ProgramCode code) {
    return Journal.budget(Program.existing(code.value()).code);
  }

  @GET
  @Path("/{code}/ledger")
  @RolesAllowed({Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Transactional
  @Operation(operationId = "listJournals", summary = "List a program's ledger, oldest first")
  public Page<JournalView> ledger(
      @PathParam("code") ProgramCode code, @Valid @BeanParam PageRequest page) {
    var found =
        Journal.page(
            Program.existing(code.value()).code, page.after(UUID::fromString), page.rows());
    return Page.of(found, page, JournalView::of, journal -> journal.id.toString());
  }

  @GET
  @Path("/{code}/appropriation")
  @RolesAllowed({Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(operationId = "getAppropriation", summary = "Read what a program may commit")
  public AppropriationView appropriation(@PathParam("code") ProgramCode code) {
    return AppropriationView.of(Appropriation.existing(Program.existing(code.value()).code));
  }

  @POST
  @Path("/{code}/opening")
  @RolesAllowed(Role.AGENCY)
  @Transactional
  @Idempotent
  @Tag(name = "Programs")
  @Operation(
      operationId = "openProgram",
      summary = "Open a program and fix its terms",
      description = "Its budget becomes the appropriation.")
  public RestResponse<ProgramState> open(@PathParam("code") ProgramCode code) {
    Program program = Program.existing(code.value());
    Appropriation.open(program, caller.acting(clock.now()));
    Program.flush();
    return RestResponse.ok(ProgramState.of(program));
  }

  @PUT
  @Path("/{code}/appropriation")
  @RolesAllowed(Role.TREASURY)
  @Transactional
  @Operation(
      operationId = "putAppropriation",
      summary = "Raise an open program's appropriation",
      description = "To a new total, by a document of the finance department.")
  public RestResponse<AppropriationView> raise(
      @PathParam("code") ProgramCode code,
      @HeaderParam("If-Match") String ifMatch,
      AppropriationDecision body) {
    Program program = Program.locked(code.value());
    program.requireRunning();
    Appropriation present = Appropriation.existing(program.code);
    Etags.requireMatch(ifMatch, present.version);
    Appropriation raised =
        present.raise(body.total, body.documentNumber, caller.acting(clock.now()));
    return RestResponse.ok(AppropriationView.of(raised));
  }
}
