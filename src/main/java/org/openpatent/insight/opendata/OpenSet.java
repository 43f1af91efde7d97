package org.openpatent.insight.opendata;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.openpatent.platform.value.Where;

/**
 * A set of open data: which rows are public and what is shown of each. The first column is the key:
 * rows come in its order, none is ever taken away and none changes its key.
 *
 * @param name as it stands in the address
 * @param key reads the first column in the order that its index has
 * @param from the tables
 * @param publicSince the condition on rows that could be read at a moment
 */
record OpenSet(
    String name,
    String title,
    String chineseTitle,
    String description,
    String chineseDescription,
    String key,
    String from,
    String publicSince,
    List<OpenColumn> columns) {
  /** All sets, as the data package lists them. */
  static List<OpenSet> all() {
    return List.of(
        OpenOffers.SET,
        OpenPatents.SET,
        OpenLicenses.SET,
        OpenPrograms.SET,
        OpenSettlementLines.SET,
        OpenPledges.SET);
  }

  /** The query for the first rows of these conditions. */
  String query(Where where, LocalDate day, int limit, boolean json) {
    String shown =
        columns.stream().map(column -> column.select(json)).collect(Collectors.joining(", "));
    return ("select " + shown + " " + from + " where " + where.orderBy(key) + " limit " + limit)
        .replace("{day}", "date '" + day + "'");
  }
}
