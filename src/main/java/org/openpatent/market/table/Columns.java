package org.openpatent.market.table;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The columns of a kind of rows, found by what stands above them or by the field they fill. */
public final class Columns<C extends Column> {
  /** Marks and brackets of headings, and the words that say that a column has to be filled. */
  private static final Pattern ORNAMENT = Pattern.compile("必填项?|选填|[^\\p{L}\\p{N}]");

  private final List<C> all;
  private final Map<String, C> byHeading = new HashMap<>();

  public Columns(C[] all) {
    this.all = List.of(all);
    for (C column : all) {
      column.headings().forEach(heading -> byHeading.put(bare(heading), column));
    }
  }

  /** Those that a template has. */
  public List<C> offered() {
    return all.stream().filter(Column::isOffered).toList();
  }

  /** The column that a bare heading names, or null. */
  C named(String bare) {
    return byHeading.get(bare);
  }

  /** The column that fills a field or a part of it, or null. */
  public C ofPointer(String pointer) {
    return all.stream()
        .filter(one -> one.isRead() && !one.pointer().isEmpty())
        .filter(one -> (pointer + "/").startsWith(one.pointer() + "/"))
        .findFirst()
        .orElse(null);
  }

  /** The known heading that differs least from this one; null if none is near. */
  String nearest(String heading) {
    String bare = bare(heading);
    String nearest = null;
    int least = Math.max(1, bare.length() / 2) + 1;
    for (C column : all) {
      for (String known : column.headings()) {
        int distance = distance(bare, bare(known));
        if (distance < least) {
          least = distance;
          nearest = known;
        }
      }
    }
    return nearest;
  }

  /** In ordinary width and small letters. */
  static String plain(String heading) {
    return Normalizer.normalize(heading, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /** Its letters and digits alone. */
  static String bare(String heading) {
    return ORNAMENT.matcher(plain(heading)).replaceAll("");
  }

  /** How many characters have to be changed, added or left out [Levenshtein]. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
