package org.openpatent.insight.statistics;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openpatent.insight.statistics.FreezingResource.FreezingView;
import org.openpatent.insight.statistics.Told.Figure;
import org.openpatent.insight.statistics.Told.Group;
import org.openpatent.insight.statistics.Told.Together;
import org.openpatent.party.organization.Organization;
import org.openpatent.platform.http.CsvTable;
import org.openpatent.platform.http.Download;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Problem;

/** The published figures. */
@Path("/v1/statistics")
@Tag(name = "Statistics")
public class StatisticsResource {
  static final String RULES =
      "Every figure of a period stands beside that of the period before and the growth in percent."
          + " While a period runs, its days up to today are compared with the same part of the"
          + " period before. What was voided, annulled or corrected since is counted as it is known"
          + " now, unless the year was frozen: then current, previous and growth are as they were"
          + " published, and now is what current would be."
          + " Amounts of money are told of whole years and compared once the year is over; by one"
          + " dimension alone, neither by licensor nor by month; and never of fewer than three"
          + " organizations: groups with one or two payees are told together, with a further group"
          + " if all of them are fewer than three. So are groups that would leave the money of one or"
          + " two where amounts by one dimension are subtracted from those by another: the dimensions"
          + " are taken in the order of the cities, the size class, and the others by name, and each"
          + " yields to those before it. What still tells it are the differences between two days of"
          + " a year that is not frozen, and between what was granted and what was paid.";

  /** What is asked. */
  public static class StatisticsQuestion {
    @Parameter(description = "A year, a quarter or a month; this year unless given.")
    @QueryParam("period")
    public Period period;

    @Parameter(
        description =
            "Up to two dimensions by their names, a comma between them: supply-city,month."
                + " `GET /v1/statistics/indicators` lists them.",
        schema = @Schema(type = SchemaType.STRING, minLength = 1))
    @QueryParam("by")
    public String by;

    @Parameter(
        description =
            "Indicators by their names, a comma between them; all unless given."
                + " `GET /v1/statistics/indicators` lists them.",
        schema = @Schema(type = SchemaType.STRING, minLength = 1))
    @QueryParam("indicators")
    public String indicators;
  }

  public record CountedDays(
      @Schema(description = "The period's name.", example = "2026-Q3") String period,
      LocalDate from,
      @Schema(description = "The last day counted.") LocalDate to) {
    static CountedDays of(Period period, Period.Days days) {
      return new CountedDays(period.toString(), days.from(), days.to());
    }
  }

  public record GroupValue(
      String value,
      @Schema(description = "Of a city of Guangxi or an organization.") @Omittable String name) {}

  public record FigureGroup(
      @Schema(description = "One for each dimension asked for, in its order.")
          List<GroupValue> values,
      List<Figure> figures) {}

  public record StatisticsView(
      CountedDays current,
      CountedDays previous,
      @Schema(description = "Whether the period is over, so that all of it is counted.")
          boolean over,
      @Schema(description = "The dimensions of the groups.") List<String> by,
      @Schema(description = "The state that was counted: what was entered later is not in it.")
          Instant preparedAt,
      @Schema(description = "Of a year whose figures are answered as they were published.")
          @Omittable
          FreezingView frozen,
      List<Figure> total,
      @Schema(
              description =
                  "Of those indicators that are told by these dimensions; the others are told in"
                      + " total.")
          List<FigureGroup> groups,
      @Schema(description = "Amounts of several groups together.") List<Together> together) {}

  public record IndicatorView(
      String name,
      String chinese,
      String meaning,
      Unit unit,
      @Schema(description = "The day by which it belongs to a period.") String countedBy,
      @Schema(description = "What it is told by.") List<String> by) {}

  public record DimensionView(String name, String meaning) {}

  public record StatisticsContents(
      List<IndicatorView> indicators, List<DimensionView> dimensions) {}

  /** What was asked and what is told of it. */
  private record Answer(
      Period period, LocalDate today, List<Dimension> by, FrozenYear frozen, Told told) {}

  private static final int MOST_GROUPS = 2000;

  @Inject Indicators all;
  @Inject Statistics statistics;
  @Inject Caller caller;
  @Inject LegalClock clock;

  @GET
  @PermitAll
  @Operation(
      operationId = "getStatistics",
      summary = "Read the figures of a year, a quarter or a month",
      description = RULES)
  public StatisticsView get(@BeanParam StatisticsQuestion question) {
    Answer answer = answer(question);
    if (answer.told.groups().size() > MOST_GROUPS) {
      throw new Problem(Code.STATISTICS_TOO_MANY_GROUPS, MOST_GROUPS);
    }
    Map<String, String> names = names(answer);
    return new StatisticsView(
        CountedDays.of(answer.period, answer.period.days(answer.today)),
        CountedDays.of(answer.period.before(), answer.period.daysBefore(answer.today)),
        answer.period.isOver(answer.today),
        answer.by.stream().map(Dimension::name).toList(),
        Preparation.latest().preparedAt,
        answer.frozen == null ? null : FreezingView.of(answer.frozen, true),
        answer.told.total(),
        answer.told.groups().stream()
            .map(
                group ->
                    new FigureGroup(
                        group.values().stream()
                            .map(value -> new GroupValue(value, names.get(value)))
                            .toList(),
                        group.figures()))
            .toList(),
        answer.told.together());
  }

  @GET
  @Path("/indicators")
  @PermitAll
  @Operation(
      operationId = "listIndicators",
      summary = "Read what the figures are",
      description = "Of each its meaning, the day that counts, and what it is told by.")
  public StatisticsContents indicators() {
    return new StatisticsContents(
        all.counted().stream()
            .flatMap(
                counted ->
                    counted.indicators().stream()
                        .map(
                            one ->
                                new IndicatorView(
                                    one.name(),
                                    one.chinese(),
                                    one.meaning(),
                                    one.unit(),
                                    counted.countedBy(),
                                    counted.dimensions())))
            .toList(),
        all.dimensions().stream()
            .map(one -> new DimensionView(one.name(), one.meaning()))
            .toList());
  }

  @GET
  @Path("/csv")
  @Produces("text/csv")
  @PermitAll
  @Operation(
      operationId = "exportStatistics",
      summary = "Download the figures as CSV",
      description =
          "A row for each group, the total as the last one; of each indicator its value, that of the"
              + " days before, and the growth; of a frozen year what it would be now. Amounts of"
              + " several groups together stand in rows of their own, the groups named with a plus.")
  public Download export(
      @BeanParam StatisticsQuestion question,
      @Parameter(description = CsvTable.SPREADSHEET) @QueryParam("spreadsheet")
          Boolean spreadsheet) {
    Answer answer = answer(question);
    return StatisticsCsv.download(
        answer.told, answer.by, answer.period, names(answer), answer.frozen != null, spreadsheet);
  }

  private Answer answer(StatisticsQuestion question) {
    LocalDate today = clock.today();
    Period period = question.period == null ? Period.ofYear(today.getYear()) : question.period;
    if (period.from().isAfter(today)) {
      throw new Problem(Code.PERIOD_NOT_BEGUN, period);
    }
    List<Dimension> by = all.dimensions(question.by);
    Set<String> indicators = all.indicators(question.indicators);
    FrozenYear frozen = Statistics.frozen(period);
    Told now = statistics.now(period, by, indicators, today);
    Told kept = frozen == null ? null : statistics.frozen(frozen, by);
    return kept == null
        ? new Answer(period, today, by, null, now)
        : new Answer(period, today, by, frozen, kept.beside(now, all.named(indicators)));
  }

  /** Of the cities and organizations that the groups are about. */
  private Map<String, String> names(Answer answer) {
    Locale locale = caller.locale();
    Map<String, String> names = new HashMap<>();
    for (int i = 0; i < answer.by.size(); i++) {
      int place = i;
      Set<String> values =
          answer.told.groups().stream()
              .map(Group::values)
              .map(group -> group.get(place))
              .collect(Collectors.toSet());
      switch (answer.by.get(i).values()) {
        case CITIES -> values.forEach(value -> names.put(value, Cities.name(value, locale)));
        case ORGANIZATIONS ->
            Organization.called(values, List.of())
                .forEach(found -> names.put(found.creditCode, found.name));
        default -> {}
      }
    }
    return names;
  }
}
