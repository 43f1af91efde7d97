package org.openpatent.treasury.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.openpatent.incentive.compensation.Assessment;
import org.openpatent.incentive.compensation.CompensationLine;
import org.openpatent.incentive.compensation.LicenseFacts;
import org.openpatent.incentive.compensation.LineStatus;
import org.openpatent.incentive.compensation.ProgramTerms;
import org.openpatent.incentive.compensation.Statement;
import org.openpatent.market.license.License;
import org.openpatent.market.license.LicenseRevived;
import org.openpatent.platform.value.Problem;

/**
 * What a license lost in settlements by a voiding that is annulled is open again; not where a
 * settlement was approved without it, or on the strength of its end. What anybody saw of a
 * settlement not yet approved is stale, because the facts of a line have changed.
 */
@ApplicationScoped
class Reviving {
  void follow(@Observes LicenseRevived change) {
    License.flush();
    // of the whole patent: its other licenses may be revived in this transaction too
    for (UUID id : CompensationLine.settlementsOfPatent(change.license().patent.number)) {
      follow(Settlement.locked(id), change);
    }
    CompensationLine.grantedToPair(change.license(), change.since()).stream()
        .filter(line -> countedInPlaceOf(change.license(), line))
        .findFirst()
        .ifPresent(line -> refuse(change, line.settlementId));
  }

  private static void follow(Settlement settlement, LicenseRevived change) {
    UUID license = change.license().id;
    List<CompensationLine> lost = CompensationLine.lostByVoiding(settlement.id, license);
    lost.forEach(line -> reopen(settlement, line, change));
    boolean underWay =
        !settlement.status.isApproved() && settlement.status != SettlementStatus.CANCELLED;
    if (!lost.isEmpty() || underWay && CompensationLine.has(settlement.id, license)) {
      settlement.lineChanged();
    }
  }

  private static void reopen(Settlement settlement, CompensationLine line, LicenseRevived change) {
    boolean approved = settlement.status.isApproved();
    if (approved && line.status == LineStatus.REJECTED) {
      refuse(change, settlement.id);
    } else if (approved) {
      line.reopen();
    } else if (settlement.status == SettlementStatus.CANCELLED) {
      line.cancel();
    } else {
      line.restore(Objection.holds(line.id));
    }
  }

  /**
   * Whether the program pays a pair once, and this license is owed for and would have come before
   * the other.
   */
  private static boolean countedInPlaceOf(License license, CompensationLine granted) {
    ProgramTerms terms = granted.terms();
    LicenseFacts facts = Statement.facts(license);
    LicenseFacts other = Statement.facts(License.detailed(granted.licenseId));
    return terms.conditions().pairCountedOnce()
        && new Assessment(terms, facts, null).eligible()
        && terms.dateBasis().settlementOrder().compare(facts, other) < 0;
  }

  private static void refuse(LicenseRevived change, UUID settlement) {
    throw new Problem(change.builtUpon(), "/v1/settlements/" + settlement);
  }
}
