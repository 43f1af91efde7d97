package org.openpatent.platform.value;

import java.util.Locale;

/**
 * Patterns for SQL {@code like}. Hibernate's {@code Range.containing} escapes what the caller typed
 * too, but only in a restriction on one attribute; these patterns also serve conditions on
 * expressions that have an index.
 */
public final class Like {
  private Like() {}

  /** What the caller typed, taken literally; the clause is {@code like ? escape '\\'}. */
  static String containing(String text) {
    return text == null ? null : "%" + literal(text.toLowerCase(Locale.ROOT)) + "%";
  }

  /** The beginning of a code; codes have no wildcards in them. */
  public static String starting(String code) {
    return code == null ? null : code + "%";
  }

  private static String literal(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
