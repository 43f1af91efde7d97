package org.openpatent.insight.statistics;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedSet;

/**
 * Which amounts of the groups of one dimension are told, so that no answer tells what one or two
 * organizations were paid: of two, each would know the other one's. Those of the groups that {@link
 * Crossing} hides are told together.
 *
 * @param hidden the values of the groups whose amounts are not told one by one
 * @param together the sum of these amounts, or null if that is not told either
 * @param wholeTold false if fewer than three have a part in the whole
 */
record Disclosure(SortedSet<String> hidden, BigDecimal together, boolean wholeTold) {
  /** The groups by the value that they have in the dimension. */
  static Disclosure of(SortedSet<String> hidden, Map<String, Cell> groups, Cell whole) {
    BigDecimal sum =
        hidden.stream()
            .map(value -> groups.get(value).value())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean wholeTold = whole == null || whole.payees() == 0 || whole.payees() >= Crossing.ENOUGH;
    return new Disclosure(hidden, !hidden.isEmpty() && wholeTold ? sum : null, wholeTold);
  }
}
