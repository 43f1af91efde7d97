package org.openpatent.treasury.bank;

/** Free text made to fit what XML 1.0 and the bank's schema can carry. */
final class BankText {
  private static final int REPLACEMENT = 0xFFFD;

  private BankText() {}

  /**
   * The text on one line, without characters that XML 1.0 has no place for, cut to at most so many
   * UTF-16 units (never fewer than the characters the schema counts) and never inside a pair.
   */
  static String fit(String text, int most) {
    StringBuilder clean = new StringBuilder();
    text.codePoints().map(BankText::legal).forEach(clean::appendCodePoint);
    return cut(clean.toString().strip(), most).strip();
  }

  static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }

  private static int legal(int c) {
    if (Character.isISOControl(c)) {
      return ' ';
    }
    boolean loneSurrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return loneSurrogate || c == 0xFFFE || c == 0xFFFF ? REPLACEMENT : c;
  }
}
