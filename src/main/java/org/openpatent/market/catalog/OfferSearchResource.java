package org.openpatent.market.catalog;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openpatent.market.offer.Offer;
import org.openpatent.market.offer.OfferListing;
import org.openpatent.market.offer.OfferResource.OfferLicensor;
import org.openpatent.market.offer.OfferStatus;
import org.openpatent.market.offer.OffersSeen;
import org.openpatent.market.offer.OffersSeen.Look;
import org.openpatent.market.offer.OffersSeen.SeenOffer;
import org.openpatent.market.offer.Royalty;
import org.openpatent.market.patent.Patent;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.http.Paged;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Where;

/** Offers found by words and by what they are. */
@Path("/v1")
@Tag(name = "Offers")
public class OfferSearchResource {
  public record OfferCard(
      UUID id,
      OfferStatus status,
      String patentNumber,
      PatentKind kind,
      String title,
      @Schema(description = "The title in parts, those that matched marked.")
          List<TextPart> titleParts,
      @Schema(description = "Some words of the abstract, around what matched.")
          List<TextPart> extract,
      List<String> ipc,
      List<String> locarno,
      @Schema(description = "Its division names the city: 450100 is Nanning.")
          OfferLicensor licensor,
      Royalty royalty,
      int minimumTermMonths,
      int maximumTermMonths,
      LocalDate publishedOn,
      @Omittable LocalDate openUntil,
      @Schema(description = "How many licenses of it took effect.") long licenseCount) {
    static OfferCard of(OfferListing o, Set<String> parts, LocalDate today) {
      return new OfferCard(
          o.id(),
          o.statusOn(today),
          o.patentNumber(),
          o.kind(),
          o.title(),
          TextPart.of(o.title(), parts),
          TextPart.extract(o.abstractText(), parts),
          o.ipc(),
          o.locarno(),
          new OfferLicensor(o.licensorCode(), o.licensorName(), o.licensorDivision()),
          o.royalty(),
          o.minimumTermMonths(),
          o.maximumTermMonths(),
          o.publishedOn(),
          o.openUntil(),
          o.licenses());
    }
  }

  public record SimilarOffers(List<OfferCard> items) {}

  /** An offer that comes near to what was not found. */
  public record NearOffer(UUID id, String patentNumber, String title) {}

  public record OfferSearchHelp(
      @Schema(description = "Words that stand in nothing that the filters let through.")
          List<String> unknown,
      @Schema(description = "The search without them.") @Omittable String instead,
      @Schema(description = "What comes nearest to what was asked for.") List<NearOffer> near) {
    static OfferSearchHelp of(Help help) {
      return help == null
          ? null
          : new OfferSearchHelp(
              help.unknown().stream().map(SearchWords.Term::text).toList(),
              help.instead(),
              help.near().stream()
                  .map(
                      near ->
                          new NearOffer(UUID.fromString(near.id()), near.number(), near.title()))
                  .toList());
    }
  }

  public record PageOfOffers(
      List<OfferCard> items,
      @Omittable String next,
      @Schema(description = "Where there were more matches than are ranked: so many, the newest.")
          @Omittable
          Integer ranked,
      @Schema(description = "By which other words was searched too.") List<Widening> widened,
      @Schema(
              description =
                  "Where words were searched for and nothing was found, unless it takes a second.")
          @Omittable
          OfferSearchHelp help)
      implements Paged {}

  private static final int SIMILAR = 10;

  @Inject LegalClock clock;
  @Inject Synonyms synonyms;
  @Inject Shares shares;
  @Inject Event<OffersSeen> seen;

  @GET
  @Path("/offers")
  @PermitAll
  @Operation(
      operationId = "listOffers",
      summary = "Search offers",
      description =
          "Those open today, unless status or openOn asks for others. By relevance: what stands in"
              + " the title before keywords, problem and fields, and these before the abstract; the"
              + " words as they were typed before scattered ones; then the newest.")
  public PageOfOffers list(
      @Valid @BeanParam OfferFilter filter, @Valid @BeanParam PageRequest page) {
    LocalDate today = clock.today();
    SearchWords words = filter.words(synonyms);
    if (filter.findsNothing(words)) {
      return new PageOfOffers(List.of(), null, null, List.of(), null);
    }
    var search = Search.of(filter.searched(), words, filter, today, shares);
    List<Match> matches = Match.all(search, sorted(search, words, filter, page), Match::offer);
    Page<OfferCard> shown =
        Page.of(
            matches, page, cards(matches, words.parts(), today), match -> match.place().toString());
    fireShown(shown.items());
    boolean unfound = matches.isEmpty() && page.cursor == null && !words.wantedWords().isEmpty();
    return new PageOfOffers(
        shown.items(),
        shown.next(),
        Match.ranked(search, matches),
        Widening.of(words),
        unfound
            ? OfferSearchHelp.of(
                Help.of(words, filter.marks(), filter.where(today), Searched.OFFERS))
            : null);
  }

  @GET
  @Path("/offers/facets")
  @PermitAll
  @Operation(
      operationId = "countOffers",
      summary = "Count the offers that a search finds",
      description = "By licensor, city, class, kind, royalty method and year of publication.")
  public Facets facets(@Valid @BeanParam OfferFilter filter) {
    LocalDate today = clock.today();
    SearchWords words = filter.words(synonyms);
    return filter.findsNothing(words)
        ? Facets.nothing()
        : Facets.of(Search.of(filter.searched(), words, filter, today, shares));
  }

  @GET
  @Path("/offers/{id}/similar")
  @PermitAll
  @Operation(
      operationId = "listSimilarOffers",
      summary = "Find offers like this one",
      description =
          "The ten nearest of those open today: of the same IPC subclasses or Locarno classes, and"
              + " about any of its keywords or of what its title names.")
  public SimilarOffers similar(@PathParam("id") UUID id) {
    Patent patent = Offer.patentOf(id);
    LocalDate today = clock.today();
    SearchWords words = SearchWords.like(patent.title, patent.keywords);
    if (words.isEmpty()) {
      return new SimilarOffers(List.of());
    }
    OfferFilter filter = new OfferFilter();
    Where others = filter.unmarked(today).and("p.number <> ?", patent.number);
    var search =
        new Search(
            filter.searched(), words, List.of(classes(patent)), others, others, today, shares);
    List<Match> matches = Match.all(search, search.byRelevance(words, null, SIMILAR), Match::offer);
    List<OfferCard> items = matches.stream().map(cards(matches, words.parts(), today)).toList();
    fireShown(items);
    return new SimilarOffers(items);
  }

  private void fireShown(List<OfferCard> cards) {
    seen.fire(
        new OffersSeen(
            Look.SHOWN,
            cards.stream()
                .map(card -> new SeenOffer(card.id, card.licensor.creditCode()))
                .toList()));
  }

  private static String classes(Patent patent) {
    return Stream.concat(
            patent.ipc.stream().map(symbol -> symbol.substring(0, 4)), patent.locarno.stream())
        .distinct()
        .map(CatalogMark.CLASSIFICATION::query)
        .collect(Collectors.joining(" | ", "(", ")"));
  }

  private static Function<Match, OfferCard> cards(
      List<Match> matches, Set<String> parts, LocalDate today) {
    if (matches.isEmpty()) {
      return match -> null;
    }
    Map<UUID, OfferListing> listings =
        OfferListing.of(matches.stream().map(Match::offer).toList()).stream()
            .collect(Collectors.toMap(OfferListing::id, Function.identity()));
    return match -> OfferCard.of(listings.get(match.offer()), parts, today);
  }

  private static String sorted(
      Search search, SearchWords words, OfferFilter filter, PageRequest page) {
    Search.Place after = page.after(Search.Place::parse);
    return switch (filter.sorted(words)) {
      case RELEVANCE -> search.byRelevance(words, after, page.rows());
      case NEWEST -> search.byTime(false, after, page.rows());
      case OLDEST -> search.byTime(true, after, page.rows());
      case MOST_LICENSED -> search.by(OfferFilter.LICENSES_OF_FOUND, after, page.rows());
      case SOONEST_TO_EXPIRE -> search.by(OfferFilter.DAYS_LEFT, after, page.rows());
    };
  }
}
