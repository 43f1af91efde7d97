package org.openpatent.market.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/**
 * The heading line of a table, found among its first lines, and where each known column stands. A
 * second line of headings in the other language adds the columns that the first one does not name.
 */
public final class Headings {
  /** Titles and notes may stand above the headings, in so many lines. */
  static final int MOST_LINES_ABOVE = 10;

  static final int MOST_COLUMNS = 1000;

  private static final int MOST_WARNINGS = 100;
  private static final int LEAST_KNOWN = 2;
  private static final int LONGEST = 100;

  public final List<String> names = new ArrayList<>();
  public final List<ImportWarning> warnings = new ArrayList<>();
  private final Columns<?> columns;
  private final boolean ofEachRow;
  private final Map<Column, Integer> places = new HashMap<>();
  private final Map<Column, Integer> times = new HashMap<>();

  /**
   * @param ofEachRow whether each row names its own columns, and has no others
   */
  Headings(Columns<?> columns, boolean ofEachRow) {
    this.columns = columns;
    this.ofEachRow = ofEachRow;
  }

  /** How many columns a line names; few words of a row with values are names of columns. */
  static long known(Columns<?> columns, List<String> line) {
    return line.stream()
        .filter(cell -> cell.length() <= LONGEST)
        .map(cell -> HeadingMeaning.of(columns, cell))
        .filter(meaning -> meaning != null)
        .map(HeadingMeaning::column)
        .distinct()
        .count();
  }

  static boolean isHeading(Columns<?> columns, List<String> line) {
    return known(columns, line) >= LEAST_KNOWN;
  }

  /**
   * @throws Problem IMPORT_COLUMN_TWICE if two columns have the same meaning, IMPORT_COLUMNS if
   *     there are too many
   */
  static Headings of(Columns<?> columns, List<String> line) {
    Headings headings = new Headings(columns, false);
    if (line.stream().skip(MOST_COLUMNS).anyMatch(heading -> !heading.isBlank())) {
      throw new Problem(Code.IMPORT_COLUMNS, MOST_COLUMNS);
    }
    line.stream().limit(MOST_COLUMNS).forEach(headings::add);
    return headings;
  }

  /** One more, to the right of the others. */
  void add(String written) {
    int place = names.size();
    String heading = CellText.line(written);
    names.add(heading);
    HeadingMeaning meaning =
        heading.length() > LONGEST ? null : HeadingMeaning.of(columns, heading);
    if (meaning != null) {
      Column column = meaning.column();
      if (column.isRead() && places.containsKey(column)) {
        throw new Problem(Code.IMPORT_COLUMN_TWICE, names.get(places.get(column)), heading);
      }
      places.putIfAbsent(column, place);
      times.putIfAbsent(column, meaning.times());
    } else if (!heading.isEmpty() && warnings.size() < MOST_WARNINGS) {
      String shown = CellText.shortened(heading);
      String nearest = columns.nearest(shown);
      warnings.add(
          nearest == null
              ? ImportWarning.of(Code.IMPORT_HEADING_UNKNOWN, shown)
              : ImportWarning.of(Code.IMPORT_HEADING_MISTYPED, shown, nearest));
    }
  }

  /** Takes in a second line of headings. */
  void complete(List<String> second) {
    for (int i = 0; i < second.size(); i++) {
      HeadingMeaning meaning = HeadingMeaning.of(columns, second.get(i));
      if (meaning == null) {
        continue;
      }
      Column column = meaning.column();
      if (Integer.valueOf(i).equals(places.get(column))) {
        times.merge(column, meaning.times(), Math::max); // one of the two lines names the unit
      }
      if (!places.containsValue(i) && places.putIfAbsent(column, i) == null) {
        times.put(column, meaning.times());
        int place = i;
        warnings.removeIf(
            warning -> place < names.size() && warning.arguments().contains(names.get(place)));
      }
    }
  }

  public boolean has(Column column) {
    return places.containsKey(column);
  }

  /** Whether a row has a column, be its cell empty or not. */
  public boolean has(Column column, List<String> cells) {
    Integer place = places.get(column);
    return place != null && (!ofEachRow || place < cells.size() && cells.get(place) != null);
  }

  /** How many yuan or months one of the unit of a column is. */
  public int times(Column column) {
    return times.getOrDefault(column, 1);
  }

  /** Whether a column says which thing a row is about. */
  boolean isKey(int place) {
    return places.entrySet().stream()
        .anyMatch(entry -> entry.getKey().isKey() && entry.getValue() == place);
  }

  public boolean hasAny(Set<Column> some) {
    return places.keySet().stream().anyMatch(some::contains);
  }

  /** The cell of a row in a column; empty if the row or the table has none. */
  public String cell(Column column, List<String> cells) {
    Integer place = places.get(column);
    return place == null || place >= cells.size() || cells.get(place) == null
        ? ""
        : cells.get(place);
  }

  /** The heading of a column as the file has it, or as the template has it. */
  public String name(Column column) {
    Integer place = places.get(column);
    return place == null || place >= names.size() || names.get(place).isEmpty()
        ? column.heading(Locale.CHINESE)
        : names.get(place);
  }
}
