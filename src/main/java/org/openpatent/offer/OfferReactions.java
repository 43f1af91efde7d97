package org.openpatent.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.openpatent.patent.LegalEventType;
import org.openpatent.patent.LegalStatusChanged;
import org.openpatent.platform.Code;
import org.openpatent.platform.LegalClock;
import org.openpatent.platform.Problem;

/** What a patent's legal events do to its offers; suspension follows from the patent itself. */
@ApplicationScoped
class OfferReactions {
  @Inject LegalClock clock;

  void follow(@Observes LegalStatusChanged change) {
    LegalEventType type = change.event().type;
    if (type != LegalEventType.EXCLUSIVE_LICENSE && type != LegalEventType.INVALIDATED) {
      return;
    }
    List<Offer> standing = Offer.standing(change.patent().number, clock.today());
    if (type == LegalEventType.INVALIDATED) {
      standing.forEach(offer -> offer.withdrawInvalidated(change.event().happenedOn));
    } else if (!standing.isEmpty()) {
      throw new Problem(Code.EXCLUSIVE_LICENSE_WHILE_OFFERED); // [PL 51]
    }
  }
}
