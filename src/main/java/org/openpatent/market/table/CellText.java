package org.openpatent.market.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the text of a cell as people type and paste it. */
public final class CellText {
  private static final int SHOWN = 200;

  /** Invisible characters alone are few. */
  private static final int LINE_OF_BLANKS = 20;

  private static final String HAN = "\\p{IsHan}\u3000-\u303F\uFF00-\uFFEF";

  /** Zero-width characters and marks of direction. */
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

  /** Blanks of every kind, line breaks, and what GBK once had for a blank. */
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\uE5E5\uE003]+");

  /** A line break or blanks between Chinese characters were put there by a narrow cell. */
  private static final Pattern BLANK_IN_CHINESE =
      Pattern.compile("(?<=[" + HAN + "]) (?=[" + HAN + "])");

  private static final Pattern SEPARATOR =
      Pattern.compile("[;\uFF1B\u3001|\uFF5C\n\r\u2028\u2029]\\?*|\\?{2,}");

  /** Between names a comma separates if both are Chinese; in others it may belong to one. */
  private static final Pattern COMMA_IN_CHINESE =
      Pattern.compile("(?<=\\p{IsHan})[,\uFF0C](?=\\s*\\p{IsHan})");

  private static final Pattern CLASSIFICATION =
      Pattern.compile("(?i)^(?:LOC|Int)[^A-H0-9]*(?:\\(\\d+\\)\\s*)?Cl\\.?\\s*");

  /** A text that a formula keeps from being read as a number, as some programs export it. */
  private static final Pattern QUOTED = Pattern.compile("=\"([^\"]*)\"");

  private static final Pattern FORMULA = Pattern.compile("=.*[(+*/&:!A-Z].*");
  private static final Pattern ERROR =
      Pattern.compile("#(?:N/A|REF!|VALUE!|NAME\\?|DIV/0!|NUM!|NULL!|SPILL!|CALC!|#+)");

  private CellText() {}

  /** One line: without invisible characters, blanks around it and breaks inside. */
  public static String line(String cell) {
    String text = plain(cell);
    if (text.isEmpty()) {
      return text;
    }
    String single = BLANKS.matcher(text).replaceAll(" ").strip();
    return single.indexOf(' ') < 0 ? single : BLANK_IN_CHINESE.matcher(single).replaceAll("");
  }

  /** Whether nothing can be seen in a cell. */
  public static boolean isEmpty(String cell) {
    return cell.isBlank()
        || cell.length() < LINE_OF_BLANKS && !isPlain(cell.charAt(0)) && line(cell).isEmpty();
  }

  /** Most cells begin so; to find it takes less than to make a line of them. */
  private static boolean isPlain(char first) {
    return first >= '0' && first <= '9'
        || first >= 'A' && first <= 'Z'
        || first >= 'a' && first <= 'z';
  }

  /** The same, but for the line breaks, which a longer text may have. */
  public static String paragraphs(String cell) {
    return plain(cell).strip();
  }

  /** What stands between separators; empty parts are left out. */
  static List<String> parts(String cell) {
    return split(SEPARATOR, cell);
  }

  /** The same of names of people and organizations. */
  public static List<String> names(String cell) {
    List<String> names = new ArrayList<>();
    parts(cell).forEach(part -> names.addAll(split(COMMA_IN_CHINESE, part)));
    return names;
  }

  /** Symbols of classes, without the name of the classification before them. */
  public static List<String> symbols(String cell) {
    return parts(cell.replace(',', ';').replace('，', ';')).stream()
        .map(symbol -> CLASSIFICATION.matcher(symbol).replaceFirst(""))
        .toList();
  }

  private static List<String> split(Pattern separator, String cell) {
    return Arrays.stream(separator.split(quoteRemoved(cell)))
        .map(CellText::line)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static String plain(String cell) {
    String text = INVISIBLE.matcher(quoteRemoved(cell)).replaceAll("");
    return narrowed(text);
  }

  /** Without what keeps a text from being computed: an apostrophe, or quotes after an equals. */
  public static String quoteRemoved(String cell) {
    if (cell.startsWith("'")) {
      return cell.substring(1);
    }
    if (!cell.startsWith("=")) {
      return cell;
    }
    var quoted = QUOTED.matcher(cell);
    return quoted.matches() ? quoted.group(1) : cell;
  }

  /** Digits and letters in ordinary width; Chinese punctuation stays as wide as it is. */
  private static String narrowed(String text) {
    StringBuilder narrow = null;
    for (int i = 0; i < text.length(); i++) {
      char wide = text.charAt(i);
      if (wide >= '\uFF10' && wide <= '\uFF5A' && Character.isLetterOrDigit(wide)) {
        narrow = narrow == null ? new StringBuilder(text) : narrow;
        narrow.setCharAt(i, (char) (wide - 0xFEE0));
      }
    }
    return narrow == null ? text : narrow.toString();
  }

  /** A formula whose value is not in the file. */
  public static boolean isFormula(String cell) {
    return cell.startsWith("=")
        && !QUOTED.matcher(cell).matches()
        && FORMULA.matcher(cell).matches();
  }

  /** What a spreadsheet shows where it cannot compute. */
  public static boolean isError(String cell) {
    return cell.startsWith("#") && ERROR.matcher(cell.strip()).matches();
  }

  /** As much as a message has room for. */
  public static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
