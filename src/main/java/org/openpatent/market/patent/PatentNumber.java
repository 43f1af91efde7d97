package org.openpatent.market.patent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Pasted;
import org.openpatent.platform.value.Problem;

/**
 * The number of a Chinese patent, {@code YYYYTNNNNNNN.C}, or {@code YYTNNNNN.C} before October
 * 2003, with a kind digit T and a check digit C that are right [ZC 0006-2003].
 */
@Schema(
    type = SchemaType.STRING,
    maxLength = 64,
    example = "202010566088.9",
    description = "A patent number (ZC 0006-2003); answered in its canonical form.")
public record PatentNumber(String canonical) {
  private static final int LONGEST_INPUT = 64;

  private static final Pattern CANONICAL = Pattern.compile("(?:\\d{12}|\\d{8})\\.[0-9A-Z]");
  private static final Pattern WRITTEN = Pattern.compile("(\\d+)\\.?([0-9A-Z])");

  private static final Pattern BLANK = Pattern.compile("\\s");
  private static final Pattern UNCHECKED_ONLY = Pattern.compile("\\d{12}|\\d{8}");
  private static final Pattern UNCHECKED = Pattern.compile("(\\d{12}|\\d{8})(?:\\.?[0-9A-Z])?");

  /** Digits and a document kind, perhaps with a sequel as in {@code C1} [ZC 0007-2012]. */
  private static final Pattern PUBLICATION = Pattern.compile("\\d{7,}[A-DSUY]\\d?");

  /** What a spreadsheet makes of a number that it takes for a quantity. */
  private static final Pattern MANGLED = Pattern.compile("\\d(?:[.,]\\d+)?E[+-]?\\d+");

  /** Throws a {@link Problem} unless the text is the canonical form of a possible number. */
  public PatentNumber {
    if (!CANONICAL.matcher(canonical).matches()) {
      throw new Problem(Code.PATENT_NUMBER_FORM);
    }
    if (yearOf(canonical) < 1985) {
      throw new Problem(Code.PATENT_NUMBER_YEAR);
    }
    kindOf(canonical); // refuses a digit that stands for no kind
    if (canonical.charAt(canonical.length() - 1) != checkDigit(canonical)) {
      throw new Problem(Code.PATENT_NUMBER_CHECK_DIGIT);
    }
  }

  /**
   * Reads a number as people write it: with or without {@code ZL} or {@code CN}, spaces and the
   * dot, in any case and width, with whatever came along when it was pasted. Refuses with the
   * {@code PATENT_NUMBER_*} code that says why.
   */
  @JsonCreator
  public static PatentNumber parse(String text) {
    if (text.length() > LONGEST_INPUT) {
      throw new Problem(Code.PATENT_NUMBER_LENGTH);
    }
    String bare = bare(text);
    if (PUBLICATION.matcher(bare).matches()) {
      throw new Problem(Code.PATENT_NUMBER_PUBLICATION);
    }
    if (MANGLED.matcher(bare).matches()) {
      throw new Problem(Code.PATENT_NUMBER_MANGLED);
    }
    Matcher written = WRITTEN.matcher(bare);
    if (!written.matches()) {
      throw new Problem(Code.PATENT_NUMBER_FORM);
    }
    String digits = written.group(1);
    if (digits.length() != 12 && digits.length() != 8) {
      throw new Problem(Code.PATENT_NUMBER_LENGTH);
    }
    return new PatentNumber(digits + "." + written.group(2));
  }

  /**
   * The number that is meant by one without its check digit, as by lists of before 1989, or with a
   * wrong one; null if the digits are not those of a number.
   */
  public static PatentNumber completed(String text) {
    Matcher unchecked = UNCHECKED.matcher(text.length() > LONGEST_INPUT ? "" : bare(text));
    if (!unchecked.matches()) {
      return null;
    }
    String digits = unchecked.group(1);
    try {
      return new PatentNumber(digits + "." + checkDigit(digits + "."));
    } catch (Problem noNumber) {
      return null;
    }
  }

  /** Whether the digits of a number are there, but none for the check. */
  public static boolean lacksCheckDigit(String text) {
    return text.length() <= LONGEST_INPUT && UNCHECKED_ONLY.matcher(bare(text)).matches();
  }

  private static String bare(String text) {
    String joined = BLANK.matcher(Pasted.bare(text).toUpperCase(Locale.ROOT)).replaceAll("");
    return joined.startsWith("ZL") || joined.startsWith("CN") ? joined.substring(2) : joined;
  }

  public PatentKind kind() {
    return kindOf(canonical);
  }

  /**
   * The year in the number, 1985 or later, which need not be the year of filing. No clock here: the
   * caller refuses a year that has not begun.
   */
  public int year() {
    return yearOf(canonical);
  }

  private static int yearOf(String canonical) {
    int year = Integer.parseInt(canonical.substring(0, yearDigits(canonical)));
    if (yearDigits(canonical) == 4) {
      return year;
    }
    // the old form ended in 2003, so 04 to 84 are the years before there was a patent law
    return year <= 3 ? 2000 + year : 1900 + year;
  }

  private static PatentKind kindOf(String canonical) {
    return switch (canonical.charAt(yearDigits(canonical))) {
      case '1', '8' -> PatentKind.INVENTION;
      case '2', '9' -> PatentKind.UTILITY_MODEL;
      case '3' -> PatentKind.DESIGN;
      default -> throw new Problem(Code.PATENT_NUMBER_KIND);
    };
  }

  private static int yearDigits(String canonical) {
    return canonical.indexOf('.') == 12 ? 4 : 2;
  }

  /** Weights 2 to 9, and again from 2, modulo 11. */
  private static char checkDigit(String canonical) {
    int sum = 0;
    for (int i = 0; i < canonical.indexOf('.'); i++) {
      sum += (canonical.charAt(i) - '0') * (2 + i % 8);
    }
    return "0123456789X".charAt(sum % 11);
  }

  @Override
  @JsonValue
  public String toString() {
    return canonical;
  }
}
