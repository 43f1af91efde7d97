package org.openpatent.party.organization;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Like;
import org.openpatent.platform.value.Problem;

/** The first two to six digits of a division code: a province, a city, a county [GB/T 2260]. */
@Schema(
    type = SchemaType.STRING,
    pattern = "^[0-9]{2,6}$",
    example = "4501",
    description = "A division code or its first digits (GB/T 2260).")
public record DivisionPrefix(String digits) {
  @JsonCreator
  public static DivisionPrefix parse(String text) {
    if (!text.matches("\\d{2,6}")) {
      throw new Problem(Code.DIVISION_FORM);
    }
    return new DivisionPrefix(text);
  }

  /** The divisions that begin with it, as a pattern of {@code like}; null for none. */
  public static String pattern(DivisionPrefix prefix) {
    return Like.starting(text(prefix));
  }

  /** The prefix without the zeros that only fill it up: 450000 means all of 45. */
  public static String text(DivisionPrefix prefix) {
    return prefix == null ? null : prefix.digits.replaceFirst("(?<=^..)0000$|(?<=^....)00$", "");
  }

  @Override
  @JsonValue
  public String toString() {
    return digits;
  }
}
