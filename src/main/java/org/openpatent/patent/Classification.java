package org.openpatent.patent;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpatent.platform.Code;
import org.openpatent.platform.Problem;

/**
 * Brings a class symbol to its stored form, {@code A24B 15/18} for inventions and utility models
 * [IPC], {@code 01-01} for designs [Locarno]; editions come and go, so only the form is checked.
 */
public final class Classification {
  private static final int LONGEST_INPUT = 64;

  // editions and the letter for invention or additional information are read over, not stored
  private static final Pattern IPC =
      Pattern.compile(
          "([A-H]\\d{2}[A-Z])(?: ?(\\d{1,4}/\\d{2,6}))?(?: ?\\(\\d{4}\\.\\d{2}\\) ?[IN]?)?");
  private static final Pattern LOCARNO = Pattern.compile("(\\d{2}-\\d{2})(?: ?\\(\\d{1,2}\\))?");

  private Classification() {}

  /** A subclass, or a group in it; refuses with {@link Code#IPC_FORM}. */
  public static String ipc(String text) {
    Matcher symbol = match(IPC, text, Code.IPC_FORM);
    String group = symbol.group(2);
    return group == null ? symbol.group(1) : symbol.group(1) + " " + group;
  }

  /** A class and subclass; refuses with {@link Code#LOCARNO_FORM}. */
  public static String locarno(String text) {
    return match(LOCARNO, text, Code.LOCARNO_FORM).group(1);
  }

  private static Matcher match(Pattern pattern, String text, Code otherwise) {
    if (text.length() > LONGEST_INPUT) {
      throw new Problem(otherwise);
    }
    String tidy =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toUpperCase(Locale.ROOT)
            .replaceAll("\\s+", " ")
            .strip();
    Matcher symbol = pattern.matcher(tidy);
    if (!symbol.matches()) {
      throw new Problem(otherwise);
    }
    return symbol;
  }
}
