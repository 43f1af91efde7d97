package org.openpatent.treasury.settlement;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.openpatent.incentive.compensation.Side;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.party.organization.SizeClass;
import org.openpatent.platform.value.Money;
import org.openpatent.treasury.settlement.SimulationResult.Group;
import org.openpatent.treasury.settlement.SimulationResult.Totals;

/** The sums of one computation of a simulation: all lines, every group, and every payee. */
final class Tallies {
  final Tally all = new Tally();
  final Map<Side, Tally> sides = new HashMap<>();
  final Map<String, Tally> licensorCities = new HashMap<>();
  final Map<String, Tally> licenseeCities = new HashMap<>();
  final Map<SizeClass, Tally> sizes = new HashMap<>();
  final Map<PatentKind, Tally> patentKinds = new HashMap<>();

  /** Fen by the payee's number. */
  final long[] granted;

  /** The amounts of one line. */
  record Fen(long assessed, long capped, long granted) {}

  Tallies(int organizations) {
    granted = new long[organizations];
  }

  /** The lines of one license come one after the other, with the same row. */
  void add(int row, Side side, int payee, SimulatedLicense license, Fen fen) {
    var cities = side == Side.LICENSOR ? licensorCities : licenseeCities;
    all.add(row, fen);
    of(sides, side).add(row, fen);
    of(cities, license.city(side)).add(row, fen);
    of(sizes, license.licenseeSize()).add(row, fen);
    of(patentKinds, license.patentKind()).add(row, fen);
    granted[payee] += fen.granted;
  }

  private static <K> Tally of(Map<K, Tally> tallies, K key) {
    return tallies.computeIfAbsent(key, k -> new Tally());
  }

  int payees() {
    return (int) Arrays.stream(granted).filter(fen -> fen > 0).count();
  }

  static <K extends Comparable<? super K>> List<Group<K>> compare(
      Map<K, Tally> base, Map<K, Tally> changed) {
    var keys = new TreeSet<K>(Comparator.nullsLast(Comparator.naturalOrder()));
    keys.addAll(base.keySet());
    keys.addAll(changed.keySet());
    var none = new Tally();
    return keys.stream()
        .map(
            key ->
                new Group<>(
                    key,
                    base.getOrDefault(key, none).totals(),
                    changed.getOrDefault(key, none).totals()))
        .toList();
  }

  /** Running sums; what is capped and granted is never more than what is assessed. */
  static final class Tally {
    private int licenses;
    private int lines;
    private long assessed;
    private long capped;
    private long granted;
    private int lastRow = -1;

    private void add(int row, Fen fen) {
      licenses += row == lastRow ? 0 : 1;
      lastRow = row;
      lines++;
      assessed += fen.assessed;
      capped += fen.capped;
      granted += fen.granted;
    }

    Totals totals() {
      return new Totals(
          licenses, lines, new Money(assessed), new Money(capped), new Money(granted));
    }
  }
}
