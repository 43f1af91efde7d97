package org.openpatent.offer;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.openpatent.organization.CreditCode;
import org.openpatent.patent.PatentFilter;
import org.openpatent.platform.Where;

/** What offers may be searched by: their patent, and their own terms. */
public class OfferFilter extends PatentFilter {
  public enum OfferSort {
    NEWEST,
    OLDEST
  }

  @Parameter(description = "Credit code of the licensor.")
  @QueryParam("licensor")
  public CreditCode licensor;

  @QueryParam("royaltyMethod")
  public RoyaltyMethod royaltyMethod;

  @Parameter(
      description =
          "Only offers open to claims on this day; suspensions are those that stand today.")
  @QueryParam("openOn")
  public LocalDate openOn;

  @Parameter(description = "By publication; NEWEST first unless asked otherwise.")
  @QueryParam("sort")
  public OfferSort sort;

  @Override
  public Where where() {
    return super.where()
        .and("g.division like ?", divisionPattern())
        .and("g.creditCode = ?", licensor == null ? null : licensor.value())
        .and("o.royalty.method = ?", royaltyMethod)
        .and(
            "o.publishedOn <= ? and (o.withdrawnOn is null or o.withdrawnOn > ?)"
                + " and (o.openUntil is null or o.openUntil >= ?) and p.protectedUntil >= ?"
                + " and array_length(p.impediments) = 0",
            openOn);
  }
}
