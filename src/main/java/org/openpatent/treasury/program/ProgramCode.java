package org.openpatent.treasury.program;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/** The agency's name for a program: up to 40 capital letters, digits and hyphens. */
@Schema(
    type = SchemaType.STRING,
    pattern = ProgramCode.PATTERN,
    example = "GX-2026-FREE",
    description = "The code of a program.")
public record ProgramCode(String value) {
  public static final String PATTERN = "^[A-Z0-9][A-Z0-9-]{0,39}$";

  @JsonCreator
  public static ProgramCode parse(String text) {
    if (!text.matches(PATTERN)) {
      throw new Problem(Code.PROGRAM_CODE_FORM);
    }
    return new ProgramCode(text);
  }

  @Override
  @JsonValue
  public String toString() {
    return value;
  }
}
