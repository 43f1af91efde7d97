package org.openpatent.incentive.roll;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.openpatent.incentive.candidate.IndicatorValue;

/** The patents in force of one owner, added up. */
final class Holding {
  /** Four years have so many days: a year is of 365.25 [assumed]. */
  private static final long DAYS_OF_FOUR_YEARS = 1461;

  private static final int DECIMALS = 2;

  private long inventions;
  private long patents;
  private long days;

  /**
   * @param remaining days of protection left to all of them, the day itself and the last one
   *     counted in [assumed]
   */
  void add(long newInventions, long newPatents, long remaining) {
    inventions += newInventions;
    patents += newPatents;
    days += remaining;
  }

  void measure(Candidates candidates, String owner) {
    candidates.measure(owner, KnownIndicator.VALID_INVENTIONS, IndicatorValue.of(inventions));
    candidates.measure(owner, KnownIndicator.VALID_PATENTS, IndicatorValue.of(patents));
    candidates.measure(owner, KnownIndicator.REMAINING_YEARS, new IndicatorValue(years()));
  }

  /** The mean of what remains. */
  private BigDecimal years() {
    return BigDecimal.valueOf(4 * days)
        .divide(BigDecimal.valueOf(DAYS_OF_FOUR_YEARS * patents), DECIMALS, RoundingMode.HALF_UP);
  }
}
