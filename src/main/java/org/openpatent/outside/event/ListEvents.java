package org.openpatent.outside.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.openpatent.incentive.filing.FilingNomination;
import org.openpatent.incentive.filing.FilingNominationMoved;
import org.openpatent.incentive.priority.PriorityRequest;
import org.openpatent.incentive.priority.PriorityRequestMoved;
import org.openpatent.incentive.roll.WhiteList;
import org.openpatent.incentive.roll.WhiteListChanged;
import org.openpatent.incentive.watch.AlertRaised;
import org.openpatent.incentive.watch.EntryDecided;
import org.openpatent.incentive.watch.ListAlert;
import org.openpatent.platform.value.LegalClock;

/** What happens to lists, and to what firms ask the office for, as events. */
@ApplicationScoped
class ListEvents {
  @Inject EventWriting writing;
  @Inject LegalClock clock;

  void keep(@Observes WhiteListChanged change) {
    WhiteList list = change.list();
    writing.keep(
        EventType.WHITE_LIST_MOVED,
        list.path(),
        List.of(),
        () -> list.version,
        list.id,
        list.criteriaCode,
        list.status,
        clock.today());
  }

  void keep(@Observes EntryDecided change) {
    WhiteList list = change.list();
    writing.keep(
        EventType.LIST_ENTRY_DECIDED,
        list.path() + "/entries/" + change.creditCode(),
        List.of(change.creditCode()),
        null,
        list.id,
        list.criteriaCode,
        change.creditCode(),
        change.standing(),
        clock.today());
  }

  void keep(@Observes AlertRaised change) {
    ListAlert alert = change.alert();
    writing.keep(
        EventType.LIST_ALERT_RAISED,
        WhiteList.path(alert.listId) + "/entries/" + alert.creditCode,
        List.of(),
        () -> alert.version,
        alert.listId,
        alert.creditCode,
        alert.id,
        alert.cause,
        alert.raisedOn);
  }

  void keep(@Observes PriorityRequestMoved change) {
    PriorityRequest request = change.request();
    writing.keep(
        EventType.PRIORITY_REQUEST_MOVED,
        request.path(),
        request.requesters,
        () -> request.version,
        request.id,
        request.status,
        request.reachedOn);
  }

  void keep(@Observes FilingNominationMoved change) {
    FilingNomination nomination = change.nomination();
    writing.keep(
        EventType.FILING_NOMINATION_MOVED,
        nomination.path(),
        List.of(nomination.creditCode),
        () -> nomination.version,
        nomination.id,
        nomination.creditCode,
        nomination.calendarYear,
        nomination.status,
        clock.today());
  }
}
