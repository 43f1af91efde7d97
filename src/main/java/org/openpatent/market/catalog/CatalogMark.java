package org.openpatent.market.catalog;

import java.util.List;

/**
 * Words of an entry that no text has: what is filtered by, and in which {@link Ranges} the patent
 * and its offers are. The database makes them, see the function {@code catalog_marks}.
 */
enum CatalogMark {
  PATENT_RANGE('p'),
  OFFER_RANGE('o'),
  NUMBER('n'),
  KIND('k'),
  CLASSIFICATION('i'),
  OWNER('w'),
  OWNER_DIVISION('v'),
  LICENSOR('l'),
  LICENSOR_DIVISION('d'),
  METHOD('m'),
  MONTH('t'),
  YEAR('y');

  private final char sign;

  CatalogMark(char sign) {
    this.sign = sign;
  }

  String of(Object value) {
    return "~" + sign + value;
  }

  /** In the form of PostgreSQL's queries; null for a value that is not given. */
  String query(Object value) {
    return value == null ? null : EntryText.quoted(of(value));
  }

  /** Of a value that begins so; of the lengths given there are marks, which are quicker. */
  String beginning(String value, Integer... lengths) {
    return value == null
        ? null
        : query(value) + (List.of(lengths).contains(value.length()) ? "" : ":*");
  }
}
