package org.openpatent.incentive.candidate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.incentive.candidate.DeclaredIndicator.Key;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.party.organization.Organization;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Etags;
import org.openpatent.platform.http.Versioned;
import org.openpatent.platform.value.CalendarYear;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Name;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;

/** What a firm declares of itself for a list, or the agency for it. */
@Path("/v1/declared-indicators/{creditCode}")
@Tag(name = "White lists")
public class DeclaredIndicatorResource {
  public record DeclaredValue(
      @NotNull IndicatorValue value,
      @Schema(description = "Where it comes from, as an audited report.")
          @NotBlank
          @Name
          @Size(max = 200)
          String source) {}

  public record DeclaredIndicatorView(
      String creditCode,
      String indicator,
      int year,
      IndicatorValue value,
      String source,
      Integer version)
      implements Versioned {
    static DeclaredIndicatorView of(DeclaredIndicator d) {
      return new DeclaredIndicatorView(
          d.key.creditCode(),
          d.key.indicator(),
          d.key.calendarYear(),
          d.value,
          d.source,
          d.version);
    }
  }

  public record DeclaredIndicators(List<DeclaredIndicatorView> items) {}

  @Inject Caller caller;
  @Inject LegalClock clock;
  @Inject CandidateConfig config;

  @PUT
  @Path("/{indicator}/{year}")
  @RolesAllowed({Role.LICENSEE, Role.AGENCY})
  @Transactional
  @Operation(
      operationId = "putDeclaredIndicator",
      summary = "Declare an indicator of a firm for a year",
      description =
          "By the firm or the agency, of a year that has begun. A list takes the latest year up to"
              + " the one that it is drafted as of; what it took stays with it.")
  public RestResponse<DeclaredIndicatorView> put(
      @Parameter(example = "91450100MA0A00110U") @PathParam("creditCode") CreditCode code,
      @PathParam("indicator") IndicatorCode indicator,
      @Parameter(example = "2025") @PathParam("year") CalendarYear year,
      @HeaderParam("If-Match") String ifMatch,
      DeclaredValue body) {
    requireOwn(code.value());
    if (!config.declaredIndicators().contains(indicator.value())) {
      throw new Problem(Code.INDICATOR_NOT_DECLARABLE, indicator);
    }
    if (year.value() > clock.today().getYear()) {
      throw new Problem(Code.INDICATOR_YEAR, year.value());
    }
    Key key = new Key(code.value(), indicator.value(), year.value());
    DeclaredIndicator found = DeclaredIndicator.of(key);
    Etags.requireMatch(ifMatch, found == null ? null : found.version);
    Organization.registered(code.value());
    DeclaredIndicator declared = found == null ? new DeclaredIndicator(key) : found;
    declared.declare(body.value, body.source, caller.acting(clock.now()));
    declared.persistAndFlush();
    return Answers.put(DeclaredIndicatorView.of(declared), found == null, declared.path());
  }

  private void requireOwn(String creditCode) {
    if (!caller.is(Role.AGENCY) && !caller.actsFor(Role.LICENSEE, creditCode)) {
      throw new Problem(Code.NOT_YOUR_ORGANIZATION);
    }
  }

  @GET
  @Path("/{indicator}/{year}")
  @RolesAllowed({Role.LICENSEE, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(operationId = "getDeclaredIndicator", summary = "Read a declared indicator")
  public DeclaredIndicatorView get(
      @Parameter(example = "91450100MA0A00110U") @PathParam("creditCode") CreditCode code,
      @PathParam("indicator") IndicatorCode indicator,
      @Parameter(example = "2025") @PathParam("year") CalendarYear year) {
    Organization.visible(code.value(), caller);
    return DeclaredIndicatorView.of(
        DeclaredIndicator.existing(new Key(code.value(), indicator.value(), year.value())));
  }

  @GET
  @RolesAllowed({Role.LICENSEE, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "listDeclaredIndicators",
      summary = "Read all that was declared of a firm, by indicator and year")
  public DeclaredIndicators list(
      @Parameter(example = "91450100MA0A00110U") @PathParam("creditCode") CreditCode code) {
    String firm = Organization.visible(code.value(), caller).creditCode;
    return new DeclaredIndicators(
        DeclaredIndicator.ofFirm(firm).stream().map(DeclaredIndicatorView::of).toList());
  }
}
