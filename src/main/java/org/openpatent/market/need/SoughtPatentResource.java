package org.openpatent.market.need;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openpatent.market.catalog.Sought;
import org.openpatent.market.catalog.Synonyms;
import org.openpatent.market.need.NeedViews.NeedFirm;
import org.openpatent.market.need.SoughtPatents.SoughtPatent;
import org.openpatent.market.offer.RoyaltyMethod;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.party.organization.Organization;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Role;

/**
 * The reason to publish the next offer: what firms look for that an owner has and does not offer.
 */
@Path("/v1/organizations/{creditCode}/sought-patents")
@Tag(name = "Needs")
public class SoughtPatentResource {
  @Schema(description = "What some firm looks for, and the owner's patents that would meet it.")
  public record NeedOfOthers(
      String words,
      @Omittable String ipc,
      @Omittable PatentKind kind,
      @Omittable String division,
      @Omittable RoyaltyMethod royaltyMethod,
      @Omittable Boolean free,
      @Omittable Money maxPrice,
      @Omittable Integer termMonths,
      @Schema(description = "The day on which the firm asked first.") LocalDate since,
      @Schema(description = "The division code of the firm's province.") String region,
      @Schema(description = "Where the firm consents, and for those who oversee.") @Omittable
          NeedFirm firm,
      @Schema(description = "In force and without an offer; at most twenty.")
          List<SoughtPatent> patents) {
    private static final int PROVINCE_DIGITS = 2;

    static NeedOfOthers of(Need need, boolean named, List<SoughtPatent> patents) {
      Wanted wanted = need.wanted;
      return new NeedOfOthers(
          wanted.words(),
          wanted.ipc(),
          wanted.kind(),
          wanted.division(),
          wanted.royaltyMethod(),
          wanted.free(),
          wanted.maxPrice(),
          wanted.termMonths(),
          LocalDate.ofInstant(need.opened.at(), LegalClock.ZONE),
          need.firm.division.substring(0, PROVINCE_DIGITS) + "0000",
          named ? NeedFirm.of(need) : null,
          patents);
    }
  }

  @Inject Caller caller;
  @Inject LegalClock clock;
  @Inject Synonyms synonyms;

  @GET
  @RolesAllowed({Role.LICENSOR, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "listSoughtPatents",
      summary = "List what firms look for that an owner has and does not offer",
      description =
          "The open needs of others, newest first, that patents of the owner would meet which are in"
              + " force and have no offer. A need that names another licensor is not shown. limit is"
              + " how many needs are looked at: a page may show fewer, or none, and go on.")
  public Page<NeedOfOthers> list(
      @PathParam("creditCode") CreditCode code, @Valid @BeanParam PageRequest page) {
    String owner = Organization.visible(code.value(), caller).creditCode;
    List<Need> needs = Need.openOfOthers(owner, page.after(UUID::fromString), page.rows());
    Page<Need> looked = Page.of(needs, page, need -> need, need -> need.id.toString());
    return new Page<>(shown(owner, looked.items()), looked.next());
  }

  private List<NeedOfOthers> shown(String owner, List<Need> needs) {
    LocalDate today = clock.today();
    List<Need> possible = needs.stream().filter(need -> need.wanted.admits(owner)).toList();
    List<Sought> questions =
        possible.stream().map(need -> need.wanted.patentsOf(owner, synonyms, today)).toList();
    List<List<SoughtPatent>> patents = SoughtPatents.of(owner, questions, today);
    Set<UUID> named = NeedConsent.standing(possible.stream().map(need -> need.id).toList());
    return IntStream.range(0, possible.size())
        .mapToObj(i -> shown(possible.get(i), named.contains(possible.get(i).id), patents.get(i)))
        .filter(Objects::nonNull)
        .toList();
  }

  private NeedOfOthers shown(Need need, boolean consented, List<SoughtPatent> patents) {
    return patents.isEmpty()
        ? null
        : NeedOfOthers.of(need, consented || caller.oversees(), patents);
  }
}
