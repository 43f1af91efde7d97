package org.openpatent.market.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openpatent.market.offer.OfferWithdrawal.WithdrawalCause;
import org.openpatent.market.patent.Impediment;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.market.patent.PatentStatus;
import org.openpatent.platform.value.Caller;

/**
 * What an offer's page shows of the offer, its patent and its licensor; the query reads these
 * columns only.
 */
record OfferDetail(
    UUID id,
    String patentNumber,
    PatentKind kind,
    String title,
    String abstractText,
    List<String> ipc,
    List<String> locarno,
    List<String> applicationFields,
    List<String> keywords,
    String problemSolved,
    String advantages,
    LocalDate grantedOn,
    List<String> owners,
    List<String> impediments,
    LocalDate protectedUntil,
    String licensorCode,
    String licensorName,
    String licensorDivision,
    Royalty royalty,
    int minimumTermMonths,
    int maximumTermMonths,
    Instant publishedAt,
    LocalDate publishedOn,
    LocalDate openUntil,
    LocalDate withdrawnOn,
    WithdrawalCause withdrawalCause,
    String withdrawalReason,
    ReferenceRoyalty referenceRoyalty,
    List<String> ownerConsents,
    String technicalSupport,
    String notes,
    List<String> warnings,
    int version,
    long licenses) {
  OfferStatus statusOn(LocalDate day) {
    return OfferStatus.on(day, withdrawnOn, openUntil, protectedUntil, impediments);
  }

  PatentStatus patentStatusOn(LocalDate day) {
    return PatentStatus.on(
        day,
        impediments.stream().map(Impediment::valueOf).collect(Collectors.toSet()),
        grantedOn,
        protectedUntil);
  }

  /** The reason in words is for those concerned; a cause that the register shows is for all. */
  String withdrawalReasonFor(Caller caller) {
    if (withdrawalReason == null) {
      return null;
    }
    boolean open = withdrawalCause != null && withdrawalCause.isPublic();
    return open || caller.sees(Set.copyOf(owners)) || caller.belongsTo(licensorCode)
        ? withdrawalReason
        : null;
  }
}
