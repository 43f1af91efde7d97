package org.openpatent.market.need;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.market.catalog.Sought;
import org.openpatent.market.catalog.Synonyms;
import org.openpatent.market.need.NeedViews.NeedMatch;
import org.openpatent.market.need.NeedViews.NeedMatches;
import org.openpatent.market.need.NeedViews.NeedView;
import org.openpatent.market.offer.OfferListing;
import org.openpatent.market.offer.RoyaltyMethod;
import org.openpatent.market.patent.ClassificationPrefix;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.party.organization.DivisionPrefix;
import org.openpatent.party.organization.Organization;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Etags;
import org.openpatent.platform.http.Idempotent;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageLimit;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Name;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;

/** What firms look for, and what meets it. Another firm's need is 404. */
@Path("/v1/needs")
@Tag(name = "Needs")
public class NeedResource {
  public record NeedDescription(
      @Schema(
              description =
                  "As in a search for offers. Universities are shown these words: what names the"
                      + " firm in them names it to them.")
          @NotBlank
          @Name
          @Size(max = 100)
          String words,
      @Schema(description = "IPC symbol or its beginning; Locarno class for designs.")
          ClassificationPrefix ipc,
      PatentKind kind,
      @Schema(description = "Only offers of this licensor; its credit code.") CreditCode licensor,
      @Schema(description = "Division code, or its first digits, of the licensor's seat.")
          DivisionPrefix division,
      RoyaltyMethod royaltyMethod,
      @Schema(description = "Only what costs nothing for the whole term, or only what does not.")
          Boolean free,
      @Schema(description = "Lump sum or entry fee is at most this.") Money maxPrice,
      @Schema(description = "Months; only offers that can be taken for such a term.")
          @Min(1)
          @Max(240)
          Integer termMonths) {
    Wanted wanted() {
      return new Wanted(
          words.strip(),
          ipc == null ? null : ipc.symbol(),
          kind,
          licensor == null ? null : licensor.value(),
          DivisionPrefix.text(division),
          royaltyMethod,
          free,
          maxPrice,
          termMonths);
    }
  }

  @Inject Caller caller;
  @Inject LegalClock clock;
  @Inject Synonyms synonyms;
  @Inject NeedConfig config;

  @PUT
  @Path("/{id}")
  @RolesAllowed(Role.LICENSEE)
  @Transactional
  @Operation(
      operationId = "putNeed",
      summary = "Say what the firm looks for, or change it",
      description =
          "Under a key that the firm makes. Universities whose patents without an offer would meet"
              + " it see its words and filters, its province, and no name unless the firm consents.")
  public RestResponse<NeedView> put(
      @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, NeedDescription body) {
    Need found = Need.of(id);
    if (found != null) {
      found.requireOwn(caller);
    }
    Etags.requireMatch(ifMatch, found == null ? null : found.version);
    Wanted wanted = body.wanted();
    if (wanted.offers(synonyms, clock.today()).asked().isEmpty()) {
      throw new Problem(
          Code.INVALID_BODY, List.of(new Problem.Field("/words", Code.NEED_WORDS_EMPTY)));
    }
    Act act = caller.acting(clock.now());
    Need need = found;
    if (need == null) {
      Organization firm = Organization.registered(caller.organization());
      need = Need.open(id, firm, wanted, config, act);
    } else {
      need.edit(wanted, act);
    }
    Need.flush();
    return Answers.put(view(need), found == null, Need.path(id));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Role.LICENSEE, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(operationId = "getNeed", summary = "Read a need")
  public NeedView get(@PathParam("id") UUID id) {
    return view(Need.visible(id, caller));
  }

  @GET
  @RolesAllowed({Role.LICENSEE, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "listNeeds",
      summary = "List needs, newest first",
      description = "Firms see their own. Those that are open, unless status asks for others.")
  public Page<NeedView> list(
      @Parameter(description = "Credit code; the caller's own, or any for those who oversee.")
          @QueryParam("firm")
          CreditCode firm,
      @QueryParam("status") NeedStatus status,
      @Valid @BeanParam PageRequest page) {
    String seen = caller.payeeSeen(firm == null ? null : firm.value());
    var found =
        Need.page(
            seen,
            status == null ? NeedStatus.OPEN : status,
            page.after(UUID::fromString),
            page.rows());
    return Page.of(found, page, this::view, need -> need.id.toString());
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed(Role.LICENSEE)
  @Transactional
  @Operation(
      operationId = "closeNeed",
      summary = "Close a need",
      description = "It can still be read, and is shown to universities no more.")
  public NeedView close(@PathParam("id") UUID id) {
    Need need = Need.own(id, caller);
    need.close(caller.acting(clock.now()));
    Need.flush();
    return view(need);
  }

  @GET
  @Path("/{id}/matches")
  @RolesAllowed({Role.LICENSEE, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "listNeedMatches",
      summary = "Read the offers that meet a need, and later those that newly do",
      description =
          "Without after all that are open today, the longest standing first; with the next of an"
              + " earlier answer those that came since: published, open again, described in other"
              + " words. None is missed, whatever is written at the same time; one whose patent"
              + " changed comes again. What is being written is shown once that has ended. Where the"
              + " need or its synonyms have changed, all come again.")
  public NeedMatches matches(
      @PathParam("id") UUID id,
      @Parameter(
              description = "The next of an earlier answer.",
              schema = @Schema(type = SchemaType.STRING, minLength = 1, pattern = Page.CURSOR))
          @QueryParam("after")
          String after,
      @Valid @BeanParam PageLimit page) {
    Need need = Need.visible(id, caller);
    LocalDate today = clock.today();
    Sought sought = need.wanted.offers(synonyms, today);
    MatchCursor begin = MatchCursor.begin(need, sought);
    MatchCursor asked = after == null ? begin : MatchCursor.parse(after);
    if (need.closed != null) {
      return new NeedMatches(List.of(), asked.toString(), false, false);
    }
    boolean restarted = asked.question() != begin.question();
    Match.Found found = Match.after(restarted ? begin.place() : asked.place(), sought, page.limit);
    if (!restarted && !found.knows(asked.place())) {
      restarted = true;
      found = Match.after(begin.place(), sought, page.limit);
    }
    return new NeedMatches(
        shown(found, today), begin.at(found.next()).toString(), found.more(), restarted);
  }

  private static List<NeedMatch> shown(Match.Found found, LocalDate today) {
    List<UUID> ids = found.matches().stream().map(match -> match.place().id()).toList();
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<UUID, OfferListing> listings =
        OfferListing.of(ids).stream()
            .collect(Collectors.toMap(OfferListing::id, Function.identity()));
    return ids.stream().map(one -> NeedMatch.of(listings.get(one), today)).toList();
  }

  @POST
  @Path("/{id}/consent")
  @RolesAllowed(Role.LICENSEE)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "giveNeedConsent",
      summary = "Consent that universities see the firm's name beside a need")
  public RestResponse<NeedView> consent(@PathParam("id") UUID id) {
    Need need = Need.own(id, caller);
    NeedConsent.give(need, caller.acting(clock.now()));
    return RestResponse.ok(view(need));
  }

  @POST
  @Path("/{id}/consent/withdrawal")
  @RolesAllowed(Role.LICENSEE)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "withdrawNeedConsent",
      summary = "Withdraw the consent",
      description = "From now on the name is not shown; who has read it knows it.")
  public RestResponse<NeedView> withdrawConsent(@PathParam("id") UUID id) {
    Need need = Need.own(id, caller);
    NeedConsent.withdraw(need, caller.acting(clock.now()));
    return RestResponse.ok(view(need));
  }

  private NeedView view(Need need) {
    return NeedView.of(need, caller.oversees());
  }
}
