package org.openpatent.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.openpatent.patent.LegalEvent;
import org.openpatent.patent.LegalEventAnnulled;
import org.openpatent.patent.LegalEventType;
import org.openpatent.patent.LegalHistory;
import org.openpatent.patent.LegalStatusChanged;
import org.openpatent.patent.PatentUpdated;
import org.openpatent.platform.Code;
import org.openpatent.platform.LegalClock;
import org.openpatent.platform.Problem;

/** What happens to a patent happens to its offers; suspension follows from the patent itself. */
@ApplicationScoped
class OfferReactions {
  @Inject LegalClock clock;
  @Inject OfferConfig config;

  void follow(@Observes LegalStatusChanged change) {
    LegalEvent event = change.event();
    if (event.type == LegalEventType.EXCLUSIVE_LICENSE) {
      requireNotOffered(event);
    }
    if (withdraws(event.type)) {
      recompute(Offer.ofPatent(event.patentNumber), change.history());
    }
  }

  /** No exclusive license beside an offer, on its day or today [PL 51]. */
  private void requireNotOffered(LegalEvent exclusive) {
    for (LocalDate day : List.of(exclusive.happenedOn, clock.today())) {
      if (!Offer.standing(exclusive.patentNumber, day).isEmpty()) {
        throw new Problem(Code.EXCLUSIVE_LICENSE_WHILE_OFFERED);
      }
    }
  }

  /** What the event withdrew is offered again, unless another offer was built on it since. */
  void undo(@Observes LegalEventAnnulled change) {
    LegalEvent event = change.event();
    if (event.type.endsAnother() || event.type == LegalEventType.TRANSFERRED) {
      Offer.standing(event.patentNumber, clock.today()).stream()
          .filter(offer -> offer.isPublishedAfter(event))
          .forEach(OfferReactions::refuse);
    }
    if (withdraws(event.type)) {
      List<Offer> offers = Offer.ofPatent(event.patentNumber);
      recompute(offers, change.history());
      for (Offer reopened : offers) {
        // by their ids in the order of publication
        offers.subList(offers.indexOf(reopened) + 1, offers.size()).stream()
            .filter(reopened::meets)
            .forEach(OfferReactions::refuse);
      }
    }
  }

  private static boolean withdraws(LegalEventType type) {
    return type == LegalEventType.INVALIDATED || type == LegalEventType.TRANSFERRED;
  }

  private static void recompute(List<Offer> offers, LegalHistory history) {
    if (offers.isEmpty()) {
      return;
    }
    List<LegalEvent> transfers = LegalEvent.transfers(offers.get(0).patent.number);
    offers.forEach(offer -> offer.follow(history, transfers));
  }

  private static void refuse(Offer standing) {
    throw new Problem(Code.LEGAL_EVENT_BUILT_UPON, "/v1/offers/" + standing.id);
  }

  /** What the register no longer bears out is withdrawn with the rule that it breaks. */
  void follow(@Observes PatentUpdated change) {
    LocalDate today = clock.today();
    Offer.standing(change.patent().number, today)
        .forEach(offer -> offer.followCorrection(config, change.updated(), today));
  }
}
