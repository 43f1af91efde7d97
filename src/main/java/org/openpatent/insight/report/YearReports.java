package org.openpatent.insight.report;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpatent.insight.figure.OfficialFigure;
import org.openpatent.insight.figure.PublishedIndicator;
import org.openpatent.insight.report.YearReport.ReportChapter;
import org.openpatent.insight.report.YearReport.ReportCity;
import org.openpatent.insight.statistics.Cities;
import org.openpatent.insight.statistics.Counted;
import org.openpatent.insight.statistics.Dimension;
import org.openpatent.insight.statistics.Indicator;
import org.openpatent.insight.statistics.Indicators;
import org.openpatent.insight.statistics.Period;
import org.openpatent.insight.statistics.Preparation;
import org.openpatent.insight.statistics.Statistics;
import org.openpatent.insight.statistics.Told;

/**
 * Puts reports together. It stands between resource and entities because a report is made of what
 * several features count and of what was published.
 */
@Singleton
class YearReports {
  @Inject Indicators indicators;
  @Inject Statistics statistics;

  /** Of a year that has begun. */
  YearReport of(int year, LocalDate today) {
    Period period = Period.ofYear(year);
    ReportSources sources = sources(period, today);
    return new YearReport(
        year,
        period.isOver(today),
        period.days(today).to(),
        Preparation.latest().preparedAt,
        Arrays.stream(Chapter.values()).map(chapter -> chapter(chapter, sources)).toList());
  }

  private ReportSources sources(Period period, LocalDate today) {
    Map<String, PublishedIndicator> all = new LinkedHashMap<>();
    PublishedIndicator.all(indicators.all()).forEach(one -> all.put(one.name(), one));
    Set<String> told = names().collect(Collectors.toSet());
    Set<String> counted =
        told.stream().flatMap(name -> all.get(name).counted().stream()).collect(Collectors.toSet());
    return new ReportSources(
        all,
        Stream.of(Dimension.SUPPLY_CITY, Dimension.FIRM_CITY)
            .map(by -> told(period, by, counted, today))
            .toList(),
        OfficialFigure.of(told, period));
  }

  private static Stream<String> names() {
    return Arrays.stream(Chapter.values())
        .flatMap(chapter -> Stream.concat(chapter.figures.stream(), chapter.byCity.stream()));
  }

  /** What is told by these cities; what is told by none is asked with the first. */
  private Told told(Period period, Dimension by, Set<String> names, LocalDate today) {
    boolean others = by.equals(Dimension.SUPPLY_CITY);
    Set<String> asked =
        indicators.counted().stream()
            .filter(one -> others ? !one.keys().containsKey(Dimension.FIRM_CITY) : has(one, by))
            .flatMap(one -> one.indicators().stream())
            .map(Indicator::name)
            .filter(names::contains)
            .collect(Collectors.toSet());
    return statistics.published(period, List.of(by), asked, today);
  }

  private static boolean has(Counted counted, Dimension by) {
    return counted.keys().containsKey(by);
  }

  private static ReportChapter chapter(Chapter chapter, ReportSources sources) {
    return new ReportChapter(
        chapter.title,
        chapter.figures.stream().map(sources::ofRegion).toList(),
        chapter.byCity.stream().map(sources::column).toList(),
        sources.cities(chapter.byCity).stream()
            .map(
                city ->
                    new ReportCity(
                        city,
                        Cities.name(city, Locale.CHINESE),
                        chapter.byCity.stream().map(name -> sources.ofCity(name, city)).toList()))
            .toList(),
        sources.together(chapter.byCity));
  }
}
