package org.openpatent.treasury.settlement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.platform.http.Idempotent;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;
import org.openpatent.treasury.program.Program;
import org.openpatent.treasury.program.ProgramCode;
import org.openpatent.treasury.program.ProgramState;

/** The end of a program, and whose money it ends. */
@Path("/v1/programs/{code}")
@Tag(name = "Programs")
public class ClosingResource {
  @Inject Caller caller;
  @Inject LegalClock clock;

  @GET
  @Path("/open-lines")
  @RolesAllowed({Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "listOpenLines",
      summary = "List the lines that closing the program would end",
      description =
          "Those that no settlement has funded yet, that were released after their settlement, that"
              + " an objection holds, or whose settlement is not approved.")
  public Page<SettlementLineView> openLines(
      @PathParam("code") ProgramCode code, @Valid @BeanParam PageRequest page) {
    Program program = Program.existing(code.value());
    var found = OpenLine.page(program.code, page.after(Long::parseUnsignedLong), page.rows());
    Locale locale = caller.locale();
    return Page.of(
        found, page, line -> SettlementLineView.of(line, locale), line -> line.id.toString());
  }

  @POST
  @Path("/closing")
  @RolesAllowed(Role.AGENCY)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "closeProgram",
      summary = "Close a program",
      description =
          "Refused while lines would lose their money by it, unless that is confirmed. A settlement"
              + " that is not approved goes no further; what was approved is paid.")
  public RestResponse<ProgramState> close(
      @PathParam("code") ProgramCode code,
      @Parameter(description = "True to close although open lines lose their money.")
          @QueryParam("confirm")
          Boolean confirm) {
    Program program = Program.locked(code.value());
    program.requireOpen();
    OpenLine.Sums open = OpenLine.sums(program.code);
    if (open.lines() > 0 && !Boolean.TRUE.equals(confirm)) {
      throw new Problem(Code.PROGRAM_LINES_OPEN, open.lines(), open.payees(), open.capped());
    }
    program.close(caller.acting(clock.now()));
    Program.flush();
    return RestResponse.ok(ProgramState.of(program));
  }
}
