package org.openpatent.outside.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.openpatent.incentive.candidate.DeclaredIndicator;
import org.openpatent.incentive.candidate.ListConsent;
import org.openpatent.incentive.candidate.ListFinding;
import org.openpatent.incentive.push.Push;
import org.openpatent.incentive.push.PushChanged;
import org.openpatent.incentive.roll.ListCriteria;
import org.openpatent.incentive.roll.ListStatus;
import org.openpatent.incentive.roll.WhiteList;
import org.openpatent.incentive.roll.WhiteListChanged;
import org.openpatent.incentive.watch.AlertDecided;
import org.openpatent.incentive.watch.AlertRaised;
import org.openpatent.incentive.watch.EntryDecided;
import org.openpatent.incentive.watch.ListAlert;
import org.openpatent.platform.value.LegalClock;

/** What happens to lists, to what they are made of and to what is made of them, as events. */
@ApplicationScoped
class ListEvents {
  @Inject EventWriting writing;
  @Inject LegalClock clock;

  void keep(@Observes WhiteListChanged change) {
    WhiteList list = change.list();
    writing.keep(
        list.status == ListStatus.DRAFT ? EventType.WHITE_LIST_DRAFTED : EventType.WHITE_LIST_MOVED,
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
    keep(EventType.LIST_ALERT_RAISED, change.alert(), change.alert().raisedOn);
  }

  void keep(@Observes AlertDecided change) {
    keep(EventType.LIST_ALERT_DECIDED, change.alert(), clock.today());
  }

  private void keep(EventType type, ListAlert alert, LocalDate on) {
    writing.keep(
        type,
        WhiteList.path(alert.listId) + "/entries/" + alert.creditCode,
        List.of(),
        () -> alert.version,
        alert.listId,
        alert.creditCode,
        alert.id,
        alert.cause,
        on);
  }

  void keep(@Observes ListConsent consent) {
    writing.keep(
        EventType.LIST_CONSENT_STATED,
        consent.path(),
        List.of(consent.creditCode),
        () -> consent.version,
        consent.creditCode,
        consent.isGiven() ? "GIVEN" : "WITHDRAWN",
        consent.on());
  }

  void keep(@Observes ListFinding finding) {
    writing.keep(
        EventType.LIST_FINDING_ENTERED,
        finding.path(),
        List.of(finding.key.creditCode()),
        () -> finding.version,
        finding.key.creditCode(),
        finding.key.kind(),
        finding.key.foundOn());
  }

  void keep(@Observes DeclaredIndicator declared) {
    writing.keep(
        EventType.DECLARED_INDICATOR_STATED,
        declared.path(),
        List.of(declared.key.creditCode()),
        () -> declared.version,
        declared.key.creditCode(),
        declared.key.indicator(),
        declared.key.calendarYear(),
        clock.today());
  }

  void keep(@Observes ListCriteria criteria) {
    writing.keep(
        EventType.LIST_CRITERIA_STATED,
        criteria.path(),
        List.of(),
        () -> criteria.version,
        criteria.key.code(),
        criteria.key.number(),
        clock.today());
  }

  void keep(@Observes PushChanged change) {
    Push push = change.push();
    writing.keep(
        EventType.of(EventThing.PUSH, change.change()),
        push.path(),
        List.of(push.recipientCode),
        () -> push.version,
        push.id,
        push.listId,
        push.recipientCode,
        change.change(),
        clock.today());
  }
}
