package org.openpatent.insight.report;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpatent.insight.figure.FigureComparison;
import org.openpatent.insight.figure.OfficialFigure;
import org.openpatent.insight.figure.OwnCounts.OwnCount;
import org.openpatent.insight.figure.PublishedIndicator;
import org.openpatent.insight.report.YearReport.ReportColumn;
import org.openpatent.insight.report.YearReport.ReportFigure;
import org.openpatent.insight.report.YearReport.ReportValue;
import org.openpatent.insight.report.YearReport.ReportedFigure;
import org.openpatent.insight.statistics.Cities;
import org.openpatent.insight.statistics.Told;
import org.openpatent.insight.statistics.Told.Figure;
import org.openpatent.insight.statistics.Told.Together;
import org.openpatent.insight.statistics.Unit;

/** All that a report is made of, read once: what is counted, and what was published. */
final class ReportSources {
  private final Map<String, PublishedIndicator> indicators;
  private final Map<String, Figure> total = new HashMap<>();
  private final Map<String, Map<String, Figure>> byCity = new HashMap<>();
  private final List<Together> together;
  private final Map<String, OfficialFigure> official;

  /** Of which indicators anything was published of a city of the region. */
  private final Set<String> publishedByCity;

  private final Map<String, FigureComparison> computed;

  /**
   * @param told by one dimension of cities each
   * @param official of the year
   */
  ReportSources(
      Map<String, PublishedIndicator> indicators, List<Told> told, List<OfficialFigure> official) {
    this.indicators = indicators;
    for (Told one : told) {
      one.total().forEach(figure -> total.put(figure.indicator(), figure));
      one.groups()
          .forEach(
              group ->
                  group
                      .figures()
                      .forEach(
                          figure ->
                              byCity
                                  .computeIfAbsent(group.values().get(0), none -> new HashMap<>())
                                  .put(figure.indicator(), figure)));
    }
    together = told.stream().flatMap(one -> one.together().stream()).toList();
    this.official =
        official.stream()
            .collect(Collectors.toMap(one -> place(one.indicator, one.division), one -> one));
    Set<String> cities = Cities.codes();
    cities.remove(Cities.REGION);
    publishedByCity =
        official.stream()
            .filter(one -> cities.contains(one.division))
            .map(one -> one.indicator)
            .collect(Collectors.toSet());
    computed = FigureComparison.of(official);
  }

  private static String place(String indicator, String division) {
    return indicator + "/" + division;
  }

  /** What is told of it city by city: where anything was published of a city, that alone. */
  ReportColumn column(String name) {
    PublishedIndicator indicator = indicators.get(name);
    return new ReportColumn(
        name,
        indicator.chinese(),
        indicator.unit(),
        publishedByCity.contains(name) ? List.of() : indicator.counted());
  }

  /** The cities of the region, then others of which any of these is told. */
  Set<String> cities(List<String> names) {
    Set<String> cities = new TreeSet<>(Cities.codes());
    cities.remove(Cities.REGION);
    byCity.forEach(
        (city, figures) -> {
          boolean any =
              parts(names)
                  .map(figures::get)
                  .filter(Objects::nonNull)
                  .anyMatch(ReportSources::isSomething);
          if (any) {
            cities.add(city);
          }
        });
    return cities;
  }

  private static boolean isSomething(Figure figure) {
    return Stream.of(figure.current(), figure.previous())
        .filter(Objects::nonNull)
        .anyMatch(value -> new BigDecimal(value).signum() > 0);
  }

  private Stream<String> parts(List<String> names) {
    return names.stream().flatMap(name -> indicators.get(name).counted().stream());
  }

  /** Amounts of these that are not told city by city. */
  List<Together> together(List<String> names) {
    Set<String> parts =
        parts(names.stream().filter(name -> !publishedByCity.contains(name)).toList())
            .collect(Collectors.toSet());
    return together.stream().filter(one -> parts.contains(one.indicator())).toList();
  }

  ReportFigure ofRegion(String name) {
    PublishedIndicator indicator = indicators.get(name);
    OwnCount own = own(indicator, total::get);
    return new ReportFigure(
        name,
        indicator.chinese(),
        indicator.unit(),
        own.current(),
        own.previous(),
        own.growth(),
        published(official.get(place(name, Cities.REGION))));
  }

  private ReportedFigure published(OfficialFigure figure) {
    if (figure == null) {
      return null;
    }
    FigureComparison follows = computed.get(figure.figure);
    return new ReportedFigure(
        figure.value.toPlainString(),
        follows.previous(),
        figure.growth == null ? null : figure.growth.toPlainString(),
        follows.growth(),
        figure.rank,
        figure.source);
  }

  ReportValue ofCity(String name, String city) {
    PublishedIndicator indicator = indicators.get(name);
    Map<String, Figure> figures = byCity.getOrDefault(city, Map.of());
    if (!publishedByCity.contains(name)) {
      OwnCount own = own(indicator, part -> figures.getOrDefault(part, nothing(part, indicator)));
      return new ReportValue(own.current(), own.previous(), own.growth());
    }
    ReportedFigure published = published(official.get(place(name, city)));
    return published == null
        ? new ReportValue(null, null, null)
        : new ReportValue(
            published.value(),
            published.previous(),
            published.growth() == null ? published.computedGrowth() : published.growth());
  }

  /** Of a city that has no part in any figure there is no group. */
  private static Figure nothing(String part, PublishedIndicator indicator) {
    Unit unit = indicator.unit();
    String nothing = unit.text(unit.ofNothing);
    return new Figure(part, nothing, nothing, null, null);
  }

  private static OwnCount own(PublishedIndicator indicator, Function<String, Figure> part) {
    return OwnCount.of(
        indicator.counted(),
        indicator.counted().stream().map(part).filter(Objects::nonNull).toList());
  }
}
