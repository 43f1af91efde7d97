package org.openpatent.incentive.loan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/** The registration number of a pledge that a loan names; it need not be registered here. */
@Schema(
    type = SchemaType.STRING,
    pattern = PledgeReference.PATTERN,
    example = "Y2025450000001",
    description = "The registration number of a pledge.")
public record PledgeReference(String value) {
  public static final String PATTERN = "^[A-Z0-9][A-Z0-9-]{0,39}$";

  private static final Pattern FORM = Pattern.compile(PATTERN);

  @JsonCreator
  public static PledgeReference parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new Problem(Code.FORM, PATTERN);
    }
    return new PledgeReference(text);
  }

  @Override
  @JsonValue
  public String toString() {
    return value;
  }
}
