package org.openpatent.platform.http;

import jakarta.ws.rs.QueryParam;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which page of a list is asked for; every list takes it as {@code @Valid @BeanParam}. */
public class PageRequest extends PageLimit {
  @Parameter(
      description = "The `next` of the page before, with the same filters and order.",
      schema = @Schema(type = SchemaType.STRING, minLength = 1, pattern = Page.CURSOR))
  @QueryParam("cursor")
  public String cursor;

  /** How many rows the query fetches: one more than is shown tells whether there are more. */
  public int rows() {
    return limit + 1;
  }

  /** The key of the last row of the page before, or null for the first page; see {@link Page}. */
  public <K> K after(Function<String, K> read) {
    return Page.key(cursor, read);
  }
}
