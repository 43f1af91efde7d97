package org.openpatent.market.catalog;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.openpatent.market.offer.OfferListing;
import org.openpatent.market.offer.OfferStatus;
import org.openpatent.market.offer.RoyaltyMethod;
import org.openpatent.market.patent.PatentNumber;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.party.organization.DivisionPrefix;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Where;

/** What offers may be searched by: their patent, and their own terms. */
public class OfferFilter extends WordsFilter {
  /**
   * Open or suspended on a day: in the query's language what {@link OfferStatus} says in Java. Here
   * and in the other conditions the query calls the offer {@code o} and its patent {@code p}.
   */
  public static final String NOT_ENDED =
      "(o.withdrawn_on is null or o.withdrawn_on > ?)"
          + " and (o.open_until is null or o.open_until >= ?) and p.protected_until >= ?";

  static final String OPEN =
      "o.published_on <= ? and " + NOT_ENDED + " and cardinality(p.impediments) = 0";

  static final String LICENSES_OF_FOUND = OfferListing.LICENSES_TAKEN.replace("o.id", "f.id");

  /** The sooner the last day to take it, the higher. */
  static final String DAYS_LEFT =
      "(select cast(date '9999-01-01' - least(o.open_until, o.withdrawn_on - 1, p.protected_until)"
          + " as bigint) from offer o join patent p on p.number = o.patent_number"
          + " where o.id = f.id)";

  /** Beyond so many months the years are looked up. */
  private static final int MOST_MONTHS = 24;

  /**
   * There was no open license before the fourth amendment of the law, in force since 2021-06-01.
   */
  private static final LocalDate FIRST_OFFERS = LocalDate.of(2000, 1, 1);

  public enum OfferSort {
    RELEVANCE,
    NEWEST,
    OLDEST,
    MOST_LICENSED,
    SOONEST_TO_EXPIRE
  }

  @Parameter(description = "Credit code of the licensor.")
  @QueryParam("licensor")
  public CreditCode licensor;

  @Parameter(description = "Division code, or its first digits, of the licensor's seat.")
  @QueryParam("division")
  public DivisionPrefix division;

  @QueryParam("patent")
  public PatentNumber patent;

  @Parameter(description = "As of today; OPEN unless this or openOn is given.")
  @QueryParam("status")
  public OfferStatus status;

  @QueryParam("royaltyMethod")
  public RoyaltyMethod royaltyMethod;

  @Parameter(description = "Only offers that cost nothing for the whole term.")
  @QueryParam("free")
  public Boolean free;

  @Parameter(
      description = "Lump sum or entry fee, in CNY; what is owed at once is at most this.",
      schema = @Schema(type = SchemaType.STRING, pattern = Money.PATTERN, example = "30000.00"))
  @QueryParam("maxPrice")
  public Money maxPrice;

  @Parameter(description = "Months; only offers that can be taken for such a term.")
  @QueryParam("termMonths")
  @Min(1)
  @Max(240)
  public Integer termMonths;

  @Parameter(
      description =
          "Only offers open to claims on this day; suspensions are those that stand today.")
  @QueryParam("openOn")
  public LocalDate openOn;

  @QueryParam("publishedFrom")
  public LocalDate publishedFrom;

  @QueryParam("publishedTo")
  public LocalDate publishedTo;

  @Parameter(description = "At least so many licenses took effect.")
  @QueryParam("minLicenses")
  @Min(0)
  public Integer minLicenses;

  @Parameter(description = "At most so many licenses took effect.")
  @QueryParam("maxLicenses")
  @Min(0)
  public Integer maxLicenses;

  @Parameter(
      description =
          "RELEVANCE where words are searched for, else NEWEST. By relevance, by licenses and by the"
              + " last day at most the newest 3000 matches are ranked, 500 of a phrase; ranked says so.")
  @QueryParam("sort")
  public OfferSort sort;

  OfferSort sorted(SearchWords words) {
    return sorted(sort, OfferSort.RELEVANCE, OfferSort.NEWEST, words);
  }

  /** What is searched by it. */
  Searched searched() {
    return isOpenToday() || status == OfferStatus.SUSPENDED
        ? Searched.STANDING_OFFERS
        : Searched.OFFERS;
  }

  private boolean isOpenToday() {
    return status == OfferStatus.OPEN || status == null && openOn == null;
  }

  /** What the index of words looks up. */
  @Override
  List<String> marks() {
    return Stream.concat(
            super.marks().stream(),
            Stream.of(
                CatalogMark.LICENSOR.query(licensor),
                CatalogMark.LICENSOR_DIVISION.beginning(DivisionPrefix.text(division), 2, 4, 6),
                CatalogMark.METHOD.query(royaltyMethod),
                Boolean.TRUE.equals(free) ? CatalogMark.METHOD.query(RoyaltyMethod.FREE) : null,
                published()))
        .filter(Objects::nonNull)
        .toList();
  }

  /** Null where the index need not look days up. */
  private String published() {
    if (publishedTo == null) {
      return null; // the newest come first
    }
    LocalDate from = publishedFrom == null ? FIRST_OFFERS : publishedFrom;
    if (publishedTo.isBefore(from)) {
      return null; // the days themselves let none through
    }
    YearMonth first = YearMonth.from(from);
    long months = ChronoUnit.MONTHS.between(first, YearMonth.from(publishedTo));
    Stream<String> marks =
        months < MOST_MONTHS
            ? LongStream.rangeClosed(0, months)
                .mapToObj(first::plusMonths)
                .map(month -> CatalogMark.MONTH.query(month.toString().replace("-", "")))
            : IntStream.rangeClosed(from.getYear(), publishedTo.getYear())
                .mapToObj(CatalogMark.YEAR::query);
    return marks.collect(Collectors.joining(" | ", "(", ")"));
  }

  /**
   * What is looked at offer by offer; only those open today unless another day or status is asked.
   */
  @Override
  Where unmarked(LocalDate today) {
    boolean suspended = status == OfferStatus.SUSPENDED;
    return awarded()
        .and("o.patent_number = ?", patent == null ? null : patent.canonical())
        // of an older offer of the same patent the entry has the marks as well
        .and("o.licensor_code = ?", licensor == null ? null : licensor.value())
        .and(
            "starts_with((select g.division from organization g"
                + " where g.credit_code = o.licensor_code), ?)",
            DivisionPrefix.text(division))
        .and("o.method = ?", royaltyMethod == null ? null : royaltyMethod.name())
        .when(Boolean.TRUE.equals(free), "o.method = 'FREE'")
        .when(Boolean.FALSE.equals(free), "o.method <> 'FREE'")
        .and("coalesce(o.lump_sum, o.entry_fee, 0) <= ?", maxPrice == null ? null : maxPrice.fen())
        .and("? between o.minimum_term_months and o.maximum_term_months", termMonths)
        .and("o.published_on >= ?", publishedFrom)
        .and("o.published_on <= ?", publishedTo)
        .and(OPEN, openOn)
        .and(OPEN, isOpenToday() ? today : null)
        .and(NOT_ENDED + " and cardinality(p.impediments) > 0", suspended ? today : null)
        .and("o.withdrawn_on <= ?", status == OfferStatus.WITHDRAWN ? today : null)
        .and(
            "(o.withdrawn_on is null or o.withdrawn_on > ?)"
                + " and (o.open_until < ? or p.protected_until < ?)",
            status == OfferStatus.EXPIRED ? today : null)
        .and(
            OfferListing.LICENSES_TAKEN + " >= ?",
            minLicenses == null ? null : Long.valueOf(minLicenses))
        .and(
            OfferListing.LICENSES_TAKEN + " <= ?",
            maxLicenses == null ? null : Long.valueOf(maxLicenses));
  }
}
