package org.openpatent.incentive.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpatent.incentive.roll.EntryStanding;
import org.openpatent.incentive.roll.ListDecision;
import org.openpatent.incentive.roll.ListEntered;
import org.openpatent.incentive.roll.ListEntry;
import org.openpatent.incentive.roll.WhiteList;
import org.openpatent.platform.value.LegalClock;

/**
 * When a version enters into force, what is open and what was decided of the one before goes on in
 * it, and it is told whose entry counts otherwise than before.
 */
@ApplicationScoped
class EnteredVersions {
  @Inject LegalClock clock;
  @Inject Event<EntryDecided> decided;

  void goOn(@Observes ListEntered entered) {
    carry(entered.list());
    tell(entered.list());
  }

  private void carry(WhiteList list) {
    List<ListAlert> left = ListAlert.leftTo(list);
    Set<String> firms = left.stream().map(one -> one.creditCode).collect(Collectors.toSet());
    Map<String, ListEntry> entries =
        ListEntry.admitted(list.id, firms).stream()
            .collect(Collectors.toMap(entry -> entry.creditCode, entry -> entry));
    for (ListAlert alert : left) {
      ListEntry entry = entries.get(alert.creditCode);
      if (entry != null
          && ListDecision.standing(list.id, entry.creditCode) != EntryStanding.REMOVED) {
        alert.carryTo(list, entry, clock);
      }
    }
  }

  private void tell(WhiteList list) {
    Map<String, EntryStanding> before = ListDecision.standing(list.previousId);
    Map<String, EntryStanding> now = ListDecision.standing(list.id);
    Set<String> firms = new HashSet<>(now.keySet());
    firms.addAll(before.keySet());
    for (ListEntry entry : ListEntry.admitted(list.id, firms)) {
      tell(
          list,
          entry.creditCode,
          before.getOrDefault(entry.creditCode, EntryStanding.STANDING),
          now.getOrDefault(entry.creditCode, EntryStanding.STANDING));
    }
  }

  /** That a firm which was taken off is on it again is told by the version itself. */
  private void tell(WhiteList list, String firm, EntryStanding before, EntryStanding now) {
    boolean again = before == EntryStanding.REMOVED && now == EntryStanding.STANDING;
    if (now != before && !again) {
      decided.fire(new EntryDecided(list, firm, now, list.entered));
    }
  }
}
