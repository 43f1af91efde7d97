package org.openpatent.market.table;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
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
 * the library passes over them, so that they are found in the bytes of the sheet when these are
 * counted, before a row is read.
 */
final class MergedCells {
  /** One column of a merged range; rows from 1 on, columns from 0 on. */
  record Range(int column, int firstRow, int lastRow) {}

  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
  private static final byte[] TAG = "mergeCell ".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_TAG = 200;
  private static final int MOST_RANGES = 200_000;

  private static final Pattern REFERENCE =
      Pattern.compile("ref=[\"']\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?[A-Z]{1,3}\\$?(\\d{1,7})[\"']");

  private static final Pattern RELATION = Pattern.compile("<[^>]*\\bId=[\"']([^\"']*)[\"'][^>]*>");
  private static final Pattern TARGET = Pattern.compile("\\bTarget=[\"']/?(?:xl/)?([^\"']*)[\"']");

  private final Map<String, List<Range>> bySheet = new HashMap<>();
  private final ByteArrayOutputStream relations = new ByteArrayOutputStream();
  private final StringBuilder tag = new StringBuilder();
  private String entry = "";
  private int matched;

  /** What is read next are the bytes of this entry of the workbook's archive. */
  void begin(String name) {
    entry = name;
    matched = 0;
  }

  void read(byte[] bytes, int count) {
    if (entry.equals(RELATIONS)) {
      relations.write(bytes, 0, count);
    } else if (entry.startsWith("xl/worksheets/")) {
      for (int i = 0; i < count; i++) {
        read(bytes[i]);
      }
    }
  }

  private void read(byte letter) {
    if (matched < TAG.length) {
      matched = letter == TAG[matched] ? matched + 1 : letter == TAG[0] ? 1 : 0;
    } else if (letter == '>' || tag.length() == LONGEST_TAG) {
      add(tag.toString());
      tag.setLength(0);
      matched = 0;
    } else {
      tag.append((char) letter);
    }
  }

  /** Over several columns the value is that of the first one, as the sheet shows it. */
  private void add(String attributes) {
    Matcher reference = REFERENCE.matcher(attributes);
    if (!reference.find()) {
      return;
    }
    int first = Integer.parseInt(reference.group(2));
    int last = Integer.parseInt(reference.group(3));
    List<Range> ranges = bySheet.computeIfAbsent(entry, none -> new ArrayList<>());
    if (ranges.size() == MOST_RANGES) {
      throw new Problem(Code.IMPORT_ZIP_TOO_LARGE);
    }
    if (first < last) {
      ranges.add(new Range(column(reference.group(1)), first, last));
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
    Matcher relation = RELATION.matcher(relations.toString(StandardCharsets.UTF_8));
    while (relation.find()) {
      Matcher target = TARGET.matcher(relation.group());
      if (relation.group(1).equals(sheetId) && target.find()) {
        return bySheet.getOrDefault("xl/" + target.group(1), List.of()).stream()
            .sorted(Comparator.comparing(Range::firstRow))
            .toList();
      }
    }
    return List.of();
  }
}
