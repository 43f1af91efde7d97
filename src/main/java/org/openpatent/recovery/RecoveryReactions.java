package org.openpatent.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.openpatent.license.LicenseRevived;
import org.openpatent.platform.Problem;

/** What was ordered to be paid back stands: what it was ordered for cannot be annulled any more. */
@ApplicationScoped
class RecoveryReactions {
  void follow(@Observes LicenseRevived change) {
    Recovery.ofLicense(change.license().id).stream()
        .filter(ordered -> !ordered.isStillOwed(change.license()))
        .findFirst()
        .ifPresent(
            ordered -> {
              throw new Problem(change.builtUpon(), "/v1/recoveries/" + ordered.id);
            });
  }
}
