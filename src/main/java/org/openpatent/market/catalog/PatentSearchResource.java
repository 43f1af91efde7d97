package org.openpatent.market.catalog;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openpatent.market.catalog.PatentFilter.PatentSort;
import org.openpatent.market.patent.Impediment;
import org.openpatent.market.patent.Patent;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.market.patent.PatentNumber;
import org.openpatent.market.patent.PatentStatus;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.http.Paged;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Omittable;

/** Patents found by words and by what they are. */
@Path("/v1/patents")
@Tag(name = "Patents")
public class PatentSearchResource {
  public record PatentOwner(
      String creditCode,
      String name,
      @Schema(description = "Names the city: 450100 is Nanning.") String division) {
    /** As a search gives them, one a line. */
    static List<PatentOwner> of(String lines) {
      return lines == null
          ? List.of()
          : lines
              .lines()
              .map(line -> line.split(" ", 3))
              .map(parts -> new PatentOwner(parts[0], parts[2], parts[1]))
              .toList();
    }
  }

  public record PatentCard(
      String patentNumber,
      PatentKind kind,
      String title,
      @Schema(description = "The title in parts, those that matched marked.")
          List<TextPart> titleParts,
      @Schema(description = "Some words of the abstract, around what matched.")
          List<TextPart> extract,
      List<String> owners,
      @Schema(description = "Those of the owners that are registered, with name and city.")
          List<PatentOwner> registeredOwners,
      LocalDate filedOn,
      LocalDate grantedOn,
      @Schema(description = "The last day of protection.") LocalDate protectedUntil,
      List<String> ipc,
      List<String> locarno,
      List<String> applicationFields,
      List<String> keywords,
      PatentStatus status,
      @Schema(description = "What stands in the way of an open license.")
          Set<Impediment> impediments,
      @Schema(description = "Its offer that is open or suspended today.") @Omittable UUID offer) {
    static PatentCard of(Patent p, Set<String> parts, LocalDate today, Match match) {
      return new PatentCard(
          p.number,
          p.kind,
          p.title,
          TextPart.of(p.title, parts),
          TextPart.extract(p.abstractText, parts),
          p.owners,
          PatentOwner.of(match.owners()),
          p.filedOn,
          p.grantedOn,
          p.protectedUntil,
          p.ipc,
          p.locarno,
          p.applicationFields,
          p.keywords,
          p.currentStatus(today),
          p.currentImpediments(),
          match.offer());
    }
  }

  /** A patent that comes near to what was not found. */
  public record NearPatent(String patentNumber, String title) {}

  public record PatentSearchHelp(
      @Schema(description = "Words that stand in nothing that the filters let through.")
          List<String> unknown,
      @Schema(description = "The search without them.") @Omittable String instead,
      @Schema(description = "What comes nearest to what was asked for.") List<NearPatent> near) {
    static PatentSearchHelp of(Help help) {
      return help == null
          ? null
          : new PatentSearchHelp(
              help.unknown().stream().map(SearchWords.Term::text).toList(),
              help.instead(),
              help.near().stream()
                  .map(near -> new NearPatent(near.number(), near.title()))
                  .toList());
    }
  }

  public record PageOfPatents(
      List<PatentCard> items,
      @Omittable String next,
      @Schema(description = "Where there were more matches than are ranked: so many, the newest.")
          @Omittable
          Integer ranked,
      @Schema(description = "By which other words was searched too.") List<Widening> widened,
      @Schema(
              description =
                  "Where words were searched for and nothing was found, unless it takes a second.")
          @Omittable
          PatentSearchHelp help)
      implements Paged {}

  @Inject LegalClock clock;
  @Inject Synonyms synonyms;
  @Inject Shares shares;

  @GET
  @PermitAll
  @Operation(
      operationId = "listPatents",
      summary = "Search patents",
      description =
          "By number, or by relevance where words are searched for: what stands in the title before"
              + " keywords, problem and fields, and these before the abstract; the words as they"
              + " were typed before scattered ones; what is open before what is not; then the"
              + " newest.")
  public PageOfPatents list(
      @Valid @BeanParam PatentFilter filter, @Valid @BeanParam PageRequest page) {
    LocalDate today = clock.today();
    SearchWords words = filter.words(synonyms);
    if (filter.findsNothing(words)) {
      return new PageOfPatents(List.of(), null, null, List.of(), null);
    }
    boolean byNumber = filter.sorted(words) == PatentSort.NUMBER;
    var search = Search.of(Searched.PATENTS, words, filter, today, shares);
    List<Match> matches = Match.all(search, sorted(search, words, filter, page), Match::patent);
    Page<PatentCard> shown =
        Page.of(
            matches,
            page,
            cards(matches, words.parts(), today),
            match -> byNumber ? match.patent() : match.place().toString());
    boolean unfound = matches.isEmpty() && page.cursor == null && !words.wantedWords().isEmpty();
    return new PageOfPatents(
        shown.items(),
        shown.next(),
        Match.ranked(search, matches),
        Widening.of(words),
        unfound
            ? PatentSearchHelp.of(
                Help.of(words, filter.marks(), filter.where(today), Searched.PATENTS))
            : null);
  }

  @GET
  @Path("/facets")
  @PermitAll
  @Operation(
      operationId = "countPatents",
      summary = "Count the patents that a search finds",
      description = "By owner, city, class, kind and year of grant.")
  public Facets facets(@Valid @BeanParam PatentFilter filter) {
    LocalDate today = clock.today();
    SearchWords words = filter.words(synonyms);
    return filter.findsNothing(words)
        ? Facets.nothing()
        : Facets.of(Search.of(Searched.PATENTS, words, filter, today, shares));
  }

  private static Function<Match, PatentCard> cards(
      List<Match> matches, Set<String> parts, LocalDate today) {
    List<String> numbers = matches.stream().map(Match::patent).toList();
    if (numbers.isEmpty()) {
      return match -> null;
    }
    Map<String, Patent> patents =
        Patent.of(numbers).stream()
            .collect(Collectors.toMap(patent -> patent.number, Function.identity()));
    return match -> PatentCard.of(patents.get(match.patent()), parts, today, match);
  }

  private static String sorted(
      Search search, SearchWords words, PatentFilter filter, PageRequest page) {
    return switch (filter.sorted(words)) {
      case RELEVANCE -> search.byRelevance(words, page.after(Search.Place::parse), page.rows());
      case NEWEST -> search.byTime(false, page.after(Search.Place::parse), page.rows());
      case NUMBER ->
          search.byNumber(page.after(key -> PatentNumber.parse(key).canonical()), page.rows());
    };
  }
}
