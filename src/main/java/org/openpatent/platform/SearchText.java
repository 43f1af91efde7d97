package org.openpatent.platform;

/** What somebody typed into a search, 1 to 100 characters. */
public record SearchText(String text) {
  public static SearchText parse(String text) {
    if (text.isBlank() || text.length() > 100) {
      throw new Problem(Code.INVALID_QUERY_PARAMETER, "q");
    }
    return new SearchText(text.strip());
  }

  /** The pattern for SQL {@code like}, or null where nothing was typed. */
  public static String pattern(SearchText search) {
    return search == null ? null : Like.containing(search.text);
  }
}
