package org.openpatent.market.patent;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Decisive;
import org.openpatent.platform.value.Problem;

/**
 * One dated entry of a patent's legal history. An event that ends its impediment refers to it by
 * {@code ends}. No event is deleted: one entered by mistake is annulled and stays readable.
 */
@Entity
@Decisive
public class LegalEvent extends PanacheEntityBase {
  @Id
  @UuidGenerator(style = Style.VERSION_7)
  public UUID id;

  public String patentNumber;

  @Enumerated(EnumType.STRING)
  public LegalEventType type;

  public LocalDate happenedOn;
  public String note;

  /** The event whose impediment this one ends, or null. */
  public UUID ends;

  /** The new owners after a transfer, or null. */
  public List<String> owners;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "recorded_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "recorded_for"))
  @AttributeOverride(name = "at", column = @Column(name = "recorded_at"))
  public Act recorded;

  /** Null as long as the event stands. */
  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "annulled_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "annulled_for"))
  @AttributeOverride(name = "at", column = @Column(name = "annulled_at"))
  public Act annulled;

  public String annulmentReason;

  /** What the agency enters; {@code ends} and {@code owners} are null where they say nothing. */
  public record Entry(
      LegalEventType type, LocalDate on, String note, UUID ends, List<String> owners) {}

  protected LegalEvent() {}

  LegalEvent(Patent patent, Entry entry, UUID ends, Act recorded) {
    this.patentNumber = patent.number;
    this.type = entry.type;
    this.happenedOn = entry.on;
    this.note = entry.note;
    this.ends = ends;
    this.owners = entry.owners;
    this.recorded = recorded;
  }

  void annul(String reason, Act act) {
    if (annulled != null) {
      throw new Problem(Code.LEGAL_EVENT_ANNULLED);
    }
    annulled = act;
    annulmentReason = reason;
  }

  /**
   * Whether the event had been entered before something else was done. If both happened at the same
   * instant their ids tell, which ascend with time.
   *
   * @param id of what was done
   */
  public boolean isKnownTo(Act done, UUID id) {
    int order = done.at().compareTo(recorded.at());
    return order > 0 || order == 0 && id.toString().compareTo(this.id.toString()) > 0;
  }

  /** The standing events in the order of their days, those of one day as they were entered. */
  static List<LegalEvent> standing(String patentNumber) {
    return list("patentNumber = ?1 and annulled.at is null order by happenedOn, id", patentNumber);
  }

  /** All transfers of a patent, annulled ones too. */
  static List<LegalEvent> everyTransfer(String patentNumber) {
    return list("patentNumber = ?1 and type = ?2", patentNumber, LegalEventType.TRANSFERRED);
  }

  public static LegalHistory history(String patentNumber) {
    return history(standing(patentNumber));
  }

  static LegalHistory history(List<LegalEvent> standing) {
    return new LegalHistory(
        standing.stream()
            .map(event -> new LegalHistory.Fact(event.id, event.type, event.happenedOn, event.ends))
            .toList());
  }

  /** The transfers that stand, the latest one last. */
  public static List<LegalEvent> transfers(String patentNumber) {
    return standing(patentNumber).stream()
        .filter(event -> event.type == LegalEventType.TRANSFERRED)
        .toList();
  }

  /** All events, annulled ones too, in the order of their days, after the given one. */
  static List<LegalEvent> page(String patentNumber, LocalDate day, UUID id, int rows) {
    return find(
            "patentNumber = ?1 and (happenedOn > ?2 or happenedOn = ?2 and id > ?3)"
                + " order by happenedOn, id",
            patentNumber,
            day,
            id)
        .page(0, rows)
        .list();
  }

  /** Null unless the patent has this event. */
  static LegalEvent of(String patentNumber, UUID id) {
    return find("id = ?1 and patentNumber = ?2", id, patentNumber).firstResult();
  }

  /**
   * @throws Problem NOT_FOUND if there is none
   */
  static LegalEvent existing(String patentNumber, UUID id) {
    return Problem.requireFound(of(patentNumber, id));
  }

  /**
   * Refuses an entry that repeats an event which stands and has not ended: one of the same type and
   * day. Of a type that a patent may have several times on one day (pledges, suspensions, exclusive
   * licenses) only an entry with the same note, which says whose it is, repeats another.
   */
  static void requireNew(Collection<LegalEvent> standing, Entry entry) {
    if (!entry.type.endsAnother()
        && open(standing).stream()
            .filter(event -> event.type == entry.type && event.happenedOn.equals(entry.on))
            .anyMatch(
                event -> !entry.type.severalOnOneDay() || Objects.equals(event.note, entry.note))) {
      throw new Problem(Code.LEGAL_EVENT_ENTERED);
    }
  }

  /** The event that an entry ends: the one that it names, or else the only one there is. */
  static UUID ended(Collection<LegalEvent> standing, String patentNumber, Entry entry) {
    if (!entry.type.endsAnother()) {
      return null;
    }
    List<UUID> possible =
        notEndedFor(entry, standing).stream()
            .filter(event -> event.endableBy(entry))
            .map(event -> event.id)
            .toList();
    if (entry.ends == null) {
      return onlyOne(possible);
    }
    if (possible.contains(entry.ends)) {
      return entry.ends;
    }
    LegalEvent named = of(patentNumber, entry.ends);
    if (named == null || !named.endableBy(entry)) {
      throw new Problem(Code.LEGAL_EVENT_ENDS_UNKNOWN).at("/ends");
    }
    throw new Problem(
        named.annulled == null ? Code.LEGAL_EVENT_ENDS_KEY : Code.LEGAL_EVENT_ANNULLED);
  }

  private static UUID onlyOne(List<UUID> possible) {
    if (possible.isEmpty()) {
      throw new Problem(Code.LEGAL_EVENT_ENDS_NOTHING);
    }
    if (possible.size() > 1) {
      throw new Problem(Code.LEGAL_EVENT_ENDS_AMBIGUOUS, possible.size()).at("/ends");
    }
    return possible.get(0);
  }

  private boolean endableBy(Entry entry) {
    return type.raises && type.impediment == entry.type.impediment && !happenedOn.isAfter(entry.on);
  }

  /**
   * The standing events that the entry may end. The consent of a pledgee does not count as the end
   * of the pledge when its release is entered.
   */
  private static List<LegalEvent> notEndedFor(Entry entry, Collection<LegalEvent> standing) {
    return entry.type != LegalEventType.PLEDGE_RELEASED
        ? open(standing)
        : open(
            standing.stream()
                .filter(event -> event.type != LegalEventType.PLEDGE_CONSENTED)
                .toList());
  }

  /** Those that no other event ends. */
  private static List<LegalEvent> open(Collection<LegalEvent> standing) {
    Set<UUID> ended =
        standing.stream()
            .map(event -> event.ends)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return standing.stream().filter(event -> !ended.contains(event.id)).toList();
  }
}
