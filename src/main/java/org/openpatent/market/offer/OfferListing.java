package org.openpatent.market.offer;

import java.sql.ResultSet;
import java.sql.SQLException;
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
  /** Of a row of {@link Offer#listings} or {@link Offer#detail}. */
  static OfferListing of(ResultSet row) throws SQLException {
    return new OfferListing(
        row.getObject("id", UUID.class),
        row.getString("number"),
        OfferColumns.constant(row, "kind", PatentKind.class),
        row.getString("title"),
        row.getString("abstract_text"),
        OfferColumns.texts(row, "ipc"),
        OfferColumns.texts(row, "locarno"),
        OfferColumns.texts(row, "impediments"),
        row.getObject("protected_until", LocalDate.class),
        row.getString("credit_code"),
        row.getString("name"),
        row.getString("division"),
        Royalty.of(row),
        row.getInt("minimum_term_months"),
        row.getInt("maximum_term_months"),
        row.getObject("published_on", LocalDate.class),
        row.getObject("open_until", LocalDate.class),
        row.getObject("withdrawn_on", LocalDate.class),
        row.getLong("licenses"));
  }

  public OfferStatus statusOn(LocalDate day) {
    return OfferStatus.on(day, withdrawnOn, openUntil, protectedUntil, impediments);
  }
}
