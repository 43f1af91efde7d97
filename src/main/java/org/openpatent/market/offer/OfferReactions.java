package org.openpatent.market.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.openpatent.market.patent.ImpedimentsChanged;
import org.openpatent.market.patent.LegalEvent;
import org.openpatent.market.patent.LegalEventAnnulled;
import org.openpatent.market.patent.LegalEventType;
import org.openpatent.market.patent.LegalHistory;
import org.openpatent.market.patent.LegalStatusChanged;
import org.openpatent.market.patent.PatentUpdated;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Problem;

/**
 * Withdraws the offers of a patent, or opens them again, when a legal event is entered or annulled
 * or the register is corrected. It suspends none: whether an offer is suspended follows from the
 * impediments stored with the patent.
 */
@ApplicationScoped
class OfferReactions {
  @Inject LegalClock clock;
  @Inject OfferConfig config;

  void follow(@Observes LegalStatusChanged change) {
    LegalEvent event = change.event();
    if (event.type == LegalEventType.EXCLUSIVE_LICENSE
        && isOffered(event.patentNumber, event.happenedOn)) {
      throw new Problem(Code.EXCLUSIVE_LICENSE_WHILE_OFFERED);
    }
    if (withdraws(event.type)) {
      recompute(Offer.ofPatent(event.patentNumber), change.history());
    }
  }

  /**
   * Whether an offer stands on the first day of an exclusive license or today: then that license is
   * refused [PL 51].
   */
  private boolean isOffered(String patentNumber, LocalDate exclusiveFrom) {
    return Stream.of(exclusiveFrom, clock.today())
        .anyMatch(day -> !Offer.standing(patentNumber, day).isEmpty());
  }

  /**
   * Opens the offers that the event had withdrawn. The annulment is refused if an offer could not
   * have been published without the event, or if a later offer or an exclusive license stands in
   * the way of one that would open.
   */
  void undo(@Observes LegalEventAnnulled change) {
    String patent = change.event().patentNumber;
    List<LegalEvent> transfers = LegalEvent.transfers(patent);
    Offer.standing(patent, clock.today()).stream()
        .filter(offer -> offer.restsOn(change, transfers))
        .forEach(offer -> refuse(offer.path()));
    if (withdraws(change.event().type)) {
      reopen(change);
    }
  }

  private void reopen(LegalEventAnnulled change) {
    String patent = change.event().patentNumber;
    List<Offer> offers = Offer.ofPatent(patent);
    recompute(offers, change.history());
    for (Offer reopened : offers) {
      // the offers are in the order of publication, because their ids ascend with time
      offers.subList(offers.indexOf(reopened) + 1, offers.size()).stream()
          .filter(reopened::meets)
          .forEach(later -> refuse(later.path()));
    }
    change.history().exclusiveLicenses().stream()
        .filter(exclusive -> isOffered(patent, exclusive.on()))
        .forEach(exclusive -> refuse("/v1/patents/" + patent + "/legal-events/" + exclusive.id()));
    followRegister(patent, change.annulled());
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

  private static void refuse(String standing) {
    throw new Problem(Code.LEGAL_EVENT_BUILT_UPON, standing);
  }

  /** Tells of the offers that are suspended or open by it. */
  void tell(@Observes ImpedimentsChanged change) {
    var became =
        change.patent().impediments.isEmpty()
            ? OfferChanged.Change.REOPENED
            : OfferChanged.Change.SUSPENDED;
    Offer.standingLocked(change.patent().number, clock.today())
        .forEach(offer -> offer.announce(became));
  }

  void follow(@Observes PatentUpdated change) {
    if (change.patent().offered) {
      followRegister(change.patent().number, change.updated());
    }
  }

  /**
   * Withdraws each offer that breaks a rule on what the register states; the code of the rule is
   * the reason.
   */
  private void followRegister(String patent, Act act) {
    LocalDate today = clock.today();
    Offer.standing(patent, today).forEach(offer -> offer.followCorrection(config, act, today));
  }
}
