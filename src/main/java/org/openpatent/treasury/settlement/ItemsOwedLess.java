package org.openpatent.treasury.settlement;

import java.util.List;
import java.util.UUID;
import org.openpatent.platform.value.Act;

/**
 * An event that a kind fires within its transaction: less may be owed for these items than before,
 * because they were declared void or corrected, or ended earlier. What is not paid yet is taken
 * back. The items are locked, and the changes to them flushed, before it is fired.
 *
 * @param voided true if the items were declared void, false if their facts changed
 */
public record ItemsOwedLess(List<UUID> items, boolean voided, Act act) {}
