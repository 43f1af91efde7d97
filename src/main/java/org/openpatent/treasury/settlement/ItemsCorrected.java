package org.openpatent.treasury.settlement;

import java.util.List;
import java.util.UUID;
import org.openpatent.platform.value.Act;

/**
 * A kind tells the treasury, within its transaction, that less may be owed for these items than
 * before, because they were declared void or their facts corrected: what is not paid yet is taken
 * back. They are locked and stored as they stand now.
 *
 * @param voided whether it is a declaration that they are void
 */
public record ItemsCorrected(List<UUID> items, boolean voided, Act act) {}
