package org.openpatent.insight.report;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.value.CalendarYear;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Problem;

/** The report of a year, to compute with and to print. */
@Path("/v1/report/{year}")
@Tag(name = "Official figures")
public class ReportResource {
  private static final String JSON = "application/json";
  private static final String HTML = "text/html";

  private static final List<Variant> FORMS =
      Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE).build();

  @Inject YearReports reports;
  @Inject LegalClock clock;

  @GET
  @Produces({JSON, HTML})
  @PermitAll
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = {
        @Content(mediaType = JSON, schema = @Schema(implementation = YearReport.class)),
        @Content(mediaType = HTML, schema = @Schema(type = SchemaType.STRING))
      })
  @Operation(
      operationId = "getReport",
      summary = "Read what a year brought",
      description =
          "Open licenses, transfers and licenses, compensation, pledge finance, and the support of"
              + " firms: of the region and city by city, beside the year before; what offices published"
              + " beside what the service counted. As text/html a page in Chinese to print, with plots.")
  // no RestResponse: for that the framework would choose the writer where there are several types
  public Response get(
      @Parameter(example = "2022") @PathParam("year") CalendarYear year, @Context Request request) {
    LocalDate today = clock.today();
    if (year.value() > today.getYear()) {
      throw new Problem(Code.PERIOD_NOT_BEGUN, year.value()).as(404);
    }
    MediaType form = Answers.form(request, FORMS);
    YearReport report = reports.of(year.value(), today);
    return form.equals(MediaType.APPLICATION_JSON_TYPE)
        ? Response.ok(report, form).build()
        : Response.ok(ReportPage.of(report).render(), form.withCharset("UTF-8"))
            // of whatever gets past the escaping nothing is carried out
            .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
            .build();
  }
}
