package org.openpatent.treasury.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.openpatent.market.license.License;
import org.openpatent.market.license.LicenseRevived;
import org.openpatent.market.license.LicensesCorrected;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/**
 * What was ordered to be paid back stands: what it was ordered for can neither be annulled nor
 * corrected back any more, because that would make owed again what the payee has to pay back.
 */
@ApplicationScoped
class RecoveryReactions {
  void follow(@Observes LicenseRevived change) {
    requireStillOwed(Recovery.ofLicenses(List.of(change.license().id)), change.builtUpon());
  }

  void follow(@Observes LicensesCorrected change) {
    License.flush(); // an order under way waits for the license, or has been stored
    requireStillOwed(Recovery.ofLicenses(change.licenses()), Code.CORRECTION_BUILT_UPON);
  }

  private static void requireStillOwed(List<Recovery> ordered, Code builtUpon) {
    ordered.stream()
        .filter(recovery -> !recovery.isStillOwed(License.detailed(recovery.licenseId)))
        .findFirst()
        .ifPresent(
            recovery -> {
              throw new Problem(builtUpon, "/v1/recoveries/" + recovery.id);
            });
  }
}
