package org.openpatent.platform.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How much is asked for at once, whichever way a reader goes on. */
public class PageLimit {
  @Parameter(
      description = "How many items a page holds.",
      schema = @Schema(type = SchemaType.INTEGER, defaultValue = "50"))
  @QueryParam("limit")
  @DefaultValue("50")
  @Min(1)
  @Max(200)
  public Integer limit;
}
