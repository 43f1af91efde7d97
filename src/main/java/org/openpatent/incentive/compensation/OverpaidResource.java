package org.openpatent.incentive.compensation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openpatent.platform.http.Limit;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Role;

/** What turned out to be granted in error, and can be recovered. */
@Path("/v1/programs/{code}/overpaid-lines")
@Tag(name = "Compensation")
public class OverpaidResource {
  @Schema(description = "A granted line whose license, as it stands now, is owed less.")
  public record OverpaidLine(
      UUID settlement,
      UUID license,
      Side side,
      @Schema(description = "Credit code of the payee.") String payee,
      @Schema(description = "Name of the payee.") String payeeName,
      String patentNumber,
      Money granted,
      Money owedNow,
      Money overpaid,
      @Omittable LocalDate paidOn) {
    static OverpaidLine of(Suspect suspect) {
      CompensationLine line = suspect.line();
      return new OverpaidLine(
          line.settlementId,
          line.licenseId,
          line.side,
          line.payee.creditCode,
          line.payee.name,
          line.patentNumber,
          line.granted,
          line.owedNow(suspect.license()),
          suspect.overpaid(),
          line.paidOn);
    }
  }

  @GET
  @RolesAllowed({Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "listOverpaidLines",
      summary = "List the lines of a program that were granted more than is owed now",
      description =
          "Because of a voiding, a recordal corrected since, or a legal event that was entered or"
              + " annulled since; in the order they were decided. Recovered ones are listed too.")
  public Page<OverpaidLine> list(
      @PathParam("code") ProgramCode code,
      @QueryParam("limit") Limit limit,
      @QueryParam("cursor") String cursor) {
    String program = Program.existing(code.value()).code;
    int rows = Limit.of(limit);
    Long after = Page.key(cursor, Long::valueOf);
    List<Suspect> overpaid = new ArrayList<>();
    List<Suspect> found;
    do {
      found = Suspect.ofProgram(program, after, rows + 1);
      for (Suspect suspect : found) {
        after = suspect.line().id;
        if (!suspect.overpaid().isZero()) {
          overpaid.add(suspect);
        }
      }
    } while (found.size() > rows && overpaid.size() <= rows);
    return Page.of(overpaid, rows, OverpaidLine::of, suspect -> suspect.line().id.toString());
  }
}
