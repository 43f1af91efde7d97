package org.openpatent.treasury.settlement;

import static org.openpatent.platform.http.CsvTable.column;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.platform.http.CsvTable;
import org.openpatent.platform.http.Download;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;
import org.openpatent.platform.value.Where;
import org.openpatent.treasury.program.Program;

/** The payee's view: what it is owed, why, in which settlement, and when it was paid. */
@Path("/v1/settlement-lines")
@Tag(name = "Settlements")
public class SettlementLineResource {
  private static final int CSV_ROWS = 1000;
  private static final CsvTable<Row> CSV =
      new CsvTable<>(
          List.of(
              column("program", r -> r.line.programCode),
              column("kind", Row::kind),
              column("settlement", r -> r.line.settlementId),
              column("item", r -> r.line.itemId),
              column("part", r -> r.line.part),
              column("subject", r -> r.line.subject),
              column("itemText", r -> r.item.text()),
              column("itemLink", r -> r.item.link()),
              column("payee", r -> r.line.payee.creditCode),
              column("payeeName", r -> r.line.payee.name),
              column("assessed", r -> r.line.assessed),
              column("capped", r -> r.line.capped),
              column("granted", r -> r.line.granted),
              column("cause", r -> r.line.cause),
              column("status", r -> r.line.status),
              column("paidOn", r -> r.line.paidOn),
              column("withdrawn", r -> r.line.withdrawn),
              column("withdrawalCause", r -> r.line.withdrawalCause),
              column("until", r -> r.line.until)));

  /** A line with what its program says of it, which is asked for once a line. */
  private record Row(SettlementLine line, String kind, Kind.Item item) {
    static Row of(SettlementLine line, Locale locale) {
      Program program = Program.existing(line.programCode);
      return new Row(line, program.kind, Kind.of(program).item(line, locale));
    }
  }

  public record PayeeTotals(
      @Schema(description = "Credit code.") String payee, List<ProgramTotals> items) {}

  @Inject Caller caller;

  @GET
  @RolesAllowed({Role.PAYEE, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "listAllSettlementLines",
      summary = "List what settlements decided, oldest first",
      description = "From the public notice on; payees see their own.")
  public Page<SettlementLineView> list(
      @Valid @BeanParam LineFilter filter, @Valid @BeanParam PageRequest page) {
    var found =
        SettlementLine.noticed(seen(filter), page.after(Long::parseUnsignedLong), page.rows());
    Locale locale = caller.locale();
    return Page.of(
        found, page, line -> SettlementLineView.of(line, locale), line -> line.id.toString());
  }

  @GET
  @Path("/totals")
  @RolesAllowed({Role.PAYEE, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "getPayeeTotals",
      summary = "Read what a payee was granted and paid, by program",
      description = "The caller's own unless agency, treasury or auditor ask for a payee.")
  public PayeeTotals totals(
      @Parameter(description = "Credit code of the payee.") @QueryParam("payee") CreditCode payee) {
    String code = caller.payeeSeen(payee == null ? null : payee.value());
    if (code == null) {
      throw new Problem(Code.PAYEE_REQUIRED);
    }
    return new PayeeTotals(code, SettlementLine.totals(code));
  }

  @GET
  @Path("/csv")
  @Produces("text/csv")
  @RolesAllowed({Role.PAYEE, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "exportSettlementLines",
      summary = "Download what settlements decided as CSV",
      description = "The same lines as the list, by the same filters, all of them.")
  public Download export(
      @Valid @BeanParam LineFilter filter,
      @Parameter(description = CsvTable.SPREADSHEET) @QueryParam("spreadsheet")
          Boolean spreadsheet) {
    Where seen = seen(filter);
    Locale locale = caller.locale();
    return CSV.download(
        spreadsheet,
        row -> row.line.id,
        after ->
            SettlementLine.noticed(seen, after, CSV_ROWS).stream()
                .map(line -> Row.of(line, locale))
                .toList());
  }

  private Where seen(LineFilter filter) {
    String asked = filter.payee == null ? null : filter.payee.value();
    return filter.where().and("l.payee.creditCode = ?", caller.payeeSeen(asked));
  }
}
