package org.openpatent.market.table;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.openpatent.market.table.Column.Measure;

/**
 * What a heading says of its cells: which column they are, and in which unit their numbers stand.
 *
 * @param times how many yuan or months one of the unit is
 */
record HeadingMeaning(Column column, int times) {
  private static final Map<String, Integer> OF_AMOUNTS =
      Map.ofEntries(
          Map.entry("元", 1),
          Map.entry("人民币", 1),
          Map.entry("人民币元", 1),
          Map.entry("元人民币", 1),
          Map.entry("cny", 1),
          Map.entry("rmb", 1),
          Map.entry("yuan", 1),
          Map.entry("万", 10_000),
          Map.entry("万元", 10_000),
          Map.entry("人民币万元", 10_000),
          Map.entry("万元人民币", 10_000));

  private static final Map<String, Integer> OF_SPANS =
      Map.of("月", 1, "个月", 1, "months", 1, "month", 1, "年", 12, "years", 12, "year", 12);

  /** Signs that are left out of a name, and would change what a number means. */
  private static final Pattern OTHER_UNIT = Pattern.compile("[\\p{Sc}\u2030\u2031%&&[^\u00A5]]");

  /** Null if it is not known, or names a unit that is none of its column. */
  static HeadingMeaning of(Columns<?> columns, String heading) {
    String plain = Columns.plain(heading);
    String bare = Columns.bare(heading);
    Column named = columns.named(bare);
    HeadingMeaning meaning =
        named != null ? new HeadingMeaning(named, 1) : withUnit(columns, bare.replace("单位", ""));
    if (meaning == null || !OTHER_UNIT.matcher(plain).find()) {
      return meaning;
    }
    boolean percent = meaning.column.measure() == Measure.PERCENT;
    return percent && !OTHER_UNIT.matcher(plain.replace("%", "")).find() ? meaning : null;
  }

  private static HeadingMeaning withUnit(Columns<?> columns, String bare) {
    HeadingMeaning amount = withUnit(columns, bare, Measure.AMOUNT, OF_AMOUNTS);
    return amount == null ? withUnit(columns, bare, Measure.SPAN, OF_SPANS) : amount;
  }

  private static HeadingMeaning withUnit(
      Columns<?> columns, String bare, Measure measure, Map<String, Integer> units) {
    List<String> longestFirst =
        units.keySet().stream().sorted(Comparator.comparing(String::length).reversed()).toList();
    for (String unit : longestFirst) {
      if (bare.endsWith(unit)) {
        String name = bare.substring(0, bare.length() - unit.length());
        Column column = columns.named(name);
        boolean spoken = name.contains("月") || name.contains("month"); // a unit of its own
        if (column != null && column.measure() == measure && !spoken) {
          return new HeadingMeaning(column, units.get(unit));
        }
      }
    }
    return null;
  }
}
