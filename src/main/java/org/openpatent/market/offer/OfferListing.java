package org.openpatent.market.offer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.openpatent.market.patent.PatentKind;

/**
 * What a list shows of an offer, its patent and its licensor; the query reads these columns only.
 */
public record OfferListing(
    UUID id,
    String patentNumber,
    PatentKind kind,
    String title,
    String abstractText,
    List<String> ipc,
    List<String> locarno,
    List<String> impediments,
    LocalDate protectedUntil,
    String licensorCode,
    String licensorName,
    String licensorDivision,
    Royalty royalty,
    int minimumTermMonths,
    int maximumTermMonths,
    LocalDate publishedOn,
    LocalDate openUntil,
    LocalDate withdrawnOn,
    long licenses) {
  public OfferStatus statusOn(LocalDate day) {
    return OfferStatus.on(day, withdrawnOn, openUntil, protectedUntil, impediments);
  }
}
