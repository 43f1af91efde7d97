package org.openpatent.platform.value;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A year of the calendar as it stands in a path, 1985 (the first patents) to 2999. It does more
 * than {@code @Min} and {@code @Max} on a number: a text that is no number is refused with the same
 * code.
 */
@Schema(type = SchemaType.INTEGER, minimum = "1985", maximum = "2999", example = "2026")
public record CalendarYear(int value) {
  public static CalendarYear parse(String text) {
    if (!text.matches("(198[5-9]|199\\d|2\\d{3})")) {
      throw new Problem(Code.RANGE, "1985 – 2999");
    }
    return new CalendarYear(Integer.parseInt(text));
  }
}
