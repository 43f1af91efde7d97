package org.openpatent.market.catalog;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/** A word or a few that name a group of synonyms; as searches compare them, so that it is one. */
@Schema(
    type = SchemaType.STRING,
    minLength = 1,
    maxLength = 40,
    example = "收割机",
    description = "A word; small letters, ordinary width and simplified characters name it.")
public record SearchWord(String text) {
  public static SearchWord parse(String text) {
    // control characters are no part of a word, and none may stand in an address
    String folded = Words.fold(text).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    if (folded.codePointCount(0, folded.length()) > 40 || Words.of(folded).isEmpty()) {
      throw new Problem(Code.SYNONYM_FORM);
    }
    return new SearchWord(folded);
  }
}
