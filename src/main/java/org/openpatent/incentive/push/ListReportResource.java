package org.openpatent.incentive.push;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openpatent.incentive.push.ListFeedback.Line;
import org.openpatent.incentive.roll.WhiteList;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Role;

/** What a list is worth by what banks say came of its firms. */
@Path("/v1/white-lists/{id}/report")
@Tag(name = "Pushes")
public class ListReportResource {
  @Schema(description = "Firms, and amounts in CNY.")
  public record ListReportLine(
      @Omittable String city,
      @Schema(description = "Credit code.") @Omittable String bank,
      long pushed,
      long reached,
      long applied,
      @Schema(description = "Drawn ones among them.") long granted,
      long drawn,
      Money grantedAmount,
      Money drawnAmount) {
    private static ListReportLine of(Line l) {
      return new ListReportLine(
          l.city(),
          l.bank(),
          l.pushed(),
          l.reached(),
          l.applied(),
          l.granted(),
          l.drawn(),
          l.grantedAmount(),
          l.drawnAmount());
    }
  }

  public record ListReport(
      UUID list, ListReportLine total, List<ListReportLine> cities, List<ListReportLine> banks) {}

  @Inject Caller caller;

  @GET
  @RolesAllowed({Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "getListReport",
      summary = "Read what came of a version: pushed to banks, reached, granted, drawn",
      description = "Firms by city and by bank. A firm that two banks reached is counted once.")
  public ListReport report(@PathParam("id") UUID id) {
    List<ListReportLine> lines =
        ListFeedback.report(WhiteList.visible(id, caller).id).stream()
            .map(ListReportLine::of)
            .toList();
    return new ListReport(
        id,
        lines.get(0),
        lines.stream().filter(line -> line.city != null).toList(),
        lines.stream().filter(line -> line.bank != null).toList());
  }
}
