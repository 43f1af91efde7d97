package org.openpatent.market.offer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpatent.market.offer.OfferWithdrawal.WithdrawalCause;
import org.openpatent.market.patent.Impediment;
import org.openpatent.market.patent.PatentStatus;
import org.openpatent.platform.value.Caller;

/**
 * What an offer's page shows of the offer, its patent and its licensor: what a list shows, and
 * more.
 */
record OfferDetail(
    OfferListing listing,
    List<String> applicationFields,
    List<String> keywords,
    String problemSolved,
    String advantages,
    LocalDate grantedOn,
    List<String> owners,
    Instant publishedAt,
    WithdrawalCause withdrawalCause,
    String withdrawalReason,
    ReferenceRoyalty referenceRoyalty,
    List<String> ownerConsents,
    String technicalSupport,
    String notes,
    List<String> warnings,
    int version) {
  /** Of a row of {@link Offer#detail}. */
  static OfferDetail of(ResultSet row) throws SQLException {
    return new OfferDetail(
        OfferListing.of(row),
        OfferColumns.texts(row, "application_fields"),
        OfferColumns.texts(row, "keywords"),
        row.getString("problem_solved"),
        row.getString("advantages"),
        row.getObject("granted_on", LocalDate.class),
        OfferColumns.texts(row, "owners"),
        row.getObject("published_at", OffsetDateTime.class).toInstant(),
        OfferColumns.constant(row, "withdrawal_cause", WithdrawalCause.class),
        row.getString("withdrawal_reason"),
        ReferenceRoyalty.of(row),
        OfferColumns.texts(row, "owner_consents"),
        row.getString("technical_support"),
        row.getString("notes"),
        OfferColumns.texts(row, "warnings"),
        row.getInt("version"));
  }

  PatentStatus patentStatusOn(LocalDate day) {
    return PatentStatus.on(
        day,
        listing.impediments().stream().map(Impediment::valueOf).collect(Collectors.toSet()),
        grantedOn,
        listing.protectedUntil());
  }

  /** The reason in words is for those concerned; a cause that the register shows is for all. */
  String withdrawalReasonFor(Caller caller) {
    if (withdrawalReason == null) {
      return null;
    }
    boolean open = withdrawalCause != null && withdrawalCause.isPublic();
    return open || caller.sees(Set.copyOf(owners)) || caller.belongsTo(listing.licensorCode())
        ? withdrawalReason
        : null;
  }
}
