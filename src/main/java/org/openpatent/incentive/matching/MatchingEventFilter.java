package org.openpatent.incentive.matching;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.openpatent.party.organization.City;
import org.openpatent.party.organization.DivisionPrefix;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Like;
import org.openpatent.platform.value.Where;

/** What matching events may be listed and counted by. */
public class MatchingEventFilter {
  @Parameter(description = "Those on this day or later.")
  @QueryParam("from")
  public LocalDate from;

  @Parameter(description = "Those on this day or earlier.")
  @QueryParam("to")
  public LocalDate to;

  @Parameter(description = "Division code, or its first digits.")
  @QueryParam("division")
  public DivisionPrefix division;

  /** A bureau sees those of its city, which a bureau without one does not have. */
  Where where(Caller caller, String day) {
    City city = City.of(caller);
    return new Where()
        .and(day + " >= ?", from)
        .and(day + " <= ?", to)
        .and("e.division like ?", DivisionPrefix.pattern(division))
        .and("e.division like ?", caller.oversees() ? null : Like.starting(city.digits()))
        .when(!caller.oversees() && city.digits() == null, "1 = 0");
  }
}
