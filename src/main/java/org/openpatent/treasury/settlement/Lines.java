package org.openpatent.treasury.settlement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;
import org.openpatent.treasury.program.Allocation;

/**
 * The lines of one computation after the caps, in settlement order. Held as arrays, a slot for each
 * part of each item (a part without a line is 0), because a million lines are settled in one go.
 */
public final class Lines {
  private final int parts;
  private final List<String> causes = new ArrayList<>();
  private int[] items = new int[8];
  private long[] assessed;
  private long[] capped;
  private byte[] cause;
  private int size;
  private long sum;

  /** A line after its grant; amounts in fen. */
  public record Line(int item, int part, long assessed, long capped, long granted, String cause) {}

  /** Takes a line after its grant; amounts in fen. */
  interface Visitor {
    void line(int row, int item, int part, long assessed, long capped, long granted);
  }

  /**
   * @param parts the most lines that one item has
   */
  public Lines(int parts) {
    this.parts = parts;
    assessed = new long[items.length * parts];
    capped = new long[items.length * parts];
    cause = new byte[items.length * parts];
  }

  /** Begins the next item in settlement order; its lines follow. */
  public void begin(int item) {
    if (size == items.length) {
      items = Arrays.copyOf(items, size + (size >> 1));
      assessed = Arrays.copyOf(assessed, items.length * parts);
      capped = Arrays.copyOf(capped, items.length * parts);
      cause = Arrays.copyOf(cause, items.length * parts);
    }
    items[size++] = item;
  }

  /**
   * Adds a line of the item that was begun last, cut to what the caps leave it.
   *
   * @param fen more than 0
   * @param keys what each of the caps counts it by
   * @throws Problem SUM_TOO_LARGE if all lines add up to more than {@link Money#MOST}
   */
  public void add(int part, long fen, Caps caps, int... keys) {
    sum += fen;
    if (sum > Money.MOST.fen()) { // the other sums are never larger
      throw new Problem(Code.SUM_TOO_LARGE);
    }
    int slot = (size - 1) * parts + part;
    assessed[slot] = fen;
    capped[slot] = caps.cut(fen, keys);
    if (capped[slot] == 0) {
      cause[slot] = number(caps.exhausted(keys));
    }
  }

  private byte number(String name) {
    if (!causes.contains(name)) {
      causes.add(name);
    }
    return (byte) causes.indexOf(name);
  }

  /** How many items have a line. */
  public int items() {
    return size;
  }

  /** Shares the rest of the budget over the lines; each line is made when the stream reads it. */
  public Stream<Line> grant(Allocation allocation, Money rest) {
    IntToLongFunction granted = share(allocation, rest);
    return IntStream.range(0, size * parts)
        .filter(slot -> assessed[slot] > 0)
        .mapToObj(slot -> line(slot, granted.applyAsLong(slot)));
  }

  /** The same without an object for each line. */
  void grant(Allocation allocation, Money rest, Visitor visitor) {
    IntToLongFunction granted = share(allocation, rest);
    for (int slot = 0; slot < size * parts; slot++) {
      if (assessed[slot] > 0) {
        int row = slot / parts;
        visitor.line(
            row, items[row], slot % parts, assessed[slot], capped[slot], granted.applyAsLong(slot));
      }
    }
  }

  private IntToLongFunction share(Allocation allocation, Money rest) {
    return allocation.share(size * parts, parts, slot -> capped[slot], rest.fen());
  }

  private Line line(int slot, long granted) {
    String unpaid = capped[slot] > 0 ? SettlementLine.BUDGET : causes.get(cause[slot]);
    return new Line(
        items[slot / parts],
        slot % parts,
        assessed[slot],
        capped[slot],
        granted,
        granted > 0 ? null : unpaid);
  }
}
