package org.openpatent.market.offer;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.openpatent.market.patent.PatentFilter;
import org.openpatent.market.patent.PatentNumber;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.platform.value.Where;

/** What offers may be searched by: their patent, and their own terms. */
public class OfferFilter extends PatentFilter {
  /**
   * Open or suspended on a day: in the query's language what {@link OfferStatus#on} says in Java.
   */
  private static final String NOT_ENDED =
      "(o.withdrawnOn is null or o.withdrawnOn > ?)"
          + " and (o.openUntil is null or o.openUntil >= ?) and p.protectedUntil >= ?";

  private static final String OPEN =
      "o.publishedOn <= ? and " + NOT_ENDED + " and array_length(p.impediments) = 0";

  public enum OfferSort {
    NEWEST,
    OLDEST
  }

  @Parameter(description = "Credit code of the licensor.")
  @QueryParam("licensor")
  public CreditCode licensor;

  @QueryParam("patent")
  public PatentNumber patent;

  @Parameter(description = "As of today; OPEN unless this or openOn is given.")
  @QueryParam("status")
  public OfferStatus status;

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

  /** Only offers open today are found unless a status or another day is asked for. */
  Where where(LocalDate today) {
    boolean openToday = status == OfferStatus.OPEN || status == null && openOn == null;
    return where()
        .and("p.number = ?", patent == null ? null : patent.canonical())
        .and("g.division like ?", divisionPattern())
        .and("g.creditCode = ?", licensor == null ? null : licensor.value())
        .and("o.royalty.method = ?", royaltyMethod)
        .and(OPEN, openOn)
        .and(OPEN, openToday ? today : null)
        .and(
            NOT_ENDED + " and array_length(p.impediments) > 0",
            status == OfferStatus.SUSPENDED ? today : null)
        .and("o.withdrawnOn <= ?", status == OfferStatus.WITHDRAWN ? today : null)
        .and(
            "(o.withdrawnOn is null or o.withdrawnOn > ?)"
                + " and (o.openUntil < ? or p.protectedUntil < ?)",
            status == OfferStatus.EXPIRED ? today : null);
  }
}
