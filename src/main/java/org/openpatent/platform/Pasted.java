package org.openpatent.platform;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text of an identifier as it arrives from a document or a web page. */
public final class Pasted {
  /** Zero-width characters, marks of direction, variation selectors and other format characters. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\x{FE00}-\\x{FE0F}\\x{034F}]");

  /** The full stops that input methods write for a dot, whichever way they are drawn. */
  private static final Pattern DOTS =
      Pattern.compile("[\u3002\uFF61\uFF0E\u00B7\u30FB\uFF65\u2022]");

  private static final Pattern AROUND = Pattern.compile("^[\\s.]+|[\\s.]+$");

  private Pasted() {}

  /**
   * The text in its ordinary width, every dot a full stop, without invisible characters and without
   * blanks and dots around it. Case, and blanks inside, stay as they are.
   */
  public static String bare(String text) {
    String visible = INVISIBLE.matcher(text).replaceAll("");
    String dotted = DOTS.matcher(visible).replaceAll(".");
    String plain = Normalizer.normalize(dotted, Normalizer.Form.NFKC);
    return AROUND.matcher(plain).replaceAll("");
  }
}
