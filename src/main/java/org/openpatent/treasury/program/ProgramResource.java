package org.openpatent.treasury.program;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Etags;
import org.openpatent.platform.http.FlatBody;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.http.Versioned;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Name;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;

/** Programs of every kind: drafted by the agency, public once they have opened. */
@Path("/v1/programs")
@Tag(name = "Programs")
public class ProgramResource {
  /** A draft says this and, beside it, the terms of its kind. */
  public record ProgramDraft(
      @Schema(description = "May be repeated from the path.") ProgramCode code,
      @Schema(
              description =
                  "What it pays for. A program keeps its kind; a new draft that names none is of the"
                      + " first kind that there was.")
          String kind,
      @NotBlank @Name @Size(max = 200) String name,
      @Valid BudgetLine budgetLine) {}

  public record ProgramView(
      String code,
      @Schema(description = "What it pays for.") String kind,
      String name,
      ProgramStatus status,
      @Omittable BudgetLine budgetLine,
      @JsonUnwrapped Terms terms,
      @Schema(description = "The program of the next year that got what was left of this one.")
          @Omittable
          String carriedTo,
      Integer version)
      implements Versioned {
    static ProgramView of(Program p) {
      return new ProgramView(
          p.code, p.kind, p.name, p.status, p.budgetLine, p.terms(), p.carriedTo, p.version);
    }
  }

  @Inject Caller caller;
  @Inject LegalClock clock;
  @Inject @Any Instance<ProgramKind> kinds;

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
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "application/json",
                      schema = @Schema(implementation = ProgramDraft.class)))
          FlatBody body) {
    Program found = Program.of(code.value());
    var read = body.read(ProgramDraft.class, draft -> kind(draft, found).terms());
    ProgramDraft draft = read.first();
    if (draft.code != null && !draft.code.equals(code)) {
      throw new Problem(Code.PROGRAM_CODE_MISMATCH, code).at("/code");
    }
    ProgramKind kind = kind(draft, found);
    if (found != null && !kind.name().equals(found.kind)) {
      throw new Problem(Code.PROGRAM_KIND_MISMATCH, found.kind).at("/kind");
    }
    Etags.requireMatch(ifMatch, found == null ? null : found.version);
    Program program = found == null ? kind.draft(code.value()) : found;
    program.change(draft.name, draft.budgetLine, read.second(), caller.acting(clock.now()));
    program.persistAndFlush();
    return Answers.put(ProgramView.of(program), found == null, "/v1/programs/" + code);
  }

  /** The kind that a draft names; if it names none, the kind of the program as it is. */
  private ProgramKind kind(ProgramDraft draft, Program found) {
    String name = draft.kind == null && found != null ? found.kind : draft.kind;
    return kinds.stream()
        .filter(kind -> name == null ? kind.isDefault() : kind.name().equals(name))
        .findAny()
        .orElseThrow(
            () ->
                new Problem(Code.FORM, kinds.stream().map(ProgramKind::name).sorted().toList())
                    .at("/kind"));
  }

  @GET
  @Path("/{code}")
  @PermitAll
  @Operation(operationId = "getProgram", summary = "Read a program")
  public ProgramView get(@PathParam("code") ProgramCode code) {
    return ProgramView.of(Program.visible(code.value(), caller));
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
    var found = Program.page(caller.oversees(), status, after, page.rows());
    return Page.of(found, page, ProgramView::of, program -> program.code);
  }
}
