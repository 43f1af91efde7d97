package org.openpatent.party.organization;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Pasted;
import org.openpatent.platform.value.Problem;

/**
 * The unified social credit code of an organization, 18 characters of which the last is a check
 * character [GB 32100-2015]. A few firms bear a code whose check character is wrong; the agency
 * registers them under it.
 */
@Schema(
    type = SchemaType.STRING,
    minLength = 18,
    maxLength = 18,
    example = "91450100MA0A00110U",
    description = "A unified social credit code (GB 32100-2015).")
public record CreditCode(String value) {
  private static final int LONGEST_INPUT = 64;
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  /** Throws a {@link Problem} unless the text has the form of a code, in upper case. */
  public CreditCode {
    if (value.length() != 18) {
      throw new Problem(Code.CREDIT_CODE_LENGTH);
    }
    if (!value.chars().limit(17).allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
      throw new Problem(Code.CREDIT_CODE_ALPHABET);
    }
    if (ALPHABET.indexOf(value.charAt(17)) < 0) {
      throw new Problem(Code.CREDIT_CODE_CHECK_CHARACTER);
    }
  }

  /** Whether the last character is the one that follows from the others. */
  boolean checks() {
    return value.charAt(17) == checkCharacter(value);
  }

  /**
   * Reads a code in either case and width, with whatever came along when it was pasted. The
   * district and the older check inside it are not examined: both are wrong in codes that are in
   * force. A wrong check character is refused; {@link WaivedCodes} knows the exceptions.
   */
  @JsonCreator
  public static CreditCode parse(String text) {
    CreditCode code = written(text);
    if (!code.checks()) {
      throw new Problem(Code.CREDIT_CODE_CHECK_CHARACTER);
    }
    return code;
  }

  /** The same, whatever its check character: what the agency may register. */
  static CreditCode written(String text) {
    if (text.length() > LONGEST_INPUT) {
      throw new Problem(Code.CREDIT_CODE_LENGTH);
    }
    return new CreditCode(Pasted.bare(text).toUpperCase(Locale.ROOT));
  }

  /** Two characters, the registering department and the kind: 91 is an enterprise. */
  String prefix() {
    return value.substring(0, 2);
  }

  /** Weights are the powers of 3, modulo 31. */
  private static char checkCharacter(String value) {
    int sum = 0;
    for (int i = 0, weight = 1; i < 17; i++, weight = weight * 3 % 31) {
      sum += ALPHABET.indexOf(value.charAt(i)) * weight;
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }

  @Override
  @JsonValue
  public String toString() {
    return value;
  }
}
