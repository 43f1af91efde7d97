package org.openpatent.treasury.settlement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/**
 * An event that a kind fires within its transaction: the act that had ended an item was annulled,
 * so that the item may be owed again. Observers undo what that act alone had caused, or refuse with
 * the code {@code builtUpon} and the path of what was decided because of it.
 *
 * @param related the item and all others that may be owed again in the same transaction: the
 *     settlements of all of them are locked in one order
 * @param since when the annulled act was entered
 */
public record ItemOwedAgain(UUID item, List<UUID> related, Instant since, Code builtUpon) {
  /** The refusal that names this settlement. */
  public Problem builtUpon(UUID settlement) {
    return new Problem(builtUpon, "/v1/settlements/" + settlement);
  }
}
