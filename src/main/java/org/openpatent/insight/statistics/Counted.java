package org.openpatent.insight.statistics;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Rows that are counted by one of their days, and what is told of them.
 *
 * @param rows what stands behind {@code from}; the rows are called {@code f}
 * @param day the SQL expression of the day that counts, null for a row that does not
 * @param countedBy what that day is, in English
 * @param keys by dimension the column that tells it; every one has its month
 * @param each what rows are put together by before they are counted, or null
 * @param indicators at least one
 */
public record Counted(
    String rows,
    String day,
    String countedBy,
    Map<Dimension, String> keys,
    Each each,
    List<Indicator> indicators) {
  /**
   * The things that are counted where several rows are about one: firms, patents, payees.
   *
   * @param column a number that stands for the thing
   * @param values SQL aggregates over its rows, each with its name, which the indicators use; empty
   *     if things are only counted
   */
  public record Each(String column, String values) {}

  /** The join to the days on which is counted what stands on a day rather than what happens. */
  public static final String DAYS = "(select unnest(cast(:days as date[])) as day) d";

  private static final String DAY = "d.day";

  /** Whether it tells how many stand on a day: on the last one of the period and of each month. */
  boolean isStock() {
    return day.equals(DAY);
  }

  boolean isOfMoney() {
    return indicators.get(0).isMoney();
  }

  /** Whether its groups can be told apart so. */
  boolean has(List<Dimension> by) {
    return by.stream().allMatch(one -> one.equals(Dimension.MONTH) || keys.containsKey(one))
        && (!isOfMoney() || by.isEmpty() || by.size() == 1 && by.get(0).tellsMoney());
  }

  /** What amounts are told by, in the order in which {@link Crossing} takes them. */
  List<Dimension> moneyDimensions() {
    return keys.keySet().stream()
        .filter(Dimension::tellsMoney)
        .sorted(Dimension.FOR_MONEY)
        .toList();
  }

  /** What it is told by. */
  List<String> dimensions() {
    return Stream.concat(keys.keySet().stream(), Stream.of(Dimension.MONTH))
        .filter(one -> has(List.of(one)))
        .map(Dimension::name)
        .sorted()
        .toList();
  }
}
