package org.openpatent.insight.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was counted for one question: by indicator and group, in the period asked for and in the one
 * before. A group is named by its values, the whole by none.
 */
final class Tally {
  private static final List<String> WHOLE = List.of();

  /** What two periods have of one indicator and group. */
  record Pair(Cell current, Cell previous) {}

  private final Map<Indicator, Map<List<String>, Pair>> cells = new HashMap<>();
  private final Map<Indicator, Map<Boolean, SortedSet<String>>> hidden = new HashMap<>();

  /** Takes the rows that {@link Question#sql} asks for. */
  void add(Counted counted, int keys, List<Object[]> rows) {
    for (Indicator indicator : counted.indicators()) {
      cells.put(indicator, new HashMap<>());
    }
    for (Object[] row : rows) {
      boolean current = (Boolean) row[0];
      boolean whole = ((Number) row[1]).intValue() == 1;
      List<String> group = new ArrayList<>(WHOLE);
      for (int key = 0; key < keys && !whole; key++) {
        group.add((String) row[2 + key]);
      }
      int column = 2 + keys;
      for (Indicator indicator : counted.indicators()) {
        Cell cell = cell(indicator, row, column);
        column += indicator.isMoney() ? 2 : 1;
        put(indicator, List.copyOf(group), current, cell);
      }
    }
  }

  private static Cell cell(Indicator indicator, Object[] row, int column) {
    BigDecimal value = row[column] == null ? null : new BigDecimal(row[column].toString());
    return indicator.isMoney()
        ? new Cell(value.movePointLeft(2), ((Number) row[column + 1]).longValue())
        : Cell.of(value);
  }

  /**
   * Takes the rows that {@link Question#shares} asks for, which are of more dimensions.
   *
   * @param place among these of the one that is asked for
   */
  void addShares(Counted counted, int place, List<Object[]> rows) {
    int keys = counted.moneyDimensions().size();
    for (int i = 0; i < counted.indicators().size(); i++) {
      Indicator indicator = counted.indicators().get(i);
      cells.put(indicator, new HashMap<>());
      hidden.put(indicator, new HashMap<>());
      for (boolean current : List.of(true, false)) {
        List<Object[]> all = rows.stream().filter(row -> (Boolean) row[0] == current).toList();
        addShares(indicator, current, all, keys, 2 + keys + i, place);
      }
    }
  }

  private void addShares(
      Indicator indicator, boolean current, List<Object[]> rows, int keys, int column, int place) {
    hidden
        .get(indicator)
        .put(current, Crossing.hidden(shares(rows, keys, column), place + 1).get(place));
    Map<List<String>, List<Object[]>> groups =
        rows.stream().collect(Collectors.groupingBy(row -> List.of((String) row[1 + place])));
    if (!rows.isEmpty()) {
      groups.put(WHOLE, rows);
    }
    groups.forEach((group, of) -> put(indicator, group, current, amount(of, 1 + keys, column)));
  }

  private void put(Indicator indicator, List<String> group, boolean current, Cell cell) {
    cells
        .get(indicator)
        .merge(
            group,
            current ? new Pair(cell, null) : new Pair(null, cell),
            (one, other) ->
                one.current == null
                    ? new Pair(other.current, one.previous)
                    : new Pair(one.current, other.previous));
  }

  /** What these rows, of a payee each, have of an amount together. */
  private static Cell amount(List<Object[]> rows, int payee, int column) {
    BigDecimal sum =
        rows.stream().map(row -> fen(row, column)).reduce(BigDecimal.ZERO, BigDecimal::add);
    long payees =
        rows.stream()
            .filter(row -> fen(row, column).signum() > 0)
            .map(row -> row[payee])
            .distinct()
            .count();
    return new Cell(sum.movePointLeft(2), payees);
  }

  private static BigDecimal fen(Object[] row, int column) {
    return new BigDecimal(row[column].toString());
  }

  private static List<Share> shares(List<Object[]> rows, int keys, int column) {
    return rows.stream()
        .filter(row -> fen(row, column).signum() > 0)
        .map(
            row ->
                new Share(
                    Stream.of(row).skip(1).limit(keys).map(String.class::cast).toList(),
                    (Number) row[1 + keys]))
        .toList();
  }

  /** The groups whose amounts are not told one by one. */
  SortedSet<String> hidden(Indicator indicator, boolean current) {
    return hidden.getOrDefault(indicator, Map.of()).getOrDefault(current, new TreeSet<>());
  }

  Pair whole(Indicator indicator) {
    return cells.get(indicator).getOrDefault(WHOLE, new Pair(null, null));
  }

  /** Without the whole. */
  Map<List<String>, Pair> groups(Indicator indicator) {
    Map<List<String>, Pair> groups = new HashMap<>(cells.get(indicator));
    groups.remove(WHOLE);
    return groups;
  }
}
