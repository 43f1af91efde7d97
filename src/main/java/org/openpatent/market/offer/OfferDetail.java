package org.openpatent.market.offer;

import java.sql.PreparedStatement;
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
import org.openpatent.market.patent.PatentStatus;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Stateless;

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
  private static final String SELECT =
      "select "
          + OfferListing.COLUMNS
          + """
            , p.application_fields, p.keywords, p.problem_solved, p.advantages, p.granted_on, p.owners,
            o.published_at, o.withdrawal_cause, o.withdrawal_reason, o.reference_royalty,
            o.estimation, o.owner_consents, o.technical_support, o.notes, o.warnings, o.version
            from offer o join patent p on p.number = o.patent_number
              join organization g on g.credit_code = o.licensor_code
            where o.id = ?
            """;

  /**
   * By plain JDBC, for it is read more often than anything else.
   *
   * @throws Problem NOT_FOUND if there is no such offer
   */
  static OfferDetail of(UUID id) {
    return Stateless.session()
        .doReturningWork(
            connection -> {
              try (PreparedStatement select = connection.prepareStatement(SELECT)) {
                select.setObject(1, id);
                ResultSet row = select.executeQuery();
                if (!row.next()) {
                  throw new Problem(Code.NOT_FOUND);
                }
                return of(row);
              }
            });
  }

  private static OfferDetail of(ResultSet row) throws SQLException {
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

  /**
   * The reason in words is for those who offered the patent, whoever owns it since; a cause that
   * the register shows is for all.
   */
  String withdrawalReasonFor(Caller caller) {
    if (withdrawalReason == null) {
      return null;
    }
    boolean open = withdrawalCause != null && withdrawalCause.isPublic();
    return open
            || caller.sees(Set.copyOf(ownerConsents))
            || caller.belongsTo(listing.licensorCode())
        ? withdrawalReason
        : null;
  }
}
