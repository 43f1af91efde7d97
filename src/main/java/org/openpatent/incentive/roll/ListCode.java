package org.openpatent.incentive.roll;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/** The agency's name for a list and its criteria: capital letters, digits and hyphens. */
@Schema(
    type = SchemaType.STRING,
    pattern = ListCode.PATTERN,
    example = "GX-WL",
    description = "The code of a list; programs and guarantee products name it.")
public record ListCode(String value) {
  public static final String PATTERN = "^[A-Z0-9][A-Z0-9-]{0,39}$";

  @JsonCreator
  public static ListCode parse(String text) {
    if (!text.matches(PATTERN)) {
      throw new Problem(Code.LIST_CODE_FORM);
    }
    return new ListCode(text);
  }

  @Override
  @JsonValue
  public String toString() {
    return value;
  }
}
