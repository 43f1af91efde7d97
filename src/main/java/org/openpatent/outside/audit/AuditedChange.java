package org.openpatent.outside.audit;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Omittable;

/** What an act changed of one thing that decides money or rights. */
@Schema(description = "What an act changed of one thing that decides money or rights.")
public record AuditedChange(
    @Schema(description = "What it is.", example = "Program") String thing,
    @Schema(description = "Its id.") String key,
    List<AuditedField> fields) {
  /** One field of it; a text, or JSON as elsewhere in the API. */
  @Schema(description = "A field before and after: a text, or JSON as elsewhere in the API.")
  public record AuditedField(
      String field,
      @Schema(description = "Absent where it had none.") @Omittable String before,
      @Schema(description = "Absent where it has none.") @Omittable String after) {}
}
