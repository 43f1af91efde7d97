package org.openpatent.incentive.roll;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.incentive.candidate.IndicatorValue;
import org.openpatent.incentive.roll.Criteria.Indicator;
import org.openpatent.platform.http.Versioned;
import org.openpatent.platform.value.Omittable;

/** How lists and their entries are shown. */
final class ListViews {
  private ListViews() {}

  /** How far the computation of a draft is. */
  public enum Drafted {
    COMPUTING,
    COMPUTED,
    FAILED
  }

  public record WhiteListView(
      UUID id,
      @Schema(description = "The code of the list.") String criteria,
      int criteriaVersion,
      @Schema(description = "The day that the firms are measured on.") LocalDate asOf,
      ListStatus status,
      Drafted computation,
      @Schema(description = "The version in force when this one was drafted.") @Omittable
          UUID previous,
      int candidates,
      int admitted,
      int added,
      int kept,
      int removed,
      int excluded,
      Instant createdAt,
      @Omittable LocalDate noticedOn,
      @Schema(description = "The first day on which the notice has run out.") @Omittable
          LocalDate enterableFrom,
      @Omittable LocalDate inForceFrom,
      @Schema(description = "The first day on which the next version is in force.") @Omittable
          LocalDate supersededOn,
      Integer version)
      implements Versioned {
    static WhiteListView of(WhiteList l) {
      return new WhiteListView(
          l.id,
          l.criteriaCode,
          l.criteriaNumber,
          l.asOf,
          l.status,
          l.failedAt != null
              ? Drafted.FAILED
              : l.computedAt == null ? Drafted.COMPUTING : Drafted.COMPUTED,
          l.previousId,
          l.candidates,
          l.admitted,
          l.added,
          l.kept,
          l.removed,
          l.excluded,
          l.created.at(),
          l.noticedOn,
          l.enterableFrom,
          l.inForceFrom,
          l.supersededOn,
          l.version);
    }
  }

  @Schema(description = "The nearest step that gives more points, and what of the score it brings.")
  public record NextStep(IndicatorValue from, int points, Score gain) {}

  @Schema(description = "What a firm was measured by.")
  public record Measured(
      String code,
      String weight,
      @Omittable IndicatorValue value,
      @Schema(description = "The year that it was declared of.") @Omittable Integer year,
      int points,
      @Omittable NextStep next) {
    private static Measured of(Indicator indicator, IndicatorValue value, Integer year) {
      int points = indicator.points(value);
      return new Measured(
          indicator.code().value(),
          indicator.weight().toString(),
          value,
          year == 0 ? null : year,
          points,
          indicator
              .next(value)
              .map(
                  next ->
                      new NextStep(
                          next.from(),
                          next.points(),
                          new Score(indicator.share(next.points() - points))))
              .orElse(null));
    }

    private static List<Measured> of(Criteria criteria, ListEntry entry) {
      List<Measured> all = new ArrayList<>();
      for (int i = 0; i < criteria.indicators().size(); i++) {
        all.add(of(criteria.indicators().get(i), entry.value(i), entry.declaredYears.get(i)));
      }
      return all;
    }
  }

  /** The public reads rank, name and credit code alone. */
  public record ListEntryView(
      @Omittable Integer rank,
      String creditCode,
      @Omittable String name,
      @Omittable String division,
      EntryOutcome outcome,
      @Omittable EntryChange change,
      @Omittable List<ExclusionCode> exclusions,
      @Omittable Score score,
      @Omittable Integer validInventions,
      @Omittable List<Measured> indicators,
      @Schema(description = "Of an entry that was admitted.") @Omittable EntryStanding standing) {
    static ListEntryView ofPublic(ListEntry e) {
      return new ListEntryView(
          e.rank(), e.creditCode, e.name, null, e.outcome, null, null, null, null, null, null);
    }

    static ListEntryView of(ListEntry e, Criteria criteria, EntryStanding standing) {
      return new ListEntryView(
          e.rank(),
          e.creditCode,
          e.name,
          e.division,
          e.outcome,
          e.change,
          e.exclusions.stream().map(ExclusionCode::new).toList(),
          e.score,
          e.validInventions,
          Measured.of(criteria, e),
          e.outcome == EntryOutcome.ADMITTED ? standing : null);
    }
  }

  @Schema(description = "A firm in the version of a list that is in force.")
  public record CurrentEntry(
      UUID list, String criteria, int criteriaVersion, ListEntryView entry) {}

  public record CurrentEntries(List<CurrentEntry> items) {}
}
