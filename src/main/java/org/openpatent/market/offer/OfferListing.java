package org.openpatent.market.offer;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.platform.value.Stateless;

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
  /**
   * In SQL, of an offer {@code o}: how many licenses of it were taken. These took effect, are not
   * void and did not end before they began.
   */
  public static final String LICENSES_TAKEN =
      "(select count(*) from license l where l.offer_id = o.id and l.effective_on is not null"
          + " and l.voided_at is null and l.ends_on >= l.begins_on)";

  static final String COLUMNS =
      """
      o.id, p.number, p.kind, p.title, p.abstract_text, p.ipc, p.locarno, p.impediments,
        p.protected_until, g.credit_code, g.name, g.division, o.method, o.lump_sum, o.entry_fee,
        o.rate_percent, o.rate_base, o.free_months, o.minimum_term_months, o.maximum_term_months,
        o.published_on, o.open_until, o.withdrawn_on, %s as licenses
      """
          .formatted(LICENSES_TAKEN);

  /** PostgreSQL would read all organizations to join some, so they are looked up one by one. */
  private static final String SELECT =
      "select "
          + COLUMNS
          + """
            from offer o join patent p on p.number = o.patent_number
              cross join lateral (
                select * from organization where credit_code = o.licensor_code offset 0) g
            where o.id = any (?)
            """;

  /**
   * Of these offers, in no order. By plain JDBC, because Hibernate translates a query with a list
   * of parameters anew each time, which took a fifth of a page's time.
   */
  public static List<OfferListing> of(Collection<UUID> ids) {
    return Stateless.session()
        .doReturningWork(
            connection -> {
              try (PreparedStatement select = connection.prepareStatement(SELECT)) {
                select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                ResultSet rows = select.executeQuery();
                List<OfferListing> listings = new ArrayList<>();
                while (rows.next()) {
                  listings.add(of(rows));
                }
                return listings;
              }
            });
  }

  /** Of a row of {@link #COLUMNS}. */
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
