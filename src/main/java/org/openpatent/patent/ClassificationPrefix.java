package org.openpatent.patent;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.Code;
import org.openpatent.platform.Problem;

/** The beginning of an IPC symbol or of a Locarno class, as a search names it. */
@Schema(
    type = SchemaType.STRING,
    maxLength = 20,
    example = "A01D",
    description = "The beginning of an IPC symbol or of a Locarno class.")
public record ClassificationPrefix(String symbol) {
  public static ClassificationPrefix parse(String text) {
    String upper = text.strip().toUpperCase(Locale.ROOT);
    if (!upper.matches("[A-H](\\d{2}([A-Z]( ?\\d{1,4}(/\\d{0,6})?)?)?)?|\\d{2}(-\\d{0,2})?")) {
      throw new Problem(Code.IPC_FORM);
    }
    return new ClassificationPrefix(upper.replaceFirst("^(\\D\\d\\d\\D)(?=\\d)", "$1 "));
  }
}
