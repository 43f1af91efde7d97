package org.openpatent.market.catalog;

import java.time.LocalDate;
import org.openpatent.platform.value.Where;

/**
 * What a search asks of the words of an entry and, beside them, of an offer {@code o} and its
 * patent {@code p}: for features above, which ask the same of what is new.
 *
 * @param asked a query of PostgreSQL's over {@code catalog_entry.words}, synonyms included; empty
 *     where the search has no words that could be found
 */
public record Sought(String asked, Where where) {
  public static Sought of(WordsFilter filter, Synonyms synonyms, LocalDate today) {
    Where where = filter.where(today);
    SearchWords words = filter.words(synonyms);
    if (words.wantedWords().isEmpty()) {
      return new Sought("", where);
    }
    return new Sought(String.join(" & ", words.conditions(filter.marks())), where);
  }
}
