package org.openpatent.incentive.financing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openpatent.incentive.financing.FinancingAsk.Security;
import org.openpatent.incentive.guarantee.GuaranteeProduct;
import org.openpatent.incentive.roll.ListEntry;
import org.openpatent.incentive.subsidy.SubsidyQuote;
import org.openpatent.market.offer.Offer;
import org.openpatent.market.patent.LegalEvent;
import org.openpatent.market.patent.Patent;
import org.openpatent.party.organization.Organization;
import org.openpatent.party.organization.OrganizationVersion;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Role;

/** What a firm can have for its need, compared; nothing is written, and no bank learns of it. */
@Path("/v1/financing-needs/{id}/options")
@Tag(name = "Financing")
public class FinancingOptionResource {
  /** So many products are compared, those with the lowest rates. */
  private static final int PRODUCTS = 200;

  public record OfferedSecurity(
      String patentNumber,
      @Omittable Money valuation,
      LocalDate protectedUntil,
      @Schema(description = "Why it cannot be pledged; empty if it can.") Set<Hindrance> hindrances,
      @Schema(description = "Whether its open license needs the pledgee's consent.")
          boolean openLicense,
      @Schema(description = "Whether its other owners must agree to a pledge.") boolean coOwned) {
    private static OfferedSecurity of(Security one, Set<String> offered) {
      return new OfferedSecurity(
          one.number(),
          one.valuation(),
          one.protectedUntil(),
          one.hindrances(),
          offered.contains(one.number()),
          one.coOwned());
    }
  }

  public record FinancingOptions(
      UUID need,
      @Schema(description = "The day all of it is of.") LocalDate on,
      Money amount,
      int months,
      List<OfferedSecurity> patents,
      @Schema(
              description =
                  "What can be had before what cannot, the cheapest first, then the shorter; of more"
                      + " than 200 open products those with the lowest rates.")
          List<FinancingOption> options) {}

  @Inject Caller caller;
  @Inject LegalClock clock;

  @GET
  @RolesAllowed({Role.LICENSEE, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "getFinancingOptions",
      summary = "Compare what banks offer for a need",
      description =
          "Every rule of each product that is open today, what it can give, and what that costs in"
              + " all: interest, guarantee and valuation less the subsidy, as a quote tells it.")
  public FinancingOptions get(@PathParam("id") UUID id) {
    FinancingNeed need = FinancingNeed.visible(id, caller);
    FinancingAsk ask = ask(need, clock.today());
    Set<String> offered =
        Offer.standing(need.numbers(), ask.on()).stream()
            .map(offer -> offer.patent.number)
            .collect(Collectors.toSet());
    return new FinancingOptions(
        need.id,
        ask.on(),
        need.amount,
        need.months,
        ask.patents().stream().map(one -> OfferedSecurity.of(one, offered)).toList(),
        options(ask, need.firm));
  }

  private List<FinancingOption> options(FinancingAsk ask, Organization firm) {
    OrganizationVersion borrower = OrganizationVersion.on(firm, ask.on());
    List<BankProduct> products = BankProduct.cheapest(ask.on(), PRODUCTS);
    List<OptionCase> cases = products.stream().map(product -> asked(product, ask)).toList();
    List<SubsidyQuote> quotes =
        SubsidyQuote.alternatives(
            IntStream.range(0, products.size())
                .mapToObj(i -> FinancingOption.planned(products.get(i), cases.get(i), borrower))
                .toList(),
            caller);
    return IntStream.range(0, products.size())
        .mapToObj(
            i -> FinancingOption.of(products.get(i), cases.get(i), quotes.get(i), caller.locale()))
        .sorted(FinancingOption.ORDER)
        .toList();
  }

  private static OptionCase asked(BankProduct product, FinancingAsk ask) {
    String guarantee = product.terms.guaranteeProduct();
    return new OptionCase(
        ask, product.terms, guarantee == null ? null : GuaranteeProduct.of(guarantee).terms);
  }

  private static FinancingAsk ask(FinancingNeed need, LocalDate today) {
    Map<String, Patent> patents = Patent.byNumber(Patent.registered(need.numbers()));
    return new FinancingAsk(
        need.amount,
        need.months,
        today,
        need.firm.division,
        ListEntry.listsOf(need.firm.creditCode, today),
        need.patents.stream()
            .map(
                one -> security(one, patents.get(one.patentNumber().canonical()), need.firm, today))
            .toList());
  }

  private static Security security(
      OfferedPatent one, Patent patent, Organization firm, LocalDate today) {
    return new Security(
        patent.number,
        one.valuation(),
        patent.protectedUntil,
        Hindrance.of(patent, LegalEvent.history(patent.number), firm.creditCode, today),
        patent.owners.size() > 1);
  }
}
