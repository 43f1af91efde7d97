package org.openpatent.market.table;

import java.util.List;
import java.util.Locale;

/** A column of a table, which its headings name; each kind of rows has an enumeration of them. */
public interface Column {
  /** The headings of the column that tells why a row was refused. */
  String REFUSAL_CHINESE = "拒绝原因";

  String REFUSAL_ENGLISH = "refusal";

  /**
   * What fills a field, and what people write above it.
   *
   * @param pointer where the field stands in a body; empty if it is part of another, null if it is
   *     not read
   * @param headings in Chinese, in English, then others
   */
  record Naming(String pointer, List<String> headings) {}

  Naming naming();

  /** What the numbers in its cells count, and its heading may name the unit of. */
  enum Measure {
    NONE,
    AMOUNT,
    SPAN,
    PERCENT
  }

  /** Where the field stands in a body; empty if it is part of another, null if it is not read. */
  default String pointer() {
    return naming().pointer();
  }

  /** In Chinese, in English, then others that people write. */
  default List<String> headings() {
    return naming().headings();
  }

  /** Whether it says which thing a row is about. */
  boolean isKey();

  Measure measure();

  default String heading(Locale locale) {
    return headings().get(locale.equals(Locale.CHINESE) ? 0 : 1);
  }

  default boolean isNamed(String heading) {
    String bare = Columns.bare(heading);
    return headings().stream().anyMatch(one -> Columns.bare(one).equals(bare));
  }

  default boolean isRead() {
    return pointer() != null;
  }

  /** Whether a template has it: all that are read but for other names of the same. */
  default boolean isOffered() {
    return isRead() && !pointer().isEmpty();
  }
}
