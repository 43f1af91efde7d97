package org.openpatent.market.catalog;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.openpatent.market.patent.Award;
import org.openpatent.market.patent.Award.AwardGrade;
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

  @Parameter(description = "Only patents that won this award.")
  @QueryParam("award")
  public Award award;

  @Parameter(description = "Only patents that won an award of this grade.")
  @QueryParam("awardGrade")
  public AwardGrade awardGrade;

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

  /** What neither the marks nor an entry say. */
  Where awarded() {
    String won = "exists (select 1 from patent_award w where w.patent_number = p.number and ";
    boolean both = award != null && awardGrade != null;
    return new Where()
        .and(won + "w.award = ?)", award == null || both ? null : award.name())
        .and(won + "w.grade = ?)", awardGrade == null || both ? null : awardGrade.name())
        .and(won + "concat_ws(' ', w.award, w.grade) = ?)", both ? award + " " + awardGrade : null);
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
