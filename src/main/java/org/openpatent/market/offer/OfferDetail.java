package org.openpatent.market.offer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
  /** Of a row of {@link Offer#detail}. */
  static OfferDetail of(ResultSet row) throws SQLException {
    return new OfferDetail(
        row.getObject("id", UUID.class),
        row.getString("number"),
        OfferColumns.constant(row, "kind", PatentKind.class),
        row.getString("title"),
        row.getString("abstract_text"),
        OfferColumns.texts(row, "ipc"),
        OfferColumns.texts(row, "locarno"),
        OfferColumns.texts(row, "application_fields"),
        OfferColumns.texts(row, "keywords"),
        row.getString("problem_solved"),
        row.getString("advantages"),
        row.getObject("granted_on", LocalDate.class),
        OfferColumns.texts(row, "owners"),
        OfferColumns.texts(row, "impediments"),
        row.getObject("protected_until", LocalDate.class),
        row.getString("credit_code"),
        row.getString("name"),
        row.getString("division"),
        Royalty.of(row),
        row.getInt("minimum_term_months"),
        row.getInt("maximum_term_months"),
        row.getObject("published_at", OffsetDateTime.class).toInstant(),
        row.getObject("published_on", LocalDate.class),
        row.getObject("open_until", LocalDate.class),
        row.getObject("withdrawn_on", LocalDate.class),
        OfferColumns.constant(row, "withdrawal_cause", WithdrawalCause.class),
        row.getString("withdrawal_reason"),
        ReferenceRoyalty.of(row),
        OfferColumns.texts(row, "owner_consents"),
        row.getString("technical_support"),
        row.getString("notes"),
        OfferColumns.texts(row, "warnings"),
        row.getInt("version"),
        row.getLong("licenses"));
  }

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
