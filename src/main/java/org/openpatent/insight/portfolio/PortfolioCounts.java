package org.openpatent.insight.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.market.license.LicenseRecordal;
import org.openpatent.market.license.LicenseStatus;
import org.openpatent.market.offer.OfferStatus;
import org.openpatent.market.patent.PatentStatus;
import org.openpatent.platform.value.WorkingCalendar;

/** How many patents, offers and licenses an organization has, and how they stand on a day. */
record PortfolioCounts(
    PortfolioPatents patents,
    PortfolioOffers offers,
    PortfolioLicenses licensesGranted,
    PortfolioLicenses licensesTaken) {
  private static final String COUNT =
      "select what, status, count(*), count(*) filter (where noted), count(*) filter (where shared)"
          + " from (select 'PATENT' as what, "
          + Standing.PATENT_STATUS
          + " as status, exists (select 1 from offer o where o.patent_number = p.number and "
          + Standing.OFFERED
          + ") as noted, cardinality(p.owners) > 1 as shared from patent p where "
          + Standing.OWNED
          + " union all select 'OFFER', "
          + Standing.OFFER_STATUS
          + ", false, false from offer o join patent p on p.number = o.patent_number"
          + " where o.licensor_code = :org"
          + " union all select case when l.licensor_code = :org then 'GRANTED' else 'TAKEN' end, "
          + Standing.LICENSE_STATUS
          + ", "
          + Standing.UNRECORDED
          + " and l.effective_on <= :overdue, false from license l where "
          + Standing.A_SIDE
          + ") one group by what, status";

  /** Patents of which the organization is an owner today. */
  public record PortfolioPatents(
      long total,
      long inForce,
      long pending,
      long lapsed,
      long invalidated,
      long expired,
      @Schema(description = "In force, with an offer that is open or suspended.") long offered,
      @Schema(description = "In force, without one.") long notOffered,
      @Schema(description = "With further owners.") long shared) {}

  /** Offers that the organization published, of patents it has transferred since, too. */
  public record PortfolioOffers(long open, long suspended, long withdrawn, long expired) {}

  /** Licenses on one side of which the organization is. */
  public record PortfolioLicenses(
      long awaitingPayment,
      long effective,
      long ended,
      @Schema(description = "Declared void.") long annulled,
      long recordalOverdue) {}

  /** Those of one kind and status: how many there are, are noted, are shared. */
  private record Row(String what, String status, long all, long noted, long shared) {
    static Row of(Object[] row) {
      return new Row((String) row[0], (String) row[1], (long) row[2], (long) row[3], (long) row[4]);
    }
  }

  static PortfolioCounts of(String org, LocalDate today, WorkingCalendar calendar) {
    LocalDate overdue = LicenseRecordal.overdueFrom(today, calendar);
    List<Row> rows =
        Standing.rows(COUNT, org, today, Map.of("overdue", overdue)).stream().map(Row::of).toList();
    return new PortfolioCounts(
        patents(of(rows, "PATENT")),
        offers(of(rows, "OFFER")),
        licenses(of(rows, "GRANTED")),
        licenses(of(rows, "TAKEN")));
  }

  private static List<Row> of(List<Row> rows, String what) {
    return rows.stream().filter(row -> row.what.equals(what)).toList();
  }

  private static PortfolioPatents patents(List<Row> rows) {
    long inForce = all(rows, PatentStatus.IN_FORCE);
    long offered = sum(rows, PatentStatus.IN_FORCE, Row::noted);
    return new PortfolioPatents(
        sum(rows, null, Row::all),
        inForce,
        all(rows, PatentStatus.PENDING),
        all(rows, PatentStatus.LAPSED),
        all(rows, PatentStatus.INVALIDATED),
        all(rows, PatentStatus.EXPIRED),
        offered,
        inForce - offered,
        sum(rows, null, Row::shared));
  }

  private static PortfolioOffers offers(List<Row> rows) {
    return new PortfolioOffers(
        all(rows, OfferStatus.OPEN),
        all(rows, OfferStatus.SUSPENDED),
        all(rows, OfferStatus.WITHDRAWN),
        all(rows, OfferStatus.EXPIRED));
  }

  private static PortfolioLicenses licenses(List<Row> rows) {
    return new PortfolioLicenses(
        all(rows, LicenseStatus.AWAITING_PAYMENT),
        all(rows, LicenseStatus.EFFECTIVE),
        all(rows, LicenseStatus.ENDED),
        all(rows, LicenseStatus.VOID),
        sum(rows, null, Row::noted));
  }

  private static long all(List<Row> rows, Enum<?> status) {
    return sum(rows, status, Row::all);
  }

  /** Of any status if it is null. */
  private static long sum(List<Row> rows, Enum<?> status, ToLongFunction<Row> figure) {
    return rows.stream()
        .filter(row -> status == null || row.status.equals(status.name()))
        .mapToLong(figure)
        .sum();
  }
}
