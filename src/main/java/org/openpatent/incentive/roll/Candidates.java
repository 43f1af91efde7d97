package org.openpatent.incentive.roll;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openpatent.incentive.candidate.IndicatorValue;
import org.openpatent.incentive.roll.Ranking.Candidate;

/** What is read of all candidates of one draft, firm by firm, until the ranking takes it. */
final class Candidates {
  /** Of one firm; the values in the order of the criteria's indicators. */
  private static final class Known {
    private final String name;
    private final String division;
    private final IndicatorValue[] values;
    private Set<ExclusionCode> exclusions = Set.of(); // of most firms, so that these take no room
    private int[] years;
    private long validInventions;

    private Known(String name, String division, int indicators) {
      this.name = name;
      this.division = division;
      values = new IndicatorValue[indicators];
    }

    private void exclude(ExclusionCode exclusion) {
      if (exclusions.isEmpty()) {
        exclusions = new TreeSet<>();
      }
      exclusions.add(exclusion);
    }
  }

  private static final IndicatorValue ZERO = IndicatorValue.of(0);

  private final Map<String, Known> firms = new HashMap<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final List<Integer> noYears;

  /**
   * @param criteria whose indicators are read; others are passed over
   */
  Candidates(Criteria criteria) {
    criteria.indicators().forEach(one -> places.put(one.code().value(), places.size()));
    noYears = places.keySet().stream().map(one -> 0).toList();
  }

  /** A firm that nothing else is known of yet. */
  void add(String creditCode, String name, String division) {
    Known known = new Known(name, division, places.size());
    for (KnownIndicator indicator : KnownIndicator.values()) {
      Integer place = places.get(indicator.code());
      if (place != null && indicator.isZeroIfNothing()) {
        known.values[place] = ZERO;
      }
    }
    firms.put(creditCode, known);
  }

  /** Who is no candidate is passed over. */
  void exclude(String creditCode, ExclusionCode exclusion) {
    Known known = firms.get(creditCode);
    if (known != null) {
      known.exclude(exclusion);
    }
  }

  void measure(String creditCode, KnownIndicator indicator, IndicatorValue value) {
    Known known = firms.get(creditCode);
    if (known == null) {
      return;
    }
    if (indicator == KnownIndicator.VALID_INVENTIONS) {
      known.validInventions = value.value().longValue();
    }
    Integer place = places.get(indicator.code());
    if (place != null) {
      known.values[place] = value;
    }
  }

  /**
   * What was declared.
   *
   * @param year 0 for what is given with the draft
   */
  void declare(String creditCode, String indicator, IndicatorValue value, int year) {
    Known known = firms.get(creditCode);
    Integer place = places.get(indicator);
    if (known == null || place == null || KnownIndicator.of(indicator) != null) {
      return;
    }
    known.values[place] = value;
    if (known.years == null) {
      known.years = new int[places.size()];
    }
    known.years[place] = year;
  }

  int size() {
    return firms.size();
  }

  String name(String creditCode) {
    Known known = firms.get(creditCode);
    return known == null ? null : known.name;
  }

  String division(String creditCode) {
    Known known = firms.get(creditCode);
    return known == null ? null : known.division;
  }

  List<Integer> years(String creditCode) {
    Known known = firms.get(creditCode);
    return known == null || known.years == null
        ? noYears
        : Arrays.stream(known.years).boxed().toList();
  }

  List<Candidate> all() {
    List<Candidate> all = new ArrayList<>(firms.size());
    firms.forEach(
        (code, known) ->
            all.add(
                new Candidate(
                    code, known.validInventions, known.exclusions, Arrays.asList(known.values))));
    return all;
  }

  /** The codes of the indicators that firms declare. */
  Stream<String> declared() {
    return places.keySet().stream().filter(code -> KnownIndicator.of(code) == null);
  }
}
