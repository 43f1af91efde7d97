package org.openpatent.insight.figure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;

/** Places in a competition: 1, 2, 2, 4, the largest value first. */
final class Ranking {
  private Ranking() {}

  /** The place of a value among values; those that are null have none and take none. */
  static Integer rank(BigDecimal value, Collection<BigDecimal> among) {
    return value == null
        ? null
        : 1
            + (int)
                among.stream()
                    .filter(Objects::nonNull)
                    .filter(other -> other.compareTo(value) > 0)
                    .count();
  }
}
