package org.openpatent.insight.conversion;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.value.CalendarYear;
import org.openpatent.platform.value.Caller;

/** Conversions of all who report, by year. */
@Path("/v1/conversions")
@Tag(name = "Conversions")
public class ConversionTotalsResource {
  @Inject Caller caller;

  @GET
  @PermitAll
  @Operation(
      operationId = "listConversionTotals",
      summary = "Read the conversions that all reported, by year",
      description =
          "The last year first. Growth is told over those alone that reported both years. An amount"
              + " is told where at least three have a part in it, and none or three in what is left"
              + " of the total without it; those who oversee read them all.")
  public Page<ConversionTotals> totals(
      @Parameter(description = "Only this year.") @QueryParam("year") CalendarYear year,
      @Valid @BeanParam PageRequest page) {
    Integer before = page.after(Integer::valueOf);
    List<Object[]> years =
        ConversionReport.totals(
            year == null ? 0 : year.value(),
            before == null ? Integer.MAX_VALUE : before,
            page.rows());
    boolean overseer = caller.oversees();
    return Page.of(
        years, page, row -> ConversionTotals.of(row, overseer), row -> String.valueOf(row[0]));
  }
}
