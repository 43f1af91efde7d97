package org.openpatent.treasury.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;

/**
 * Follows the annulment of a voiding. The lines that the item had lost by it are open again; the
 * annulment is refused where a settlement was approved without such a line. A settlement that is
 * not approved yet gets a new version, because the facts of one of its lines have changed.
 */
@ApplicationScoped
class SettlementReactions {
  void follow(@Observes ItemOwedAgain change) {
    for (UUID id : SettlementLine.settlementsOf(change.related())) {
      follow(Settlement.locked(id), change);
    }
  }

  private static void follow(Settlement settlement, ItemOwedAgain change) {
    List<SettlementLine> lost = SettlementLine.lostByVoiding(settlement.id, change.item());
    lost.forEach(line -> reopen(settlement, line, change));
    boolean underWay =
        !settlement.status.isApproved() && settlement.status != SettlementStatus.CANCELLED;
    if (!lost.isEmpty() || underWay && SettlementLine.has(settlement.id, change.item())) {
      settlement.lineChanged();
    }
  }

  private static void reopen(Settlement settlement, SettlementLine line, ItemOwedAgain change) {
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
