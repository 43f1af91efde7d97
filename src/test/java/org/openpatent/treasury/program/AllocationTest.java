package org.openpatent.treasury.program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class AllocationTest {
  private static final long MOST = 999_999_999_999_999L;

  @Test
  void theLicenseThatTheRestNoLongerCoversSharesItAndLaterOnesGetNothing() {
    assertArrayEquals(
        new long[] {100, 50, 33, 17, 0, 0},
        granted(Allocation.FIRST_COME, new long[] {100, 50, 100, 50, 1, 0}, 200));
  }

  @Test
  void theLargestAmountsDoNotOverflow() {
    assertArrayEquals(
        new long[] {MOST / 2 + 1, MOST / 2},
        granted(Allocation.PRO_RATA, new long[] {MOST, MOST}, MOST));
  }

  @Test
  void aSumBeyondALongIsRefusedRatherThanWrong() {
    long[] lines = {Long.MAX_VALUE, 1};

    for (Allocation allocation : Allocation.values()) {
      assertThrows(ArithmeticException.class, () -> granted(allocation, lines, 1));
    }
  }

  @Property
  void neitherALineNorTheRestIsExceededAndAllThatCanBeGrantedIs(
      @ForAll Allocation allocation,
      @ForAll("lines") long[] lines,
      @ForAll @LongRange(min = 0, max = MOST) long rest) {
    long[] granted = granted(allocation, lines, rest);

    for (int i = 0; i < lines.length; i++) {
      assertTrue(0 <= granted[i] && granted[i] <= lines[i]);
    }
    assertEquals(Math.min(rest, sum(lines)), sum(granted));
  }

  @Property
  void underFirstComeNoLineLosesByALargerBudget(
      @ForAll("lines") long[] lines,
      @ForAll @LongRange(min = 0, max = MOST) long rest,
      @ForAll @LongRange(min = 0, max = 1000) long more) {
    long[] before = granted(Allocation.FIRST_COME, lines, rest);
    long[] after = granted(Allocation.FIRST_COME, lines, rest + more);

    for (int i = 0; i < lines.length; i++) {
      assertTrue(before[i] <= after[i]);
    }
  }

  /** The sum never falls; one line may lose a fen, as in every method of largest remainders. */
  @Property
  void underProRataNoLineLosesMoreThanAFenByALargerBudget(
      @ForAll("lines") long[] lines,
      @ForAll @LongRange(min = 0, max = MOST) long rest,
      @ForAll @LongRange(min = 0, max = 1000) long more) {
    long[] before = granted(Allocation.PRO_RATA, lines, rest);
    long[] after = granted(Allocation.PRO_RATA, lines, rest + more);

    assertTrue(sum(before) <= sum(after));
    for (int i = 0; i < lines.length; i++) {
      assertTrue(before[i] <= after[i] + 1);
    }
  }

  @Property
  void underProRataALargerLineNeverGetsLess(
      @ForAll("lines") long[] lines, @ForAll @LongRange(min = 0, max = MOST) long rest) {
    long[] ascending = lines.clone();
    Arrays.sort(ascending);
    long[] granted = granted(Allocation.PRO_RATA, ascending, rest);

    for (int i = 1; i < granted.length; i++) {
      assertTrue(granted[i - 1] <= granted[i] || ascending[i - 1] == ascending[i]);
    }
  }

  /** The rule as it is written, with a sorted list and numbers of any size. */
  @Property
  void proRataIsTheMethodOfLargestRemainders(
      @ForAll("lines") long[] lines, @ForAll @LongRange(min = 0, max = MOST) long rest) {
    Assume.that(sum(lines) > rest);
    BigInteger sum = BigInteger.valueOf(sum(lines));
    BigInteger[][] parts =
        Arrays.stream(lines)
            .mapToObj(
                line ->
                    BigInteger.valueOf(line)
                        .multiply(BigInteger.valueOf(rest))
                        .divideAndRemainder(sum))
            .toArray(BigInteger[][]::new);
    long[] expected = Arrays.stream(parts).mapToLong(part -> part[0].longValueExact()).toArray();
    IntStream.range(0, lines.length)
        .boxed()
        .sorted(Comparator.comparing(i -> parts[i][1].negate()))
        .limit(rest - sum(expected))
        .forEach(i -> expected[i]++);

    assertArrayEquals(expected, granted(Allocation.PRO_RATA, lines, rest));
  }

  /** Two lines for each license; large and small ones, equal ones, and sides without a line. */
  @Provide
  Arbitrary<long[]> lines() {
    Arbitrary<Long> line =
        Arbitraries.oneOf(
            List.of(
                Arbitraries.longs().between(0, 3),
                Arbitraries.longs().between(0, 1_000_000),
                Arbitraries.longs().between(0, MOST)));
    return line.list()
        .ofMaxSize(20)
        .map(list -> list.stream().mapToLong(Long::longValue).limit(list.size() / 2 * 2).toArray());
  }

  private static long[] granted(Allocation allocation, long[] lines, long rest) {
    IntToLongFunction share = allocation.share(lines.length, 2, i -> lines[i], rest);
    return IntStream.range(0, lines.length).mapToLong(share).toArray();
  }

  private static long sum(long[] amounts) {
    return Arrays.stream(amounts).sum();
  }
}
