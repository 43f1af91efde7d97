package org.openpatent.incentive.priority;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.incentive.priority.PriorityRequest.Tally;
import org.openpatent.platform.value.Omittable;

/** What a year brought, counted from how many requests of each kind there are. */
final class PriorityStatistics {
  private static final Set<PriorityStatus> UNDECIDED_OR_NOT =
      EnumSet.of(PriorityStatus.SUBMITTED, PriorityStatus.NOT_RECOMMENDED);

  private PriorityStatistics() {}

  @Schema(description = "How many came so far; whoever came further is counted in all before.")
  public record PriorityCounts(
      long requested,
      long notRecommended,
      long recommended,
      long admitted,
      @Schema(description = "By the patent office.") long refused,
      long closed,
      long terminated) {
    static PriorityCounts of(List<Tally> tallies) {
      return new PriorityCounts(
          sum(tallies, EnumSet.allOf(PriorityStatus.class)),
          sum(tallies, EnumSet.of(PriorityStatus.NOT_RECOMMENDED)),
          sum(tallies, EnumSet.complementOf(EnumSet.copyOf(UNDECIDED_OR_NOT))),
          sum(tallies, EnumSet.range(PriorityStatus.FIRST_ACTION, PriorityStatus.TERMINATED))
              + sum(tallies, EnumSet.of(PriorityStatus.ADMITTED)),
          sum(tallies, EnumSet.of(PriorityStatus.REFUSED)),
          sum(tallies, EnumSet.of(PriorityStatus.CLOSED)),
          sum(tallies, EnumSet.of(PriorityStatus.TERMINATED)));
    }

    private static long sum(List<Tally> tallies, Set<PriorityStatus> statuses) {
      return tallies.stream()
          .filter(one -> statuses.contains(one.status()))
          .mapToLong(Tally::number)
          .sum();
    }
  }

  public record GroundCounts(PriorityGround ground, PriorityCounts counts) {}

  public record ObjectCounts(PriorityObject object, PriorityCounts counts) {}

  @Schema(description = "The requests of a year; grounds and objects without one are left out.")
  public record PriorityYear(
      int year,
      @Schema(description = "The allotment of the year; absent if there is none.") @Omittable
          Integer allotted,
      @Schema(description = "What is left of it.") @Omittable Integer remaining,
      PriorityCounts total,
      List<GroundCounts> byGround,
      List<ObjectCounts> byObject) {
    static PriorityYear of(int year, PriorityAllotment allotment, List<Tally> tallies) {
      return new PriorityYear(
          year,
          allotment == null ? null : allotment.number,
          allotment == null ? null : allotment.remaining(),
          PriorityCounts.of(tallies),
          each(PriorityGround.values(), Tally::ground, tallies)
              .map(ground -> new GroundCounts(ground, of(Tally::ground, ground, tallies)))
              .toList(),
          each(PriorityObject.values(), Tally::object, tallies)
              .map(object -> new ObjectCounts(object, of(Tally::object, object, tallies)))
              .toList());
    }

    private static <T> Stream<T> each(T[] all, Function<Tally, T> part, List<Tally> tallies) {
      List<T> found = tallies.stream().map(part).filter(Objects::nonNull).distinct().toList();
      return Arrays.stream(all).filter(found::contains);
    }

    private static <T> PriorityCounts of(Function<Tally, T> part, T value, List<Tally> tallies) {
      return PriorityCounts.of(
          tallies.stream().filter(one -> value.equals(part.apply(one))).toList());
    }
  }
}
