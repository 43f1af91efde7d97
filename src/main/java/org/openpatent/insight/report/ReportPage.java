package org.openpatent.insight.report;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openpatent.insight.report.YearReport.ReportChapter;
import org.openpatent.insight.report.YearReport.ReportCity;
import org.openpatent.insight.report.YearReport.ReportColumn;
import org.openpatent.insight.report.YearReport.ReportFigure;
import org.openpatent.insight.report.YearReport.ReportedFigure;
import org.openpatent.insight.statistics.Told.Together;

/**
 * The report as a page to print: texts as an office writes them. {@code ReportPage.html} puts them
 * in their places and escapes them.
 *
 * @param counted which part of the year was counted
 * @param prepared the day on which that was
 * @param headlines the first figures that were published with a growth
 */
record ReportPage(
    int year,
    int yearBefore,
    String counted,
    String prepared,
    List<PrintedFigure> headlines,
    List<PrintedChapter> chapters)
    implements TemplateInstance {
  private static final int HEADLINES = 3;

  /**
   * A chapter.
   *
   * @param summary what was published, in a sentence; empty if nothing was
   * @param cities none where nothing is told of any
   * @param notes what is told of several cities together
   * @param chart of the first column; null if there is nothing to draw
   */
  record PrintedChapter(
      String number,
      String title,
      String summary,
      List<PrintedFigure> figures,
      List<String> columns,
      List<PrintedCity> cities,
      List<String> notes,
      List<String> sources,
      BarChart chart) {}

  /**
   * A figure of the region.
   *
   * @param large what was published, as a sentence says it
   */
  record PrintedFigure(
      String name,
      String unit,
      String large,
      String published,
      String publishedGrowth,
      String current,
      String previous,
      String growth) {}

  /** A city; of each column the value, that of the year before, and the growth. */
  record PrintedCity(String name, List<String> cells) {}

  static ReportPage of(YearReport report) {
    List<ReportChapter> chapters = report.chapters();
    return new ReportPage(
        report.year(),
        report.year() - 1,
        report.over() ? "全年" : "截至" + Printed.day(report.countedTo()),
        Printed.day(report.preparedOn()),
        chapters.stream()
            .flatMap(chapter -> chapter.figures().stream())
            .filter(figure -> figure.published() != null && figure.published().growth() != null)
            .limit(HEADLINES)
            .map(ReportPage::figure)
            .toList(),
        IntStream.range(0, chapters.size())
            .mapToObj(i -> chapter(Printed.number(i + 1), chapters.get(i)))
            .toList());
  }

  private static PrintedChapter chapter(String number, ReportChapter chapter) {
    boolean told = chapter.cities().stream().anyMatch(ReportPage::isSomethingTold);
    List<ReportCity> cities = told ? chapter.cities() : List.of();
    return new PrintedChapter(
        number,
        chapter.title(),
        summary(chapter.figures()),
        chapter.figures().stream().map(ReportPage::figure).toList(),
        chapter.columns().stream().map(ReportPage::heading).toList(),
        cities.stream().map(ReportPage::city).toList(),
        chapter.together().stream().map(one -> note(one, chapter)).toList(),
        chapter.figures().stream()
            .map(ReportFigure::published)
            .filter(Objects::nonNull)
            .map(ReportedFigure::source)
            .distinct()
            .toList(),
        BarChart.of(cities));
  }

  private static String heading(ReportColumn column) {
    String published = column.counted().isEmpty() ? "公布数" : "";
    return column.chinese() + published + Printed.inUnit(column.unit());
  }

  private static boolean isSomethingTold(ReportCity city) {
    return city.values().stream()
        .anyMatch(
            value -> Printed.isPositive(value.current()) || Printed.isPositive(value.previous()));
  }

  private static String summary(List<ReportFigure> figures) {
    return figures.stream()
        .filter(figure -> figure.published() != null)
        .map(
            figure ->
                figure.chinese()
                    + Printed.large(figure.published().value(), figure.unit())
                    + Printed.grown(figure.published().growth()))
        .collect(Collectors.joining("；"));
  }

  private static PrintedFigure figure(ReportFigure figure) {
    ReportedFigure published = figure.published();
    return new PrintedFigure(
        figure.chinese(),
        Printed.inUnit(figure.unit()),
        published == null ? "" : Printed.large(published.value(), figure.unit()),
        Printed.value(published == null ? null : published.value()),
        Printed.growth(published == null ? null : published.growth()),
        Printed.value(figure.current()),
        Printed.value(figure.previous()),
        Printed.growth(figure.growth()));
  }

  private static PrintedCity city(ReportCity city) {
    return new PrintedCity(
        Printed.city(city.division()),
        city.values().stream()
            .flatMap(
                value ->
                    Stream.of(
                        Printed.value(value.current()),
                        Printed.value(value.previous()),
                        Printed.growth(value.growth())))
            .toList());
  }

  private static String note(Together together, ReportChapter chapter) {
    String name =
        chapter.columns().stream()
            .filter(column -> column.counted().contains(together.indicator()))
            .map(ReportColumn::chinese)
            .findFirst()
            .orElseThrow();
    return "%s：%s年%s合计%s"
        .formatted(
            name,
            together.period(),
            together.values().stream().map(Printed::city).collect(Collectors.joining("、")),
            together.amount() == null ? "不公布" : Printed.value(together.amount()) + "元");
  }
}
