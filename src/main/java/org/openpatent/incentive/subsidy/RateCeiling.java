package org.openpatent.incentive.subsidy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.incentive.loan.ReferenceRate;
import org.openpatent.platform.value.Percent;

/**
 * The highest rate that a loan may have, measured by the 1-year LPR in force on the day of drawing:
 * so many percent of it, or so many basis points over it. With {@code refuse} a loan above it gets
 * nothing; without, its rate counts up to it where the subsidy is a share of the interest.
 */
public record RateCeiling(
    Percent timesPercent,
    @Min(0) @Max(10000) Integer plusBasisPoints,
    @Schema(description = "Whether a loan above it gets nothing.") @NotNull Boolean refuse) {

  boolean agrees() {
    return (timesPercent == null) != (plusBasisPoints == null);
  }

  /** In percent a year, not rounded. */
  BigDecimal over(Percent lpr) {
    return timesPercent == null
        ? lpr.value().add(BigDecimal.valueOf(plusBasisPoints, 2))
        : lpr.value().multiply(timesPercent.value()).movePointLeft(2);
  }

  /** As a requirement, before the rate of a day is known. */
  @Override
  public String toString() {
    return timesPercent == null
        ? ReferenceRate.LPR_1Y + " + " + plusBasisPoints + " bp"
        : timesPercent + " % " + ReferenceRate.LPR_1Y;
  }
}
