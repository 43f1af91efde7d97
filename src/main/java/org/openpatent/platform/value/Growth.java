package org.openpatent.platform.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** By how much a figure grew since the period before. */
public final class Growth {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Growth() {}

  /**
   * In percent, two decimals, half-up away from zero; null where the one before is 0 or unknown.
   */
  public static String of(BigDecimal current, BigDecimal previous) {
    if (current == null || previous == null || previous.signum() == 0) {
      return null;
    }
    return current
        .subtract(previous)
        .multiply(HUNDRED)
        .divide(previous, 2, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
