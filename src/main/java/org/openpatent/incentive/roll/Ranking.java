package org.openpatent.incentive.roll;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openpatent.incentive.candidate.IndicatorValue;

/**
 * All candidates in order [support.md 4]: those who enter, by score, valid inventions and credit
 * code; then those whom the quota or the minimum keeps out; then the excluded and those who are no
 * candidates any more, by credit code.
 */
record Ranking(List<Place> places) {
  /**
   * What is known of a firm.
   *
   * @param exclusions all that hold, named by the criteria or not
   * @param values in the order of the indicators; null for one that is missing
   */
  record Candidate(
      String creditCode,
      long validInventions,
      Collection<ExclusionCode> exclusions,
      List<IndicatorValue> values) {}

  /**
   * What becomes of a firm.
   *
   * @param exclusions those that the criteria name
   * @param score null for who is excluded or no candidate
   * @param change null for who is neither on this version nor was on the one before
   */
  record Place(
      Candidate candidate,
      List<ExclusionCode> exclusions,
      Score score,
      EntryOutcome outcome,
      EntryChange change) {}

  private record Scored(Candidate candidate, Score score) {}

  private static final Comparator<Scored> BY_RANK =
      Comparator.comparing(Scored::score)
          .thenComparing(scored -> scored.candidate.validInventions)
          .reversed()
          .thenComparing(scored -> scored.candidate.creditCode);

  /**
   * @param previous credit codes of those on the version before
   */
  static Ranking of(Criteria criteria, Collection<Candidate> candidates, Set<String> previous) {
    List<Scored> scored = new ArrayList<>();
    List<Place> excluded = new ArrayList<>();
    Set<String> left = new TreeSet<>(previous);
    for (Candidate candidate : candidates) {
      left.remove(candidate.creditCode);
      List<ExclusionCode> reasons = reasons(criteria, candidate);
      if (reasons.isEmpty()) {
        scored.add(new Scored(candidate, criteria.score(candidate.values)));
      } else {
        excluded.add(
            new Place(
                candidate,
                reasons,
                null,
                EntryOutcome.EXCLUDED,
                change(false, previous.contains(candidate.creditCode))));
      }
    }
    scored.sort(BY_RANK);
    List<Place> places = ranked(criteria, scored, previous);
    excluded.sort(Comparator.comparing(place -> place.candidate.creditCode));
    places.addAll(excluded);
    left.forEach(code -> places.add(gone(criteria, code)));
    return new Ranking(places);
  }

  /** Most candidates have none, which costs nothing. */
  private static List<ExclusionCode> reasons(Criteria criteria, Candidate candidate) {
    return candidate.exclusions.isEmpty()
        ? List.of()
        : candidate.exclusions.stream().filter(criteria.exclusions()::contains).sorted().toList();
  }

  private static List<Place> ranked(Criteria criteria, List<Scored> scored, Set<String> previous) {
    List<Place> places = new ArrayList<>();
    for (Scored one : scored) {
      EntryOutcome outcome = EntryOutcome.ADMITTED;
      if (one.score.compareTo(criteria.minimumScore()) < 0) {
        outcome = EntryOutcome.BELOW_MINIMUM;
      } else if (criteria.quota() != null && places.size() >= criteria.quota()) {
        outcome = EntryOutcome.OVER_QUOTA;
      }
      places.add(
          new Place(
              one.candidate,
              List.of(),
              one.score,
              outcome,
              change(
                  outcome == EntryOutcome.ADMITTED, previous.contains(one.candidate.creditCode))));
    }
    return places;
  }

  private static Place gone(Criteria criteria, String creditCode) {
    List<IndicatorValue> nothing = new ArrayList<>();
    criteria.indicators().forEach(indicator -> nothing.add(null));
    return new Place(
        new Candidate(creditCode, 0, List.of(), nothing),
        List.of(),
        null,
        EntryOutcome.NO_CANDIDATE,
        EntryChange.REMOVED);
  }

  private static EntryChange change(boolean now, boolean before) {
    if (now) {
      return before ? EntryChange.KEPT : EntryChange.ADDED;
    }
    return before ? EntryChange.REMOVED : null;
  }

  long count(EntryOutcome outcome) {
    return places.stream().filter(place -> place.outcome == outcome).count();
  }

  long count(EntryChange change) {
    return places.stream().filter(place -> place.change == change).count();
  }
}
