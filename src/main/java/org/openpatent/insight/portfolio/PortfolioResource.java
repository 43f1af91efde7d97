package org.openpatent.insight.portfolio;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openpatent.insight.portfolio.DueItem.DueGroup;
import org.openpatent.insight.portfolio.PortfolioCounts.PortfolioLicenses;
import org.openpatent.insight.portfolio.PortfolioCounts.PortfolioOffers;
import org.openpatent.insight.portfolio.PortfolioCounts.PortfolioPatents;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.party.organization.Organization;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.http.SentFile;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.HolidayYear;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Role;
import org.openpatent.platform.value.WorkingCalendar;

/** What an office opens every morning: for the organization itself and for those who oversee. */
@Path("/v1/organizations/{creditCode}/portfolio")
@Tag(name = "Portfolio")
public class PortfolioResource {
  private static final String JSON = "application/json";

  private static final List<Variant> FORMS =
      Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(SentFile.XLSX)).build();

  public record PortfolioView(
      String creditCode,
      String name,
      @Schema(description = "The day all of it is of.") LocalDate on,
      PortfolioPatents patents,
      PortfolioOffers offers,
      PortfolioLicenses licensesGranted,
      PortfolioLicenses licensesTaken,
      @Schema(description = "Up to this day it is near.") LocalDate dueUntil,
      @Schema(description = "What is overdue or near: of each kind the first twenty.")
          List<DueGroup> due,
      PortfolioMoney money) {}

  @Inject Caller caller;
  @Inject LegalClock clock;

  @GET
  @Produces({JSON, SentFile.XLSX})
  @RolesAllowed({Role.LICENSOR, Role.LICENSEE, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = {
        @Content(mediaType = JSON, schema = @Schema(implementation = PortfolioView.class)),
        @Content(
            mediaType = SentFile.XLSX,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @Operation(
      operationId = "getPortfolio",
      summary = "Read how an organization stands today",
      description =
          "Its patents, offers and licenses in numbers, what is overdue or falls due within thirty"
              + " days, and its money. As XLSX all of it on sheets: what is due, each patent with its"
              + " newest offer, each license on either side, and the money by program. Patents are"
              + " those it owns today, offers and licenses those it gave or took, whoever owns the"
              + " patent now.")
  // no RestResponse: for that the framework would choose the writer where there are several types
  public Response get(@PathParam("creditCode") CreditCode code, @Context Request request) {
    Organization organization = Organization.visible(code.value(), caller);
    LocalDate today = clock.today();
    WorkingCalendar calendar = HolidayYear.calendar();
    MediaType form = Answers.form(request, FORMS);
    return Response.ok(
            form.equals(MediaType.APPLICATION_JSON_TYPE)
                ? view(organization, today, calendar)
                : new PortfolioBook(organization.creditCode, today, calendar, caller.locale())
                    .download(),
            form)
        .build();
  }

  private static PortfolioView view(
      Organization organization, LocalDate today, WorkingCalendar calendar) {
    String code = organization.creditCode;
    PortfolioCounts counts = PortfolioCounts.of(code, today, calendar);
    return new PortfolioView(
        code,
        organization.name,
        today,
        counts.patents(),
        counts.offers(),
        counts.licensesGranted(),
        counts.licensesTaken(),
        DueItem.lastDay(today),
        DueItem.atAGlance(code, today, calendar),
        PortfolioMoney.of(code));
  }

  @GET
  @Path("/patents")
  @RolesAllowed({Role.LICENSOR, Role.LICENSEE, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "listPortfolioPatents",
      summary = "List an organization's patents with their offers and licenses",
      description = "Those of which it is an owner today, by number.")
  public Page<PortfolioPatent> patents(
      @PathParam("creditCode") CreditCode code, @Valid @BeanParam PageRequest page) {
    Organization organization = Organization.visible(code.value(), caller);
    var found =
        PortfolioPatent.page(
            organization.creditCode, clock.today(), page.after(text -> text), page.rows());
    return Page.of(found, page, patent -> patent, PortfolioPatent::patentNumber);
  }

  @GET
  @Path("/due")
  @RolesAllowed({Role.LICENSOR, Role.LICENSEE, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "listPortfolioDue",
      summary = "List what is overdue or falls due within thirty days",
      description = "By kind, the most urgent first, then by day.")
  public Page<DueItem> due(
      @PathParam("creditCode") CreditCode code, @Valid @BeanParam PageRequest page) {
    Organization organization = Organization.visible(code.value(), caller);
    var found =
        DueItem.page(
            organization.creditCode,
            clock.today(),
            HolidayYear.calendar(),
            page.after(DueItem.Place::parse),
            page.rows());
    return Page.of(found, page, DueItem.Placed::item, placed -> placed.place().toString());
  }
}
