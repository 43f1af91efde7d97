package org.openpatent.insight.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.insight.statistics.Told.Together;
import org.openpatent.insight.statistics.Unit;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Omittable;

/** What a year brought. */
public record YearReport(
    int year,
    @Schema(description = "Whether the year is over, so that all of it is counted.") boolean over,
    @Schema(description = "The last day counted.") LocalDate countedTo,
    @Schema(description = "The state that was counted: what was entered later is not in it.")
        Instant preparedAt,
    List<ReportChapter> chapters) {
  /** The day of that state. */
  LocalDate preparedOn() {
    return LocalDate.ofInstant(preparedAt, LegalClock.ZONE);
  }

  public record ReportChapter(
      @Schema(description = "In Chinese, as the page heads it.") String title,
      @Schema(description = "Of the region as a whole.") List<ReportFigure> figures,
      @Schema(description = "What the values of the cities tell, one after the other.")
          List<ReportColumn> columns,
      @Schema(description = "Of each city of the region, and of others that have a part in it.")
          List<ReportCity> cities,
      @Schema(description = "Amounts that are not told city by city.") List<Together> together) {}

  public record ReportColumn(
      @Schema(description = "The name of an indicator.") String indicator,
      @Schema(description = "Its name in Chinese.") String chinese,
      Unit unit,
      @Schema(
              description =
                  "The statistics' indicators that add up to it; none where it is told as published.")
          List<String> counted) {}

  @Schema(
      description =
          "What the service counted, beside the year before, and beside both what was published.")
  public record ReportFigure(
      @Schema(description = "The name of an indicator.") String indicator,
      @Schema(description = "Its name in Chinese.") String chinese,
      Unit unit,
      @Schema(description = "Absent where the service does not count it, or does not tell it.")
          @Omittable
          String current,
      @Omittable String previous,
      @Schema(description = "In percent.") @Omittable String growth,
      @Omittable ReportedFigure published) {}

  @Schema(description = "As an office published it.")
  public record ReportedFigure(
      String value,
      @Omittable String previous,
      @Schema(description = "In percent.") @Omittable String growth,
      @Schema(description = "What follows from the values.") @Omittable String computedGrowth,
      @Omittable Integer rank,
      String source) {}

  public record ReportCity(
      String division,
      @Schema(description = "Its name in Chinese; absent outside of the region.") @Omittable
          String name,
      @Schema(description = "One for each column.") List<ReportValue> values) {}

  @Schema(
      description =
          "A value beside that of the year before: what the service counted; where anything was"
              + " published of a city, of all cities what was published. Absent is what is not told.")
  public record ReportValue(
      @Omittable String current, @Omittable String previous, @Omittable String growth) {}
}
