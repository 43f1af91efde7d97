package org.openpatent.treasury.settlement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/**
 * A kind tells the treasury, within its transaction, that an item may be owed for again because the
 * act that had ended it was annulled: what that act alone had caused is undone, or refused with
 * this code and the path of what stands on it.
 *
 * @param related the item and whatever may be revived in this transaction too: the settlements of
 *     all are locked in one order
 * @param since when the annulled act was entered
 */
public record ItemRevived(UUID item, List<UUID> related, Instant since, Code builtUpon) {
  /** The refusal that names this settlement. */
  public Problem builtUpon(UUID settlement) {
    return new Problem(builtUpon, "/v1/settlements/" + settlement);
  }
}
