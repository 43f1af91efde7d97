package org.openpatent.license;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.openpatent.patent.LegalEvent;
import org.openpatent.patent.LegalEventAnnulled;
import org.openpatent.patent.LegalEventType;
import org.openpatent.patent.LegalHistory;
import org.openpatent.patent.LegalStatusChanged;
import org.openpatent.platform.Code;
import org.openpatent.platform.Problem;

/** A license ends with its patent, as the standing legal events say it [PL 44, PL 47]. */
@ApplicationScoped
class LicenseReactions {
  @Inject Event<LicenseRevived> revived;

  void follow(@Observes LegalStatusChanged change) {
    follow(change.event(), change.history(), false);
  }

  void follow(@Observes LegalEventAnnulled change) {
    follow(change.event(), change.history(), true);
  }

  /**
   * A restoration of an earlier day, too, saves what was claimed after it; where it is annulled,
   * what was claimed on the strength of it stands in the way.
   */
  private void follow(LegalEvent event, LegalHistory history, boolean annulled) {
    if (!event.type.endsPatent() && event.type != LegalEventType.RESTORED) {
      return;
    }
    List<License> longer = new ArrayList<>();
    for (License license : License.ofPatent(event.patentNumber)) {
      int change = license.follow(history.endOfLicense(license.claimedOn));
      if (change < 0 && annulled) {
        throw new Problem(Code.LEGAL_EVENT_BUILT_UPON, license.path());
      }
      if (change > 0) {
        longer.add(license);
      }
    }
    for (License license : longer) {
      license.requireFreeDays(Code.LEGAL_EVENT_BUILT_UPON);
      revived.fire(new LicenseRevived(license, event.recorded.at(), Code.LEGAL_EVENT_BUILT_UPON));
    }
  }
}
