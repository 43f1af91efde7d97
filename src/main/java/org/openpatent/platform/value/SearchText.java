package org.openpatent.platform.value;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody typed into a search, 1 to 100 characters. It does more than {@code @Size} on a
 * parameter: a text of which nothing can be seen is refused, and blanks around the text are
 * dropped.
 */
@Schema(
    type = SchemaType.STRING,
    minLength = 1,
    maxLength = 100,
    description = "What is searched for; refused where nothing of it can be seen.",
    example = "甘蔗")
public record SearchText(String text) {
  public static SearchText parse(String text) {
    if (!TextConstraints.isVisible(text) || text.codePointCount(0, text.length()) > 100) {
      throw new Problem(Code.INVALID_QUERY_PARAMETER, "q");
    }
    return new SearchText(text.strip());
  }

  /** The pattern for SQL {@code like}, or null where nothing was typed. */
  public static String pattern(SearchText search) {
    return search == null ? null : Like.containing(search.text);
  }
}
