package org.openpatent.market.need;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openpatent.market.catalog.Sought;
import org.openpatent.platform.value.Stateless;

/**
 * An offer that meets a need, at its place in the order of the transactions by which offers came to
 * meet needs. See the package for why this order misses none.
 */
record Match(Place place) {
  /** So many offers of which one after the other is looked at in one request. */
  static final int WINDOW = 10_000;

  /** Of so many patents or fewer with these words, the offers are looked up at once. */
  private static final int FEW = 500;

  private static final String STAMP = "coalesce(o.changed_in, cast('0' as xid8))";

  /** After the given place and before the oldest transaction that still runs. */
  private static final String IN_TURN =
      "("
          + STAMP
          + ", o.id) > (cast(:stamp as xid8), :id) and "
          + STAMP
          + " < (select oldest from running)";

  private static final String SEEN =
      "with running as materialized (select pg_snapshot_xmin(pg_current_snapshot()) as oldest),"
          + " asked as (select cast(:asked as tsquery) as query),"
          // with the index of words, whatever PostgreSQL expects
          + " rare as materialized (select c.patent_number"
          + " from catalog_newest((select query from asked), "
          + (FEW + 1)
          + ") c), few as materialized (select count(*) <= "
          + FEW
          + " as yes from rare), seen as materialized (select o.id, "
          + STAMP
          + " as stamp, o.patent_number from rare r"
          // by the order of characters, which the index of the exclusion constraint does not have
          + " join offer o on o.patent_number = r.patent_number collate \"C\""
          + " where (select yes from few) and "
          + IN_TURN
          + " union all (select o.id, "
          + STAMP
          + ", o.patent_number from offer o where not (select yes from few) and "
          + IN_TURN
          + " order by "
          + STAMP
          + ", o.id limit "
          + WINDOW
          + "))";

  private static final String FOUND =
      // in order before the offers are looked at, so that no more are than are shown
      ", found as (select s.id, s.stamp from (select * from seen order by stamp, id offset 0) s"
          + " cross join lateral (select 1 from offer o"
          + " join patent p on p.number = o.patent_number where o.id = s.id"
          + " and exists (select 1 from catalog_entry c where c.patent_number = s.patent_number"
          + " and c.words @@ (select query from asked) offset 0) and %s offset 0) fits"
          + " order by s.stamp, s.id limit :rows)";

  private static final String ANSWER =
      " select cast(r.oldest as text), f.id, cast(f.stamp as text), cast(l.stamp as text), l.id"
          + " from running r left join found f on true left join ("
          + "select stamp, id from seen where not (select yes from few)"
          + " order by stamp desc, id desc limit 1 offset 0) l"
          + " on (select count(*) from seen) = "
          + WINDOW
          + " and not (select yes from few) order by f.stamp, f.id";

  /** After an offer, or before all that a transaction wrote. */
  record Place(long stamp, UUID id) {
    private static final UUID NONE = new UUID(0, 0);

    static final Place FIRST = new Place(0, NONE);

    static Place before(long stamp) {
      return new Place(stamp, NONE);
    }
  }

  /**
   * @param next where to go on: after the last one shown, or where nothing more was there yet
   * @param more whether there may be more already
   * @param oldest the oldest transaction that still ran
   */
  record Found(List<Match> matches, Place next, boolean more, long oldest) {
    /** False for a place that this database cannot have given; it was restored from another. */
    boolean knows(Place place) {
      return place.stamp <= oldest;
    }
  }

  /** The offers that meet it after a place, at most so many. */
  static Found after(Place after, Sought sought, int limit) {
    Map<String, Object> values = new HashMap<>(sought.where().parameters());
    values.put("asked", sought.asked());
    values.put("stamp", String.valueOf(after.stamp));
    values.put("id", after.id);
    values.put("rows", limit + 1);
    var query =
        Stateless.session()
            .createNativeQuery(
                SEEN + FOUND.formatted(sought.where().text()) + ANSWER, Object[].class);
    values.forEach(query::setParameter);
    return found(query.getResultList(), limit);
  }

  private static Found found(List<Object[]> rows, int limit) {
    List<Match> matches =
        rows.stream()
            .filter(row -> row[1] != null)
            .map(row -> new Match(place(row[2], row[1])))
            .toList();
    Object[] any = rows.get(0);
    long oldest = Long.parseLong((String) any[0]);
    if (matches.size() > limit) {
      List<Match> shown = matches.subList(0, limit);
      return new Found(shown, shown.get(limit - 1).place, true, oldest);
    }
    return any[3] == null
        ? new Found(matches, Place.before(oldest), false, oldest)
        : new Found(matches, place(any[3], any[4]), true, oldest);
  }

  private static Place place(Object stamp, Object id) {
    return new Place(Long.parseLong((String) stamp), (UUID) id);
  }
}
