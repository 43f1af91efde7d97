package org.openpatent.treasury.settlement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Role;
import org.openpatent.treasury.program.Program;
import org.openpatent.treasury.program.ProgramCode;
import org.openpatent.treasury.settlement.SettlementLineView.LineItem;
import org.openpatent.treasury.settlement.SettlementLineView.LinePayee;

/** What turned out to be granted in error, and can be recovered. */
@Path("/v1/programs/{code}/overpaid-lines")
@Tag(name = "Treasury")
public class OverpaidResource {
  @Schema(description = "A granted line whose item, as it stands now, is owed less.")
  public record OverpaidLine(
      UUID settlement,
      LineItem item,
      LinePayee payee,
      Money granted,
      Money owedNow,
      Money overpaid,
      @Omittable LocalDate paidOn) {
    static OverpaidLine of(OwedLine overpaid, Locale locale) {
      SettlementLine line = overpaid.line;
      return new OverpaidLine(
          line.settlementId,
          LineItem.of(line, locale),
          new LinePayee(line.payee.creditCode, line.payee.name),
          line.granted,
          overpaid.owed.amount(),
          line.overpaid(overpaid.owed),
          line.paidOn);
    }
  }

  private record OwedLine(SettlementLine line, Kind.Owed owed) {}

  @Inject Caller caller;

  @GET
  @RolesAllowed({Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "listOverpaidLines",
      summary = "List the lines of a program that were granted more than is owed now",
      description =
          "Because of a voiding or a correction since; in the order they were decided. Recovered"
              + " ones are listed too.")
  public Page<OverpaidLine> list(
      @PathParam("code") ProgramCode code, @Valid @BeanParam PageRequest page) {
    Kind kind = Kind.of(Program.existing(code.value()));
    Long after = page.after(Long::valueOf);
    List<OwedLine> overpaid = new ArrayList<>();
    List<SettlementLine> found;
    do {
      found = kind.possiblyOverpaid(null, after, page.rows());
      Map<Long, Kind.Owed> owed = kind.owed(found);
      for (SettlementLine line : found) {
        after = line.id;
        if (!line.overpaid(owed.get(line.id)).isZero()) {
          overpaid.add(new OwedLine(line, owed.get(line.id)));
        }
      }
    } while (found.size() > page.limit && overpaid.size() <= page.limit);
    Locale locale = caller.locale();
    return Page.of(
        overpaid, page, one -> OverpaidLine.of(one, locale), one -> one.line.id.toString());
  }
}
