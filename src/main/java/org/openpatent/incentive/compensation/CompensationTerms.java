package org.openpatent.incentive.compensation;

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
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.party.designation.DesignationLevel;
import org.openpatent.party.organization.Division;
import org.openpatent.party.organization.OrganizationKind;
import org.openpatent.party.organization.SizeClass;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;
import org.openpatent.treasury.program.Allocation;
import org.openpatent.treasury.program.Terms;

/**
 * Everything numeric of a compensation program, fixed once it opens: the only thing besides a
 * license's facts that an assessment depends on, and what a simulation changes.
 */
@Schema
public record CompensationTerms(
    @NotNull Division division,
    @NotNull @Min(2000) @Max(2999) Integer fiscalYear,
    @Schema(description = "First day of the eligibility period.") @NotNull LocalDate eligibleFrom,
    @Schema(description = "Last day of the eligibility period.") @NotNull LocalDate eligibleTo,
    @Schema(description = "Which date must fall in the period.") @NotNull DateBasis dateBasis,
    @Schema(description = "In CNY.") @NotNull Money budget,
    @NotNull Allocation allocation,
    @NotNull @Valid ProgramConditions conditions,
    @NotNull @Valid SideRule licensor,
    @NotNull @Valid SideRule licensee)
    implements Terms {

  /**
   * What a license must meet. Divisions are prefixes of GB/T 2260 codes: {@code 45} is all of
   * Guangxi. An empty list asks for nothing.
   */
  public record ProgramConditions(
      @NotNull Boolean recordalRequired,
      @NotNull @Min(1) @Max(240) Integer minimumTermMonths,
      @NotNull @Size(max = 4) List<@NotNull SizeClass> licenseeSizes,
      @NotNull @Size(max = 200)
          List<@NotNull @Pattern(regexp = "[0-9]{2,6}") String> licenseeDivisions,
      @NotNull @Size(max = 200)
          List<@NotNull @Pattern(regexp = "[0-9]{2,6}") String> licenseeDivisionsExcluded,
      @NotNull @Size(max = 5) List<@NotNull OrganizationKind> licensorKinds,
      @NotNull @Size(max = 200)
          List<@NotNull @Pattern(regexp = "[0-9]{2,6}") String> licensorDivisions,
      @NotNull Boolean unrelatedPartiesRequired,
      @Schema(
              description = "The agency must have verified the facts of both sides.",
              defaultValue = "false")
          Boolean verifiedPartiesRequired,
      @NotNull Boolean pairCountedOnce,
      @JsonInclude(JsonInclude.Include.NON_NULL) // as it was stored before it could be asked
          @Schema(
              description =
                  "The licensee held one of these, or a higher one, on the day of effect.")
          @Size(max = 4)
          List<@NotNull DesignationLevel> licenseeDesignations) {

    /** Terms that were stored before parties could be asked to be verified do not ask it. */
    public ProgramConditions {
      verifiedPartiesRequired = Boolean.TRUE.equals(verifiedPartiesRequired);
    }
  }

  @Override
  public CompensationTerms withBudget(Money budget) {
    return new CompensationTerms(
        division,
        fiscalYear,
        eligibleFrom,
        eligibleTo,
        dateBasis,
        budget,
        allocation,
        conditions,
        licensor,
        licensee);
  }

  @Override
  public List<Problem.Field> inconsistencies() {
    List<Problem.Field> wrong = new ArrayList<>();
    if (eligibleTo.isBefore(eligibleFrom)) {
      wrong.add(new Problem.Field("/eligibleTo", Code.PROGRAM_PERIOD));
    }
    for (Side side : Side.BOTH) {
      rule(side).inconsistency("/" + side.name().toLowerCase(Locale.ROOT)).ifPresent(wrong::add);
    }
    return wrong;
  }

  boolean asksForDesignations() {
    var asked = conditions.licenseeDesignations;
    return asked != null && !asked.isEmpty();
  }

  SideRule rule(Side side) {
    return side == Side.LICENSOR ? licensor : licensee;
  }
}
