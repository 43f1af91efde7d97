package org.openpatent.insight.statistics;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/**
 * What was counted of one group in one period.
 *
 * @param value null if there is none; an amount in fen
 * @param payees how many organizations have a part in an amount; 0 of what is no money
 * @param first a number that stands for one of them, the smallest; null if there is none
 * @param last the largest
 */
record Cell(BigDecimal value, long payees, Number first, Number last) {
  static Cell of(BigDecimal value) {
    return new Cell(value, 0, null, null);
  }

  /** All of the payees if these are not more than two. */
  Set<Number> fewPayees() {
    Set<Number> few = new HashSet<>();
    if (payees > 0) {
      few.add(first);
      few.add(last);
    }
    return few;
  }
}
