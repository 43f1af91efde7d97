package org.openpatent.incentive.guarantee;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.openpatent.incentive.guarantee.GuaranteeProduct.GuaranteeTerms;
import org.openpatent.platform.http.Answers;
import org.openpatent.platform.http.Etags;
import org.openpatent.platform.http.Page;
import org.openpatent.platform.http.PageRequest;
import org.openpatent.platform.http.Versioned;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Role;

/** The products under which guarantors guarantee loans; the agency keeps them, all read them. */
@Path("/v1/guarantee-products")
@Tag(name = "Guarantees")
public class GuaranteeProductResource {
  public record GuaranteeProductView(
      String code, @JsonUnwrapped GuaranteeTerms terms, Integer version) implements Versioned {
    static GuaranteeProductView of(GuaranteeProduct product) {
      return new GuaranteeProductView(product.code, product.terms, product.version);
    }
  }

  @Inject Caller caller;
  @Inject LegalClock clock;

  @PUT
  @Path("/{code}")
  @RolesAllowed(Role.AGENCY)
  @Transactional
  @Operation(
      operationId = "putGuaranteeProduct",
      summary = "Offer or change a guarantee product",
      description = "Guarantees that were entered before keep the terms of their day.")
  public RestResponse<GuaranteeProductView> put(
      @PathParam("code") GuaranteeCode code,
      @HeaderParam("If-Match") String ifMatch,
      GuaranteeTerms body) {
    GuaranteeProduct found = GuaranteeProduct.of(code.value());
    Etags.requireMatch(ifMatch, found == null ? null : found.version);
    GuaranteeProduct product = found == null ? new GuaranteeProduct(code.value()) : found;
    product.change(body, caller.acting(clock.now()));
    product.persistAndFlush();
    return Answers.put(
        GuaranteeProductView.of(product), found == null, GuaranteeProduct.path(product.code));
  }

  @GET
  @Path("/{code}")
  @PermitAll
  @Operation(operationId = "getGuaranteeProduct", summary = "Read a guarantee product")
  public GuaranteeProductView get(@PathParam("code") GuaranteeCode code) {
    return GuaranteeProductView.of(GuaranteeProduct.existing(code.value()));
  }

  @GET
  @PermitAll
  @Operation(operationId = "listGuaranteeProducts", summary = "List guarantee products by code")
  public Page<GuaranteeProductView> list(@Valid @BeanParam PageRequest page) {
    String after = page.after(key -> GuaranteeCode.parse(key).value());
    var found = GuaranteeProduct.page(after, page.rows());
    return Page.of(found, page, GuaranteeProductView::of, product -> product.code);
  }
}
