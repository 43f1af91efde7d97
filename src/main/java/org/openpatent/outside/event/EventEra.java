package org.openpatent.outside.event;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

/**
 * Lets the places of events go on ascending where the rows came from another server, whose
 * transactions have greater numbers.
 */
@ApplicationScoped
class EventEra {
  @Transactional
  void goOn(@Observes StartupEvent started) {
    EventLog.goOnAscending();
  }
}
