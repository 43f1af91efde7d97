package org.openpatent.incentive.pledge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Pasted;
import org.openpatent.platform.value.Problem;

/** The number under which the patent office registered a pledge: capital letters and digits. */
@Schema(
    type = SchemaType.STRING,
    maxLength = 64,
    example = "Y2025450000017",
    description = "A pledge's registration number; answered in its canonical form.")
public record RegistrationNumber(String canonical) {
  private static final int LONGEST_INPUT = 64;
  private static final Pattern CANONICAL = Pattern.compile("[0-9A-Z][0-9A-Z-]{0,39}");
  private static final Pattern BLANK = Pattern.compile("\\s");

  /** Throws a {@link Problem} unless the text is the canonical form of a number. */
  public RegistrationNumber {
    if (!CANONICAL.matcher(canonical).matches()) {
      throw new Problem(Code.PLEDGE_NUMBER_FORM);
    }
  }

  /**
   * Reads a number in any case and width, with blanks and whatever came along when it was pasted;
   * whoever stores one stores what this answers, so that a number has one spelling.
   */
  @JsonCreator
  public static RegistrationNumber parse(String text) {
    String bare = text.length() > LONGEST_INPUT ? "" : Pasted.bare(text);
    return new RegistrationNumber(BLANK.matcher(bare).replaceAll("").toUpperCase(Locale.ROOT));
  }

  @Override
  @JsonValue
  public String toString() {
    return canonical;
  }
}
