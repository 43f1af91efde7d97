package org.openpatent.platform.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a log shows in place of what is private. */
public final class Mask {
  private static final int SHOWN = 4;
  private static final String HIDDEN = "***";

  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>\"'=(\\[,;:]+@[\\w-]+(?:\\.[\\w-]+)+");

  /**
   * Longer than any other number of the service, a credit code without letters aside; in groups, as
   * people write them.
   */
  private static final Pattern ACCOUNT =
      Pattern.compile("(?<![\\w.-])\\d(?:[ -]?\\d){14,33}(?!\\w|\\.\\d)");

  /** Mobile numbers, and others with the code of the country or of an area. */
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\w.-])(?:(?:\\+|00)86[ -]?)?(?:1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}|0\\d{2,3}-\\d{7,8})(?![\\w.-])");

  private Mask() {}

  /** The last four characters, where they are no more than half of it. */
  public static String end(String written) {
    String number = written.replaceAll("[ -]", "");
    return number.length() < 2 * SHOWN
        ? HIDDEN
        : HIDDEN + number.substring(number.length() - SHOWN);
  }

  /** The first character alone. */
  public static String begin(String text) {
    return text.isEmpty() ? text : text.substring(0, text.offsetByCodePoints(0, 1)) + HIDDEN;
  }

  /** A text, with each account, telephone number and e-mail address in it masked. */
  public static String inside(String text) {
    String masked = replace(EMAIL, text, Mask::begin);
    return replace(PHONE, replace(ACCOUNT, masked, Mask::end), Mask::end);
  }

  private static String replace(
      Pattern pattern, String text, java.util.function.UnaryOperator<String> mask) {
    Matcher matcher = pattern.matcher(text);
    return matcher.replaceAll(found -> Matcher.quoteReplacement(mask.apply(found.group())));
  }
}
