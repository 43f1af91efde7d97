package org.openpatent.insight.opendata;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.openpatent.incentive.pledge.PledgeStatus;
import org.openpatent.party.organization.DivisionPrefix;
import org.openpatent.platform.value.Where;

/** Which pledges; by what a row shows and nothing finer. */
public class OpenPledgeFilter extends OpenDataFilter {
  @Parameter(description = "As it is read.")
  @QueryParam("status")
  public PledgeStatus status;

  @Parameter(description = "City or province of the firm, where the row tells it.")
  @QueryParam("firmCity")
  public DivisionPrefix firmCity;

  @Parameter(description = "The first month of registration, such as 2026-01.")
  @QueryParam("registeredFrom")
  @Pattern(regexp = MONTH)
  public String registeredFrom;

  @Parameter(description = "The last month of registration.")
  @QueryParam("registeredTo")
  @Pattern(regexp = MONTH)
  public String registeredTo;

  @Override
  Where where() {
    return new Where()
        .and(OpenPledges.STATUS + " = ?", status)
        .and(OpenPledges.CITY + " like ?", DivisionPrefix.pattern(firmCity))
        .and("p.registered_on >= ?", firstDay(registeredFrom, 0))
        .and("p.registered_on < ?", firstDay(registeredTo, 1));
  }
}
