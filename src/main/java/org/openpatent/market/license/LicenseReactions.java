package org.openpatent.market.license;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.openpatent.market.patent.LegalEvent;
import org.openpatent.market.patent.LegalEventAnnulled;
import org.openpatent.market.patent.LegalEventType;
import org.openpatent.market.patent.LegalHistory;
import org.openpatent.market.patent.LegalStatusChanged;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Problem;

/** A license ends with its patent, as the standing legal events say it [PL 44, PL 47]. */
@ApplicationScoped
class LicenseReactions {
  @Inject LegalClock clock;
  @Inject Event<LicenseOwedAgain> owedAgain;
  @Inject Event<LicensesOwedLess> owedLess;

  /**
   * Licenses end with the patent. When its restoration is entered, the licenses claimed since the
   * day of restoration run on.
   */
  void follow(@Observes LegalStatusChanged change) {
    LegalEvent event = change.event();
    if (!endsOrSaves(event.type)) {
      return;
    }
    var changes = follow(License.ofPatent(event.patentNumber), change.history());
    shorten(changes, change.entered());
    changed(changes, EndMoved.LATER).forEach(longer -> runOn(longer, event));
  }

  private void shorten(Map<License, EndMoved> changes, Act act) {
    List<UUID> shorter = changed(changes, EndMoved.EARLIER).map(license -> license.id).toList();
    if (!shorter.isEmpty()) {
      owedLess.fire(new LicensesOwedLess(shorter, false, act));
    }
  }

  private static Stream<License> changed(Map<License, EndMoved> changes, EndMoved how) {
    return changes.keySet().stream().filter(license -> changes.get(license) == how);
  }

  /**
   * Refuses the annulment if a license that stands could not have been claimed without the event;
   * else licenses follow the events that still stand.
   */
  void undo(@Observes LegalEventAnnulled change) {
    LegalEvent event = change.event();
    LocalDate today = clock.today();
    License.lapseUnpaid(event.patentNumber, change.annulled(), today);
    List<License> licenses = License.ofPatent(event.patentNumber);
    List<LegalEvent> transfers = LegalEvent.transfers(event.patentNumber);
    licenses.stream()
        .filter(license -> license.restsOn(change, transfers, today))
        .forEach(LicenseReactions::refuse);
    if (endsOrSaves(event.type)) {
      List<License> ran = licenses.stream().filter(license -> !license.neverRan()).toList();
      var changes = follow(licenses, change.history());
      ran.stream()
          .filter(license -> license.neverRan() && event.isKnownTo(license.claimed, license.id))
          .forEach(LicenseReactions::refuse);
      shorten(changes, change.annulled());
      changed(changes, EndMoved.LATER)
          .filter(license -> !license.lapseUnpaid(change.annulled(), today))
          .forEach(license -> runOn(license, event));
    }
  }

  private static boolean endsOrSaves(LegalEventType type) {
    return type.endsPatent() || type == LegalEventType.RESTORED;
  }

  /** What {@link License#follow} returned for each license. */
  private static Map<License, EndMoved> follow(List<License> licenses, LegalHistory history) {
    Map<License, EndMoved> changes = new LinkedHashMap<>();
    for (License license : licenses) {
      changes.put(license, license.follow(history.endOfLicense(license.claimedOn)));
    }
    return changes;
  }

  private void runOn(License longer, LegalEvent event) {
    longer.requireFreeDays(Code.LEGAL_EVENT_BUILT_UPON);
    owedAgain.fire(new LicenseOwedAgain(longer, event.recorded.at(), Code.LEGAL_EVENT_BUILT_UPON));
  }

  private static void refuse(License standing) {
    throw new Problem(Code.LEGAL_EVENT_BUILT_UPON, standing.path());
  }
}
