package org.openpatent.insight.conversion;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.party.organization.Organization;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Etags;
import org.openpatent.platform.http.Versioned;
import org.openpatent.platform.value.CalendarYear;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Role;

/** Conversions as a university or an institute reports them, year by year. */
@Path("/v1/conversion-reports/{creditCode}/{year}")
@Tag(name = "Conversions")
public class ConversionReportResource {
  /** Whose report of which year. */
  public static class ReportKey {
    @Parameter(example = ConversionResource.UNIVERSITY)
    @PathParam("creditCode")
    public CreditCode creditCode;

    @Parameter(example = "2025")
    @PathParam("year")
    public CalendarYear year;

    ConversionReport.Key key() {
      return new ConversionReport.Key(creditCode.value(), year.value());
    }
  }

  public record ConversionReportView(
      String creditCode, int year, @JsonUnwrapped ConversionFigures figures, Integer version)
      implements Versioned {
    static ConversionReportView of(ConversionReport report) {
      return new ConversionReportView(
          report.key.creditCode(), report.key.reportYear(), report.figures, report.version);
    }
  }

  @Inject Caller caller;
  @Inject LegalClock clock;

  @PUT
  @RolesAllowed({Role.LICENSOR, Role.AGENCY})
  @Transactional
  @Operation(
      operationId = "putConversionReport",
      summary = "Report the conversions of a year, or correct the report",
      description =
          "By a university or research institute for itself, or by the agency. What a correction"
              + " replaces is kept.")
  public RestResponse<ConversionReportView> put(
      @BeanParam ReportKey path, @HeaderParam("If-Match") String ifMatch, ConversionFigures body) {
    ConversionReport.Key key = path.key();
    Organization organization = Organization.visible(key.creditCode(), caller);
    ConversionReport found = ConversionReport.of(key);
    Etags.requireMatch(ifMatch, found == null ? null : found.version);
    ConversionReport report =
        found == null
            ? ConversionReport.begin(organization, key.reportYear(), clock.today())
            : found;
    report.report(body, caller.acting(clock.now()));
    report.persistAndFlush();
    return Answers.put(ConversionReportView.of(report), found == null, key.toString());
  }

  @GET
  @RolesAllowed({Role.LICENSOR, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "getConversionReport",
      summary = "Read what an organization reported of a year")
  public ConversionReportView get(@BeanParam ReportKey path) {
    Organization.visible(path.creditCode.value(), caller);
    return ConversionReportView.of(ConversionReport.existing(path.key()));
  }
}
