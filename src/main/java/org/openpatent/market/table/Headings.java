package org.openpatent.market.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private final Map<ImportColumn, Integer> places = new EnumMap<>(ImportColumn.class);
  private final Map<ImportColumn, Integer> times = new EnumMap<>(ImportColumn.class);

  private Headings() {}

  /** How many columns a line names; few words of a row with values are names of columns. */
  static long known(List<String> line) {
    return line.stream()
        .filter(cell -> cell.length() <= LONGEST)
        .map(HeadingMeaning::of)
        .filter(meaning -> meaning != null)
        .map(HeadingMeaning::column)
        .distinct()
        .count();
  }

  static boolean isHeading(List<String> line) {
    return known(line) >= LEAST_KNOWN;
  }

  /**
   * @throws Problem IMPORT_COLUMN_TWICE if two columns have the same meaning, IMPORT_COLUMNS if
   *     there are too many
   */
  static Headings of(List<String> line) {
    Headings headings = new Headings();
    if (line.stream().skip(MOST_COLUMNS).anyMatch(heading -> !heading.isBlank())) {
      throw new Problem(Code.IMPORT_COLUMNS, MOST_COLUMNS);
    }
    for (int i = 0; i < Math.min(line.size(), MOST_COLUMNS); i++) {
      headings.add(i, line.get(i));
    }
    return headings;
  }

  private void add(int place, String written) {
    String heading = CellText.line(written);
    names.add(heading);
    HeadingMeaning meaning = heading.length() > LONGEST ? null : HeadingMeaning.of(heading);
    if (meaning != null) {
      ImportColumn column = meaning.column();
      if (column.isRead() && places.containsKey(column)) {
        throw new Problem(Code.IMPORT_COLUMN_TWICE, names.get(places.get(column)), heading);
      }
      places.putIfAbsent(column, place);
      times.putIfAbsent(column, meaning.times());
    } else if (!heading.isEmpty() && warnings.size() < MOST_WARNINGS) {
      String shown = CellText.shortened(heading);
      String nearest = ImportColumn.nearest(shown);
      warnings.add(
          nearest == null
              ? ImportWarning.of(Code.IMPORT_HEADING_UNKNOWN, shown)
              : ImportWarning.of(Code.IMPORT_HEADING_MISTYPED, shown, nearest));
    }
  }

  /** Takes in a second line of headings. */
  void complete(List<String> second) {
    for (int i = 0; i < second.size(); i++) {
      HeadingMeaning meaning = HeadingMeaning.of(second.get(i));
      if (meaning == null) {
        continue;
      }
      ImportColumn column = meaning.column();
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

  public boolean has(ImportColumn column) {
    return places.containsKey(column);
  }

  /** How many yuan or months one of the unit of a column is. */
  public int times(ImportColumn column) {
    return times.getOrDefault(column, 1);
  }

  /** Whether a column says which patent a row is about. */
  boolean isNumber(int place) {
    return Integer.valueOf(place).equals(places.get(ImportColumn.PATENT_NUMBER))
        || Integer.valueOf(place).equals(places.get(ImportColumn.APPLICATION_NUMBER));
  }

  public boolean hasOffer() {
    return places.keySet().stream().anyMatch(ImportColumn::isOfOffer);
  }

  /** The cell of a row in a column; empty if the row or the table has none. */
  public String cell(ImportColumn column, List<String> cells) {
    Integer place = places.get(column);
    return place == null || place >= cells.size() ? "" : cells.get(place);
  }

  /** The heading of a column as the file has it, or as the template has it. */
  public String name(ImportColumn column) {
    Integer place = places.get(column);
    return place == null || place >= names.size() || names.get(place).isEmpty()
        ? column.heading(Locale.CHINESE)
        : names.get(place);
  }
}
