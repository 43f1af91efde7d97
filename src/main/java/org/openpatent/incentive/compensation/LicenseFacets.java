package org.openpatent.incentive.compensation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpatent.treasury.settlement.Computation.Facet;

/**
 * The properties by which a simulation groups the lines of a license: the side, the city of that
 * side's seat, the firm's size class and the patent's kind. Many licenses share the same list of
 * them, so each license takes four bytes.
 */
final class LicenseFacets {
  private final Map<List<List<Facet>>, Integer> numbers = new HashMap<>();
  private final List<List<List<Facet>>> combinations = new ArrayList<>();
  private int[] combinationOf = new int[8];

  /** Keeps the properties of the license with this number. */
  void add(int number, LicenseFacts license) {
    if (number >= combinationOf.length) {
      combinationOf = Arrays.copyOf(combinationOf, number + 1 + (number >> 1));
    }
    combinationOf[number] = numbers.computeIfAbsent(of(license), this::number);
  }

  private int number(List<List<Facet>> combination) {
    combinations.add(combination);
    return combinations.size() - 1;
  }

  List<Facet> of(int number, Side side) {
    return combinations.get(combinationOf[number]).get(side.ordinal());
  }

  private static List<List<Facet>> of(LicenseFacts license) {
    return List.of(
        of(license, Side.LICENSOR, "licensor-city", license.licensor().division()),
        of(license, Side.LICENSEE, "licensee-city", license.licensee().division()));
  }

  private static List<Facet> of(LicenseFacts license, Side side, String seat, String division) {
    return List.of(
        new Facet("side", side.name()),
        new Facet(seat, city(division)),
        new Facet("licensee-size", name(license.licensee().sizeClass())),
        new Facet("patent-kind", name(license.patentKind())));
  }

  private static String name(Enum<?> value) {
    return value == null ? null : value.name();
  }

  /** Region and city are the first four of six digits [GB/T 2260]. */
  private static String city(String division) {
    return division == null || division.length() < 4 ? division : division.substring(0, 4) + "00";
  }
}
