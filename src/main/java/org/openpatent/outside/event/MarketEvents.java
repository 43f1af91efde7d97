package org.openpatent.outside.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.openpatent.market.license.License;
import org.openpatent.market.license.LicenseChanged;
import org.openpatent.market.offer.Offer;
import org.openpatent.market.offer.OfferChanged;
import org.openpatent.market.patent.LegalEvent;
import org.openpatent.market.patent.LegalEventAnnulled;
import org.openpatent.market.patent.LegalEventType;
import org.openpatent.market.patent.LegalStatusChanged;
import org.openpatent.market.patent.Patent;
import org.openpatent.market.patent.PatentAward;
import org.openpatent.market.patent.PatentRegistered;
import org.openpatent.market.patent.PatentUpdated;
import org.openpatent.platform.value.LegalClock;

/** What happens to patents, offers and licenses, as events. */
@ApplicationScoped
class MarketEvents {
  @Inject EventWriting writing;
  @Inject LegalClock clock;

  void keep(@Observes PatentRegistered change) {
    keep(EventType.PATENT_REGISTERED, change.patent());
  }

  void keep(@Observes PatentUpdated change) {
    keep(EventType.PATENT_CHANGED, change.patent());
  }

  private void keep(EventType type, Patent patent) {
    writing.keep(
        type,
        Patent.path(patent.number),
        List.of(),
        () -> patent.version,
        patent.number,
        clock.today());
  }

  void keep(@Observes LegalStatusChanged change) {
    keep(EventType.LEGAL_EVENT_RECORDED, change.event(), change.patent());
  }

  void keep(@Observes LegalEventAnnulled change) {
    keep(EventType.LEGAL_EVENT_ANNULLED, change.event(), change.patent());
  }

  /** The owners stand in the register itself, and are others by a transfer. */
  private void keep(EventType type, LegalEvent event, Patent patent) {
    writing.keep(
        type,
        Patent.path(event.patentNumber) + "/legal-events/" + event.id,
        List.of(),
        null,
        event.patentNumber,
        event.id,
        event.type,
        event.happenedOn);
    if (event.type == LegalEventType.TRANSFERRED) {
      keep(EventType.PATENT_CHANGED, patent);
    }
  }

  void keep(@Observes PatentAward award) {
    writing.keep(
        EventType.PATENT_AWARD_ENTERED,
        award.key.toString(),
        List.of(),
        () -> award.version,
        award.key.patentNumber(),
        award.key.award(),
        award.key.awardYear(),
        clock.today());
  }

  void keep(@Observes OfferChanged change) {
    Offer offer = change.offer();
    LocalDate today = clock.today();
    boolean withdrawn = change.change() == OfferChanged.Change.WITHDRAWN;
    writing.keep(
        EventType.of(EventThing.OFFER, change.change()),
        offer.path(),
        List.of(),
        () -> offer.version,
        offer.id,
        offer.patent.number,
        offer.licensor.creditCode,
        offer.statusOn(today),
        withdrawn ? offer.withdrawnOn : today);
  }

  void keep(@Observes LicenseChanged change) {
    License license = change.license();
    String licensor = license.licensor.creditCode;
    String licensee = license.licensee.creditCode;
    LocalDate today = clock.today();
    writing.keep(
        EventType.of(EventThing.LICENSE, change.change()),
        license.path(),
        List.of(licensor, licensee),
        () -> license.version,
        license.id,
        license.offer.id,
        license.patent.number,
        licensor,
        licensee,
        license.statusOn(today),
        day(change, today));
  }

  private static LocalDate day(LicenseChanged change, LocalDate today) {
    License license = change.license();
    return switch (change.change()) {
      case PAID -> license.receivedOn;
      case EFFECTIVE -> license.effectiveOn;
      case RECORDED -> license.recordal.recordedOn();
      case ENDED, EXTENDED -> license.endsOn;
      case CLAIMED, VOIDED, VOIDING_ANNULLED -> today;
    };
  }
}
