package org.openpatent.market.catalog;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openpatent.platform.value.Where;

/**
 * The statement of a search and its values. It finds up to a bound of matches, the newest first,
 * and only these are ranked.
 *
 * <p>PostgreSQL would estimate how many rows a word has, and read for one that is common but only
 * in old rows the whole table backward. So the way is fixed here. Words are looked up in the index,
 * see {@link Ranges}; a list without words whose filters let many through reads the newest rows
 * first, and only beyond them the index.
 */
final class Search {
  /** Ranking more matches would take longer than a reader waits. */
  private static final int RANKED = 3_000;

  /** The same where words stand in order: the index does not know it, so each entry is read. */
  private static final int RANKED_IN_ORDER = 500;

  /** In a query of PostgreSQL's: stands so many places before. */
  private static final Pattern BEFORE = Pattern.compile(" <\\d+> ");

  /** Looked up for one patent after the other: the limit keeps it from being joined. */
  private static final String IN_ENTRY =
      "exists (select 1 from catalog_entry c where c.patent_number = p.number"
          + " and c.words @@ (select q from asked) offset 0)";

  /** The offer of a found patent that is open or suspended. */
  private static final String STANDING =
      "(select o.id from offer o join patent p on p.number = o.patent_number"
          + " where p.number = f.number and o.published_on <= :today and "
          + OfferFilter.NOT_ENDED.replace("?", ":today")
          + " limit 1) as offer";

  /** The owners of a found patent that are registered, one a line: code, division, name. */
  private static final String OWNERS =
      ", (select string_agg(concat_ws(' ', g.credit_code, g.division, g.name), chr(10)"
          + " order by array_position(p.owners, cast(g.credit_code as varchar(18))))"
          + " from patent p join organization g on g.credit_code = any (p.owners)"
          + " where p.number = f.number) as owners";

  private static final String RANK =
      "2 * (cast(round(100 * ts_rank(cast(array[0.1, 0.3, 0.6, 1.0] as real[]), f.head,"
          + " cast(:anyPart as tsquery))) as bigint)"
          + " + case when f.head @@ cast(:inTitle as tsquery) then 60"
          + " when f.head @@ cast(:inHead as tsquery) then 25 else 0 end)"
          + " + case when f.open then 1 else 0 end";

  /** Where a page goes on: after the match with this key and serial. */
  record Place(long key, long serial) {
    static Place parse(String text) {
      String[] parts = text.split(":");
      return new Place(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    @Override
    public String toString() {
      return key + ":" + serial;
    }
  }

  private final Searched of;
  private final Where unmarked;
  private final Where where;
  private final List<String> conditions;
  private final boolean ofWords;
  private final boolean common;
  private final boolean inOrder;
  private final LocalDate today;

  /** So many matches are ranked at most, the newest. */
  final int ranked;

  final Map<String, Object> values = new HashMap<>();

  /**
   * @param marks what the index looks up beside the words
   * @param unmarked what is looked at row by row beside the marks
   * @param where the same, and what the marks say
   */
  Search(
      Searched of,
      SearchWords words,
      List<String> marks,
      Where unmarked,
      Where where,
      LocalDate today,
      Shares shares) {
    this.of = of;
    this.unmarked = unmarked;
    this.where = where;
    ofWords = !words.isEmpty();
    conditions = words.conditions(marks);
    inOrder = conditions.stream().anyMatch(Search::isInOrder);
    ranked = inOrder ? RANKED_IN_ORDER : RANKED;
    common = shares.areCommon(conditions, ofWords);
    this.today = today;
  }

  static Search of(
      Searched of, SearchWords words, WordsFilter filter, LocalDate today, Shares shares) {
    return new Search(
        of, words, filter.marks(), filter.unmarked(today), filter.where(today), today, shares);
  }

  /** Matches with {@code id, serial, open, head} as the table {@code found}. */
  String found(int bound, boolean oldestFirst, Place after) {
    values.put("today", today);
    return found(of.columns, bound, oldestFirst, after);
  }

  /** Matches as the table {@code found} with what they are counted by. */
  String counted(int bound) {
    return found(of.counted, bound, false, null);
  }

  private String found(String columns, int bound, boolean oldestFirst, Place after) {
    values.put("bound", bound);
    if (after != null) {
      values.put("after", after.serial);
    }
    var ranges = new Ranges(of, oldestFirst, after != null, common, inOrder, bound);
    if (conditions.isEmpty()) {
      return "with found as (" + plain(columns, of.numbered + joined(), ranges) + ")";
    }
    ask();
    values.put("loosely", loosely());
    if (ofWords || !common) {
      return ranges.walk(ranges.first())
          + ", found as ("
          + walked(columns, ranges)
          + " limit :bound)";
    }
    return ranges.walk(ranges.beyondNewest())
        + ", found as (select n.* from ("
        + plain(columns, ranges.newest() + eachPatent(), ranges)
        + ") n union all ("
        + walked(columns, ranges)
        + ") limit :bound)";
  }

  private void ask() {
    values.put("asked", String.join(" & ", conditions));
  }

  /**
   * What the index knows by itself: the words in any order. It finds what is asked for and more, so
   * that ranges can be counted without reading their entries.
   */
  private String loosely() {
    String known =
        conditions.stream()
            .filter(condition -> !(condition.startsWith("!") && isInOrder(condition)))
            .map(condition -> BEFORE.matcher(condition).replaceAll(" & "))
            .collect(Collectors.joining(" & "));
    return known.isEmpty() ? String.join(" & ", conditions) : known;
  }

  private static boolean isInOrder(String condition) {
    return BEFORE.matcher(condition).find();
  }

  private String joined() {
    return " join patent p on p.number = " + of.patent;
  }

  private String eachPatent() {
    return " cross join lateral (select * from patent where number = " + of.patent + " offset 0) p";
  }

  private String plain(String columns, String rows, Ranges ranges) {
    values.putAll(where.parameters());
    return "select "
        + columns.replace("c.head", "cast(null as tsvector) as head")
        + " from "
        + rows
        + " where "
        + ranges.later()
        + " and "
        + where.orderBy(ranges.order())
        + " limit :bound";
  }

  private String walked(String columns, Ranges ranges) {
    values.putAll(unmarked.parameters());
    return ranges.matches("select " + columns + " from " + of.ofEntry + " and " + unmarked.text());
  }

  /** By when they came alone: {@code id, serial, key, ranked}. */
  String byTime(boolean oldestFirst, Place after, int rows) {
    values.put("rows", rows);
    return found(rows, oldestFirst, after)
        + " select f.*, cast(null as bigint) as ranked"
        + standing()
        + " from (select "
        + key("cast(0 as bigint)")
        + " from found f) f order by f.serial"
        + (oldestFirst ? "" : " desc")
        + " limit :rows";
  }

  /** By relevance, then the newest first. */
  String byRelevance(SearchWords words, Place after, int rows) {
    values.put("anyPart", words.anyPart());
    values.put("inTitle", words.asTyped("A"));
    values.put("inHead", words.asTyped(""));
    return by(RANK, after, rows);
  }

  /**
   * Patents by number, after the given one; where there are many, one after the other is looked at.
   */
  String byNumber(String after, int rows) {
    values.put("today", today);
    values.put("rows", rows);
    Where here = where.copy().and("p.number > ?", after);
    values.putAll(here.parameters());
    String ordered = here.orderBy("p.number") + " limit :rows";
    String eachOne = "select p.number from patent p where ";
    boolean plain = common && !ofWords;
    if (!plain) {
      ask();
    }
    String found =
        plain
            ? "with found as (" + eachOne + ordered + ")"
            : "with asked as materialized (select cast(:asked as tsquery) as q), few as materialized"
                + " (select catalog_count((select q from asked), null, "
                + (Ranges.FEW + 1)
                + ") <= "
                + Ranges.FEW
                + " as yes), found as ((select p.number from catalog_found((select q from asked),"
                + " null, null) c cross join lateral (select * from patent where number = c.patent_number"
                + " offset 0) p where (select yes from few) and "
                + ordered
                + ") union all ("
                + eachOne
                + "not (select yes from few) and "
                + (ofWords ? IN_ENTRY + " and " : "")
                + ordered
                + "))";
    return found
        + " select f.number, cast(0 as bigint), cast(0 as bigint), cast(null as bigint), "
        + STANDING
        + OWNERS
        + " from found f order by f.number limit :rows";
  }

  /** The highest of this number first, then the newest. */
  String by(String key, Place after, int rows) {
    values.put("rows", rows);
    String later = "";
    if (after != null) {
      values.put("key", after.key);
      values.put("serial", after.serial);
      later = " where (s.key, s.serial) < (:key, :serial)";
    }
    return found(ranked, false, null)
        + " select f.*"
        + standing()
        + " from (select s.* from (select k.*, count(*) over () as ranked from (select "
        + key(key)
        + " from found f) k) s"
        + later
        + " order by s.key desc, s.serial desc limit :rows) f"
        + " order by f.key desc, f.serial desc";
  }

  private String key(String key) {
    return "f." + (of == Searched.PATENTS ? "number" : "id") + ", f.serial, " + key + " as key";
  }

  private String standing() {
    return of == Searched.PATENTS ? ", " + STANDING + OWNERS : "";
  }
}
