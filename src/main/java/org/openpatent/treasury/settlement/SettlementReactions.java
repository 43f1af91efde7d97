package org.openpatent.treasury.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;

/**
 * What an item lost in settlements by a voiding that is annulled is open again; not where a
 * settlement was approved without it. What anybody saw of a settlement not yet approved is stale,
 * because the facts of a line have changed.
 */
@ApplicationScoped
class SettlementReactions {
  void follow(@Observes ItemRevived change) {
    for (UUID id : SettlementLine.settlementsOf(change.related())) {
      follow(Settlement.locked(id), change);
    }
  }

  private static void follow(Settlement settlement, ItemRevived change) {
    List<SettlementLine> lost = SettlementLine.lostByVoiding(settlement.id, change.item());
    lost.forEach(line -> reopen(settlement, line, change));
    boolean underWay =
        !settlement.status.isApproved() && settlement.status != SettlementStatus.CANCELLED;
    if (!lost.isEmpty() || underWay && SettlementLine.has(settlement.id, change.item())) {
      settlement.lineChanged();
    }
  }

  private static void reopen(Settlement settlement, SettlementLine line, ItemRevived change) {
    boolean approved = settlement.status.isApproved();
    if (approved && line.status == LineStatus.REJECTED) {
      throw change.builtUpon(settlement.id);
    } else if (approved) {
      line.reopen();
    } else if (settlement.status == SettlementStatus.CANCELLED) {
      line.cancel();
    } else {
      line.restore(Objection.holds(line.id));
    }
  }
}
