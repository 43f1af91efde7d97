package org.openpatent.incentive.loan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/** The product under which a loan is given, as programs name those that they subsidize. */
@Schema(
    type = SchemaType.STRING,
    pattern = ProductCode.PATTERN,
    example = "IP-PLEDGE",
    description = "The code of a loan product: up to 40 capital letters, digits and hyphens.")
public record ProductCode(String value) {
  public static final String PATTERN = "^[A-Z0-9][A-Z0-9-]{0,39}$";

  private static final Pattern FORM = Pattern.compile(PATTERN);

  @JsonCreator
  public static ProductCode parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new Problem(Code.FORM, PATTERN);
    }
    return new ProductCode(text);
  }

  @Override
  @JsonValue
  public String toString() {
    return value;
  }
}
