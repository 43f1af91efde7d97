package org.openpatent.incentive.matching;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.openpatent.incentive.financing.ReferralStatus;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Role;
import org.openpatent.platform.value.Where;

/** What referrals may be listed by. */
public class ReferralFilter {
  private static final String OPEN = "r.status in (SENT, CONTACTED)";

  @Parameter(description = "Credit code of the bank.")
  @QueryParam("bank")
  public CreditCode bank;

  @Parameter(description = "Credit code of the firm.")
  @QueryParam("firm")
  public CreditCode firm;

  @Parameter(description = "The need that was referred.")
  @QueryParam("need")
  public UUID need;

  @QueryParam("status")
  public ReferralStatus status;

  @Parameter(description = "Whether the day for the outcome has passed without one.")
  @QueryParam("late")
  public Boolean late;

  /** Whoever does not oversee sees what was referred to its bank, or of its own needs. */
  Where where(Caller caller, LocalDate today) {
    return seen(caller)
        .and("r.bankCode = ?", text(bank))
        .and("r.firmCode = ?", text(firm))
        .and("r.need.id = ?", need)
        .and("r.status = ?", status)
        .and(OPEN + " and r.dueOn < ?", Boolean.TRUE.equals(late) ? today : null)
        .and("not (" + OPEN + " and r.dueOn < ?)", Boolean.FALSE.equals(late) ? today : null);
  }

  private static Where seen(Caller caller) {
    return caller.oversees()
        ? new Where()
        : new Where()
            .and(caller.is(Role.BANK) ? "r.bankCode = ?" : "r.firmCode = ?", caller.organization());
  }

  private static String text(CreditCode code) {
    return code == null ? null : code.value();
  }
}
