package org.openpatent.platform.value;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Reads the text of an identifier as it arrives from a document or a web page. It does more than
 * {@code strip} and {@code Normalizer}, which leave invisible characters and the dots of other
 * writings.
 */
public final class Pasted {
  /** Zero-width characters, marks of direction, variation selectors and other format characters. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\x{FE00}-\\x{FE0F}\\x{034F}]");

  /** The full stops of other writings, which input methods put in the place of a dot. */
  private static final String DOTS = "\u3002\uFF61\uFF0E\u00B7\u30FB\uFF65\u2022";

  private Pasted() {}

  /**
   * The text in its ordinary width, every dot a full stop, without invisible characters and without
   * blanks and foreign dots around it. Case, and blanks inside, stay as they are.
   */
  public static String bare(String text) {
    if (isPlain(text)) {
      return text;
    }
    String visible = INVISIBLE.matcher(text).replaceAll("");
    int start = 0;
    int end = visible.length();
    while (start < end && isAround(visible.charAt(start))) {
      start++;
    }
    while (start < end && isAround(visible.charAt(end - 1))) {
      end--;
    }
    StringBuilder dotted = new StringBuilder(visible.substring(start, end));
    for (int i = 0; i < dotted.length(); i++) {
      if (isDot(dotted.charAt(i))) {
        dotted.setCharAt(i, '.');
      }
    }
    return Normalizer.normalize(dotted, Normalizer.Form.NFKC);
  }

  /** Most identifiers are written as they should be; to find so takes less than to mend them. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '!' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static boolean isAround(char character) {
    return isDot(character)
        || Character.isWhitespace(character)
        || Character.isSpaceChar(character);
  }

  private static boolean isDot(char character) {
    return DOTS.indexOf(character) >= 0;
  }
}
