package org.openpatent.market.catalog;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a search found, and its place in the order. Offers come without their patents.
 *
 * @param owners of a patent: those that are registered, see {@code Search}
 */
record Match(UUID offer, String patent, String owners, Search.Place place, Long candidates) {
  static List<Match> all(Search search, String statement, Function<Object[], Match> read) {
    return CatalogEntry.rows(statement, search.values).stream().map(read).toList();
  }

  static Match offer(Object[] row) {
    return new Match((UUID) row[0], null, null, place(row), (Long) row[3]);
  }

  static Match patent(Object[] row) {
    return new Match((UUID) row[4], (String) row[0], (String) row[5], place(row), (Long) row[3]);
  }

  private static Search.Place place(Object[] row) {
    return new Search.Place((Long) row[2], (Long) row[1]);
  }

  /** How many were ranked where there are more of them; else null. */
  static Integer ranked(Search search, List<Match> matches) {
    boolean more =
        matches.stream()
            .anyMatch(match -> match.candidates != null && match.candidates >= search.ranked);
    return more ? search.ranked : null;
  }
}
