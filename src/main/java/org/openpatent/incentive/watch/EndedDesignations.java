package org.openpatent.incentive.watch;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.openpatent.party.designation.DesignationChanged;
import org.openpatent.platform.value.AdvisoryLock;
import org.openpatent.platform.value.LegalClock;

/**
 * Raises alerts on entries of lists whose firm lost a designation that it had when the list was
 * drafted: at once where it is revoked, within an hour where it runs out.
 */
@ApplicationScoped
class EndedDesignations {
  @Inject LegalClock clock;

  void look(@Observes DesignationChanged change) {
    raise(change.creditCode());
  }

  /** That a term runs out is no event. */
  @Scheduled(every = "1h", delayed = "5m")
  @Transactional
  void look() {
    raise(null);
  }

  /**
   * @param firm null for all
   */
  private void raise(String firm) {
    AdvisoryLock.await("alerts of designations that ended");
    ListAlert.raiseEnded(firm, clock);
  }
}
