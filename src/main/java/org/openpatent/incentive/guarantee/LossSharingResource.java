package org.openpatent.incentive.guarantee;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Percent;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;

/** Computes and explains who bears how much of a loss; pays and stores nothing. */
@Path("/v1/loss-sharings")
@Tag(name = "Guarantees")
public class LossSharingResource {
  @Schema(
      description =
          "A loss and how it is shared: by the present terms of a product, or by shares of its own.")
  public record LossSharingRequest(
      @NotNull Money principalLoss,
      @Schema(
              description = "The part of the loan that intellectual property secured.",
              pattern = Percent.AT_MOST_WHOLE)
          @NotNull
          Percent ipSharePercent,
      @Schema(description = "A product whose shares hold; if it is left out, shares are named.")
          GuaranteeCode product,
      @Size(min = 1, max = 7) @Valid List<@NotNull LossShare> shares) {

    private List<LossShare> agreed() {
      if ((product == null) == (shares == null)) {
        throw new Problem(Code.LOSS_SHARES_ONCE).at("/shares");
      }
      if (ipSharePercent.exceeds(Percent.WHOLE)) {
        throw new Problem(
            Code.INVALID_BODY,
            List.of(new Problem.Field("/ipSharePercent", Code.RANGE, "0 – 100")));
      }
      if (shares == null) {
        return named(product).terms.shares();
      }
      List<Problem.Field> wrong = LossShare.inconsistencies(shares, "/shares");
      if (!wrong.isEmpty()) {
        throw new Problem(Code.INVALID_BODY, wrong);
      }
      return shares;
    }
  }

  @POST
  @RolesAllowed({Role.BANK, Role.AGENCY, Role.TREASURY, Role.AUDITOR})
  @Operation(
      operationId = "shareLoss",
      summary = "Compute who bears how much of a loss",
      description =
          "The base is the principal lost times the share that intellectual property secured; what"
              + " exceeds a party's cap is borne by the bank. Nothing is paid or stored.")
  public LossSharing share(LossSharingRequest body) {
    return LossSharing.of(body.principalLoss, body.ipSharePercent, body.agreed());
  }

  /**
   * The product that a body names.
   *
   * @throws Problem GUARANTEE_PRODUCT_UNKNOWN if there is none
   */
  static GuaranteeProduct named(GuaranteeCode product) {
    GuaranteeProduct found = GuaranteeProduct.of(product.value());
    if (found == null) {
      throw new Problem(Code.GUARANTEE_PRODUCT_UNKNOWN, product).at("/product");
    }
    return found;
  }
}
