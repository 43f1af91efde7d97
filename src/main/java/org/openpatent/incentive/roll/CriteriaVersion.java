package org.openpatent.incentive.roll;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/** Which version of the criteria of a list, 1 to 9999. */
@Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "9999", example = "1")
public record CriteriaVersion(int value) {
  public static CriteriaVersion parse(String text) {
    if (!text.matches("[1-9][0-9]{0,3}")) {
      throw new Problem(Code.RANGE, "1 – 9999");
    }
    return new CriteriaVersion(Integer.parseInt(text));
  }
}
