package org.openpatent.incentive.roll;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.AdvisoryLock;
import org.openpatent.platform.value.Announcement;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Decisive;
import org.openpatent.platform.value.HolidayYear;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Where;
import org.openpatent.platform.value.WorkingCalendar;

/**
 * A version of a list. Longer than most files because every step of its way is a verb here, with
 * what refuses it.
 */
@Entity
@Decisive
public class WhiteList extends PanacheEntityBase {
  /** A version {@code w} is in force, or under notice and still able to come into it. */
  public static final String WATCHED =
      "(w.status = IN_FORCE or w.status = NOTICE and not exists (select 1 from WhiteList f"
          + " where f.criteriaCode = w.criteriaCode and f.status = IN_FORCE"
          + " and f.id is distinct from w.previousId))";

  @Id
  @UuidGenerator(style = Style.VERSION_7)
  public UUID id;

  /** The code of the list; its criteria are named by it and their number. */
  @Column(name = "criteria_code")
  public String criteriaCode;

  @Column(name = "criteria_number")
  public int criteriaNumber;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(
      name = "criteria_code",
      referencedColumnName = "code",
      insertable = false,
      updatable = false)
  @JoinColumn(
      name = "criteria_number",
      referencedColumnName = "number",
      insertable = false,
      updatable = false)
  public ListCriteria criteria;

  public LocalDate asOf;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  public GivenFacts given;

  @Enumerated(EnumType.STRING)
  public ListStatus status;

  /** The version in force when it was drafted, or null. */
  public UUID previousId;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "created_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "created_for"))
  @AttributeOverride(name = "at", column = @Column(name = "created_at"))
  public Act created;

  /** How often its computation was begun in the background. */
  public int tries;

  /** Null while it is computed. */
  public Instant computedAt;

  /** When its computation was given up, or null. */
  public Instant failedAt;

  public int candidates;
  public int admitted;
  public int added;
  public int kept;
  public int removed;
  public int excluded;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "noticed_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "noticed_for"))
  @AttributeOverride(name = "at", column = @Column(name = "noticed_at"))
  public Act noticed;

  public LocalDate noticedOn;

  /** The first day on which the notice has run out. */
  public LocalDate enterableFrom;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "entered_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "entered_for"))
  @AttributeOverride(name = "at", column = @Column(name = "entered_at"))
  public Act entered;

  public LocalDate inForceFrom;

  /** The first day on which the next version is in force. */
  public LocalDate supersededOn;

  @Version public int version;

  protected WhiteList() {}

  /**
   * Begins a draft, whose entries are computed afterwards.
   *
   * @throws Problem DATE_IN_FUTURE
   */
  static WhiteList draft(
      ListCriteria criteria, LocalDate asOf, GivenFacts given, Act act, LocalDate today) {
    if (asOf.isAfter(today)) {
      throw new Problem(Code.DATE_IN_FUTURE).at("/asOf");
    }
    criteria.use();
    WhiteList list = new WhiteList();
    list.criteriaCode = criteria.key.code();
    list.criteriaNumber = criteria.key.number();
    list.criteria = criteria;
    list.asOf = asOf;
    list.given = given;
    list.status = ListStatus.DRAFT;
    list.created = act;
    WhiteList before = inForce(list.criteriaCode);
    list.previousId = before == null ? null : before.id;
    list.persistAndFlush();
    Announcement.fire(new WhiteListChanged(list));
    return list;
  }

  /** Counts a try to compute it in the background. */
  void begin() {
    tries++;
  }

  void fail(Instant now) {
    failedAt = now;
  }

  void computed(Ranking ranking, int candidates, Instant now) {
    computedAt = now;
    this.candidates = candidates;
    admitted = (int) ranking.count(EntryOutcome.ADMITTED);
    excluded = (int) ranking.count(EntryOutcome.EXCLUDED);
    added = (int) ranking.count(EntryChange.ADDED);
    kept = (int) ranking.count(EntryChange.KEPT);
    removed = (int) ranking.count(EntryChange.REMOVED);
  }

  /**
   * Publishes a draft for so many working days [assumed]; the day of the notice is not counted [IR
   * 5]. Refused if the notice would run into a year whose holidays are not announced, and if what
   * became known since it was drafted keeps a firm off that it admits.
   */
  void giveNotice(Act act, WorkingCalendar calendar, int workingDays, LocalDate today) {
    if (status != ListStatus.DRAFT) {
      throw new Problem(Code.WHITE_LIST_NOT_DRAFT);
    }
    if (failedAt != null) {
      throw new Problem(Code.COMPUTATION_FAILED);
    }
    if (computedAt == null) {
      throw new Problem(Code.WHITE_LIST_COMPUTING);
    }
    requireLatest();
    if (ListEntry.areOutdated(this, today)) {
      throw new Problem(Code.WHITE_LIST_STALE);
    }
    noticed = act;
    status = ListStatus.NOTICE;
    noticedOn = today;
    enterableFrom = today;
    if (workingDays > 0) {
      LocalDate last = calendar.plusWorkingDays(today, workingDays);
      HolidayYear.requireAnnounced(today, last);
      enterableFrom = last.plusDays(1);
    }
    Announcement.fire(new WhiteListChanged(this));
  }

  /**
   * In force from today on, in the place of the version before; by another person than drafted it,
   * once the notice has run out.
   */
  void enterIntoForce(Act act, LocalDate today) {
    if (status != ListStatus.NOTICE) {
      throw new Problem(Code.WHITE_LIST_NOT_IN_NOTICE);
    }
    if (act.subject().equals(created.subject())) {
      throw new Problem(Code.WHITE_LIST_FOUR_EYES_CHECK);
    }
    if (today.isBefore(enterableFrom)) {
      throw new Problem(Code.NOTICE_RUNNING, enterableFrom);
    }
    AdvisoryLock.await("list " + criteriaCode); // so that of two versions the second sees the first
    WhiteList before = requireLatest();
    if (before != null) {
      before.status = ListStatus.SUPERSEDED;
      before.supersededOn = today;
      flush(); // so that at no time two are in force
      Announcement.fire(new WhiteListChanged(before));
    }
    status = ListStatus.IN_FORCE;
    entered = act;
    inForceFrom = today;
    Announcement.fire(new WhiteListChanged(this));
  }

  /** What it says of the version before holds only while that one is in force. */
  private WhiteList requireLatest() {
    WhiteList before = inForce(criteriaCode);
    if (!Objects.equals(before == null ? null : before.id, previousId)) {
      throw new Problem(Code.WHITE_LIST_STALE);
    }
    return before;
  }

  /**
   * What is decided of a version that another one replaced would be told as if it still held.
   *
   * @throws Problem WHITE_LIST_NOT_IN_FORCE
   */
  public void requireNotSuperseded() {
    if (status == ListStatus.SUPERSEDED) {
      throw new Problem(Code.WHITE_LIST_NOT_IN_FORCE);
    }
  }

  public String path() {
    return path(id);
  }

  public static String path(UUID id) {
    return "/v1/white-lists/" + id;
  }

  /** The version of a list in force now; null if none is. */
  public static WhiteList inForce(String code) {
    return find("criteriaCode = ?1 and status = ?2", code, ListStatus.IN_FORCE).firstResult();
  }

  /** The versions of all lists in force now, by their codes. */
  static List<WhiteList> allInForce() {
    return list("status = ?1 order by criteriaCode", ListStatus.IN_FORCE);
  }

  /**
   * Any version, drafts included.
   *
   * @throws Problem NOT_FOUND if there is none
   */
  public static WhiteList existing(UUID id) {
    return Problem.requireFound(findById(id));
  }

  /**
   * One that was noticed; a draft is found only if the caller oversees.
   *
   * @throws Problem NOT_FOUND if there is none, or none for this caller
   */
  public static WhiteList visible(UUID id, Caller caller) {
    WhiteList found = existing(id);
    Problem.requireVisible(found.noticedOn != null || caller.oversees());
    return found;
  }

  /**
   * Locked, so that it moves one step at a time.
   *
   * @throws Problem NOT_FOUND if there is none
   */
  public static WhiteList locked(UUID id) {
    return Problem.requireFound(findById(id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** How many firms and sole traders there are, counted no further than asked. */
  static int candidates(int most) {
    return ((Number)
            getEntityManager()
                .createNativeQuery(
                    "select count(*) from (select 1 from organization"
                        + " where kind in ('FIRM', 'SOLE_TRADER') limit ?1) few")
                .setParameter(1, most)
                .getSingleResult())
        .intValue();
  }

  /** The oldest drafts still to be computed. */
  static List<UUID> waiting() {
    return find("select id from WhiteList where computedAt is null and failedAt is null order by id")
        .project(UUID.class)
        .page(0, 10)
        .list();
  }

  /** Newest first, before the given one; each filter may be null. */
  static List<WhiteList> page(
      String code, ListStatus status, boolean publicOnly, UUID before, int rows) {
    Where where =
        new Where()
            .and("criteriaCode = ?", code)
            .and("status = ?", status)
            .when(publicOnly, "noticedOn is not null")
            .and("id < ?", before);
    return find(where.orderBy("id desc"), where.parameters()).page(0, rows).list();
  }
}
