package org.openpatent.treasury.payment;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.platform.value.Where;

/** The query parameters that select payments. */
public class PaymentFilter {
  @Parameter(description = "Credit code of the payee.")
  @QueryParam("payee")
  public CreditCode payee;

  @QueryParam("settlement")
  public UUID settlement;

  @QueryParam("status")
  public PaymentStatus status;

  /** The conditions of all parameters but the payee, which depends on the caller. */
  Where where() {
    return new Where().and("p.settlementId = ?", settlement).and("p.status = ?", status);
  }
}
