package org.openpatent.incentive.pledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.openpatent.market.patent.LegalEvent;
import org.openpatent.market.patent.LegalEventAnnulled;
import org.openpatent.market.patent.LegalEventType;
import org.openpatent.market.patent.LegalStatusChanged;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/**
 * Refuses to end a pledge in the legal history alone: its events are entered with it and end with
 * it, and none of them is annulled.
 */
@ApplicationScoped
class PledgeReactions {
  void keep(@Observes LegalStatusChanged change) {
    LegalEvent event = change.event();
    if (event.type == LegalEventType.PLEDGE_RELEASED) {
      PledgedPatent ended = PledgedPatent.ofEvent(event.ends);
      refuse(ended != null && !event.id.equals(ended.releaseId), ended);
    }
  }

  void keep(@Observes LegalEventAnnulled change) {
    PledgedPatent part = PledgedPatent.ofEvent(change.event().id);
    refuse(part != null, part);
  }

  private static void refuse(boolean broken, PledgedPatent pledged) {
    if (broken) {
      throw new Problem(Code.LEGAL_EVENT_OF_PLEDGE, Pledge.path(pledged.registrationNumber));
    }
  }
}
