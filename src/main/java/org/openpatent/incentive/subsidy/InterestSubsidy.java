package org.openpatent.incentive.subsidy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Percent;

/**
 * What a program pays of a loan's interest. {@code POINTS} needs points, {@code LPR_SHARE} and
 * {@code INTEREST_SHARE} need sharePercent; {@code atMostContractRate} is of {@code LPR_SHARE}
 * alone. A maximum or cap that the program does not set is null.
 */
public record InterestSubsidy(
    @NotNull SubsidyMethod method,
    @Schema(pattern = Percent.AT_MOST_WHOLE, description = "Percent points a year.") Percent points,
    @Schema(pattern = Percent.AT_MOST_WHOLE) Percent sharePercent,
    @Schema(description = "The share is of the lower of LPR and contract rate.")
        Boolean atMostContractRate,
    @NotNull DayBasis dayBasis,
    @Min(1) @Max(36500) Integer maximumDays,
    @Schema(description = "Days before the pledge was registered do not count.") @NotNull
        Boolean countFromPledge,
    @Schema(description = "At most the interest received up to the cut-off.") @NotNull
        Boolean atMostInterestPaid,
    Money perLoanCap,
    @Schema(description = "Of this program.") Money perBorrowerYearCap,
    @Schema(description = "Of all programs of the scheme.") Money perBorrowerCap) {
  /** How the subsidized rate comes about. */
  public enum SubsidyMethod {
    /** Percent points a year. */
    POINTS,
    /** Percent of the 1-year LPR in force on the day of drawing. */
    LPR_SHARE,
    /** Percent of the contract rate. */
    INTEREST_SHARE
  }

  /** How many days a year of interest has; in leap years too. */
  public enum DayBasis {
    ACT_360(360),
    ACT_365(365);

    final int days;

    DayBasis(int days) {
      this.days = days;
    }
  }

  /** Whether the method has the fields that it needs, and none that it does not use. */
  boolean agrees() {
    boolean byPoints = method == SubsidyMethod.POINTS;
    return byPoints == (points != null)
        && byPoints == (sharePercent == null)
        && (atMostContractRate == null || method == SubsidyMethod.LPR_SHARE);
  }

  /**
   * In percent a year, not rounded.
   *
   * @param contract the loan's own rate
   * @param ceiling null if there is none
   * @param lpr null if none was in force on the day of drawing
   */
  BigDecimal rate(BigDecimal contract, BigDecimal ceiling, Percent lpr) {
    return switch (method) {
      case POINTS -> points.value();
      case INTEREST_SHARE -> share(ceiling == null ? contract : contract.min(ceiling));
      case LPR_SHARE ->
          lpr == null
              ? BigDecimal.ZERO
              : share(
                  Boolean.TRUE.equals(atMostContractRate)
                      ? lpr.value().min(contract)
                      : lpr.value());
    };
  }

  private BigDecimal share(BigDecimal rate) {
    return rate.multiply(sharePercent.value()).movePointLeft(2);
  }
}
