package org.openpatent.market.intake;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of the good rows of a file. */
@Schema(enumeration = {"good-rows", "all-or-nothing", "dry-run"})
public enum ImportMode {
  /** They are stored, whatever the others are. */
  GOOD_ROWS,
  /** They are stored if no row is refused. */
  ALL_OR_NOTHING,
  /** Every rule is applied to them, and nothing is stored. */
  DRY_RUN;

  @Override
  @JsonValue
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
