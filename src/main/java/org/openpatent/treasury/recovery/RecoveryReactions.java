package org.openpatent.treasury.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;
import org.openpatent.treasury.settlement.ItemOwedAgain;
import org.openpatent.treasury.settlement.ItemsOwedLess;

/**
 * Refuses an annulment or a correction that would make owed again what the payee was ordered to pay
 * back.
 */
@ApplicationScoped
class RecoveryReactions {
  void follow(@Observes ItemOwedAgain change) {
    requireStillJustified(Recovery.ofItems(List.of(change.item())), change.builtUpon());
  }

  /** No order is missed: one of another transaction is stored, or waits for the item's lock. */
  void follow(@Observes ItemsOwedLess change) {
    requireStillJustified(Recovery.ofItems(change.items()), Code.CORRECTION_BUILT_UPON);
  }

  private static void requireStillJustified(List<Recovery> ordered, Code builtUpon) {
    ordered.stream()
        .filter(recovery -> !recovery.isStillJustified())
        .findFirst()
        .ifPresent(
            recovery -> {
              throw new Problem(builtUpon, "/v1/recoveries/" + recovery.id);
            });
  }
}
