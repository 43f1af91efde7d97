package org.openpatent.market.license;

import java.util.List;
import java.util.UUID;
import org.openpatent.platform.value.Act;

/**
 * Tells the features above, within its transaction, that less may be owed for licenses than before:
 * they were declared void, corrected, or ended earlier by their patent. What is no longer owed and
 * not yet paid is theirs to take back.
 *
 * @param voided whether it is a declaration that the one license is void
 */
public record LicensesOwedLess(List<UUID> licenses, boolean voided, Act act) {
  static LicensesOwedLess of(License license, Act act) {
    return new LicensesOwedLess(List.of(license.id), license.isVoid(), act);
  }
}
