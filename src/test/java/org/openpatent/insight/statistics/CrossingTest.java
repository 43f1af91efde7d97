package org.openpatent.insight.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Nobody learns from the published amounts what one or two organizations were paid. */
class CrossingTest {
  private static final int DIMENSIONS = 3;
  private static final List<String> VALUES = List.of("A", "B", "C");
  private static final long PRIME = 1_000_003;

  /** One dimension, and in each group these payees. */
  private static SortedSet<String> hidden(Map<String, List<Integer>> groups) {
    return Crossing.hidden(
            groups.entrySet().stream()
                .flatMap(group -> group.getValue().stream().map(of -> share(of, group.getKey())))
                .toList(),
            1)
        .get(0);
  }

  private static Share share(int payee, String... values) {
    return new Share(List.of(values), payee);
  }

  @Test
  void aSmallGroupTakesTheSmallestOtherOneWithIt() {
    assertEquals(
        Set.of("A", "B"),
        hidden(Map.of("A", List.of(1), "B", List.of(2, 3, 4), "C", List.of(5, 6, 7, 8))));
  }

  @Test
  void severalSmallGroupsNeedNoOther() {
    assertEquals(
        Set.of("A", "B"),
        hidden(Map.of("A", List.of(1), "B", List.of(2, 3), "C", List.of(5, 6, 7))));
  }

  @Test
  void smallGroupsOfTheSamePayeesAreNotEnoughTogether() {
    assertEquals(Set.of("A", "B"), hidden(Map.of("A", List.of(1, 2), "B", List.of(1, 2))));
    assertEquals(
        Set.of("A", "B", "C"),
        hidden(Map.of("A", List.of(1, 2), "B", List.of(1, 2), "C", List.of(3, 4, 5))));
  }

  /**
   * Of the firms of a city all are small but one: small firms less the city's would be this one.
   */
  @Test
  void whatIsLeftOfOneDimensionWithoutAnotherIsNotOneOrganization() {
    List<Share> shares =
        List.of(
            share(1, "NANNING", "SMALL"),
            share(2, "NANNING", "SMALL"),
            share(3, "NANNING", "SMALL"),
            share(4, "NANNING", "MICRO"),
            share(5, "GUILIN", "MICRO"),
            share(6, "GUILIN", "MICRO"),
            share(7, "GUILIN", "MICRO"));
    assertEquals(List.of(Set.of(), Set.of("MICRO", "SMALL")), Crossing.hidden(shares, 2));
  }

  @Provide
  Arbitrary<List<Share>> shares() {
    Arbitrary<String> value = Arbitraries.of("A", "A", "A", "A", "A", "B", "B", "B", "C");
    return Combinators.combine(
            value.list().ofSize(DIMENSIONS), Arbitraries.integers().between(1, 12))
        .as(Share::new)
        .list()
        .ofMaxSize(40);
  }

  /**
   * All that is told are sums of shares. However these are added up and subtracted, nothing comes
   * out that is one's or two organizations' alone: whoever leaves their shares out of all sums
   * loses no equation.
   */
  @Property(tries = 400)
  void nothingOfOneOrTwoCanBeMadeOfAllThatIsTold(@ForAll("shares") List<Share> shares) {
    List<Predicate<Share>> told = told(shares, Crossing.hidden(shares, DIMENSIONS));
    int equations = rank(told, shares);
    List<Number> payees = shares.stream().map(Share::payee).distinct().toList();
    for (Number one : payees) {
      for (Number other : payees) {
        List<Share> others =
            shares.stream()
                .filter(share -> !share.payee().equals(one) && !share.payee().equals(other))
                .toList();
        assertEquals(equations, rank(told, others), () -> one + " and " + other);
      }
    }
  }

  /** The shares that each told amount is the sum of. */
  private static List<Predicate<Share>> told(List<Share> shares, List<SortedSet<String>> hidden) {
    List<Predicate<Share>> told = new ArrayList<>();
    if (shares.stream().map(Share::payee).distinct().count() >= Crossing.ENOUGH) {
      told.add(share -> true);
      for (int i = 0; i < DIMENSIONS; i++) {
        int dimension = i;
        told.add(share -> hidden.get(dimension).contains(share.values().get(dimension)));
      }
    }
    for (int i = 0; i < DIMENSIONS; i++) {
      int dimension = i;
      VALUES.stream()
          .filter(value -> !hidden.get(dimension).contains(value))
          .forEach(value -> told.add(share -> share.values().get(dimension).equals(value)));
    }
    return told;
  }

  /** How many of the sums do not follow from the others, by Gauss, modulo a prime. */
  private static int rank(List<Predicate<Share>> sums, List<Share> shares) {
    List<long[]> rows = new ArrayList<>();
    for (Predicate<Share> sum : sums) {
      rows.add(shares.stream().mapToLong(share -> sum.test(share) ? 1 : 0).toArray());
    }
    int rank = 0;
    for (int column = 0; column < shares.size(); column++) {
      for (int i = rank; i < rows.size(); i++) {
        if (rows.get(i)[column] != 0) {
          Collections.swap(rows, rank, i);
          clear(rows, rank, column);
          rank++;
          break;
        }
      }
    }
    return rank;
  }

  private static void clear(List<long[]> rows, int pivot, int column) {
    long[] from = rows.get(pivot);
    for (long[] row : rows.subList(pivot + 1, rows.size())) {
      long times = row[column];
      for (int i = 0; i < row.length; i++) {
        row[i] = Math.floorMod(row[i] * from[column] - from[i] * times, PRIME);
      }
    }
  }
}
