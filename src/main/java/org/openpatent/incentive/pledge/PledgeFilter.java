package org.openpatent.incentive.pledge;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.openpatent.market.patent.PatentNumber;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.platform.value.Where;

/** What pledges may be listed by. */
public class PledgeFilter {
  @Parameter(description = "Credit code of the pledgee.")
  @QueryParam("pledgee")
  public CreditCode pledgee;

  @Parameter(description = "Credit code of the pledgor.")
  @QueryParam("pledgor")
  public CreditCode pledgor;

  @Parameter(description = "A patent that is pledged, alone or with others.")
  @QueryParam("patent")
  public PatentNumber patent;

  @QueryParam("status")
  public PledgeStatus status;

  @QueryParam("registeredFrom")
  public LocalDate registeredFrom;

  @QueryParam("registeredTo")
  public LocalDate registeredTo;

  /**
   * @param side credit code of whoever may see only what it is a side of, or null
   */
  Where where(String side) {
    return new Where()
        // by the columns of the pledge, which have indexes, and not by the parties joined to it
        .and("fk(p.pledgee) = ?", pledgee == null ? null : pledgee.value())
        .and("fk(p.pledgor) = ?", pledgor == null ? null : pledgor.value())
        .and("fk(p.pledgee) = ? or fk(p.pledgor) = ?", side)
        .and(
            "p.registrationNumber in (select q.registrationNumber from PledgedPatent q"
                + " where q.patentNumber = ?)",
            patent == null ? null : patent.canonical())
        .when(status == PledgeStatus.REGISTERED, "p.cancelledOn is null")
        .when(status == PledgeStatus.CANCELLED, "p.cancelledOn is not null")
        .and("p.registeredOn >= ?", registeredFrom)
        .and("p.registeredOn <= ?", registeredTo);
  }
}
