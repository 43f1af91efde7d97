package org.openpatent.incentive.matching;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.openpatent.party.organization.Organization;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Announcement;
import org.openpatent.platform.value.Where;

/** Somebody of an organization came to a matching event; several may come of one. */
@Entity
@Immutable
public class Attendance extends PanacheEntityBase {
  @Id
  @UuidGenerator(style = Style.VERSION_7)
  public UUID id;

  public UUID eventId;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "organization_code")
  public Organization organization;

  /** What it came for, in its words. */
  public List<String> intents;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "entered_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "entered_for"))
  @AttributeOverride(name = "at", column = @Column(name = "entered_at"))
  public Act entered;

  protected Attendance() {}

  /** A new one. */
  static Attendance enter(
      MatchingEvent event, Organization organization, List<String> intents, Act act) {
    Attendance attendance = new Attendance();
    attendance.eventId = event.id;
    attendance.organization = organization;
    attendance.intents = List.copyOf(intents);
    attendance.entered = act;
    attendance.persist();
    Announcement.fire(attendance);
    return attendance;
  }

  /** In the order in which they were entered, after the given one. */
  static List<Attendance> page(MatchingEvent event, UUID after, int rows) {
    Where where = new Where().and("a.eventId = ?", event.id).and("a.id > ?", after);
    return find(
            "from Attendance a join fetch a.organization where " + where.orderBy("a.id"),
            where.parameters())
        .page(0, rows)
        .list();
  }
}
