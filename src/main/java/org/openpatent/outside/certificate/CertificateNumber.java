package org.openpatent.outside.certificate;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigInteger;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Pasted;
import org.openpatent.platform.value.Problem;

/**
 * The number of a certificate: the key of its license and a seal of 42 bits in the 32 characters of
 * Crockford, and a check character (Luhn modulo 32) that tells each wrong character and nearly each
 * exchange of two neighbors. Written in seven groups of five.
 *
 * @param seal at least 0, below 2 to the power of {@link #SEAL_BITS}
 */
@Schema(
    type = SchemaType.STRING,
    maxLength = 100,
    example = "06H0M-F6Z4X-SD9A4-0AVC6-HX0ZV-Z46PH-AZQN7",
    description =
        "A certificate's number: read in any case, with or without hyphens and blanks, O as 0, I and"
            + " L as 1; answered in its canonical form.")
public record CertificateNumber(UUID license, long seal) {
  static final int SEAL_BITS = 42;

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int RADIX = 32;
  private static final int LONGEST_INPUT = 100;
  private static final int GROUP = 5;
  private static final Pattern GAP = Pattern.compile("[\\s\\p{Pd}]");

  /** The license's 128 bits and the seal; without the check character. */
  private static final int CHARACTERS = (128 + SEAL_BITS) / 5;

  /**
   * Reads a number as people write it.
   *
   * @throws Problem CERTIFICATE_NUMBER_FORM if it is none, or was mistyped
   */
  public static CertificateNumber parse(String text) {
    String bare = text.length() > LONGEST_INPUT ? "" : Pasted.bare(text);
    String plain = GAP.matcher(bare).replaceAll("").toUpperCase(Locale.ROOT);
    int[] digits =
        plain
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1')
            .chars()
            .map(ALPHABET::indexOf)
            .toArray();
    boolean read = digits.length == CHARACTERS + 1 && sum(digits, 1) % RADIX == 0;
    BigInteger value = BigInteger.ZERO;
    for (int i = 0; i < CHARACTERS && read; i++) {
      read = digits[i] >= 0;
      value = value.shiftLeft(5).or(BigInteger.valueOf(digits[i]));
    }
    if (!read || digits[CHARACTERS] < 0) {
      throw new Problem(Code.CERTIFICATE_NUMBER_FORM);
    }
    BigInteger license = value.shiftRight(SEAL_BITS);
    UUID id = new UUID(license.shiftRight(Long.SIZE).longValue(), license.longValue());
    return new CertificateNumber(id, value.longValue() & ((1L << SEAL_BITS) - 1));
  }

  @Override
  @JsonValue
  public String toString() {
    BigInteger value =
        unsigned(license.getMostSignificantBits())
            .shiftLeft(Long.SIZE)
            .or(unsigned(license.getLeastSignificantBits()))
            .shiftLeft(SEAL_BITS)
            .or(BigInteger.valueOf(seal));
    int[] digits = new int[CHARACTERS];
    for (int i = CHARACTERS - 1; i >= 0; i--, value = value.shiftRight(5)) {
      digits[i] = value.intValue() & (RADIX - 1);
    }
    StringBuilder number = new StringBuilder();
    for (int i = 0; i <= CHARACTERS; i++) {
      int digit = i < CHARACTERS ? digits[i] : (RADIX - sum(digits, 2) % RADIX) % RADIX;
      number.append(i > 0 && i % GROUP == 0 ? "-" : "").append(ALPHABET.charAt(digit));
    }
    return number.toString();
  }

  /** The sum of Luhn: each second digit, counted from the last one, is doubled. */
  private static int sum(int[] digits, int factorOfLast) {
    int sum = 0;
    int factor = factorOfLast;
    for (int i = digits.length - 1; i >= 0; i--, factor = 3 - factor) {
      int product = factor * digits[i];
      sum += product / RADIX + product % RADIX;
    }
    return sum;
  }

  private static BigInteger unsigned(long bits) {
    return new BigInteger(Long.toUnsignedString(bits));
  }
}
