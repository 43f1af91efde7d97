package org.openpatent.incentive.subsidy;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.party.designation.DesignationLevel;
import org.openpatent.party.organization.SizeClass;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Percent;
import org.openpatent.platform.value.Problem;
import org.openpatent.treasury.program.Allocation;
import org.openpatent.treasury.program.Terms;

/**
 * Everything numeric of a subsidy program, fixed once it opens: the only thing besides a loan's
 * facts and the reference rates that an assessment depends on, and what a simulation changes.
 */
@Schema
public record SubsidyTerms(
    @Schema(description = "Programs of one scheme share the cap per borrower.")
        @NotNull
        @Pattern(regexp = SubsidyTerms.NAME)
        String scheme,
    @NotNull @Min(2000) @Max(2999) Integer fiscalYear,
    @Schema(description = "First day whose interest counts.") @NotNull LocalDate eligibleFrom,
    @Schema(description = "Last day whose interest counts.") @NotNull LocalDate eligibleTo,
    @Schema(description = "In CNY.") @NotNull Money budget,
    @NotNull Allocation allocation,
    @Schema(description = "The products of banks whose loans are subsidized.")
        @NotNull
        @Size(min = 1, max = 50)
        List<@NotNull @Pattern(regexp = SubsidyTerms.NAME) String> products,
    @NotNull SubsidyPayee payee,
    @NotNull @Valid SubsidyConditions conditions,
    @NotNull @Valid InterestSubsidy subsidy)
    implements Terms {
  /** A scheme, a product or a list. */
  static final String NAME = "^[A-Z0-9][A-Z0-9-]{0,39}$";

  /** Who is paid for a loan: the firm that took it, or the bank, which charges that much less. */
  public enum SubsidyPayee {
    BORROWER,
    BANK
  }

  /**
   * What a loan must meet. Divisions are prefixes of GB/T 2260 codes: {@code 45} is all of Guangxi.
   * An empty list asks for nothing. {@code listRequired} names the list on which the borrower must
   * stand on the day of drawing.
   */
  public record SubsidyConditions(
      @Schema(description = "First day of drawing.") @NotNull LocalDate drawnFrom,
      @Schema(description = "Last day of drawing.") @NotNull LocalDate drawnTo,
      @NotNull @Size(max = 200)
          List<@NotNull @Pattern(regexp = "[0-9]{2,6}") String> borrowerDivisions,
      @NotNull @Size(max = 4) List<@NotNull SizeClass> borrowerSizes,
      @NotNull Money minimumPrincipal,
      @NotNull Boolean pledgeRequired,
      @NotNull @Schema(pattern = Percent.AT_MOST_WHOLE) Percent minimumIpSharePercent,
      @Valid RateCeiling rateCeiling,
      @NotNull Boolean valuationPaidByBank,
      @NotNull Boolean settledOnly,
      @Pattern(regexp = SubsidyTerms.NAME) String listRequired,
      @JsonInclude(JsonInclude.Include.NON_NULL) // as it was stored before it could be asked
          @Schema(description = "The borrower held one of these, or a higher one, on that day.")
          @Size(max = 4)
          List<@NotNull DesignationLevel> borrowerDesignations) {}

  @Override
  public SubsidyTerms withBudget(Money budget) {
    return new SubsidyTerms(
        scheme,
        fiscalYear,
        eligibleFrom,
        eligibleTo,
        budget,
        allocation,
        products,
        payee,
        conditions,
        subsidy);
  }

  /** Whether the prime rate of the drawing day makes a difference. */
  boolean asksForRate() {
    return conditions.rateCeiling != null
        || subsidy.method() == InterestSubsidy.SubsidyMethod.LPR_SHARE;
  }

  @Override
  public List<Problem.Field> inconsistencies() {
    List<Problem.Field> wrong = new ArrayList<>();
    if (eligibleTo.isBefore(eligibleFrom)) {
      wrong.add(new Problem.Field("/eligibleTo", Code.PROGRAM_PERIOD));
    }
    if (conditions.drawnTo.isBefore(conditions.drawnFrom)) {
      wrong.add(new Problem.Field("/conditions/drawnTo", Code.DRAWING_PERIOD));
    }
    atMostWhole("/conditions/minimumIpSharePercent", conditions.minimumIpSharePercent, wrong);
    if (conditions.rateCeiling != null && !conditions.rateCeiling.agrees()) {
      wrong.add(new Problem.Field("/conditions/rateCeiling", Code.RATE_CEILING_FIELDS));
    }
    if (!subsidy.agrees()) {
      wrong.add(new Problem.Field("/subsidy", Code.SUBSIDY_METHOD_FIELDS, subsidy.method()));
    }
    atMostWhole("/subsidy/points", subsidy.points(), wrong);
    atMostWhole("/subsidy/sharePercent", subsidy.sharePercent(), wrong);
    return wrong;
  }

  boolean asksForDesignations() {
    var asked = conditions.borrowerDesignations;
    return asked != null && !asked.isEmpty();
  }

  private static void atMostWhole(String pointer, Percent percent, List<Problem.Field> wrong) {
    if (percent != null && percent.exceeds(Percent.WHOLE)) {
      wrong.add(new Problem.Field(pointer, Code.RANGE, "<= " + Percent.WHOLE));
    }
  }
}
