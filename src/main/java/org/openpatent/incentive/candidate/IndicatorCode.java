package org.openpatent.incentive.candidate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/** What candidates of a list are measured by: up to 60 lower-case letters, digits and hyphens. */
@Schema(
    type = SchemaType.STRING,
    pattern = IndicatorCode.PATTERN,
    example = "research-share-percent",
    description = "The code of an indicator.")
public record IndicatorCode(String value) {
  public static final String PATTERN = "^[a-z][a-z0-9-]{0,59}$";

  @JsonCreator
  public static IndicatorCode parse(String text) {
    if (!text.matches(PATTERN)) {
      throw new Problem(Code.INDICATOR_CODE_FORM);
    }
    return new IndicatorCode(text);
  }

  @Override
  @JsonValue
  public String toString() {
    return value;
  }
}
