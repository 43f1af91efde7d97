package org.openpatent.incentive.guarantee;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/** The agency's name for a product of guarantees: up to 40 capital letters, digits and hyphens. */
@Schema(
    type = SchemaType.STRING,
    pattern = GuaranteeCode.PATTERN,
    example = "GHD-TECH",
    description = "The code of a guarantee product.")
public record GuaranteeCode(String value) {
  public static final String PATTERN = "^[A-Z0-9][A-Z0-9-]{0,39}$";

  @JsonCreator
  public static GuaranteeCode parse(String text) {
    if (!text.matches(PATTERN)) {
      throw new Problem(Code.GUARANTEE_CODE_FORM);
    }
    return new GuaranteeCode(text);
  }

  @Override
  @JsonValue
  public String toString() {
    return value;
  }
}
