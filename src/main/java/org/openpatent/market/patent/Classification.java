package org.openpatent.market.patent;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Pasted;
import org.openpatent.platform.value.Problem;

/**
 * Brings a class symbol to its stored form, {@code A24B 15/18} for inventions and utility models
 * [IPC], {@code 01-01} for designs [Locarno]. Only the form is checked, not whether a symbol
 * exists, because each edition has others.
 */
public final class Classification {
  private static final int LONGEST_INPUT = 64;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  // the edition and the letter for invention or additional information are allowed and not stored
  private static final Pattern IPC =
      Pattern.compile(
          "([A-H]\\d{2}[A-Z])(?: ?(?=\\d{1,4}/)0*(\\d{1,4})/(\\d{2,6}))?"
              + "(?: ?\\(\\d{4}\\.\\d{2}\\) ?[IN]?)?");

  /** Fields of fixed width, filled up with zeros, as offices exchange them [ST.8]. */
  private static final Pattern FIXED = Pattern.compile("([A-H]\\d{2}[A-Z])(\\d{4})/?(\\d{6})");

  // behind it the edition, or the number of the product in the list that China had until 2019
  private static final Pattern LOCARNO =
      Pattern.compile("(\\d{2}-\\d{2})(?: ?\\(\\d{1,2}\\)|-[A-Z]\\d{4})?");

  private Classification() {}

  /** A subclass, or a group in it; refuses with {@link Code#IPC_FORM}. */
  public static String ipc(String text) {
    return findIpc(tidy(text)).orElseThrow(() -> new Problem(Code.IPC_FORM));
  }

  /** A class and subclass; refuses with {@link Code#LOCARNO_FORM}. */
  public static String locarno(String text) {
    return findLocarno(tidy(text)).orElseThrow(() -> new Problem(Code.LOCARNO_FORM));
  }

  static Optional<String> findIpc(String tidy) {
    Matcher fixed = FIXED.matcher(tidy);
    if (fixed.matches()) {
      return unfilled(fixed);
    }
    Matcher symbol = IPC.matcher(tidy);
    if (!symbol.matches()) {
      return Optional.empty();
    }
    String group = symbol.group(2);
    return Optional.of(
        group == null ? symbol.group(1) : symbol.group(1) + " " + group + "/" + symbol.group(3));
  }

  /** Without the zeros before a main group and behind a subgroup, which keeps two digits. */
  private static Optional<String> unfilled(Matcher fixed) {
    int mainGroup = Integer.parseInt(fixed.group(2));
    String subgroup = fixed.group(3).replaceFirst("(?<=^\\d{2,5})0+$", "");
    if (mainGroup > 0) {
      return Optional.of(fixed.group(1) + " " + mainGroup + "/" + subgroup);
    }
    return subgroup.equals("00") ? Optional.of(fixed.group(1)) : Optional.empty();
  }

  static Optional<String> findLocarno(String tidy) {
    Matcher symbol = LOCARNO.matcher(tidy);
    return symbol.matches() ? Optional.of(symbol.group(1)) : Optional.empty();
  }

  /**
   * In capitals of ordinary width with single blanks; empty, which no form allows, if the text is
   * too long.
   */
  static String tidy(String text) {
    return text.length() > LONGEST_INPUT
        ? ""
        : BLANKS.matcher(Pasted.bare(text).toUpperCase(Locale.ROOT)).replaceAll(" ");
  }
}
