package org.openpatent.market.catalog;

/**
 * The way through the ranges of serials, of which the entries have marks: 2^8, 2^11, 2^14 and 2^17
 * numbers in a row. Each is one look into the index for the words and the range together.
 *
 * <p>First all matches are counted, up to a bound, by what the index knows: words in any order;
 * where there are no more they are read at once. Else the ranges are gone through from the newest
 * on. The next one is eight times as large as long as little is found, and one that has too many is
 * looked at again in eighths. So the newest of a frequent word take one look, and a word that only
 * old rows have takes some twenty.
 */
final class Ranges {
  /** So many matches or fewer of a range are read at once, if as many are wanted. */
  static final int FEW = 1_500;

  /** Of those that are read at once, where fewer are wanted, some do not pass the other filters. */
  private static final int SPARE = 10;

  private static final int LOWEST = 8;
  private static final int STEP = 3;
  private static final int HIGHEST = 17;

  /** The level of the one range that has all serials. */
  private static final int ALL = 63;

  /** So many of the newest are looked at without the index where many pass. */
  private static final int NEWEST = 1_024;

  private final Searched of;
  private final boolean ascending;
  private final boolean goesOn;
  private final boolean common;
  private final boolean inOrder;
  private final int few;

  /**
   * @param goesOn whether it begins after the serial {@code :after}
   * @param common whether there are surely too many matches to read them at once
   * @param inOrder whether what the index finds is to be compared with what is asked for
   * @param bound how many matches are wanted
   */
  Ranges(
      Searched of, boolean ascending, boolean goesOn, boolean common, boolean inOrder, int bound) {
    this.of = of;
    this.ascending = ascending;
    this.goesOn = goesOn;
    this.common = common;
    this.inOrder = inOrder;
    few = Math.min(FEW, SPARE * bound);
  }

  String order() {
    return of.serial + (ascending ? "" : " desc");
  }

  /** The condition on what comes after the page before. */
  String later() {
    return goesOn ? of.serial + (ascending ? " > :after" : " < :after") : "1 = 1";
  }

  /** The newest rows, in order, as they are numbered. */
  String newest() {
    return "(select * from "
        + of.numbered
        + " where "
        + later()
        + " order by "
        + order()
        + " limit "
        + NEWEST
        + ") "
        + of.alias();
  }

  /** Where a walk begins: at the newest, or after the page before. */
  String first() {
    if (goesOn) {
      return "select cast(:after as bigint) " + (ascending ? "+ 1" : "- 1") + " as serial";
    }
    return "select " + (ascending ? "oldest" : "newest") + " as serial from ends";
  }

  /** Where a walk begins after the newest rows. */
  String beyondNewest() {
    String last = ascending ? "max(%1$s) + 1" : "min(%1$s) - 1";
    return "select " + last.formatted(of.serial) + " as serial from " + newest();
  }

  /**
   * The tables {@code asked}, {@code ends}, {@code start} and {@code walk}; of the latter only as
   * many rows are made as are read. Each has where its entries are, for a second look into the
   * index would take as long as the first.
   */
  String walk(String start) {
    String level = String.valueOf(common ? LOWEST : ALL);
    return "with recursive asked as materialized (select cast(:asked as tsquery) as q,"
        + " cast(:loosely as tsquery) as loosely), ends as"
        + " materialized (select min("
        + of.serial
        + ") as oldest, max("
        + of.serial
        + ") as newest from "
        + of.numbered
        + "), start as materialized ("
        + start
        + "), walk as (select l.*, k.places, cardinality(k.places) as hits from (select "
        + level
        + " as level, s.serial >> "
        + level
        + " as place from start s where s.serial is not null) l"
        + places()
        + " union all select l.*, k.places, cardinality(k.places) from walk w cross join lateral ("
        + next()
        + ") l cross join ends e"
        + places()
        + " where "
        + (ascending ? "l.place <= e.newest >> l.level" : "l.place >= e.oldest >> l.level")
        + ")";
  }

  /** The range after {@code w}: none after the one that has all, if it was read. */
  private String next() {
    String beside = ascending ? "w.place + 1" : "w.place - 1";
    String lastOfEight = "(w.place & 7) = " + (ascending ? 7 : 0);
    String firstPart = "(w.place << %d)".formatted(STEP) + (ascending ? "" : " + 7");
    return """
        select case when w.level = %1$d then %2$d when s.down then w.level - %3$d
            when s.up then w.level + %3$d else w.level end as level,
          case when w.level = %1$d then (select serial from start) >> %2$d when s.down then %4$s
            when s.up then (%5$s) >> %3$d else %5$s end as place
        from (select w.hits > %6$d and w.level > %2$d as down,
          w.hits * 8 <= %6$d and w.level < %7$d and %8$s as up) s
        where s.down or w.level < %1$d
        """
        .formatted(ALL, LOWEST, STEP, firstPart, beside, few, HIGHEST, lastOfEight);
  }

  private String places() {
    return " cross join lateral (select catalog_places((select loosely from asked), case when l.level"
        + " < %d then '%s' || l.level || '.' || l.place end, %d) as places offset 0) k"
            .formatted(ALL, of.range.of(""), few + 1);
  }

  /**
   * In order. What is read of an entry {@code c} is read one by one, whatever PostgreSQL expects,
   * for there are few or there is a limit.
   */
  String matches(String ofEntry) {
    return "select m.* from walk w cross join lateral (select o.* from unnest(w.places) t (place)"
        + " cross join lateral (select * from catalog_entry where ctid = t.place offset 0) c"
        + " cross join lateral ("
        + ofEntry
        + " offset 0) o where "
        + (inOrder ? "c.words @@ (select q from asked) and " : "")
        + "(w.level = "
        + ALL
        + " or o.serial >> w.level = w.place) and o.serial "
        + (ascending ? ">=" : "<=")
        + " (select serial from start) order by o.serial"
        + (ascending ? "" : " desc")
        + ") m where w.hits <= "
        + few
        + " or w.level = "
        + LOWEST;
  }
}
