package org.openpatent.incentive.compensation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.incentive.compensation.CompensationTerms.ProgramConditions;
import org.openpatent.party.organization.Division;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Etags;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.http.Versioned;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Name;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;
import org.openpatent.treasury.program.Allocation;
import org.openpatent.treasury.program.ProgramCode;
import org.openpatent.treasury.program.ProgramStatus;

/** Compensation programs: drafted, opened and closed by the agency, public once open. */
@Path("/v1/programs")
@Tag(name = "Programs")
public class ProgramResource {
  /**
   * States the terms field by field although {@link CompensationTerms} has the same fields: reading
   * {@code @JsonUnwrapped}, Jackson 2 passes over unknown fields and knows no path of a wrong
   * value.
   */
  public record ProgramDraft(
      @Schema(description = "May be repeated from the path.") ProgramCode code,
      @NotBlank @Name @Size(max = 200) String name,
      @NotNull Division division,
      @NotNull @Min(2000) @Max(2999) Integer fiscalYear,
      @Schema(description = "First day of the eligibility period.") @NotNull LocalDate eligibleFrom,
      @Schema(description = "Last day of the eligibility period.") @NotNull LocalDate eligibleTo,
      @Schema(description = "Which date must fall in the period.") @NotNull DateBasis dateBasis,
      @Schema(description = "In CNY.") @NotNull Money budget,
      @NotNull Allocation allocation,
      @NotNull @Valid ProgramConditions conditions,
      @NotNull @Valid SideRule licensor,
      @NotNull @Valid SideRule licensee) {
    CompensationTerms terms() {
      return new CompensationTerms(
          division.code(),
          fiscalYear,
          eligibleFrom,
          eligibleTo,
          dateBasis,
          budget,
          allocation,
          conditions,
          licensor,
          licensee);
    }
  }

  public record ProgramView(
      String code,
      @Schema(description = "What it pays for.") String kind,
      String name,
      ProgramStatus status,
      @JsonUnwrapped CompensationTerms terms,
      Integer version)
      implements Versioned {
    static ProgramView of(CompensationProgram p) {
      return new ProgramView(
          p.code, CompensationProgram.KIND, p.name, p.status, p.terms, p.version);
    }
  }

  @Inject Caller caller;
  @Inject LegalClock clock;

  @PUT
  @Path("/{code}")
  @RolesAllowed(Role.AGENCY)
  @Transactional
  @Operation(
      operationId = "putProgram",
      summary = "Draft a program",
      description = "Nothing of it can be changed once it is open.")
  public RestResponse<ProgramView> put(
      @PathParam("code") ProgramCode code,
      @HeaderParam("If-Match") String ifMatch,
      ProgramDraft body) {
    if (body.code != null && !body.code.equals(code)) {
      throw new Problem(Code.PROGRAM_CODE_MISMATCH, code).at("/code");
    }
    CompensationProgram found = CompensationProgram.of(code.value());
    Etags.requireMatch(ifMatch, found == null ? null : found.version);
    Act act = caller.acting(clock.now());
    CompensationProgram program = found;
    if (found == null) {
      program = CompensationProgram.draft(code.value(), body.name, body.terms(), act);
    } else {
      program.change(body.name, body.terms(), act);
    }
    program.persistAndFlush();
    return Answers.put(ProgramView.of(program), found == null, "/v1/programs/" + code);
  }

  @GET
  @Path("/{code}")
  @PermitAll
  @Operation(operationId = "getProgram", summary = "Read a program")
  public ProgramView get(@PathParam("code") ProgramCode code) {
    return ProgramView.of(find(code));
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listPrograms",
      summary = "List programs by code",
      description = "Drafts are shown to agency, treasury and auditors only.")
  public Page<ProgramView> list(
      @QueryParam("status") ProgramStatus status, @Valid @BeanParam PageRequest page) {
    String after = page.after(key -> ProgramCode.parse(key).value());
    var found = CompensationProgram.page(caller.oversees(), status, after, page.rows());
    return Page.of(found, page, ProgramView::of, program -> program.code);
  }

  private CompensationProgram find(ProgramCode code) {
    return CompensationProgram.readable(code.value(), caller.oversees());
  }
}
