package org.openpatent.settlement;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.openpatent.compensation.Side;
import org.openpatent.compensation.SideRule;
import org.openpatent.platform.Money;

/** What is left of the program-wide caps of both sides, in fen. */
final class Caps {
  private final Cap perPatent;
  private final Cap perOrganization;

  Caps(Function<Side, SideRule> rules) {
    perPatent = new Cap(side -> rules.apply(side).perPatentCap());
    perOrganization = new Cap(side -> rules.apply(side).perOrganizationCap());
  }

  /** Counts in what was granted to a line before. */
  void use(Side side, String patentNumber, String payee, long fen) {
    perPatent.use(side, patentNumber, fen);
    perOrganization.use(side, payee, fen);
  }

  /** Cuts a line to what both caps leave it, and counts in just that. */
  long cut(Side side, String patentNumber, String payee, long fen) {
    long left = Math.min(perPatent.left(side, patentNumber), perOrganization.left(side, payee));
    long capped = Math.min(fen, left);
    use(side, patentNumber, payee, capped);
    return capped;
  }

  boolean patentExhausted(Side side, String patentNumber) {
    return perPatent.left(side, patentNumber) == 0;
  }

  /** One cap of both sides; a side that has none uses no memory. */
  private static final class Cap {
    private final Money[] limits;
    private final Map<String, long[]> used = new HashMap<>();

    Cap(Function<Side, Money> limit) {
      limits = Side.BOTH.stream().map(limit).toArray(Money[]::new);
    }

    long left(Side side, String key) {
      Money limit = limits[side.ordinal()];
      if (limit == null) {
        return Long.MAX_VALUE;
      }
      long[] uses = used.get(key);
      // simulated caps may lie below what was granted
      return uses == null ? limit.fen() : Math.max(0, limit.fen() - uses[side.ordinal()]);
    }

    void use(Side side, String key, long fen) {
      if (limits[side.ordinal()] != null) {
        used.computeIfAbsent(key, k -> new long[Side.BOTH.size()])[side.ordinal()] += fen;
      }
    }
  }
}
