package org.openpatent.market.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Omittable;

/** How the matches of a search are spread. */
public record Facets(
    @Schema(
            description = "How many there are; exact up to 10000, beyond that 10000+.",
            pattern = "^[0-9]+\\+?$",
            example = "128")
        String total,
    List<FacetValue> licensors,
    @Schema(description = "By the cities of the licensors: 450100 is Nanning.")
        List<FacetValue> divisions,
    List<FacetValue> ipcSections,
    List<FacetValue> ipcClasses,
    List<FacetValue> kinds,
    @Schema(description = "Of offers.") List<FacetValue> royaltyMethods,
    @Schema(description = "Of publication; of patents, of grant.") List<FacetValue> years) {
  /** Up to so many are counted. */
  private static final int COUNTED = 10_000;

  /** So many values are shown of each, the most frequent. */
  private static final int SHOWN = 50;

  public record FacetValue(
      @Schema(description = "As the filter takes it.") String value,
      @Schema(description = "The name of an organization.") @Omittable String name,
      @Schema(
              description = "With a plus where not all matches were counted.",
              pattern = "^[0-9]+\\+?$",
              example = "17")
          String count) {}

  /** What is counted: the value, and the groups that it is read from, with how many each has. */
  private enum Facet {
    TOTAL("''", "kinds"),
    LICENSOR("h.party", "owners"),
    DIVISION("h.city", "(select distinct parties, city, hits from owners)"),
    IPC_SECTION(
        "h.section", "(select distinct classes, left(class, 1) as section, hits from symbols)"),
    IPC_CLASS("h.class", "symbols"),
    KIND("h.kind", "kinds"),
    METHOD("h.method", "kinds"),
    YEAR("cast(h.year as text)", "kinds");

    private final String value;
    private final String from;

    Facet(String value, String from) {
      this.value = value;
      this.from = from;
    }

    String select() {
      return "(select '"
          + name()
          + "', "
          + value
          + ", "
          + (this == LICENSOR ? "max(h.name)" : "null")
          + ", cast(coalesce(sum(h.hits), 0) as bigint) from "
          + from
          + " h"
          + (this == TOTAL
              ? ")"
              : " where "
                  + value
                  + " is not null group by 2 order by 4 desc, 2 limit "
                  + SHOWN
                  + ")");
    }
  }

  /**
   * Matches of the same kind, parties or classes are counted together, in one pass, before these
   * are taken apart.
   */
  private static final String GROUPS =
      """
      , matches as (
        select f.kind, f.method, f.year, f.parties, case when cardinality(f.ipc) = 1
            then array[left(f.ipc[1], 3)]
          else array(select distinct left(symbol, 3) from unnest(f.ipc) i (symbol)) end as classes
        from found f),
      groups as materialized (
        select kind, method, year, parties, classes, grouping(kind, parties) as part, count(*) as hits
        from matches group by grouping sets ((kind, method, year), (parties), (classes))),
      kinds as (select kind, method, year, hits from groups where part = 1),
      owners as (
        select p.parties, p.hits, w.party, g.name, left(g.division, 4) || '00' as city
        from groups p cross join lateral unnest(p.parties) w (party)
          left join lateral (select name, division from organization
            where credit_code = w.party offset 0) g on true
        where p.part = 2),
      symbols as (
        select c.classes, c.hits, i.class
        from groups c cross join lateral unnest(c.classes) i (class)
        where c.part = 3)
      """;

  static Facets nothing() {
    return read(List.of());
  }

  static Facets of(Search search) {
    return read(CatalogEntry.rows(sql(search), search.values));
  }

  static String sql(Search search) {
    return Stream.of(Facet.values())
        .map(Facet::select)
        .collect(Collectors.joining(" union all ", search.counted(COUNTED + 1) + GROUPS, ""));
  }

  private static Facets read(List<Object[]> rows) {
    Map<Facet, List<Object[]>> counted = new EnumMap<>(Facet.class);
    for (Object[] row : rows) {
      counted.computeIfAbsent(Facet.valueOf((String) row[0]), none -> new ArrayList<>()).add(row);
    }
    long total = counted.containsKey(Facet.TOTAL) ? (long) counted.get(Facet.TOTAL).get(0)[3] : 0;
    boolean exact = total <= COUNTED;
    return new Facets(
        Math.min(total, COUNTED) + (exact ? "" : "+"),
        values(counted.get(Facet.LICENSOR), exact),
        values(counted.get(Facet.DIVISION), exact),
        values(counted.get(Facet.IPC_SECTION), exact),
        values(counted.get(Facet.IPC_CLASS), exact),
        values(counted.get(Facet.KIND), exact),
        values(counted.get(Facet.METHOD), exact),
        values(counted.get(Facet.YEAR), exact));
  }

  private static List<FacetValue> values(List<Object[]> rows, boolean exact) {
    return rows == null
        ? List.of()
        : rows.stream()
            .sorted(
                Comparator.comparing((Object[] row) -> (Long) row[3])
                    .reversed()
                    .thenComparing(row -> (String) row[1]))
            .map(
                row ->
                    new FacetValue((String) row[1], (String) row[2], row[3] + (exact ? "" : "+")))
            .toList();
  }
}
