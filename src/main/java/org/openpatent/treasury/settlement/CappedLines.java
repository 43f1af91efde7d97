package org.openpatent.treasury.settlement;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openpatent.incentive.compensation.Allocation;
import org.openpatent.incentive.compensation.CompensationLine.Cause;
import org.openpatent.incentive.compensation.Growth;
import org.openpatent.incentive.compensation.LicenseRegister;
import org.openpatent.incentive.compensation.Side;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;

/**
 * The lines of one settlement after the caps, in settlement order. Held as arrays, two slots for
 * each license (a side without a line is 0), because half a million licenses are settled in one go.
 */
final class CappedLines {
  private final LicenseRegister register;
  private final Caps caps;
  private final BitSet patentExhausted = new BitSet();
  private int[] licenses = new int[8];
  private long[] assessed = new long[16];
  private long[] capped = new long[16];
  private int slots;
  private long sum;

  /** Takes a line after its grant; amounts in fen. */
  interface Visitor {
    void line(int row, int license, Side side, long assessed, long capped, long granted);
  }

  CappedLines(LicenseRegister register, Caps caps) {
    this.register = register;
    this.caps = caps;
  }

  /** The next license in settlement order, amounts in fen; one that is owed nothing is not kept. */
  void add(int license, long licensorFen, long licenseeFen) {
    if (licensorFen == 0 && licenseeFen == 0) {
      return;
    }
    if (slots == 2 * licenses.length) {
      licenses = Arrays.copyOf(licenses, Growth.of(licenses.length));
      assessed = Arrays.copyOf(assessed, 2 * licenses.length);
      capped = Arrays.copyOf(capped, 2 * licenses.length);
    }
    licenses[slots / 2] = license;
    add(Side.LICENSOR, license, licensorFen);
    add(Side.LICENSEE, license, licenseeFen);
  }

  private void add(Side side, int license, long fen) {
    assessed[slots] = fen;
    sum += fen;
    if (sum > Money.MOST.fen()) { // the other sums are never larger
      throw new Problem(Code.SUM_TOO_LARGE);
    }
    if (fen > 0) {
      int patent = register.patentOf(license);
      capped[slots] = caps.cut(side, patent, register.payeeOf(license, side), fen);
      patentExhausted.set(slots, capped[slots] == 0 && caps.patentExhausted(side, patent));
    }
    slots++;
  }

  /** How many licenses have a line. */
  int licenses() {
    return slots / 2;
  }

  /** One at a time as the stream is read. */
  Stream<LineDecision> grant(Allocation allocation, long rest) {
    IntToLongFunction granted = allocation.share(slots, slot -> capped[slot], rest);
    return IntStream.range(0, slots)
        .filter(slot -> assessed[slot] > 0)
        .mapToObj(slot -> decision(slot, granted.applyAsLong(slot)));
  }

  /** The same without an object for each line. */
  void grant(Allocation allocation, long rest, Visitor visitor) {
    IntToLongFunction granted = allocation.share(slots, slot -> capped[slot], rest);
    for (int slot = 0; slot < slots; slot++) {
      if (assessed[slot] > 0) {
        visitor.line(
            slot / 2,
            licenses[slot / 2],
            Side.BOTH.get(slot % 2),
            assessed[slot],
            capped[slot],
            granted.applyAsLong(slot));
      }
    }
  }

  private LineDecision decision(int slot, long granted) {
    int license = licenses[slot / 2];
    Side side = Side.BOTH.get(slot % 2);
    return new LineDecision(
        register.id(license),
        side,
        register.creditCode(register.payeeOf(license, side)),
        register.patentNumber(register.patentOf(license)),
        register.creditCode(register.payeeOf(license, Side.LICENSEE)),
        new Money(assessed[slot]),
        new Money(capped[slot]),
        new Money(granted),
        granted > 0 ? null : cause(slot));
  }

  private Cause cause(int slot) {
    if (capped[slot] > 0) {
      return Cause.BUDGET;
    }
    return patentExhausted.get(slot) ? Cause.PER_PATENT_CAP : Cause.PER_ORGANIZATION_CAP;
  }
}
