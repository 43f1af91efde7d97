package org.openpatent.market.catalog;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.openpatent.market.patent.ClassificationPrefix;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.platform.value.SearchText;
import org.openpatent.platform.value.Where;

/** What patents and offers may be searched by alike. */
public abstract class WordsFilter {
  @Parameter(
      description =
          "Words of title, abstract, keywords, application fields, problem, advantages and owners'"
              + " names, or a patent number. A space means both, in any order; quotes hold a phrase"
              + " together; a minus before a word excludes it.")
  @QueryParam("q")
  public SearchText q;

  @Parameter(description = "IPC symbol or its beginning; Locarno class for designs.")
  @QueryParam("ipc")
  public ClassificationPrefix ipc;

  @QueryParam("kind")
  public PatentKind kind;

  SearchWords words(Synonyms synonyms) {
    return SearchWords.parse(q == null ? null : q.text(), synonyms);
  }

  /** Whether something was typed of which no word is left, so that nothing is found. */
  boolean findsNothing(SearchWords words) {
    return q != null && words.isEmpty();
  }

  /** The order that is asked for; relevance where words are, and only there. */
  static <S> S sorted(S asked, S relevance, S otherwise, SearchWords words) {
    boolean ranked = words.wanted().findAny().isPresent();
    if (asked != null && (ranked || asked != relevance)) {
      return asked;
    }
    return ranked ? relevance : otherwise;
  }

  /** What the index of words looks up. */
  List<String> marks() {
    return Stream.of(CatalogMark.KIND.query(kind), classification())
        .filter(Objects::nonNull)
        .toList();
  }

  private String classification() {
    if (ipc == null) {
      return null;
    }
    String symbol = ipc.symbol();
    return Character.isDigit(symbol.charAt(0))
        ? CatalogMark.CLASSIFICATION.beginning(symbol)
        : CatalogMark.CLASSIFICATION.beginning(symbol, 1, 3, 4);
  }

  /** What the marks do not say; the query calls the patent {@code p}. */
  abstract Where unmarked(LocalDate today);

  /** All that is looked at row by row where the marks are not looked up. */
  Where where(LocalDate today) {
    return unmarked(today)
        .and("p.kind = ?", kind == null ? null : kind.name())
        .and(
            "exists (select 1 from unnest(p.ipc || p.locarno) s (symbol) where starts_with(symbol, ?))",
            ipc == null ? null : ipc.symbol());
  }
}
