package org.openpatent.insight.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Omittable;

/**
 * Figures as they are published, and kept when a year is frozen.
 *
 * @param groups in the order of their values
 * @param together amounts that are not told group by group
 */
public record Told(List<Figure> total, List<Group> groups, List<Together> together) {
  /** The order of groups. */
  static final Comparator<List<String>> BY_VALUES =
      Comparator.comparing(values -> String.join("\n", values));

  public record Figure(
      @Schema(description = "The name of an indicator.") String indicator,
      @Schema(
              description =
                  "A decimal number; an amount in CNY. Absent where there is none, and where an"
                      + " amount is not told.")
          @Omittable
          String current,
      @Schema(description = "The same of the days before.") @Omittable String previous,
      @Schema(
              description =
                  "(current - previous) / previous in percent, two decimals; absent where previous"
                      + " is 0 or absent.")
          @Omittable
          String growth,
      @Schema(
              description =
                  "In an answer of frozen figures: what current would be now. Not told of amounts.")
          @Omittable
          String now) {
    private Figure with(String now) {
      return new Figure(indicator, current, previous, growth, now);
    }
  }

  /** What the figures of a group have in common: one value for each dimension asked for. */
  public record Group(List<String> values, List<Figure> figures) {}

  /** What several groups have of an amount that is not told of each, see {@link Crossing}. */
  public record Together(
      @Schema(description = "The name of an indicator.") String indicator,
      @Schema(description = "Whose amount it is: the period asked for or the one before.")
          String period,
      @Schema(description = "The groups by their values.") List<String> values,
      @Schema(description = "Absent if fewer than three organizations have a part in it.")
          @Omittable
          String amount) {}

  /**
   * These figures, which were frozen, each with what it would be now.
   *
   * @param indicators those to be told, by name
   */
  Told beside(Told now, Map<String, Indicator> indicators) {
    Map<List<String>, List<Figure>> frozen = byValues();
    Map<List<String>, List<Figure>> present = now.byValues();
    SortedMap<List<String>, List<Figure>> both = new TreeMap<>(BY_VALUES);
    frozen.forEach(
        (values, figures) ->
            both.put(values, beside(figures, present.getOrDefault(values, List.of()), indicators)));
    present.forEach(
        (values, figures) -> both.computeIfAbsent(values, none -> onlyNow(figures, indicators)));
    return new Told(
        beside(total, now.total, indicators),
        both.entrySet().stream().map(one -> new Group(one.getKey(), one.getValue())).toList(),
        together.stream().filter(one -> indicators.containsKey(one.indicator)).toList());
  }

  Map<List<String>, List<Figure>> byValues() {
    return groups.stream().collect(Collectors.toMap(Group::values, Group::figures));
  }

  private static List<Figure> beside(
      List<Figure> frozen, List<Figure> now, Map<String, Indicator> indicators) {
    Map<String, Figure> present = byName(now);
    return frozen.stream()
        .filter(figure -> indicators.containsKey(figure.indicator))
        .map(
            figure -> {
              Unit unit = indicators.get(figure.indicator).unit();
              Figure other = present.get(figure.indicator);
              String would = other == null ? unit.text(unit.ofNothing) : other.current;
              return figure.with(unit == Unit.CNY ? null : would);
            })
        .toList();
  }

  /** Of a group that the frozen figures have nothing of. */
  private static List<Figure> onlyNow(List<Figure> figures, Map<String, Indicator> indicators) {
    return figures.stream()
        .filter(figure -> indicators.get(figure.indicator).unit() != Unit.CNY)
        .map(figure -> new Figure(figure.indicator, null, null, null, figure.current))
        .toList();
  }

  static Map<String, Figure> byName(List<Figure> figures) {
    return figures.stream().collect(Collectors.toMap(Figure::indicator, Function.identity()));
  }
}
