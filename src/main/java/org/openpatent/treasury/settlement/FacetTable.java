package org.openpatent.treasury.settlement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpatent.treasury.settlement.Computation.Facet;

/**
 * The properties by which a simulation groups the lines of each item, a list for each of its parts.
 * Many items share the same lists, so each item takes four bytes.
 */
public final class FacetTable {
  private final Map<List<List<Facet>>, Integer> numbers = new HashMap<>();
  private final List<List<List<Facet>>> combinations = new ArrayList<>();
  private int[] combinationOf = new int[8];

  /** Keeps the properties of the item with this number. */
  public void add(int item, List<List<Facet>> ofParts) {
    if (item >= combinationOf.length) {
      combinationOf = Arrays.copyOf(combinationOf, item + 1 + (item >> 1));
    }
    combinationOf[item] = numbers.computeIfAbsent(ofParts, this::number);
  }

  private int number(List<List<Facet>> combination) {
    combinations.add(combination);
    return combinations.size() - 1;
  }

  /** The same list object for all lines of equal properties. */
  public List<Facet> of(int item, int part) {
    return combinations.get(combinationOf[item]).get(part);
  }

  /** The key of a property that is one of few; null if it is not known. */
  public static String name(Enum<?> value) {
    return value == null ? null : value.name();
  }

  /** Region and city are the first four of six digits [GB/T 2260]. */
  public static String city(String division) {
    return division == null || division.length() < 4 ? division : division.substring(0, 4) + "00";
  }
}
