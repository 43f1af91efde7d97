package org.openpatent.treasury;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;
import org.openpatent.treasury.program.Allocation;
import org.openpatent.treasury.program.Terms;

/**
 * @param percent of what an item is worth a day
 * @param scheme programs of one scheme share its cap
 * @param perFirmCap what this program grants for one firm at most; null for no limit
 * @param schemeCap what all programs of the scheme grant for one firm at most; null for no limit
 */
record MadeUpTerms(
    @NotNull @Min(2000) @Max(2999) Integer fiscalYear,
    @NotNull Money budget,
    @NotNull Allocation allocation,
    @NotNull @Min(0) @Max(100) Integer percent,
    @NotBlank String scheme,
    Money perFirmCap,
    Money schemeCap)
    implements Terms {
  @Override
  public MadeUpTerms withBudget(Money other) {
    return new MadeUpTerms(fiscalYear, other, allocation, percent, scheme, perFirmCap, schemeCap);
  }

  @Override
  public List<Problem.Field> inconsistencies() {
    return List.of();
  }
}
