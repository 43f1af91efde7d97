package org.openpatent.market.catalog;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A word of a search, and the words that were searched for as well. */
public record Widening(
    String word,
    @Schema(description = "Its synonyms, by the list that the agency keeps.")
        List<String> synonyms) {
  static List<Widening> of(SearchWords words) {
    return words
        .wanted()
        .filter(term -> !term.others().isEmpty())
        .map(term -> new Widening(term.text(), List.copyOf(term.others())))
        .toList();
  }
}
