package org.openpatent.platform.http;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/** How many items a page holds, 1 to 200; 50 unless the caller asks otherwise. */
@Schema(
    type = SchemaType.INTEGER,
    minimum = "1",
    maximum = "200",
    defaultValue = "50",
    example = "50",
    description = "How many items a page holds.")
public record Limit(int rows) {
  public static Limit parse(String text) {
    if (!text.matches("[1-9]\\d{0,2}") || Integer.parseInt(text) > Page.MAXIMUM_LIMIT) {
      throw new Problem(Code.INVALID_QUERY_PARAMETER, "limit");
    }
    return new Limit(Integer.parseInt(text));
  }

  public static int of(Limit limit) {
    return limit == null ? Page.DEFAULT_LIMIT : limit.rows;
  }
}
