package org.openpatent.incentive.watch;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.openpatent.incentive.roll.Decision;
import org.openpatent.incentive.roll.EntryStanding;
import org.openpatent.incentive.roll.ListDecision;
import org.openpatent.incentive.roll.ListEntry;
import org.openpatent.incentive.roll.WhiteList;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Announcement;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Where;

/** Something became known that may end a firm's place on a list. */
@Entity
public class ListAlert extends PanacheEntityBase {
  /**
   * Designations in force on the day of the draft as known then, over now, and followed by no other
   * term.
   */
  private static final String ENDED =
      "select e, t.level, t.lastOn from ListEntry e join WhiteList w on w.id = e.key.listId"
          + " join DesignationTerm t on t.organization.creditCode = e.creditCode"
          + " where "
          + WhiteList.WATCHED
          + " and e.outcome = ADMITTED"
          + " and (:firm is null or e.creditCode = :firm)"
          + " and t.lastOn >= t.firstOn and t.firstOn <= w.asOf and t.lastOn < :today"
          + " and (t.lastOn >= w.asOf or t.revoked.at >= w.created.at)"
          + " and not exists (select 1 from DesignationTerm n where n.level = t.level"
          + " and n.organization = t.organization and n.firstOn <= :today and n.lastOn >= :today)"
          + " order by e.key.listId, e.creditCode, t.level";

  @Id
  @UuidGenerator(style = Style.VERSION_7)
  public UUID id;

  public UUID listId;
  public String creditCode;

  @Enumerated(EnumType.STRING)
  public AlertCause cause;

  /** The path of what says so, whose acts say who entered it. */
  public String subject;

  public LocalDate raisedOn;
  public Instant raisedAt;

  /** Null while it is open. */
  @Enumerated(EnumType.STRING)
  public Decision decision;

  public String reason;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "decided_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "decided_for"))
  @AttributeOverride(name = "at", column = @Column(name = "decided_at"))
  public Act decided;

  @Version public int version;

  protected ListAlert() {}

  private ListAlert(ListEntry entry, AlertCause cause, String subject, LegalClock clock) {
    listId = entry.key.listId();
    creditCode = entry.creditCode;
    this.cause = cause;
    this.subject = subject;
    raisedOn = clock.today();
    raisedAt = clock.now();
  }

  /** On each entry of these firms that stands; one that is open for the same is enough. */
  static void raise(
      Collection<String> creditCodes, AlertCause cause, String subject, LegalClock clock) {
    for (ListEntry entry : ListEntry.standing(creditCodes)) {
      new ListAlert(entry, cause, subject, clock)
          .persistUnless(new Where().when(true, "decision is null"));
    }
  }

  /**
   * On each entry whose firm lost a designation, unless that was raised since its last day,
   * whatever was decided.
   *
   * @param firm null for all
   */
  static void raiseEnded(String firm, LegalClock clock) {
    List<Object[]> ended =
        getEntityManager()
            .createQuery(ENDED, Object[].class)
            .setParameter("firm", firm)
            .setParameter("today", clock.today())
            .getResultList();
    for (Object[] row : ended) {
      ListEntry entry = (ListEntry) row[0];
      String subject = "/v1/designations/" + row[1] + "/" + entry.creditCode;
      new ListAlert(entry, AlertCause.DESIGNATION_ENDED, subject, clock)
          .persistUnless(new Where().and("raisedOn > ?", row[2]));
    }
  }

  /** Unless the entry has such a one for the same already, or is off the list. */
  private void persistUnless(Where such) {
    Where same =
        such.and("listId = ?", listId)
            .and("creditCode = ?", creditCode)
            .and("cause = ?", cause)
            .and("subject = ?", subject);
    if (count(same.text(), same.parameters()) == 0
        && ListDecision.standing(listId, creditCode) != EntryStanding.REMOVED) {
      persist();
      Announcement.fire(new AlertRaised(this));
    }
  }

  /**
   * Call it on an alert read by {@link #locked}. A suspension may be decided once more, but not
   * again be one.
   *
   * @throws Problem LIST_ALERT_DECIDED
   */
  void decide(Decision to, String why, Act act) {
    if (decision != null && (decision != Decision.SUSPEND || to == Decision.SUSPEND)) {
      throw new Problem(Code.LIST_ALERT_DECIDED, decision);
    }
    decision = to;
    reason = why;
    decided = act;
    Announcement.fire(new AlertDecided(this));
  }

  /** Who is off the list is asked about no longer: the same is decided of what is still open. */
  void closeOthers() {
    List<ListAlert> open =
        list("listId = ?1 and creditCode = ?2 and decision is null", listId, creditCode);
    open.forEach(other -> other.decide(decision, reason, decided));
  }

  /**
   * What the version before leaves to one that takes its place: what is open, suspensions, and
   * removals that the draft could not know of.
   */
  static List<ListAlert> leftTo(WhiteList list) {
    return list(
        "listId = ?1 and (decision is null or decision = ?2 or decision = ?3 and decided.at >= ?4)"
            + " order by id",
        list.previousId,
        Decision.SUSPEND,
        Decision.REMOVE,
        list.created.at());
  }

  /** Goes on in a version that enters into force, unless the same was decided of that one. */
  void carryTo(WhiteList list, ListEntry entry, LegalClock clock) {
    ListAlert same =
        find(
                "listId = ?1 and creditCode = ?2 and cause = ?3 and subject = ?4 order by id desc",
                list.id,
                creditCode,
                cause,
                subject)
            .firstResult();
    if (same != null && same.decision != null) {
      return;
    }
    ListAlert next = same == null ? new ListAlert(entry, cause, subject, clock) : same;
    next.persist();
    if (same == null) {
      Announcement.fire(new AlertRaised(next));
    }
    if (decision != null) {
      next.decide(decision, reason, decided);
      flush();
      ListDecision.take(list, creditCode, next.id, decision, reason, decided, clock.today());
    }
  }

  /**
   * Locked, so that of two decisions the second sees the first.
   *
   * @throws Problem NOT_FOUND if the list has none with this id
   */
  static ListAlert locked(UUID list, UUID id) {
    ListAlert found = findById(id, LockModeType.PESSIMISTIC_WRITE);
    Problem.requireVisible(found != null && found.listId.equals(list));
    return found;
  }

  /** Of one version, the newest first, before the given one. */
  static List<ListAlert> page(UUID list, Boolean decided, UUID before, int rows) {
    Where where =
        new Where()
            .and("listId = ?", list)
            .when(Boolean.TRUE.equals(decided), "decision is not null")
            .when(Boolean.FALSE.equals(decided), "decision is null")
            .and("id < ?", before);
    return find(where.orderBy("id desc"), where.parameters()).page(0, rows).list();
  }
}
