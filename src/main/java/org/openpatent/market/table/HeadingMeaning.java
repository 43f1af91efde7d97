package org.openpatent.market.table;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a heading says of its cells: which column they are, and in which unit their numbers stand.
 *
 * @param times how many yuan or months one of the unit is
 */
record HeadingMeaning(ImportColumn column, int times) {
  private static final Set<ImportColumn> AMOUNTS =
      EnumSet.of(ImportColumn.LUMP_SUM, ImportColumn.ENTRY_FEE, ImportColumn.REFERENCE_ROYALTY);

  private static final Set<ImportColumn> SPANS =
      EnumSet.of(ImportColumn.FREE_MONTHS, ImportColumn.MINIMUM_TERM, ImportColumn.MAXIMUM_TERM);

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
  static HeadingMeaning of(String heading) {
    String plain = ImportColumn.plain(heading);
    String bare = ImportColumn.bare(heading);
    HeadingMeaning meaning =
        ImportColumn.BY_HEADING.containsKey(bare)
            ? new HeadingMeaning(ImportColumn.BY_HEADING.get(bare), 1)
            : withUnit(bare.replace("单位", ""));
    if (meaning == null || !OTHER_UNIT.matcher(plain).find()) {
      return meaning;
    }
    boolean percent = meaning.column == ImportColumn.RATE_PERCENT;
    return percent && !OTHER_UNIT.matcher(plain.replace("%", "")).find() ? meaning : null;
  }

  private static HeadingMeaning withUnit(String bare) {
    HeadingMeaning amount = withUnit(bare, AMOUNTS, OF_AMOUNTS);
    return amount == null ? withUnit(bare, SPANS, OF_SPANS) : amount;
  }

  private static HeadingMeaning withUnit(
      String bare, Set<ImportColumn> columns, Map<String, Integer> units) {
    List<String> longestFirst =
        units.keySet().stream().sorted(Comparator.comparing(String::length).reversed()).toList();
    for (String unit : longestFirst) {
      if (bare.endsWith(unit)) {
        String name = bare.substring(0, bare.length() - unit.length());
        ImportColumn column = ImportColumn.BY_HEADING.get(name);
        boolean spoken = name.contains("月") || name.contains("month"); // a unit of its own
        if (columns.contains(column) && !spoken) {
          return new HeadingMeaning(column, units.get(unit));
        }
      }
    }
    return null;
  }
}
