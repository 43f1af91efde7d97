package org.openpatent.treasury.settlement;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Omittable;
import org.openpatent.treasury.program.Allocation;

/**
 * What changed terms would do beside the program as it is, both computed from zero. Groups come in
 * the order of their names and keys; one that has no line in either computation is left out.
 */
public record Simulation(
    SimulatedOutcome base,
    SimulatedOutcome changed,
    List<SimulatedGroup> groups,
    @Schema(description = "Payees granted more under the changed terms.") PayeeChanges gains,
    @Schema(description = "Payees granted less under the changed terms.") PayeeChanges losses) {

  /** One program as a whole. */
  public record SimulatedOutcome(
      SimulatedTotals totals,
      @Schema(description = "How many are granted anything.") int payees,
      @Schema(description = "FIRST_COME: the day of the first item not fully covered.") @Omittable
          LocalDate budgetEndsOn) {}

  /** Sums over lines; {@code items} are those that have any of these lines. */
  public record SimulatedTotals(
      int items, int lines, Money assessed, Money capped, Money granted) {}

  /** One part of the lines. */
  public record SimulatedGroup(
      @Schema(description = "What the lines are grouped by, a property of them or their items.")
          String by,
      @Schema(description = "What the lines of the group share; absent if not known.") @Omittable
          String key,
      SimulatedTotals base,
      SimulatedTotals changed) {}

  /** All payees that gain, or all that lose: how many, how much, and whom it touches most. */
  public record PayeeChanges(
      int payees,
      Money amount,
      @Schema(description = "The hundred largest.") List<PayeeChange> largest) {}

  /** A payee by credit code and what it is granted; the amount is the gain or the loss. */
  public record PayeeChange(String payee, Money base, Money changed, Money amount) {}

  /** Two computations of one reading, each with the whole budget of its terms. */
  public static Simulation of(Computation base, Computation changed) {
    var ofBase = new Tallies(base.payees());
    var ofChanged = new Tallies(changed.payees());
    SimulatedOutcome before = tally(base, ofBase);
    SimulatedOutcome after = tally(changed, ofChanged);
    var differences = new PayeeDifferences(base, ofBase.granted, ofChanged.granted);
    return new Simulation(
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
