package org.openpatent.platform;

import java.util.Locale;

/** Patterns for SQL {@code like}, with what the caller typed taken literally. */
public final class Like {
  private Like() {}

  public static String containing(String text) {
    return text == null ? null : "%" + literal(text.toLowerCase(Locale.ROOT)) + "%";
  }

  public static String starting(String text) {
    return text == null ? null : literal(text) + "%";
  }

  private static String literal(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
