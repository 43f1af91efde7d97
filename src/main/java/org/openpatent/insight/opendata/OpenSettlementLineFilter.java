package org.openpatent.insight.opendata;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.platform.value.Where;
import org.openpatent.treasury.program.ProgramCode;
import org.openpatent.treasury.settlement.LineStatus;

/** Which lines of settlements. */
public class OpenSettlementLineFilter extends OpenDataFilter {
  @QueryParam("program")
  public ProgramCode program;

  @Parameter(description = "What the program pays for.")
  @QueryParam("kind")
  @Pattern(regexp = "[A-Z0-9_]{1,40}")
  public String kind;

  @QueryParam("settlement")
  public UUID settlement;

  @Parameter(description = "Credit code of the payee.")
  @QueryParam("payee")
  public CreditCode payee;

  @QueryParam("status")
  public LineStatus status;

  @Parameter(description = "Paid on this day or later.")
  @QueryParam("paidFrom")
  public LocalDate paidFrom;

  @Parameter(description = "Paid on this day or earlier.")
  @QueryParam("paidTo")
  public LocalDate paidTo;

  @Override
  Where where() {
    return new Where()
        .and("l.program_code = ?", program)
        .and("p.kind = ?", kind)
        .and("l.settlement_id = ?", settlement)
        .and("l.payee_code = ?", payee)
        .and("l.status = ?", status)
        .and("l.paid_on >= ?", paidFrom)
        .and("l.paid_on <= ?", paidTo);
  }
}
