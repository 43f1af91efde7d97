package org.openpatent.party.organization;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Pasted;
import org.openpatent.platform.value.Problem;

/** The six digits of an administrative division: region, city, county [GB/T 2260]. */
@Schema(
    type = SchemaType.STRING,
    pattern = "^[0-9]{6}$",
    example = "450100",
    description = "A division code (GB/T 2260).")
public record Division(String code) {
  private static final Pattern FORM = Pattern.compile("\\d{6}");

  /** Throws a {@link Problem} unless the text is six digits; the list of divisions changes. */
  public Division {
    if (!FORM.matcher(code).matches()) {
      throw new Problem(Code.DIVISION_FORM);
    }
  }

  /** Reads a code in any width, with whatever came along when it was pasted. */
  @JsonCreator
  public static Division parse(String text) {
    return new Division(text.length() > 64 ? "" : Pasted.bare(text));
  }

  /** Whether this lies in the divisions whose codes begin so: 45 is a region, 4501 a city. */
  boolean within(String prefix) {
    return code.startsWith(prefix);
  }

  @Override
  @JsonValue
  public String toString() {
    return code;
  }
}
