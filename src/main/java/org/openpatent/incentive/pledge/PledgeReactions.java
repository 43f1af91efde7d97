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
 * it, and none of them is annulled, nor another one without which it could not have been entered.
 */
@ApplicationScoped
class PledgeReactions {
  void keep(@Observes LegalStatusChanged change) {
    LegalEvent event = change.event();
    if (event.type == LegalEventType.PLEDGE_RELEASED) {
      PledgedPatent ended = PledgedPatent.ofEvent(event.ends);
      if (ended != null && !event.id.equals(ended.releaseId)) {
        throw ofPledge(ended);
      }
    }
  }

  void keep(@Observes LegalEventAnnulled change) {
    PledgedPatent part = PledgedPatent.ofEvent(change.event().id);
    if (part != null) {
      throw ofPledge(part);
    }
    PledgedPatent standing = PledgedPatent.standing(change.event().patentNumber);
    if (standing != null) {
      Pledge pledge = Pledge.existing(standing.registrationNumber);
      if (pledge.restsOn(change, standing.eventId)) {
        throw new Problem(Code.LEGAL_EVENT_BUILT_UPON, pledge.path());
      }
    }
  }

  private static Problem ofPledge(PledgedPatent pledged) {
    return new Problem(Code.LEGAL_EVENT_OF_PLEDGE, Pledge.path(pledged.registrationNumber));
  }
}
