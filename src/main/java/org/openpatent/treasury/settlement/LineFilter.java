package org.openpatent.treasury.settlement;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.platform.value.Where;
import org.openpatent.treasury.program.ProgramCode;

/** The query parameters that select lines, for the list and for the download. */
public class LineFilter {
  @Parameter(description = "Credit code of the payee.")
  @QueryParam("payee")
  public CreditCode payee;

  @QueryParam("program")
  public ProgramCode program;

  @Parameter(description = "What the program pays for: the kind of a program.")
  @QueryParam("kind")
  @Pattern(regexp = "[A-Z0-9_]{1,40}")
  public String kind;

  @QueryParam("settlement")
  public UUID settlement;

  @QueryParam("status")
  public LineStatus status;

  @Parameter(description = "Paid on this day or later.")
  @QueryParam("paidFrom")
  public LocalDate paidFrom;

  @Parameter(description = "Paid on this day or earlier.")
  @QueryParam("paidTo")
  public LocalDate paidTo;

  /** The conditions of all parameters but the payee, which depends on the caller. */
  Where where() {
    return new Where()
        .and("l.programCode = ?", program == null ? null : program.value())
        .and("l.programCode in (select p.code from Program p where p.kind = ?)", kind)
        .and("l.settlementId = ?", settlement)
        .and("l.status = ?", status)
        .and("l.paidOn >= ?", paidFrom)
        .and("l.paidOn <= ?", paidTo);
  }
}
