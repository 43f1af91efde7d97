package org.openpatent.insight.opendata;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.openpatent.platform.value.Where;
import org.openpatent.treasury.program.ProgramStatus;

/** Which programs. */
public class OpenProgramFilter extends OpenDataFilter {
  @Parameter(description = "OPEN or CLOSED; no draft is public.")
  @QueryParam("status")
  public ProgramStatus status;

  @Parameter(description = "What the program pays for.")
  @QueryParam("kind")
  @Pattern(regexp = "[A-Z0-9_]{1,40}")
  public String kind;

  @Override
  Where where() {
    return new Where().and("p.status = ?", status).and("p.kind = ?", kind);
  }
}
