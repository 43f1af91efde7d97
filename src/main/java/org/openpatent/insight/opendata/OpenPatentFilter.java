package org.openpatent.insight.opendata;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.openpatent.market.patent.ClassificationPrefix;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.market.patent.PatentStatus;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.platform.value.Where;

/** Which patents. */
public class OpenPatentFilter extends OpenDataFilter {
  @Parameter(description = "On the day of the snapshot.")
  @QueryParam("status")
  public PatentStatus status;

  @QueryParam("kind")
  public PatentKind kind;

  @Parameter(description = "IPC symbol or its beginning; Locarno class for designs.")
  @QueryParam("ipc")
  public ClassificationPrefix ipc;

  @Parameter(description = "Credit code of an owner.")
  @QueryParam("owner")
  public CreditCode owner;

  @Parameter(description = "Filed on this day or later.")
  @QueryParam("filedFrom")
  public LocalDate filedFrom;

  @Parameter(description = "Filed on this day or earlier.")
  @QueryParam("filedTo")
  public LocalDate filedTo;

  @Override
  Where where() {
    return new Where()
        .and(OpenPatents.STATUS + " = ?", status)
        .and("p.kind = ?", kind)
        .and(OpenOfferFilter.CLASSIFIED, OpenOfferFilter.classified(ipc))
        .and("p.owners @> array[cast(? as varchar)]", owner)
        .and("p.filed_on >= ?", filedFrom)
        .and("p.filed_on <= ?", filedTo);
  }
}
