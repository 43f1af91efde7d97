package org.openpatent.market.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/**
 * Which cells of a workbook are merged over several rows. A sheet names them behind its rows and
 * the library passes over them, so that they are found before a row is read.
 */
final class MergedCells {
  /** One column of a merged range; rows from 1 on, columns from 0 on. */
  record Range(int column, int firstRow, int lastRow) {}

  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
  private static final int MOST_RANGES = 200_000;

  private static final Pattern REFERENCE =
      Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?[A-Z]{1,3}\\$?(\\d{1,7})");

  private final Map<String, List<Range>> byPart = new HashMap<>();

  /** The part of the workbook that a sheet is, by the id that the workbook gives it. */
  private final Map<String, String> parts = new HashMap<>();

  private int ranges;

  /** Of the relations that a part of the workbook names, those of the workbook itself count. */
  void relate(String part, String id, String target) {
    if (part.equals(RELATIONS) && id != null && target != null) {
      parts.put(id, "xl/" + target.replaceFirst("^/?(?:xl/)?", ""));
    }
  }

  /** Over several columns the value is that of the first one, as the sheet shows it. */
  void add(String part, String cells) {
    Matcher reference = REFERENCE.matcher(cells == null ? "" : cells);
    if (!reference.matches()) {
      return;
    }
    if (++ranges > MOST_RANGES) {
      throw new Problem(Code.IMPORT_ZIP_TOO_LARGE);
    }
    int first = Integer.parseInt(reference.group(2));
    int last = Integer.parseInt(reference.group(3));
    if (first < last) {
      byPart
          .computeIfAbsent(part, none -> new ArrayList<>())
          .add(new Range(column(reference.group(1)), first, last));
    }
  }

  private static int column(String letters) {
    int column = 0;
    for (char letter : letters.toCharArray()) {
      column = column * 26 + letter - 'A' + 1;
    }
    return column - 1;
  }

  /** Those of a sheet, by the id that the workbook gives it, in the order of their rows. */
  List<Range> of(String sheetId) {
    return byPart.getOrDefault(parts.get(sheetId), List.of()).stream()
        .sorted(Comparator.comparing(Range::firstRow))
        .toList();
  }
}
