package org.openpatent.treasury.settlement;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.openpatent.platform.value.Money;
import org.openpatent.treasury.settlement.Computation.Facet;
import org.openpatent.treasury.settlement.Simulation.SimulatedGroup;
import org.openpatent.treasury.settlement.Simulation.SimulatedTotals;

/** The sums of one computation of a simulation: all lines, every group, and every payee. */
final class Tallies {
  private static final Comparator<Facet> ORDER =
      Comparator.comparing(Facet::by)
          .thenComparing(Facet::key, Comparator.nullsLast(Comparator.naturalOrder()));

  /** Fen by the payee's number. */
  final long[] granted;

  private final Tally all = new Tally();
  private final Map<Facet, Tally> groups = new HashMap<>();

  /** By the list object itself, which is quick; there are few lists, each of many lines. */
  private final Map<List<Facet>, Tally[]> groupsOf = new IdentityHashMap<>();

  /** The amounts of one line. */
  record Fen(long assessed, long capped, long granted) {}

  Tallies(int payees) {
    granted = new long[payees];
  }

  /** The lines of one item come one after the other, with the same row. */
  void add(int row, int payee, List<Facet> facets, Fen fen) {
    all.add(row, fen);
    for (Tally group : groupsOf.computeIfAbsent(facets, this::groups)) {
      group.add(row, fen);
    }
    granted[payee] += fen.granted;
  }

  private Tally[] groups(List<Facet> facets) {
    return facets.stream()
        .map(facet -> groups.computeIfAbsent(facet, f -> new Tally()))
        .toArray(Tally[]::new);
  }

  SimulatedTotals totals() {
    return all.totals();
  }

  int payees() {
    return (int) Arrays.stream(granted).filter(fen -> fen > 0).count();
  }

  static List<SimulatedGroup> compare(Tallies base, Tallies changed) {
    var facets = new TreeSet<>(ORDER);
    facets.addAll(base.groups.keySet());
    facets.addAll(changed.groups.keySet());
    var none = new Tally();
    return facets.stream()
        .map(
            facet ->
                new SimulatedGroup(
                    facet.by(),
                    facet.key(),
                    base.groups.getOrDefault(facet, none).totals(),
                    changed.groups.getOrDefault(facet, none).totals()))
        .toList();
  }

  /** Running sums; what is capped and granted is never more than what is assessed. */
  private static final class Tally {
    private int items;
    private int lines;
    private long assessed;
    private long capped;
    private long granted;
    private int lastRow = -1;

    private void add(int row, Fen fen) {
      items += row == lastRow ? 0 : 1;
      lastRow = row;
      lines++;
      assessed += fen.assessed;
      capped += fen.capped;
      granted += fen.granted;
    }

    private SimulatedTotals totals() {
      return new SimulatedTotals(
          items, lines, new Money(assessed), new Money(capped), new Money(granted));
    }
  }
}
