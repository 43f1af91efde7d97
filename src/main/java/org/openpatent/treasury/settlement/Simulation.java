package org.openpatent.treasury.settlement;

import java.time.LocalDate;
import org.openpatent.treasury.program.Allocation;
import org.openpatent.treasury.settlement.SimulationResult.SimulatedOutcome;

/**
 * A program under its own and under changed terms: two
 * computations of one reading, each with the whole budget of its terms.
 */
public final class Simulation {
  private Simulation() {}

  /** Both computations and what lies between them. */
  public static SimulationResult compare(Computation base, Computation changed) {
    var ofBase = new Tallies(base.payees());
    var ofChanged = new Tallies(changed.payees());
    SimulatedOutcome before = tally(base, ofBase);
    SimulatedOutcome after = tally(changed, ofChanged);
    var differences = new PayeeDifferences(base, ofBase.granted, ofChanged.granted);
    return new SimulationResult(
        before,
        after,
        Tallies.compare(ofBase, ofChanged),
        differences.gains(),
        differences.losses());
  }

  private static SimulatedOutcome tally(Computation computed, Tallies tallies) {
    Allocation allocation = computed.terms().allocation();
    int[] firstCut = {-1};
    computed
        .lines()
        .grant(
            allocation,
            computed.terms().budget(),
            (row, item, part, assessed, capped, granted) -> {
              var fen = new Tallies.Fen(assessed, capped, granted);
              tallies.add(row, computed.payee(item, part), computed.facets(item, part), fen);
              if (firstCut[0] < 0 && granted < capped) {
                firstCut[0] = row;
              }
            });
    LocalDate end =
        allocation == Allocation.FIRST_COME && firstCut[0] >= 0 ? computed.day(firstCut[0]) : null;
    return new SimulatedOutcome(tallies.totals(), tallies.payees(), end);
  }
}
