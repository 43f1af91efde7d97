package org.openpatent.incentive.pledge;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.market.patent.Impediment;
import org.openpatent.market.patent.LegalHistory;
import org.openpatent.market.patent.LegalHistory.Span;
import org.openpatent.market.patent.Patent;
import org.openpatent.market.patent.PatentStatus;
import org.openpatent.platform.value.Omittable;

/** Whether a patent can be pledged on a day, condition by condition, and since when it is so. */
final class Pledgeability {
  public enum PledgeCondition {
    IN_FORCE,
    ANNUAL_FEE_PAID,
    NOT_PLEDGED,
    NOT_SUSPENDED,
    NO_EXCLUSIVE_LICENSE
  }

  public record PledgeabilityPoint(
      PledgeCondition condition,
      boolean met,
      @Schema(description = "The first day of its being so; absent if it never was otherwise.")
          @Omittable
          LocalDate since) {
    /** Met while none of these spans covers the day. */
    static PledgeabilityPoint of(PledgeCondition condition, List<Span> spans, LocalDate day) {
      LocalDate broken = first(spans, day);
      LocalDate mended =
          spans.stream()
              .map(Span::until)
              .filter(until -> until != null && !until.isAfter(day))
              .max(Comparator.naturalOrder())
              .orElse(null);
      return new PledgeabilityPoint(condition, broken == null, broken == null ? mended : broken);
    }
  }

  private Pledgeability() {}

  /** The first day of what covers a day; null if nothing does. */
  private static LocalDate first(List<Span> spans, LocalDate day) {
    return spans.stream()
        .filter(span -> span.covers(day))
        .map(Span::from)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  static List<PledgeabilityPoint> of(Patent patent, LegalHistory history, LocalDate day) {
    return List.of(
        inForce(patent, history, day),
        PledgeabilityPoint.of(
            PledgeCondition.ANNUAL_FEE_PAID, history.spans(Impediment.FEE_UNPAID), day),
        PledgeabilityPoint.of(PledgeCondition.NOT_PLEDGED, history.pledges(), day),
        PledgeabilityPoint.of(
            PledgeCondition.NOT_SUSPENDED, history.spans(Impediment.SUSPENDED), day),
        PledgeabilityPoint.of(
            PledgeCondition.NO_EXCLUSIVE_LICENSE,
            history.spans(Impediment.EXCLUSIVE_LICENSE),
            day));
  }

  /** From the grant on, until the protection ends or the patent does. */
  private static PledgeabilityPoint inForce(Patent patent, LegalHistory history, LocalDate day) {
    PatentStatus status = patent.statusOn(day, history);
    List<Span> dead =
        Stream.of(Impediment.LAPSED, Impediment.INVALIDATED)
            .flatMap(impediment -> history.spans(impediment).stream())
            .toList();
    PledgeabilityPoint alive = PledgeabilityPoint.of(PledgeCondition.IN_FORCE, dead, day);
    LocalDate since =
        switch (status) {
          case PENDING -> null;
          case EXPIRED -> patent.protectedUntil.plusDays(1);
          case LAPSED, INVALIDATED -> alive.since();
          case IN_FORCE -> alive.since() == null ? patent.grantedOn : alive.since();
        };
    return new PledgeabilityPoint(PledgeCondition.IN_FORCE, status == PatentStatus.IN_FORCE, since);
  }
}
