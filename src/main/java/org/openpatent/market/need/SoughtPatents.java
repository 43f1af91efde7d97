package org.openpatent.market.need;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openpatent.market.catalog.OfferFilter;
import org.openpatent.market.catalog.Sought;
import org.openpatent.platform.value.Stateless;

/** Which of an owner's patents without an offer would meet which needs, in one statement. */
final class SoughtPatents {
  /** So many are named of one need. */
  private static final int MOST = 20;

  /** The entries first, by their index, whatever PostgreSQL expects. */
  private static final String SOUGHT =
      "select n.place, m.number, m.title from unnest(cast(:asked as text[]))"
          + " with ordinality n (asked, place) cross join lateral ("
          + "select p.number, p.title from (select c.patent_number from catalog_entry c"
          + " where c.words @@ cast(n.asked as tsquery) offset 0) c"
          + " join patent p on p.number = c.patent_number"
          // the entry may be a little behind
          + " where p.owners @> array[cast(:org as varchar)] and p.granted_on <= :today"
          + " and p.protected_until >= :today"
          + " and not p.impediments && array['LAPSED', 'INVALIDATED']"
          + " and not exists (select 1 from offer o where o.patent_number = p.number and "
          + OfferFilter.NOT_ENDED.replace("?", ":today")
          + ") limit "
          + MOST
          + ") m order by n.place, m.number";

  public record SoughtPatent(String patentNumber, String title) {}

  private SoughtPatents() {}

  /**
   * Of each question the patents that meet it.
   *
   * @param questions of this owner, by {@link Wanted#patentsOf}
   */
  static List<List<SoughtPatent>> of(String owner, List<Sought> questions, LocalDate today) {
    List<List<SoughtPatent>> found = new ArrayList<>();
    questions.forEach(question -> found.add(new ArrayList<>()));
    if (questions.isEmpty()) {
      return found;
    }
    List<Object[]> rows =
        Stateless.session()
            .createNativeQuery(SOUGHT, Object[].class)
            .setParameter("asked", questions.stream().map(Sought::asked).toArray(String[]::new))
            .setParameter("org", owner)
            .setParameter("today", today)
            .getResultList();
    for (Object[] row : rows) {
      int place = ((Number) row[0]).intValue() - 1;
      found.get(place).add(new SoughtPatent((String) row[1], (String) row[2]));
    }
    return found;
  }
}
