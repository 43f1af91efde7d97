package org.openpatent.incentive.financing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.incentive.guarantee.GuaranteeCode;
import org.openpatent.incentive.loan.LoanTerms;
import org.openpatent.incentive.loan.LoanViews.LoanValuation;
import org.openpatent.incentive.loan.ProductCode;
import org.openpatent.party.organization.DivisionPrefix;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Name;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Percent;
import org.openpatent.platform.value.Problem;

/** On which terms a bank lends on patents, as it says and reads it. */
@Schema(description = "The terms of a bank's product.")
public record BankProductOffer(
    @NotBlank @Name @Size(max = 200) String name,
    @Schema(description = "The least that is lent, in CNY.", pattern = Money.POSITIVE) @NotNull
        Money minimum,
    @Schema(description = "The most that is lent, in CNY.", pattern = Money.POSITIVE) @NotNull
        Money maximum,
    @NotNull @Min(1) @Max(360) Integer maximumMonths,
    @Schema(description = "Contract rate a year, 0 to 36.", pattern = LoanTerms.RATE) @NotNull
        Percent ratePercent,
    @Schema(
            description = "How much of the patents' valuation is lent at most.",
            pattern = Percent.AT_MOST_WHOLE)
        @NotNull
        Percent loanToValuePercent,
    @NotNull ProductCode product,
    @Omittable GuaranteeCode guaranteeProduct,
    @Schema(description = "A roll that the borrower has to be on.")
        @Omittable
        @Name
        @Size(min = 1, max = 40)
        String listRequired,
    @Omittable @Valid LoanValuation valuation,
    @Schema(description = "Where borrowers have their seat; empty for everywhere.")
        @NotNull
        @Size(max = 50)
        List<@NotNull DivisionPrefix> divisions,
    @NotNull LocalDate openFrom,
    @Schema(description = "Its last day; without one until it is changed.") @Omittable
        LocalDate openTo) {
  static BankProductOffer of(BankProductTerms t) {
    return new BankProductOffer(
        t.name(),
        t.minimum(),
        t.maximum(),
        t.maximumMonths(),
        t.ratePercent(),
        t.loanToValuePercent(),
        new ProductCode(t.product()),
        t.guaranteeProduct() == null ? null : new GuaranteeCode(t.guaranteeProduct()),
        t.listRequired(),
        t.valuationFee() == null
            ? null
            : new LoanValuation(t.valuationFee(), t.valuationFeePayer()),
        t.divisions().stream().map(DivisionPrefix::new).toList(),
        t.openFrom(),
        t.openTo());
  }

  BankProductTerms terms() {
    return new BankProductTerms(
        name.strip(),
        minimum,
        maximum,
        maximumMonths,
        ratePercent,
        loanToValuePercent,
        product.value(),
        guaranteeProduct == null ? null : guaranteeProduct.value(),
        listRequired,
        valuation == null ? null : valuation.fee(),
        valuation == null ? null : valuation.feePayer(),
        divisions.stream().map(DivisionPrefix::text).distinct().toList(),
        openFrom,
        openTo);
  }

  /** All that contradicts itself. */
  List<Problem.Field> wrong() {
    List<Problem.Field> wrong = new ArrayList<>();
    if (minimum.isZero()) {
      wrong.add(new Problem.Field("/minimum", Code.RANGE, "> 0.00"));
    }
    if (maximum.compareTo(minimum) < 0) {
      wrong.add(new Problem.Field("/maximum", Code.RANGE, ">= " + minimum));
    }
    if (ratePercent.exceeds(LoanTerms.HIGHEST_RATE)) {
      wrong.add(new Problem.Field("/ratePercent", Code.RANGE, "0 – " + LoanTerms.HIGHEST_RATE));
    }
    if (loanToValuePercent.exceeds(Percent.WHOLE)) {
      wrong.add(new Problem.Field("/loanToValuePercent", Code.RANGE, "0 – " + Percent.WHOLE));
    }
    if (openTo != null && openTo.isBefore(openFrom)) {
      wrong.add(new Problem.Field("/openTo", Code.RANGE, ">= " + openFrom));
    }
    return wrong;
  }
}
