package org.openpatent.insight.figure;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/** By which an address or a filter names an indicator. */
@Schema(
    type = SchemaType.STRING,
    pattern = "^[a-z][a-z0-9-]{0,59}$",
    example = "transfers-and-licenses",
    description = "The name of an indicator; `GET /v1/indicators` lists them.")
public record IndicatorName(String value) {
  public static IndicatorName parse(String text) {
    if (!text.matches("[a-z][a-z0-9-]{0,59}")) {
      throw new Problem(Code.FORM, "transfers-and-licenses");
    }
    return new IndicatorName(text);
  }

  @Override
  public String toString() {
    return value;
  }
}
