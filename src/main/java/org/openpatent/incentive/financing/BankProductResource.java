package org.openpatent.incentive.financing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.incentive.guarantee.GuaranteeProduct;
import org.openpatent.incentive.loan.ProductCode;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.party.organization.Organization;
import org.openpatent.party.organization.OrganizationKind;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Etags;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.http.Versioned;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;

/** What banks lend on patents; each bank keeps its own products, all read them. */
@Path("/v1/bank-products")
@Tag(name = "Financing")
public class BankProductResource {
  /** Which product the examples show. */
  private static final String BANK = "91450000MA0B00011N";

  private static final String CODE = "ZHI-DAI";

  public record BankProductView(
      @Schema(description = "Credit code of the bank.") String bank,
      String code,
      @JsonUnwrapped BankProductOffer offer,
      @Schema(description = "As it stands today.") BankProductStatus status,
      Integer version)
      implements Versioned {
    static BankProductView of(BankProduct p, LocalDate today) {
      return new BankProductView(
          p.key.bankCode(),
          p.key.code(),
          BankProductOffer.of(p.terms),
          p.terms.statusOn(today),
          p.version);
    }
  }

  @Inject Caller caller;
  @Inject LegalClock clock;

  @PUT
  @Path("/{bank}/{code}")
  @RolesAllowed({Role.BANK, Role.AGENCY})
  @Transactional
  @Operation(
      operationId = "putBankProduct",
      summary = "Offer or change a bank's product",
      description = "By the bank itself, or the agency. What is changed is kept.")
  public RestResponse<BankProductView> put(
      @Parameter(example = BANK) @PathParam("bank") CreditCode bank,
      @Parameter(example = CODE) @PathParam("code") ProductCode code,
      @HeaderParam("If-Match") String ifMatch,
      BankProductOffer body) {
    requireOwn(bank);
    BankProduct found = BankProduct.of(new BankProduct.Key(bank.value(), code.value()));
    Etags.requireMatch(ifMatch, found == null ? null : found.version);
    requireSense(bank, body);
    BankProduct product =
        found == null ? new BankProduct(new BankProduct.Key(bank.value(), code.value())) : found;
    product.change(body.terms(), caller.acting(clock.now()));
    product.persistAndFlush();
    return Answers.put(BankProductView.of(product, clock.today()), found == null, product.path());
  }

  private void requireOwn(CreditCode bank) {
    if (!caller.is(Role.AGENCY) && !caller.actsFor(Role.BANK, bank.value())) {
      throw new Problem(Code.NOT_YOUR_ORGANIZATION);
    }
  }

  private static void requireSense(CreditCode bank, BankProductOffer body) {
    List<Problem.Field> wrong = body.wrong();
    if (body.guaranteeProduct() != null
        && GuaranteeProduct.of(body.guaranteeProduct().value()) == null) {
      wrong.add(
          new Problem.Field(
              "/guaranteeProduct", Code.GUARANTEE_PRODUCT_UNKNOWN, body.guaranteeProduct()));
    }
    if (!wrong.isEmpty()) {
      throw new Problem(Code.INVALID_BODY, wrong);
    }
    if (Organization.registered(bank.value()).kind != OrganizationKind.FINANCIAL_INSTITUTION) {
      throw new Problem(Code.LOAN_BANK_KIND, bank);
    }
  }

  @GET
  @Path("/{bank}/{code}")
  @PermitAll
  @Operation(operationId = "getBankProduct", summary = "Read a bank's product")
  public BankProductView get(
      @Parameter(example = BANK) @PathParam("bank") CreditCode bank,
      @Parameter(example = CODE) @PathParam("code") ProductCode code) {
    return BankProductView.of(
        BankProduct.existing(new BankProduct.Key(bank.value(), code.value())), clock.today());
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listBankProducts",
      summary = "List what banks lend on patents, by bank and code",
      description = "Those that are open today, unless status asks for others.")
  public Page<BankProductView> list(
      @BeanParam BankProductFilter filter, @Valid @BeanParam PageRequest page) {
    LocalDate today = clock.today();
    var found =
        BankProduct.page(filter.where(today), page.after(BankProduct.Key::parse), page.rows());
    return Page.of(
        found,
        page,
        product -> BankProductView.of(product, today),
        product -> product.key.toString());
  }
}
