package org.openpatent.market.catalog;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpatent.platform.value.StatementLimit;
import org.openpatent.platform.value.Where;

/**
 * What is said where nothing was found: which words stand in nothing that the filters let through,
 * and what comes nearest without them. A mistyped character spoils one or two words of a name; the
 * others still find it.
 */
record Help(List<SearchWords.Term> unknown, List<SearchWords.Term> others, List<Near> near) {
  /** The id is null for a patent. */
  record Near(String id, String number, String title) {}

  private static final int NEAR = 5;

  /** So many matches of all the known words, and of any of them, are compared. */
  private static final int ALL = 500;

  private static final int ANY = 2_000;

  private static final Duration MOST_TIME = Duration.ofSeconds(1);

  /** Null where it would take too long: what was found is said all the same. */
  static Help of(SearchWords words, List<String> filters, Where where, Searched of) {
    List<String> marks = Stream.concat(filters.stream(), words.unwanted()).toList();
    String sql = sql(words, marks, where, of);
    return StatementLimit.within(
            MOST_TIME, () -> CatalogEntry.rows(sql, values(words, marks, where)))
        .map(rows -> read(words, rows))
        .orElse(null);
  }

  /** The same search without the unknown words; null where there are none, or no others. */
  String instead() {
    return unknown.isEmpty() || others.stream().allMatch(SearchWords.Term::excluded)
        ? null
        : others.stream().map(SearchWords.Term::typed).collect(Collectors.joining(" "));
  }

  static Map<String, Object> values(SearchWords words, List<String> marks, Where where) {
    Map<String, Object> values = new HashMap<>(where.parameters());
    values.put("terms", words.wanted().map(SearchWords.Term::query).toArray(String[]::new));
    values.put("mistyped", words.wanted().map(SearchWords.Term::mistyped).toArray(String[]::new));
    values.put("anyPart", words.anyCharacter());
    if (!marks.isEmpty()) {
      values.put("marks", String.join(" & ", marks));
    }
    return values;
  }

  static String sql(SearchWords words, List<String> marks, Where where, Searched of) {
    boolean offers = of == Searched.OFFERS;
    String marked = marks.isEmpty() ? "" : " && cast(:marks as tsquery)";
    String entries =
        "select c.patent_number, c.head, c.words from catalog_newest(case when"
            + " numnode((select %1$s from sought)) > 0 then (select %1$s from sought)"
            + marked
            + " else '' end, %2$d) c";
    return "with term as materialized (select t.place, cast(t.query as tsquery) as query, t.mistyped,"
        + " exists (select 1 from catalog_newest(cast(t.query as tsquery)"
        + marked
        + ", 1)) as known from unnest(cast(:terms as text[]), cast(:mistyped as text[]))"
        + " with ordinality t (query, mistyped, place)),"
        + " sought as materialized (select "
        + " cast(string_agg('(' || case when known then cast(query as text) else mistyped end || ')',"
        + " ' & ') as tsquery) as corrected, "
        + of("&")
        + " as everything, "
        + of("|")
        + " as anything from term), near as materialized (("
        + entries.formatted("corrected", ALL)
        + ") union all ("
        + entries.formatted("everything", ALL)
        + ") union all ("
        + entries.formatted("anything", ANY)
        + ")), ranked as (select distinct on (p.number) "
        + (offers ? "cast(o.id as text)" : "cast(null as text)")
        + " as id, p.number, p.title,"
        + " (select count(*) from term t where t.known and n.words @@ t.query) as has,"
        + " ts_rank(cast(array[0.1, 0.3, 0.6, 1.0] as real[]), n.head,"
        + " cast(:anyPart as tsquery)) as rank from near n"
        + " cross join lateral (select * from patent where number = n.patent_number offset 0) p"
        + (offers
            ? " cross join lateral (select * from offer where patent_number = p.number collate \"C\""
                + " offset 0) o"
            : "")
        + " where "
        + where.orderBy("p.number")
        + ") select (select string_agg(cast(place as text), ',') from term where not known),"
        + " r.id, r.number, r.title from (select 1) one left join (select * from ranked"
        + " order by rank * (1 + has) desc, number desc limit "
        + NEAR
        + ") r on true";
  }

  private static String of(String operator) {
    return "cast(coalesce(string_agg('(' || cast(query as text) || ')', ' "
        + operator
        + " ') filter (where known), '') as tsquery)";
  }

  private static Help read(SearchWords words, List<Object[]> rows) {
    List<SearchWords.Term> wanted = words.wantedWords();
    String places = (String) rows.get(0)[0];
    List<SearchWords.Term> unknown =
        places == null
            ? List.of()
            : Stream.of(places.split(","))
                .map(place -> wanted.get(Integer.parseInt(place) - 1))
                .toList();
    return new Help(
        unknown,
        words.terms().stream().filter(term -> !unknown.contains(term)).toList(),
        rows.stream()
            .filter(row -> row[2] != null)
            .map(row -> new Near((String) row[1], (String) row[2], (String) row[3]))
            .toList());
  }
}
