package org.openpatent.incentive.pledge;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openpatent.market.patent.LegalEvent;
import org.openpatent.market.patent.LegalEventType;
import org.openpatent.market.patent.LegalStatusChanged;
import org.openpatent.market.patent.Patent;
import org.openpatent.platform.value.Act;

/** One patent of a pledge, and the events of its legal history that the pledge is. */
@Entity
public class PledgedPatent extends PanacheEntityBase {
  /** The event PLEDGED. */
  @Id public UUID eventId;

  public String registrationNumber;
  public String patentNumber;
  public LocalDate registeredOn;

  /** The first day without the pledge, or null. */
  public LocalDate cancelledOn;

  /** The event PLEDGE_CONSENTED that was entered with the pledge, or null. */
  public UUID consentId;

  /** The event PLEDGE_RELEASED, or null. */
  public UUID releaseId;

  protected PledgedPatent() {}

  /** Pledges a patent that was read locked; the changes of its legal status are to be announced. */
  static List<LegalStatusChanged> pledge(Pledge pledge, Patent patent, Act act, LocalDate today) {
    List<LegalStatusChanged> changes = new ArrayList<>();
    changes.add(record(pledge, patent, LegalEventType.PLEDGED, null, act, today));
    PledgedPatent pledged = new PledgedPatent();
    pledged.eventId = changes.get(0).event().id;
    pledged.registrationNumber = pledge.registrationNumber;
    pledged.patentNumber = patent.number;
    pledged.registeredOn = pledge.registeredOn;
    if (pledge.openLicenseConsent) {
      changes.add(
          record(pledge, patent, LegalEventType.PLEDGE_CONSENTED, pledged.eventId, act, today));
      pledged.consentId = changes.get(1).event().id;
    }
    pledged.persist();
    return changes;
  }

  /** Releases the patent, which was read locked, on the day on which its pledge was cancelled. */
  LegalStatusChanged release(Pledge pledge, Patent patent, Act act, LocalDate today) {
    LegalStatusChanged change =
        record(pledge, patent, LegalEventType.PLEDGE_RELEASED, eventId, act, today);
    cancelledOn = pledge.cancelledOn;
    releaseId = change.event().id;
    return change;
  }

  private static LegalStatusChanged record(
      Pledge pledge, Patent patent, LegalEventType type, UUID ends, Act act, LocalDate today) {
    LocalDate on =
        type == LegalEventType.PLEDGE_RELEASED ? pledge.cancelledOn : pledge.registeredOn;
    return patent.record(
        new LegalEvent.Entry(type, on, pledge.registrationNumber, ends, null), act, today);
  }

  /** Those of a pledge in the order of their numbers. */
  static List<PledgedPatent> of(String registrationNumber) {
    return list("registrationNumber = ?1 order by patentNumber", registrationNumber);
  }

  /** The numbers of the patents of several pledges, by the numbers of these. */
  static Map<String, List<String>> numbers(Collection<String> registrationNumbers) {
    return PledgedPatent.<PledgedPatent>list(
            "registrationNumber in ?1 order by patentNumber", registrationNumbers)
        .stream()
        .collect(
            Collectors.groupingBy(
                pledged -> pledged.registrationNumber,
                Collectors.mapping(pledged -> pledged.patentNumber, Collectors.toList())));
  }

  /** The one by which a patent is pledged and not released; null if there is none. */
  static PledgedPatent standing(String patentNumber) {
    return find("patentNumber = ?1 and cancelledOn is null", patentNumber).firstResult();
  }

  /** The one that a legal event belongs to; null for an event that belongs to no pledge. */
  static PledgedPatent ofEvent(UUID event) {
    return find("eventId = ?1 or consentId = ?1 or releaseId = ?1", event).firstResult();
  }
}
