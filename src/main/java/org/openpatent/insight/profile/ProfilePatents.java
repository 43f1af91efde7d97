package org.openpatent.insight.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.insight.portfolio.Standing;
import org.openpatent.platform.value.Omittable;

/** The patents in force that an organization owns today. */
@Schema(description = "The patents in force that it owns today.")
record ProfilePatents(
    long valid,
    long inventions,
    long utilityModels,
    long designs,
    @Schema(description = "Of the last day of protection, in years of 365.25 days, two decimals.")
        @Omittable
        String meanRemainingYears,
    ProfileRemaining remaining,
    @Schema(description = "Protected for 12 months more at most.") long endingWithinTwelveMonths,
    long pledged,
    @Schema(description = "Neither pledged nor under an exclusive license, and not offered.")
        long freeToPledge,
    @Schema(
            description =
                "The same with an open license on offer: a pledge needs the pledgee's consent.")
        long freeWithConsent) {

  /** An exclusive license stands among the impediments as long as it is in force. */
  private static final String EXCLUSIVE = "'EXCLUSIVE_LICENSE' = any (p.impediments)";

  /** The pledgee's consent to an open license ends the impediment, not the pledge. */
  private static final String PLEDGED =
      "exists (select 1 from legal_event r where r.patent_number = p.number and r.type = 'PLEDGED'"
          + " and r.annulled_at is null and r.happened_on <= :today"
          + " and not exists (select 1 from legal_event e where e.ends = r.id"
          + " and e.type = 'PLEDGE_RELEASED' and e.annulled_at is null"
          + " and e.happened_on <= :today))";

  private static final String COUNT =
      "select kind, count(*), sum(protected_until - cast(:today as date) + 1),"
          + " count(*) filter (where protected_until <= :year1),"
          + " count(*) filter (where protected_until > :year1 and protected_until <= :year3),"
          + " count(*) filter (where protected_until > :year3 and protected_until <= :year5),"
          + " count(*) filter (where protected_until > :year5 and protected_until <= :year10),"
          + " count(*) filter (where protected_until > :year10),"
          + " count(*) filter (where pledged),"
          + " count(*) filter (where not pledged and not exclusive and not offered),"
          + " count(*) filter (where not pledged and not exclusive and offered)"
          + " from (select p.kind, p.protected_until, "
          + PLEDGED
          + " as pledged, "
          + EXCLUSIVE
          + " as exclusive, exists (select 1 from offer o where o.patent_number = p.number and "
          + Standing.OFFERED
          + ") as offered from patent p where "
          + Standing.OWNED
          + " and ("
          + Standing.PATENT_STATUS
          + ") = 'IN_FORCE') mine group by kind";

  /** As the lists reckon their indicator {@code remaining-years}, so that both say the same. */
  private static final BigDecimal DAYS_OF_A_YEAR = new BigDecimal("365.25");

  /** By how long they are protected, counted from today. */
  @Schema(description = "By how long they are still protected; each count includes its bound.")
  public record ProfileRemaining(
      long upToOneYear, long upToThreeYears, long upToFiveYears, long upToTenYears, long longer) {}

  static ProfilePatents of(String org, LocalDate today) {
    List<Object[]> rows =
        Standing.rows(
            COUNT,
            org,
            today,
            Map.of(
                "year1", today.plusYears(1),
                "year3", today.plusYears(3),
                "year5", today.plusYears(5),
                "year10", today.plusYears(10)));
    long[] sums =
        IntStream.range(1, 11)
            .mapToLong(i -> rows.stream().mapToLong(row -> ((Number) row[i]).longValue()).sum())
            .toArray();
    return new ProfilePatents(
        sums[0],
        of(rows, "INVENTION"),
        of(rows, "UTILITY_MODEL"),
        of(rows, "DESIGN"),
        mean(sums[1], sums[0]),
        new ProfileRemaining(sums[2], sums[3], sums[4], sums[5], sums[6]),
        sums[2],
        sums[7],
        sums[8],
        sums[9]);
  }

  private static long of(List<Object[]> rows, String kind) {
    return rows.stream()
        .filter(row -> row[0].equals(kind))
        .mapToLong(row -> ((Number) row[1]).longValue())
        .sum();
  }

  /** Null of none. */
  private static String mean(long days, long patents) {
    return patents == 0
        ? null
        : BigDecimal.valueOf(days)
            .divide(DAYS_OF_A_YEAR.multiply(BigDecimal.valueOf(patents)), 2, RoundingMode.HALF_UP)
            .toPlainString();
  }
}
