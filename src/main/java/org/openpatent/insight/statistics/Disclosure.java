package org.openpatent.insight.statistics;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which amounts of the groups of one dimension may be told, so that no answer tells what one or two
 * organizations were paid: of two, each would know the other one's.
 *
 * <p>An amount in which one or two have a part is told together with the others of that kind; and
 * where all of these together are one or two organizations still, with the group in which the
 * fewest other ones have a part. So neither what is told nor what is left when it is taken from the
 * whole is of fewer than three.
 *
 * @param hidden the values of the groups whose amounts are not told one by one
 * @param together the sum of these amounts, or null if that is not told either
 * @param wholeTold false if fewer than three have a part in the whole
 */
record Disclosure(SortedSet<String> hidden, BigDecimal together, boolean wholeTold) {
  /** From so many organizations on an amount is told. */
  static final int ENOUGH = 3;

  /** The groups by the value that they have in the dimension. */
  static Disclosure of(Map<String, Cell> groups, Cell whole) {
    SortedSet<String> hidden = new TreeSet<>();
    Set<Number> payees = new HashSet<>();
    groups.forEach(
        (value, group) -> {
          if (group.payees() > 0 && group.payees() < ENOUGH) {
            hidden.add(value);
            payees.addAll(group.fewPayees());
          }
        });
    boolean enough = payees.size() >= ENOUGH;
    if (!hidden.isEmpty() && !enough) {
      var companion =
          groups.entrySet().stream()
              .filter(group -> group.getValue().payees() >= ENOUGH)
              .min(
                  Comparator.comparing((Map.Entry<String, Cell> group) -> group.getValue().payees())
                      .thenComparing(Map.Entry::getKey));
      companion.ifPresent(group -> hidden.add(group.getKey()));
      enough = companion.isPresent();
    }
    BigDecimal sum =
        hidden.stream()
            .map(value -> groups.get(value).value())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean wholeTold = whole == null || whole.payees() == 0 || whole.payees() >= ENOUGH;
    return new Disclosure(hidden, !hidden.isEmpty() && enough ? sum : null, wholeTold);
  }
}
