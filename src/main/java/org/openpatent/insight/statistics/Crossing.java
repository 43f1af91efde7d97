package org.openpatent.insight.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which groups' amounts may be told by one dimension and by the others, so that who has all answers
 * and subtracts one from another finds out nothing about one or two organizations either.
 *
 * <p>What is told divides all shares into parts: those of the same told group by every dimension,
 * where the groups that are not told by a dimension are one. No part has a share of one or two
 * organizations only, and every told amount is a sum of whole parts; so is what remains when one is
 * subtracted from another. To this end the dimensions are taken in turn, and of each one those
 * groups are not told that would cut a part of one or two out of what the dimensions before tell.
 */
final class Crossing {
  /** From so many organizations on an amount is told. */
  static final int ENOUGH = 3;

  private final List<Share> shares;
  private final int[] parts;

  private Crossing(List<Share> shares) {
    this.shares = shares;
    parts = new int[shares.size()];
  }

  /** The groups that are not told one by one, by dimension. */
  static List<SortedSet<String>> hidden(List<Share> shares, int dimensions) {
    Crossing crossing = new Crossing(shares);
    List<SortedSet<String>> hidden = new ArrayList<>();
    for (int dimension = 0; dimension < dimensions; dimension++) {
      hidden.add(crossing.hide(dimension));
      crossing.divide(dimension, hidden.get(dimension));
    }
    return hidden;
  }

  private SortedSet<String> hide(int dimension) {
    Map<Integer, Map<String, Set<Number>>> payees = new TreeMap<>();
    Map<String, Set<Number>> whole = new HashMap<>();
    for (int i = 0; i < parts.length; i++) {
      Share share = shares.get(i);
      String value = share.values().get(dimension);
      payees
          .computeIfAbsent(parts[i], none -> new TreeMap<>())
          .computeIfAbsent(value, none -> new HashSet<>())
          .add(share.payee());
      whole.computeIfAbsent(value, none -> new HashSet<>()).add(share.payee());
    }
    SortedSet<String> hidden = new TreeSet<>();
    payees
        .values()
        .forEach(
            part ->
                part.forEach(
                    (value, of) -> {
                      if (of.size() < ENOUGH) {
                        hidden.add(value);
                      }
                    }));
    for (Map<String, Set<Number>> part : payees.values()) {
      if (isOfFew(part, hidden)) { // with a further group they are enough, wherever that has a part
        part.keySet().stream()
            .filter(value -> !hidden.contains(value))
            .min(
                Comparator.comparing((String value) -> whole.get(value).size())
                    .thenComparing(Comparator.naturalOrder()))
            .ifPresent(hidden::add);
      }
    }
    return hidden;
  }

  private static boolean isOfFew(Map<String, Set<Number>> part, Set<String> hidden) {
    Set<Number> payees = new HashSet<>();
    part.forEach(
        (value, of) -> {
          if (hidden.contains(value)) {
            payees.addAll(of);
          }
        });
    return !payees.isEmpty() && payees.size() < ENOUGH;
  }

  private void divide(int dimension, Set<String> hidden) {
    Map<List<Object>, Integer> numbers = new HashMap<>();
    for (int i = 0; i < parts.length; i++) {
      String value = shares.get(i).values().get(dimension);
      List<Object> part =
          List.of(parts[i], !hidden.contains(value), hidden.contains(value) ? "" : value);
      parts[i] = numbers.computeIfAbsent(part, none -> numbers.size());
    }
  }
}
