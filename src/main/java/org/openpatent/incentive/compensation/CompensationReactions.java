package org.openpatent.incentive.compensation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.openpatent.market.license.License;
import org.openpatent.market.license.LicenseOwedAgain;
import org.openpatent.market.license.LicensesOwedLess;
import org.openpatent.party.designation.Designations;
import org.openpatent.treasury.settlement.ItemOwedAgain;
import org.openpatent.treasury.settlement.ItemsOwedLess;
import org.openpatent.treasury.settlement.SettlementLine;

/** Tells the treasury what became of the licenses that it may have settled or paid for. */
@ApplicationScoped
class CompensationReactions {
  @Inject Event<ItemsOwedLess> owedLess;
  @Inject Event<ItemOwedAgain> owedAgain;

  void follow(@Observes LicensesOwedLess change) {
    License.flush();
    owedLess.fire(new ItemsOwedLess(change.licenses(), change.voided(), change.act()));
  }

  /**
   * Refused as well where another license of the pair was settled in the place that this one would
   * have had.
   */
  void follow(@Observes LicenseOwedAgain change) {
    License.flush();
    License license = change.license();
    var item =
        new ItemOwedAgain(
            license.id,
            License.idsOfPatent(license.patent.number),
            change.since(),
            change.builtUpon());
    owedAgain.fire(item);
    List<UUID> others =
        License.ofPair(license.patent.number, license.licensee.creditCode).stream()
            .map(other -> other.id)
            .filter(id -> !id.equals(license.id))
            .toList();
    SettlementLine.grantedSince(others, change.since()).stream()
        .filter(line -> countedInPlaceOf(license, line))
        .findFirst()
        .ifPresent(
            line -> {
              throw item.builtUpon(line.settlementId);
            });
  }

  /**
   * Whether the program pays a pair once, and this license is owed for and would have come before
   * the other.
   */
  private static boolean countedInPlaceOf(License license, SettlementLine granted) {
    CompensationProgram program = CompensationProgram.of(granted.programCode);
    if (program == null) {
      return false; // of another kind, which does not count pairs
    }
    CompensationTerms terms = program.terms;
    Designations held = program.designations(Set.of(license.licensee.creditCode));
    LicenseFacts facts = Statement.facts(license, held);
    LicenseFacts other = Statement.facts(License.detailed(granted.itemId), held);
    return terms.conditions().pairCountedOnce()
        && new Assessment(terms, facts, null).eligible()
        && terms.dateBasis().settlementOrder().compare(facts, other) < 0;
  }
}
