package org.openpatent.party.designation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.party.organization.DivisionPrefix;
import org.openpatent.platform.value.Where;

/** What designations may be listed by. */
public class DesignationFilter {
  @QueryParam("level")
  public DesignationLevel level;

  @Parameter(description = "Credit code of the organization.")
  @QueryParam("creditCode")
  public CreditCode creditCode;

  @Parameter(description = "Seat of the organization, as registered today.")
  @QueryParam("division")
  public DivisionPrefix division;

  @Parameter(description = "In force on this day; today unless given.")
  @QueryParam("on")
  public LocalDate on;

  @Parameter(description = "Whose last day is within so many months after that day.")
  @QueryParam("expiringWithinMonths")
  @Min(1)
  @Max(120)
  public Integer expiringWithinMonths;

  Where where(LocalDate today) {
    LocalDate day = on == null ? today : on;
    return new Where()
        .and("t.firstOn <= ?", day)
        .and("t.lastOn >= ?", day)
        .and("t.level = ?", level)
        .and("t.organization.creditCode = ?", creditCode == null ? null : creditCode.value())
        .and("o.division like ?", DivisionPrefix.pattern(division))
        .and(
            "t.lastOn <= ?",
            expiringWithinMonths == null ? null : day.plusMonths(expiringWithinMonths));
  }
}
