package org.openpatent.insight.statistics;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openpatent.insight.statistics.Tally.Pair;
import org.openpatent.insight.statistics.Told.Figure;
import org.openpatent.insight.statistics.Told.Group;
import org.openpatent.insight.statistics.Told.Together;
import org.openpatent.platform.value.Growth;

/**
 * Makes figures of what was counted: each beside the one before, amounts only of several payees.
 */
final class Telling {
  private final Question question;
  private final List<Counted> counted;
  private final Tally tally;
  private final Told before;
  private final Map<List<String>, Map<String, Figure>> groupsBefore;
  private final boolean overlapping;

  /**
   * @param before what was frozen of the whole period before, or null
   * @param underWay true while the period is not over
   */
  Telling(Question question, List<Counted> counted, Tally tally, Told before, boolean underWay) {
    this.question = question;
    this.counted = counted;
    this.tally = tally;
    this.before = before;
    this.overlapping = underWay;
    groupsBefore =
        before == null
            ? Map.of()
            : before.groups().stream()
                .collect(Collectors.toMap(Group::values, group -> Told.byName(group.figures())));
  }

  Told told() {
    List<Together> together = new ArrayList<>();
    Map<List<String>, List<Figure>> groups = new TreeMap<>(Told.BY_VALUES);
    groupValues().forEach(values -> groups.put(values, new ArrayList<>()));
    List<Figure> total = new ArrayList<>();
    Map<String, Figure> wholeBefore = before == null ? Map.of() : Told.byName(before.total());
    for (Counted one : counted) {
      for (Indicator indicator : one.indicators()) {
        Amounts amounts = indicator.isMoney() ? amounts(indicator) : null;
        total.add(whole(indicator, amounts, wholeBefore));
        if (one.has(question.by()) && !question.by().isEmpty()) {
          groups.forEach((values, figures) -> figures.add(figure(indicator, values, amounts)));
          if (amounts != null) {
            together.addAll(amounts.together(indicator));
          }
        }
      }
    }
    return new Told(
        total,
        groups.entrySet().stream()
            .map(group -> new Group(group.getKey(), group.getValue()))
            .toList(),
        together);
  }

  /** Every group that has anything in one of the two periods. */
  private SortedSet<List<String>> groupValues() {
    SortedSet<List<String>> all = new TreeSet<>(Told.BY_VALUES);
    counted.stream()
        .flatMap(one -> one.indicators().stream())
        .forEach(indicator -> all.addAll(tally.groups(indicator).keySet()));
    groupsBefore.keySet().forEach(values -> all.add(shifted(values, question.period().months())));
    return all;
  }

  /** The values of the group that this one is compared with: in months, others. */
  private List<String> shifted(List<String> values, int months) {
    return IntStream.range(0, values.size())
        .mapToObj(
            i ->
                question.by().get(i).equals(Dimension.MONTH)
                    ? YearMonth.parse(values.get(i)).plusMonths(months).toString()
                    : values.get(i))
        .toList();
  }

  private Figure whole(Indicator indicator, Amounts amounts, Map<String, Figure> wholeBefore) {
    Pair pair = tally.whole(indicator);
    String current = text(indicator, pair.current());
    String previous =
        wholeBefore.containsKey(indicator.name())
            ? wholeBefore.get(indicator.name()).current()
            : text(indicator, pair.previous());
    return amounts == null
        ? compared(indicator, current, previous)
        : compared(
            indicator,
            amounts.now.wholeTold() ? current : null,
            overlapping || amounts.then != null && !amounts.then.wholeTold() ? null : previous);
  }

  private Figure figure(Indicator indicator, List<String> values, Amounts amounts) {
    Pair pair = tally.groups(indicator).getOrDefault(values, new Pair(null, null));
    String current = text(indicator, pair.current());
    String previous = previous(indicator, values, pair);
    if (amounts == null) {
      return compared(indicator, current, previous);
    }
    boolean then = amounts.then != null && amounts.then.hidden().contains(values.get(0));
    return compared(
        indicator,
        amounts.now.hidden().contains(values.get(0)) ? null : current,
        overlapping || then ? null : previous);
  }

  private String previous(Indicator indicator, List<String> values, Pair pair) {
    if (before == null || !isFrozen(indicator)) {
      return text(indicator, pair.previous());
    }
    Map<String, Figure> group = groupsBefore.get(shifted(values, -question.period().months()));
    return group == null ? text(indicator, null) : group.get(indicator.name()).current();
  }

  private boolean isFrozen(Indicator indicator) {
    return before.total().stream().anyMatch(one -> one.indicator().equals(indicator.name()));
  }

  private static String text(Indicator indicator, Cell cell) {
    BigDecimal value = cell == null ? null : cell.value();
    return indicator.unit().text(value == null ? indicator.unit().ofNothing : value);
  }

  private static Figure compared(Indicator indicator, String current, String previous) {
    return new Figure(
        indicator.name(), current, previous, Growth.of(number(current), number(previous)), null);
  }

  private static BigDecimal number(String text) {
    return text == null ? null : new BigDecimal(text);
  }

  private Amounts amounts(Indicator indicator) {
    Pair whole = tally.whole(indicator);
    Disclosure now = disclosure(indicator, true, whole.current());
    boolean counts = !overlapping && (before == null || !isFrozen(indicator));
    return new Amounts(now, counts ? disclosure(indicator, false, whole.previous()) : null);
  }

  private Disclosure disclosure(Indicator indicator, boolean current, Cell whole) {
    Function<Pair, Cell> period = current ? Pair::current : Pair::previous;
    Map<String, Cell> groups = new TreeMap<>();
    tally
        .groups(indicator)
        .forEach(
            (values, pair) -> {
              if (period.apply(pair) != null) {
                groups.put(values.get(0), period.apply(pair));
              }
            });
    return Disclosure.of(tally.hidden(indicator, current), groups, whole);
  }

  /** What may be told of one amount; {@code then} is null where nothing is, or it was frozen. */
  private final class Amounts {
    private final Disclosure now;
    private final Disclosure then;

    Amounts(Disclosure now, Disclosure then) {
      this.now = now;
      this.then = then;
    }

    Stream<Together> frozen(Indicator indicator) {
      String period = question.period().before().toString();
      return overlapping || before == null
          ? Stream.of()
          : before.together().stream()
              .filter(one -> one.indicator().equals(indicator.name()))
              .filter(one -> one.period().equals(period));
    }

    List<Together> together(Indicator indicator) {
      return Stream.of(
              told(indicator, question.period(), now),
              told(indicator, question.period().before(), then),
              frozen(indicator))
          .flatMap(Function.identity())
          .toList();
    }

    private Stream<Together> told(Indicator indicator, Period period, Disclosure told) {
      return told == null || told.hidden().isEmpty()
          ? Stream.of()
          : Stream.of(
              new Together(
                  indicator.name(),
                  period.toString(),
                  List.copyOf(told.hidden()),
                  indicator.unit().text(told.together())));
    }
  }
}
