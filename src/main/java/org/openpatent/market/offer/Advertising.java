package org.openpatent.market.offer;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds the words that make a declaration an advertisement [IR 85]. */
final class Advertising {
  /**
   * A word in Latin letters is found only as a whole word: "best" not in "bestow". Chinese writes
   * no spaces between words, so 最好 is found between any characters.
   */
  private static final String WORD_BEGINS = "(?<![a-z](?=[a-z]))";

  private static final String WORD_ENDS = "(?!(?<=[a-z])[a-z])";

  private Advertising() {}

  /**
   * Whether one of the words stands in the text. Letter case, character width, line breaks and
   * invisible characters make no difference.
   */
  static boolean in(String text, List<String> words) {
    String plain = plain(text);
    return words.stream()
        .map(word -> Pattern.quote(plain(word)))
        .anyMatch(word -> Pattern.compile(WORD_BEGINS + word + WORD_ENDS).matcher(plain).find());
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("\\p{Cf}", "")
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }
}
