package org.openpatent.market.license;

import java.util.List;
import java.util.UUID;
import org.openpatent.platform.value.Act;

/**
 * Tells the features above, within its transaction, that licenses were declared void, corrected, or
 * ended earlier by their patent: what is no longer owed for them and not yet paid is theirs to take
 * back.
 *
 * @param voided whether it is a declaration that the one license is void
 */
public record LicensesCorrected(List<UUID> licenses, boolean voided, Act act) {
  static LicensesCorrected of(License license, Act act) {
    return new LicensesCorrected(List.of(license.id), license.isVoid(), act);
  }
}
