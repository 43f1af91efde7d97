package org.openpatent.market.catalog;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.party.organization.DivisionPrefix;
import org.openpatent.platform.value.Where;

/** What patents may be searched by. */
public class PatentFilter extends WordsFilter {
  private static final String OFFERED =
      "exists (select 1 from offer o where o.patent_number = p.number and o.published_on <= ?"
          + " and "
          + OfferFilter.NOT_ENDED
          + ")";

  public enum PatentSort {
    RELEVANCE,
    NUMBER,
    NEWEST
  }

  @Parameter(description = "Credit code of an owner.")
  @QueryParam("owner")
  public CreditCode owner;

  @Parameter(description = "Division code, or its first digits, of an owner's seat.")
  @QueryParam("division")
  public DivisionPrefix division;

  @Parameter(description = "Whether an offer of it is open or suspended today.")
  @QueryParam("offered")
  public Boolean offered;

  @Parameter(
      description =
          "RELEVANCE where words are searched for, else NUMBER; NEWEST are those registered last. At"
              + " most the newest 3000 matches are ranked by relevance, 500 of a phrase; ranked says so.")
  @QueryParam("sort")
  public PatentSort sort;

  PatentSort sorted(SearchWords words) {
    return sorted(sort, PatentSort.RELEVANCE, PatentSort.NUMBER, words);
  }

  @Override
  List<String> marks() {
    return Stream.concat(
            super.marks().stream(),
            Stream.of(
                CatalogMark.OWNER.query(owner),
                CatalogMark.OWNER_DIVISION.beginning(DivisionPrefix.text(division), 2, 4, 6)))
        .filter(Objects::nonNull)
        .toList();
  }

  /** What is looked at patent by patent; the query calls it {@code p}. */
  @Override
  Where unmarked(LocalDate today) {
    return awarded()
        .and(
            (Boolean.FALSE.equals(offered) ? "not " : "") + OFFERED,
            offered == null ? null : today);
  }

  @Override
  Where where(LocalDate today) {
    return super.where(today)
        .and("p.owners @> array[cast(? as varchar(18))]", owner == null ? null : owner.value())
        .and(
            "exists (select 1 from organization g where g.credit_code = any (p.owners)"
                + " and starts_with(g.division, ?) offset 0)",
            DivisionPrefix.text(division));
  }
}
