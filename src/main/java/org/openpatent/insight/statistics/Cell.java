package org.openpatent.insight.statistics;

import java.math.BigDecimal;

/**
 * What was counted of one group in one period.
 *
 * @param value null if there is none; an amount in fen
 * @param payees how many organizations have a part in an amount; 0 of what is no money
 */
record Cell(BigDecimal value, long payees) {
  static Cell of(BigDecimal value) {
    return new Cell(value, 0);
  }
}
