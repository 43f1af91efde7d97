package org.openpatent.incentive.guarantee;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Role;
import org.openpatent.platform.value.Where;

/** What guarantees may be listed by. */
public class GuaranteeFilter {
  @Parameter(description = "Credit code of the guarantor.")
  @QueryParam("guarantor")
  public CreditCode guarantor;

  @Parameter(description = "Credit code of the bank that lent.")
  @QueryParam("bank")
  public CreditCode bank;

  @Parameter(description = "Credit code of the borrower.")
  @QueryParam("borrower")
  public CreditCode borrower;

  /** Whoever does not oversee sees what it guaranteed, or what it lent or owes. */
  Where where(Caller caller) {
    return seen(caller)
        .and("g.guarantorCode = ?", text(guarantor))
        .and("g.bankCode = ?", text(bank))
        .and("g.borrowerCode = ?", text(borrower));
  }

  private Where seen(Caller caller) {
    if (caller.oversees()) {
      return new Where();
    }
    String own = caller.organization();
    if (!caller.is(Role.BANK) || own.equals(text(borrower))) {
      return new Where().and("g.borrowerCode = ?", own);
    }
    return new Where().and(own.equals(text(bank)) ? "g.bankCode = ?" : "g.guarantorCode = ?", own);
  }

  private static String text(CreditCode code) {
    return code == null ? null : code.value();
  }
}
