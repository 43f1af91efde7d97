package org.openpatent.settlement;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openpatent.compensation.Allocation;
import org.openpatent.compensation.Side;
import org.openpatent.platform.Money;
import org.openpatent.settlement.LineDecision.Cause;

/**
 * The lines of one settlement after the caps, in settlement order. Held as arrays, two slots for
 * each license (a side without a line is 0), because half a million licenses are settled in one go.
 */
final class CappedLines {
  private final Caps caps;
  private final BitSet patentExhausted = new BitSet();
  private String[] licenses = new String[64];
  private long[] assessed = new long[128];
  private long[] capped = new long[128];
  private int slots;

  CappedLines(Caps caps) {
    this.caps = caps;
  }

  /** The next license in settlement order, amounts in fen; one that is owed nothing is not kept. */
  void add(
      String license,
      String patentNumber,
      Function<Side, String> payees,
      long licensorFen,
      long licenseeFen) {
    if (licensorFen == 0 && licenseeFen == 0) {
      return;
    }
    if (slots == capped.length) {
      licenses = Arrays.copyOf(licenses, slots);
      assessed = Arrays.copyOf(assessed, 2 * slots);
      capped = Arrays.copyOf(capped, 2 * slots);
    }
    licenses[slots / 2] = license;
    add(Side.LICENSOR, patentNumber, payees, licensorFen);
    add(Side.LICENSEE, patentNumber, payees, licenseeFen);
  }

  private void add(Side side, String patentNumber, Function<Side, String> payees, long fen) {
    assessed[slots] = fen;
    if (fen > 0) {
      capped[slots] = caps.cut(side, patentNumber, payees.apply(side), fen);
      patentExhausted.set(slots, capped[slots] == 0 && caps.patentExhausted(side, patentNumber));
    }
    slots++;
  }

  Stream<LineDecision> grant(Allocation allocation, long rest) {
    long[] granted = allocation.grant(Arrays.copyOf(capped, slots), rest);
    return IntStream.range(0, slots)
        .filter(slot -> assessed[slot] > 0)
        .mapToObj(
            slot ->
                new LineDecision(
                    licenses[slot / 2],
                    Side.BOTH.get(slot % 2),
                    new Money(assessed[slot]),
                    new Money(capped[slot]),
                    new Money(granted[slot]),
                    granted[slot] > 0 ? null : cause(slot)));
  }

  private Cause cause(int slot) {
    if (capped[slot] > 0) {
      return Cause.BUDGET;
    }
    return patentExhausted.get(slot) ? Cause.PER_PATENT_CAP : Cause.PER_ORGANIZATION_CAP;
  }
}
