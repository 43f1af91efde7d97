package org.openpatent.treasury.settlement;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.openpatent.incentive.compensation.LineStatus;
import org.openpatent.incentive.compensation.ProgramCode;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.platform.value.Where;

/** What lines may be listed and downloaded by. */
public class LineFilter {
  @Parameter(description = "Credit code of the payee.")
  @QueryParam("payee")
  public CreditCode payee;

  @QueryParam("program")
  public ProgramCode program;

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

  /** All but the payee, which depends on who asks. */
  Where where() {
    return new Where()
        .and("l.programCode = ?", program == null ? null : program.value())
        .and("l.settlementId = ?", settlement)
        .and("l.status = ?", status)
        .and("l.paidOn >= ?", paidFrom)
        .and("l.paidOn <= ?", paidTo);
  }
}
