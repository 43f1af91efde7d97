package org.openpatent.treasury.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;
import org.openpatent.treasury.settlement.ItemRevived;
import org.openpatent.treasury.settlement.ItemsCorrected;

/**
 * What was ordered to be paid back stands: what it was ordered for can neither be annulled nor
 * corrected back any more, because that would make owed again what the payee has to pay back.
 */
@ApplicationScoped
class RecoveryReactions {
  void follow(@Observes ItemRevived change) {
    requireStillOwed(Recovery.ofItems(List.of(change.item())), change.builtUpon());
  }

  /** An order under way waits for the item, which is locked, or has been stored. */
  void follow(@Observes ItemsCorrected change) {
    requireStillOwed(Recovery.ofItems(change.items()), Code.CORRECTION_BUILT_UPON);
  }

  private static void requireStillOwed(List<Recovery> ordered, Code builtUpon) {
    ordered.stream()
        .filter(recovery -> !recovery.isStillOwed())
        .findFirst()
        .ifPresent(
            recovery -> {
              throw new Problem(builtUpon, "/v1/recoveries/" + recovery.id);
            });
  }
}
