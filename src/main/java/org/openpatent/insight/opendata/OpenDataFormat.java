package org.openpatent.insight.opendata;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How rows are written. */
@Schema(enumeration = {"csv", "ndjson"})
public enum OpenDataFormat {
  CSV,
  NDJSON;

  @Override
  @JsonValue
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
