package org.openpatent.insight.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was counted for one question: by indicator and group, in the period asked for and in the one
 * before. A group is named by its values, the whole by none.
 */
final class Tally {
  private static final List<String> WHOLE = List.of();

  /** What two periods have of one indicator and group. */
  record Pair(Cell current, Cell previous) {}

  private final Map<Indicator, Map<List<String>, Pair>> cells = new HashMap<>();

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
        column += indicator.isMoney() ? 4 : 1;
        cells
            .get(indicator)
            .merge(
                List.copyOf(group),
                current ? new Pair(cell, null) : new Pair(null, cell),
                (one, other) ->
                    one.current == null
                        ? new Pair(other.current, one.previous)
                        : new Pair(one.current, other.previous));
      }
    }
  }

  private static Cell cell(Indicator indicator, Object[] row, int column) {
    BigDecimal value = row[column] == null ? null : new BigDecimal(row[column].toString());
    return indicator.isMoney()
        ? new Cell(
            value.movePointLeft(2),
            ((Number) row[column + 1]).longValue(),
            (Number) row[column + 2],
            (Number) row[column + 3])
        : Cell.of(value);
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
