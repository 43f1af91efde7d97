package org.openpatent.insight.opendata;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.openpatent.market.offer.OfferStatus;
import org.openpatent.market.offer.RoyaltyMethod;
import org.openpatent.market.patent.ClassificationPrefix;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.party.organization.DivisionPrefix;
import org.openpatent.platform.value.Like;
import org.openpatent.platform.value.Where;

/** Which offers. */
public class OpenOfferFilter extends OpenDataFilter {
  /** Whether one of the symbols of a patent begins so, with a bar before it. */
  static final String CLASSIFIED =
      "concat('|', array_to_string(p.ipc, '|'), '|', array_to_string(p.locarno, '|')) like ?";

  @Parameter(description = "On the day of the snapshot.")
  @QueryParam("status")
  public OfferStatus status;

  @QueryParam("kind")
  public PatentKind kind;

  @Parameter(description = "IPC symbol or its beginning; Locarno class for designs.")
  @QueryParam("ipc")
  public ClassificationPrefix ipc;

  @Parameter(description = "Credit code of the licensor.")
  @QueryParam("licensor")
  public CreditCode licensor;

  @Parameter(description = "Seat of the licensor.")
  @QueryParam("division")
  public DivisionPrefix division;

  @QueryParam("royaltyMethod")
  public RoyaltyMethod royaltyMethod;

  @Parameter(description = "Published on this day or later.")
  @QueryParam("publishedFrom")
  public LocalDate publishedFrom;

  @Parameter(description = "Published on this day or earlier.")
  @QueryParam("publishedTo")
  public LocalDate publishedTo;

  @Override
  Where where() {
    return new Where()
        .and(OpenOffers.STATUS + " = ?", status)
        .and("p.kind = ?", kind)
        .and(CLASSIFIED, classified(ipc))
        .and("o.licensor_code = ?", licensor)
        .and("g.division like ?", DivisionPrefix.pattern(division))
        .and("o.method = ?", royaltyMethod)
        .and("o.published_on >= ?", publishedFrom)
        .and("o.published_on <= ?", publishedTo);
  }

  static String classified(ClassificationPrefix prefix) {
    return prefix == null ? null : "%|" + Like.starting(prefix.symbol());
  }
}
