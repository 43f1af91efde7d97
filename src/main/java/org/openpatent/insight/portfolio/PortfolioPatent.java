package org.openpatent.insight.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.market.offer.OfferStatus;
import org.openpatent.market.offer.RoyaltyMethod;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.market.patent.PatentStatus;
import org.openpatent.platform.value.Omittable;

/** A patent of an organization with its newest offer and what was taken of it. */
record PortfolioPatent(
    String patentNumber,
    PatentKind kind,
    String title,
    PatentStatus status,
    List<String> owners,
    LocalDate filedOn,
    LocalDate grantedOn,
    @Schema(description = "The last day of protection.") LocalDate protectedUntil,
    @Schema(description = "The newest; missing if there never was one.") @Omittable
        PortfolioOffer offer,
    @Schema(description = "Of all its offers, whoever published them, that run today.")
        long licensesEffective,
    @Schema(description = "That ever took effect and are not void.") long licensesTaken) {
  private static final String PAGE =
      "select p.number, p.kind, p.title, "
          + Standing.PATENT_STATUS
          + " as standing, p.owners, p.filed_on, p.granted_on, p.protected_until, o.id, "
          + Standing.OFFER_STATUS
          + " as offer_standing, o.licensor_code, o.method, o.published_on, o.open_until,"
          + " o.withdrawn_on, n.running, n.taken from patent p"
          + " left join lateral (select * from offer one where one.patent_number = p.number"
          + " order by one.id desc limit 1) o on true"
          + " cross join lateral (select count(*) filter (where l.ends_on >= :today) as running,"
          + " count(*) as taken from license l where l.patent_number = p.number"
          + " and l.effective_on is not null and l.voided_at is null"
          + " and l.ends_on >= l.begins_on) n where "
          + Standing.OWNED
          + " and p.number > :after order by p.number limit :rows";

  /** An offer of the organization or of a co-owner. */
  public record PortfolioOffer(
      UUID id,
      OfferStatus status,
      @Schema(description = "Credit code.") String licensor,
      RoyaltyMethod royaltyMethod,
      LocalDate publishedOn,
      @Omittable LocalDate openUntil,
      @Schema(description = "The first day without it.") @Omittable LocalDate withdrawnOn) {}

  /**
   * Those of which it is an owner, by number, after the given one.
   *
   * @param after null for the first ones
   */
  static List<PortfolioPatent> page(String org, LocalDate today, String after, int rows) {
    return Standing.rows(
            PAGE, org, today, Map.of("after", after == null ? "" : after, "rows", rows))
        .stream()
        .map(PortfolioPatent::of)
        .toList();
  }

  private static PortfolioPatent of(Object[] row) {
    return new PortfolioPatent(
        (String) row[0],
        PatentKind.valueOf((String) row[1]),
        (String) row[2],
        PatentStatus.valueOf((String) row[3]),
        List.of((String[]) row[4]),
        (LocalDate) row[5],
        (LocalDate) row[6],
        (LocalDate) row[7],
        row[8] == null ? null : offer(row),
        (long) row[15],
        (long) row[16]);
  }

  private static PortfolioOffer offer(Object[] row) {
    return new PortfolioOffer(
        (UUID) row[8],
        OfferStatus.valueOf((String) row[9]),
        (String) row[10],
        RoyaltyMethod.valueOf((String) row[11]),
        (LocalDate) row[12],
        (LocalDate) row[13],
        (LocalDate) row[14]);
  }
}
