package org.openpatent.treasury.settlement;

import java.util.Arrays;
import java.util.function.Function;
import org.openpatent.incentive.compensation.Growth;
import org.openpatent.incentive.compensation.Side;
import org.openpatent.incentive.compensation.SideRule;
import org.openpatent.platform.value.Money;

/** What is left of the program-wide caps of both sides, in fen; patents and payees by number. */
final class Caps {
  private final Cap[] perPatent;
  private final Cap[] perOrganization;

  Caps(Function<Side, SideRule> rules) {
    perPatent = caps(side -> rules.apply(side).perPatentCap());
    perOrganization = caps(side -> rules.apply(side).perOrganizationCap());
  }

  private static Cap[] caps(Function<Side, Money> limit) {
    return Side.BOTH.stream().map(limit).map(Cap::new).toArray(Cap[]::new);
  }

  /** Counts in what was granted to a line before. */
  void use(Side side, int patent, int payee, long fen) {
    perPatent[side.ordinal()].use(patent, fen);
    perOrganization[side.ordinal()].use(payee, fen);
  }

  /** Cuts a line to what both caps leave it, and counts in just that. */
  long cut(Side side, int patent, int payee, long fen) {
    long left =
        Math.min(
            perPatent[side.ordinal()].left(patent), perOrganization[side.ordinal()].left(payee));
    long capped = Math.min(fen, left);
    use(side, patent, payee, capped);
    return capped;
  }

  boolean patentExhausted(Side side, int patent) {
    return perPatent[side.ordinal()].left(patent) == 0;
  }

  /** One cap of one side; where the program sets none it uses no memory. */
  private static final class Cap {
    private final Money limit;
    private long[] used = new long[0];

    Cap(Money limit) {
      this.limit = limit;
    }

    long left(int key) {
      if (limit == null) {
        return Long.MAX_VALUE;
      }
      // simulated caps may lie below what was granted
      return key < used.length ? Math.max(0, limit.fen() - used[key]) : limit.fen();
    }

    void use(int key, long fen) {
      if (limit == null) {
        return;
      }
      if (key >= used.length) {
        used = Arrays.copyOf(used, Growth.of(key + 1));
      }
      used[key] += fen;
    }
  }
}
