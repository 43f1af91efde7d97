package org.openpatent.treasury.bank;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;

/**
 * How many transfers have which status, and what they add up to, as the report names them one by
 * one; compared with the totals by status that it states beside them.
 */
final class StatusTotals {
  private record Total(long count, BigDecimal sum) {
    static final Total NONE = new Total(0, BigDecimal.ZERO);

    Total plus(Total other) {
      return new Total(count + other.count, sum.add(other.sum));
    }
  }

  private final Map<String, Total> named = new HashMap<>();
  private Total all = Total.NONE;

  void add(String status, Money amount) {
    Total one = new Total(1, amount.yuan());
    named.merge(status, one, Total::plus);
    all = all.plus(one);
  }

  /**
   * Refuses totals that cannot be those of this file. Of transfers that are not named and have no
   * final status as a whole, any may have any status.
   */
  void require(ReportLevel stated, GroupStatus others, PaymentFile file) {
    Total unnamed =
        new Total(file.transferCount() - all.count, file.controlSum().yuan().subtract(all.sum));
    boolean open =
        others.outcome() == null || BankOutcome.of(others.status()) == BankOutcome.PENDING;
    Map<String, Total> known = new HashMap<>(named);
    if (!open) {
      known.merge(others.status(), unnamed, Total::plus);
    }
    long counted = 0;
    for (var total : stated.totals.entrySet()) {
      Total least = known.getOrDefault(total.getKey(), Total.NONE);
      Total most = open ? least.plus(unnamed) : least;
      requireBetween(total.getKey(), total.getValue(), least, most);
      counted += total.getValue().count();
      known.remove(total.getKey());
    }
    long left = known.values().stream().mapToLong(Total::count).sum();
    if (!stated.totals.isEmpty() && counted + left > file.transferCount()) {
      throw new Problem(Code.STATUS_REPORT_TOTALS, String.join(", ", stated.totals.keySet()));
    }
  }

  private static void requireBetween(
      String status, ReportLevel.StatedTotal stated, Total least, Total most) {
    long count = stated.count();
    BigDecimal sum = stated.sum();
    boolean exact = count == least.count;
    boolean right =
        count >= least.count
            && count <= most.count
            && (sum == null
                || sum.compareTo(least.sum) >= 0
                    && sum.compareTo(exact ? least.sum : most.sum) <= 0);
    if (!right) {
      throw new Problem(Code.STATUS_REPORT_TOTALS, status);
    }
  }
}
