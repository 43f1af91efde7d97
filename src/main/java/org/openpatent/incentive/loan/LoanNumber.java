package org.openpatent.incentive.loan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Pasted;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.TextConstraints;

/**
 * The number of a loan as its bank writes it, in ordinary width and without blanks around it. Two
 * spellings that differ in case and blanks alone are of one loan.
 */
@Schema(
    type = SchemaType.STRING,
    minLength = 1,
    maxLength = LoanNumber.LONGEST,
    example = "YB-2025-0001",
    description = "The number that the bank gave a loan.")
public record LoanNumber(String value) {
  static final int LONGEST = 64;
  private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");
  private static final Pattern CONTROLS = Pattern.compile("\\p{Cc}");

  /** What a spreadsheet makes of a long number; 12E5 and 1E5 may be numbers of loans. */
  private static final Pattern MANGLED = Pattern.compile("\\d(?:[.,]\\d+E\\+?|E\\+)\\d{2,3}");

  /** In an address they mean a place above the loan's. */
  private static final Set<String> DOTS = Set.of(".", "..");

  /**
   * @throws Problem LOAN_NUMBER_FORM for one without a visible character, with control characters,
   *     of more than 64, or of one or two dots alone
   */
  @JsonCreator
  public static LoanNumber parse(String text) {
    String number = BLANKS.matcher(Pasted.bare(text)).replaceAll(" ").strip();
    if (!TextConstraints.isVisible(number)
        || number.codePointCount(0, number.length()) > LONGEST
        || CONTROLS.matcher(number).find()
        || DOTS.contains(number)) {
      throw new Problem(Code.LOAN_NUMBER_FORM);
    }
    return new LoanNumber(number);
  }

  /**
   * The same of a cell of a table, which a spreadsheet may have turned into a quantity. In an
   * address, where no spreadsheet writes, such a text is a number like any other.
   *
   * @throws Problem LOAN_NUMBER_MANGLED if it has
   */
  static LoanNumber ofCell(String text) {
    LoanNumber number = parse(text);
    if (MANGLED.matcher(number.key()).matches()) {
      throw new Problem(Code.LOAN_NUMBER_MANGLED);
    }
    return number;
  }

  /** By which the loan is found, whatever the spelling. */
  public String key() {
    return value.replace(" ", "").toUpperCase(Locale.ROOT);
  }

  /** As it is written in an address. */
  public String inPath() {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  @JsonValue
  public String toString() {
    return value;
  }
}
