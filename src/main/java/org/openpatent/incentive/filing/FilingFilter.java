package org.openpatent.incentive.filing;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.openpatent.party.organization.City;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.platform.value.CalendarYear;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Like;
import org.openpatent.platform.value.Role;
import org.openpatent.platform.value.Where;

/** What nominations may be listed by. */
public class FilingFilter {
  @QueryParam("year")
  public CalendarYear year;

  @QueryParam("status")
  public NominationStatus status;

  @Parameter(description = "Credit code of the organization.")
  @QueryParam("organization")
  public CreditCode organization;

  /** A bureau sees its city, an organization itself. */
  Where where(Caller caller) {
    Where where = new Where();
    if (!caller.oversees()) {
      if (caller.is(Role.CITY)) {
        String city = City.of(caller).digits();
        where.when(city == null, "1 = 0").and("division like ?", Like.starting(city));
      } else {
        where.and("creditCode = ?", caller.organization());
      }
    }
    return where
        .and("calendarYear = ?", year == null ? null : year.value())
        .and("status = ?", status)
        .and("creditCode = ?", organization == null ? null : organization.value());
  }
}
