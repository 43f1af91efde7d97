package org.openpatent.insight.figure;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.insight.figure.OfficialFigure.Key;
import org.openpatent.insight.figure.OfficialFigure.Published;
import org.openpatent.insight.figure.OwnCounts.OwnCount;
import org.openpatent.insight.statistics.Cities;
import org.openpatent.insight.statistics.Indicators;
import org.openpatent.insight.statistics.Period;
import org.openpatent.insight.statistics.Unit;
import org.openpatent.party.organization.Division;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Etags;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.http.Versioned;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Name;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;
import org.openpatent.platform.value.Where;

/** Figures as an office published them; the agency enters them, anybody reads them. */
@Path("/v1")
@Tag(name = "Official figures")
public class OfficialFigureResource {
  /** Which one is asked for. */
  public static class FigureKey {
    @PathParam("indicator")
    public IndicatorName indicator;

    @Parameter(example = "2022")
    @PathParam("period")
    public Period period;

    @Parameter(example = Cities.REGION)
    @PathParam("division")
    public Division division;

    Key key() {
      return new Key(indicator.value(), period, division);
    }
  }

  public static class FigureFilter {
    @QueryParam("indicator")
    public IndicatorName indicator;

    @QueryParam("period")
    public Period period;

    @QueryParam("division")
    public Division division;

    Where where() {
      return new Where()
          .and(OfficialFigure.OF_INDICATOR, indicator == null ? null : indicator.value())
          .and("f.period = ?", period == null ? null : period.toString())
          .and("f.division = ?", division == null ? null : division.code());
    }
  }

  public record OfficialFigureEntry(
      @NotNull PublishedNumber value,
      @Omittable PublishedNumber previous,
      @Omittable PublishedGrowth growth,
      @Schema(description = "The place among divisions that was published.")
          @Omittable
          @Min(1)
          @Max(10_000)
          Integer rank,
      @Schema(description = "Where it was published.") @NotBlank @Name @Size(max = 500)
          String source,
      @Schema(description = "Why it is corrected; not the first time.")
          @Omittable
          @Size(min = 1, max = 1000)
          String reason) {
    private Published published() {
      return new Published(
          value.number(),
          previous == null ? null : previous.number(),
          growth == null ? null : growth.percent(),
          rank,
          source);
    }

    /**
     * @throws Problem INVALID_BODY if a number is not written as what is measured so
     */
    private void requireFits(Unit unit) {
      List<Problem.Field> wrong = new ArrayList<>();
      if (!value.fits(unit)) {
        wrong.add(new Problem.Field("/value", Code.FIGURE_UNIT, unit));
      }
      if (previous != null && !previous.fits(unit)) {
        wrong.add(new Problem.Field("/previous", Code.FIGURE_UNIT, unit));
      }
      if (!wrong.isEmpty()) {
        throw new Problem(Code.INVALID_BODY, wrong);
      }
    }
  }

  public record OfficialFigureView(
      String indicator,
      String period,
      String division,
      @Schema(description = "Of the region or a city of it.") @Omittable String divisionName,
      PublishedNumber value,
      @Omittable PublishedNumber previous,
      @Omittable PublishedGrowth growth,
      @Omittable Integer rank,
      String source,
      @Omittable String reason,
      Instant enteredAt,
      @Omittable FigureComparison computed,
      @Omittable OwnCount counted,
      @Schema(description = "1 for the first entry, one more with each correction.")
          Integer version)
      implements Versioned {}

  public record OfficialIndicatorView(
      String name,
      String chinese,
      String meaning,
      Unit unit,
      @Schema(description = "The service's own indicators that add up to it.")
          List<String> counted) {}

  public record OfficialIndicators(List<OfficialIndicatorView> items) {}

  @Inject Indicators statistics;
  @Inject OwnCounts ownCounts;
  @Inject Caller caller;
  @Inject LegalClock clock;

  @GET
  @Path("/indicators")
  @PermitAll
  @Operation(
      operationId = "listIndicatorsOfOffices",
      summary = "Read of what official figures are entered",
      description =
          "Those that offices publish, then whatever the statistics count; of each its meaning, and"
              + " which of the statistics' indicators are shown beside it.")
  public OfficialIndicators indicators() {
    return new OfficialIndicators(
        PublishedIndicator.all(statistics.all())
            .map(
                one ->
                    new OfficialIndicatorView(
                        one.name(), one.chinese(), one.meaning(), one.unit(), one.counted()))
            .toList());
  }

  @PUT
  @Path("/official-figures/{indicator}/{period}/{division}")
  @RolesAllowed(Role.AGENCY)
  @Transactional
  @Operation(
      operationId = "putOfficialFigure",
      summary = "Enter a figure as it was published, or correct it",
      description =
          "Growth and rank are kept as they were published, whether or not they follow from the"
              + " values. A correction is a further entry and needs a reason; what stood before stays"
              + " readable. The same again changes nothing.")
  public RestResponse<OfficialFigureView> put(
      @BeanParam FigureKey path,
      @HeaderParam("If-Match") String ifMatch,
      OfficialFigureEntry body) {
    Key key = path.key();
    PublishedIndicator indicator = indicator(key.indicator());
    if (indicator == null) {
      throw new Problem(Code.OFFICIAL_INDICATOR_UNKNOWN, key.indicator());
    }
    if (!Cities.isDivision(key.division().code())) {
      throw new Problem(Code.DIVISION_UNKNOWN, key.division());
    }
    if (key.period().from().isAfter(clock.today())) {
      throw new Problem(Code.PERIOD_NOT_BEGUN, key.period()).as(422);
    }
    body.requireFits(indicator.unit());
    OfficialFigure latest = OfficialFigure.latest(key);
    Etags.requireMatch(ifMatch, latest == null ? null : latest.number);
    OfficialFigure entry =
        OfficialFigure.enter(
            key, latest, body.published(), body.reason, caller.acting(clock.now()));
    return Answers.put(beside(entry), latest == null, OfficialFigure.path(key));
  }

  @GET
  @Path("/official-figures/{indicator}/{period}/{division}")
  @PermitAll
  @Operation(
      operationId = "getOfficialFigure",
      summary = "Read a published figure beside what the service counts",
      description =
          "As it was published last, with the growth and the rank that follow from the published"
              + " figures, and with the service's own count of the same, where it has one.")
  public OfficialFigureView get(@BeanParam FigureKey path) {
    return beside(OfficialFigure.existing(path.key()));
  }

  @GET
  @Path("/official-figures/{indicator}/{period}/{division}/entries")
  @PermitAll
  @Operation(
      operationId = "listOfficialFigureEntries",
      summary = "Read what was published of a figure, corrections and all",
      description = "The first entry first.")
  public Page<OfficialFigureView> entries(
      @BeanParam FigureKey path, @Valid @BeanParam PageRequest page) {
    OfficialFigure standing = OfficialFigure.existing(path.key());
    var found = OfficialFigure.entries(standing.key(), page.after(Integer::valueOf), page.rows());
    return Page.of(found, page, one -> view(one, null, null), one -> String.valueOf(one.number));
  }

  @GET
  @Path("/official-figures")
  @PermitAll
  @Operation(
      operationId = "listOfficialFigures",
      summary = "List published figures by indicator, period and division",
      description =
          "Each as it was published last; what the service counts of it is told one by one.")
  public Page<OfficialFigureView> list(
      @BeanParam FigureFilter filter, @Valid @BeanParam PageRequest page) {
    var found = OfficialFigure.page(filter.where(), page.after(key -> key), page.rows());
    Map<String, FigureComparison> computed = FigureComparison.of(found);
    return Page.of(
        found, page, one -> view(one, computed.get(one.figure), null), one -> one.figure);
  }

  /** Null if there is none of this name. */
  private PublishedIndicator indicator(String name) {
    return PublishedIndicator.all(statistics.all())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private OfficialFigureView beside(OfficialFigure figure) {
    Key key = figure.key();
    return view(
        figure,
        FigureComparison.of(List.of(figure)).get(figure.figure),
        ownCounts.of(indicator(key.indicator()), key.period(), key.division(), clock.today()));
  }

  private OfficialFigureView view(OfficialFigure f, FigureComparison computed, OwnCount counted) {
    return new OfficialFigureView(
        f.indicator,
        f.period,
        f.division,
        Cities.name(f.division, caller.locale()),
        PublishedNumber.of(f.value),
        PublishedNumber.of(f.previous),
        PublishedGrowth.of(f.growth),
        f.rank,
        f.source,
        f.reason,
        f.entered.at(),
        computed,
        counted,
        f.number);
  }
}
