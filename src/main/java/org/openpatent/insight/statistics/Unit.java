package org.openpatent.insight.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What an indicator is measured in, and how its values are written. */
public enum Unit {
  COUNT(0, BigDecimal.ZERO),
  PERCENT(2, null),
  DAYS(1, null),
  /** The database has fen. */
  CNY(2, BigDecimal.ZERO);

  private final int decimals;

  /** The value where nothing is counted; null where there is none. */
  public final BigDecimal ofNothing;

  Unit(int decimals, BigDecimal ofNothing) {
    this.decimals = decimals;
    this.ofNothing = ofNothing;
  }

  /** Null stays null. */
  public String text(BigDecimal value) {
    return value == null ? null : value.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }
}
