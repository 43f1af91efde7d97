package org.openpatent.incentive.loan;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Role;
import org.openpatent.platform.value.Where;

/** What loans may be listed by. */
public class LoanFilter {
  @Parameter(description = "Credit code of the bank.")
  @QueryParam("bank")
  public CreditCode bank;

  @Parameter(description = "Credit code of the borrower.")
  @QueryParam("borrower")
  public CreditCode borrower;

  @QueryParam("product")
  public ProductCode product;

  @Parameter(description = "The first day of drawing.")
  @QueryParam("drawnFrom")
  public LocalDate drawnFrom;

  @Parameter(description = "The last day of drawing.")
  @QueryParam("drawnTo")
  public LocalDate drawnTo;

  @Parameter(description = "Registration number of the pledge.")
  @QueryParam("pledge")
  public PledgeReference pledge;

  @Parameter(description = "As it stands today.")
  @QueryParam("status")
  public LoanStatus status;

  /** Whoever does not oversee sees what it lent, or what it owes. */
  Where where(Caller caller) {
    return seen(caller)
        .and("l.bankCode = ?", bank == null ? null : bank.value())
        .and("l.borrowerCode = ?", borrower == null ? null : borrower.value())
        .and("l.terms.product = ?", product == null ? null : product.value())
        .and("l.terms.drawnOn >= ?", drawnFrom)
        .and("l.terms.drawnOn <= ?", drawnTo)
        .and("l.terms.pledge = ?", pledge == null ? null : pledge.value())
        .and("l.status = ?", status);
  }

  private Where seen(Caller caller) {
    if (caller.oversees()) {
      return new Where();
    }
    String own = caller.organization();
    boolean lent = caller.is(Role.BANK) && (borrower == null || !borrower.value().equals(own));
    return new Where().and(lent ? "l.bankCode = ?" : "l.borrowerCode = ?", own);
  }
}
