package org.openpatent.market.patent;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/** The beginning of an IPC symbol or of a Locarno class, as a search names it. */
@Schema(
    type = SchemaType.STRING,
    maxLength = 64,
    example = "A01D",
    description = "The beginning of an IPC symbol or of a Locarno class.")
public record ClassificationPrefix(String symbol) {
  private static final Pattern IPC =
      Pattern.compile("([A-H]\\d{2}[A-Z]) ?(?=\\d{1,4}(?:/|$))0*(\\d{1,4}(?:/\\d{0,6})?)");

  private static final Pattern SHORT = Pattern.compile("[A-H](\\d{2}[A-Z]?)?|\\d{2}(-\\d{0,2})?");

  /** Reads a whole symbol in any form that a registration may use, or the beginning of one. */
  public static ClassificationPrefix parse(String text) {
    String tidy = Classification.tidy(text);
    return new ClassificationPrefix(
        Classification.findIpc(tidy)
            .or(() -> Classification.findLocarno(tidy))
            .or(() -> begun(tidy))
            .orElseThrow(() -> new Problem(Code.IPC_FORM)));
  }

  private static Optional<String> begun(String tidy) {
    Matcher group = IPC.matcher(tidy);
    if (group.matches()) {
      return Optional.of(group.group(1) + " " + group.group(2));
    }
    return SHORT.matcher(tidy).matches() ? Optional.of(tidy) : Optional.empty();
  }
}
