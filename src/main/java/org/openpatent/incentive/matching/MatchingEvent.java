package org.openpatent.incentive.matching;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.openpatent.party.organization.City;
import org.openpatent.party.organization.Division;
import org.openpatent.platform.http.TextForm;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Announcement;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Where;

/** A day on which firms and banks meet. */
@Entity
public class MatchingEvent extends PanacheEntityBase {
  @Id
  @UuidGenerator(style = Style.VERSION_7)
  public UUID id;

  @Enumerated(EnumType.STRING)
  public MatchingKind kind;

  public LocalDate heldOn;
  public String division;

  /** Who invites, by name. */
  public List<String> hosts;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "entered_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "entered_for"))
  @AttributeOverride(name = "at", column = @Column(name = "entered_at"))
  public Act entered;

  @Version public int version;

  /** Where an event stands in the order of lists. */
  record Place(LocalDate heldOn, UUID id) {
    static Place of(MatchingEvent event) {
      return new Place(event.heldOn, event.id);
    }

    static Place parse(String key) {
      String[] parts = key.split(" ", 2);
      return new Place(TextForm.day(parts[0]), UUID.fromString(parts[1]));
    }

    @Override
    public String toString() {
      return heldOn + " " + id;
    }
  }

  protected MatchingEvent() {}

  /** A new one. */
  static MatchingEvent enter(
      MatchingKind kind, LocalDate heldOn, Division division, List<String> hosts, Act act) {
    MatchingEvent event = new MatchingEvent();
    event.kind = kind;
    event.heldOn = heldOn;
    event.division = division.code();
    event.hosts = List.copyOf(hosts);
    event.entered = act;
    event.persist();
    Announcement.fire(event);
    return event;
  }

  public String path() {
    return path(id);
  }

  public static String path(UUID id) {
    return "/v1/matching-events/" + id;
  }

  /**
   * Any for those who oversee, those of its city for a bureau.
   *
   * @throws Problem NOT_FOUND if there is none, or none for this caller
   */
  static MatchingEvent visible(UUID id, Caller caller) {
    MatchingEvent found = Problem.requireFound(findById(id));
    Problem.requireVisible(caller.oversees() || City.of(caller).hasDivision(found.division));
    return found;
  }

  /**
   * @throws Problem MATCHING_EVENT_UNKNOWN if there is none, DATE_IN_FUTURE if it is still to come
   */
  static void requireHeld(UUID id, LocalDate today) {
    MatchingEvent event = findById(id);
    if (event == null) {
      throw new Problem(Code.MATCHING_EVENT_UNKNOWN).at("/event");
    }
    if (event.heldOn.isAfter(today)) {
      throw new Problem(Code.DATE_IN_FUTURE).at("/event");
    }
  }

  /** The newest day first, after the given place; the conditions are on the event {@code e}. */
  static List<MatchingEvent> page(Where asked, Place after, int rows) {
    Where where = asked.copy().when(after != null, "(e.heldOn, e.id) < (:day, :id)");
    if (after != null) {
      where.parameters().put("day", after.heldOn);
      where.parameters().put("id", after.id);
    }
    return find(
            "from MatchingEvent e where " + where.orderBy("e.heldOn desc, e.id desc"),
            where.parameters())
        .page(0, rows)
        .list();
  }
}
