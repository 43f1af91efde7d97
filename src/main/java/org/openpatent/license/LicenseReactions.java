package org.openpatent.license;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.openpatent.patent.LegalStatusChanged;
import org.openpatent.platform.LegalClock;

/** A license ends with its patent [PL 44, PL 47]. */
@ApplicationScoped
class LicenseReactions {
  @Inject LegalClock clock;

  void follow(@Observes LegalStatusChanged change) {
    if (change.event().type.endsPatent()) {
      License.endWith(change, clock.now());
    }
  }
}
