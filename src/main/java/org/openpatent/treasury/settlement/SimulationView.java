package org.openpatent.treasury.settlement;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Omittable;

/** What changed terms would do, beside the program as it is. */
public record SimulationView(
    SimulatedOutcome base,
    SimulatedOutcome changed,
    List<SimulatedGroup> sides,
    @Schema(description = "Licensors' lines by the city of their seat.")
        List<SimulatedGroup> licensorCities,
    @Schema(description = "Licensees' lines by the city of their seat.")
        List<SimulatedGroup> licenseeCities,
    @Schema(description = "By the size class of the firm.") List<SimulatedGroup> licenseeSizes,
    List<SimulatedGroup> patentKinds,
    @Schema(description = "Payees granted more under the changed terms.") PayeeChanges gains,
    @Schema(description = "Payees granted less under the changed terms.") PayeeChanges losses) {

  public record SimulatedTotals(
      int licenses, int lines, Money assessed, Money capped, Money granted) {
    static SimulatedTotals of(SimulationResult.Totals t) {
      return new SimulatedTotals(t.licenses(), t.lines(), t.assessed(), t.capped(), t.granted());
    }
  }

  public record SimulatedOutcome(
      SimulatedTotals totals,
      @Schema(description = "How many are granted anything.") int payees,
      @Schema(description = "FIRST_COME: the day of the first license not fully covered.")
          @Omittable
          LocalDate budgetEndsOn) {
    static SimulatedOutcome of(SimulationResult.Outcome o) {
      return new SimulatedOutcome(SimulatedTotals.of(o.totals()), o.payees(), o.budgetEndsOn());
    }
  }

  public record SimulatedGroup(
      @Schema(description = "Side, division code, size class or kind; absent if not known.")
          @Omittable
          String key,
      SimulatedTotals base,
      SimulatedTotals changed) {
    static List<SimulatedGroup> of(List<? extends SimulationResult.Group<?>> groups) {
      return groups.stream()
          .map(
              group ->
                  new SimulatedGroup(
                      group.key() == null ? null : group.key().toString(),
                      SimulatedTotals.of(group.base()),
                      SimulatedTotals.of(group.changed())))
          .toList();
    }
  }

  public record PayeeChange(String payee, Money base, Money changed, Money amount) {
    static PayeeChange of(SimulationResult.PayeeDifference d) {
      return new PayeeChange(d.payee(), d.base(), d.changed(), d.amount());
    }
  }

  public record PayeeChanges(
      int payees,
      Money amount,
      @Schema(description = "The hundred largest.") List<PayeeChange> largest) {
    static PayeeChanges of(SimulationResult.Differences d) {
      return new PayeeChanges(
          d.payees(), d.amount(), d.largest().stream().map(PayeeChange::of).toList());
    }
  }

  static SimulationView of(SimulationResult r) {
    return new SimulationView(
        SimulatedOutcome.of(r.base()),
        SimulatedOutcome.of(r.changed()),
        SimulatedGroup.of(r.sides()),
        SimulatedGroup.of(r.licensorCities()),
        SimulatedGroup.of(r.licenseeCities()),
        SimulatedGroup.of(r.licenseeSizes()),
        SimulatedGroup.of(r.patentKinds()),
        PayeeChanges.of(r.gains()),
        PayeeChanges.of(r.losses()));
  }
}
