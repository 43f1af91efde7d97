package org.openpatent.treasury.settlement;

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
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Announcement;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Decisive;
import org.openpatent.platform.value.HolidayYear;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Where;
import org.openpatent.platform.value.WorkingCalendar;
import org.openpatent.treasury.program.Program;

/**
 * What one program pays at one time: drafted, noticed, approved, exported, closed. Longer than most
 * files because every step of that way is a verb here, with who may take it and what refuses it.
 */
@Entity
@Decisive
public class Settlement extends PanacheEntityBase {
  @Id
  @UuidGenerator(style = Style.VERSION_7)
  public UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "program_code")
  public Program program;

  /** The last day whose events it takes into account. */
  public LocalDate cutOff;

  @Enumerated(EnumType.STRING)
  public SettlementStatus status;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "created_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "created_for"))
  @AttributeOverride(name = "at", column = @Column(name = "created_at"))
  public Act created;

  /** The last time that it was computed anew. */
  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "recomputed_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "recomputed_for"))
  @AttributeOverride(name = "at", column = @Column(name = "recomputed_at"))
  public Act recomputed;

  /** Subjects who created, recomputed or published it: none of them approves. */
  public List<String> preparedBy;

  /** Null while it is computed. */
  public Instant computedAt;

  /** What was left of the budget when it was computed. */
  public Money rest;

  public int lineCount;
  public Money assessed = Money.ZERO;
  public Money capped = Money.ZERO;
  public Money granted = Money.ZERO;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "noticed_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "noticed_for"))
  @AttributeOverride(name = "at", column = @Column(name = "noticed_at"))
  public Act noticed;

  public LocalDate noticedOn;

  /** The first day on which the notice has run out. */
  public LocalDate approvableFrom;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "approved_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "approved_for"))
  @AttributeOverride(name = "at", column = @Column(name = "approved_at"))
  public Act approved;

  /** What the approval committed: granted less what was held or rejected. */
  public Money committed;

  /** Who cancelled or refused it, or null. */
  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "ended_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "ended_for"))
  @AttributeOverride(name = "at", column = @Column(name = "ended_at"))
  public Act ended;

  /** Why it was cancelled or refused: a text, or the code for which its computation failed. */
  public String endedReason;

  @Version public int version;

  protected Settlement() {}

  /**
   * Drafts a settlement of an open program. A second one in DRAFT or NOTICE is refused by the
   * database ({@code settlement_program_code_key}).
   */
  static Settlement draft(Program program, LocalDate cutOff, Act created, LocalDate today) {
    program.requireRunning();
    if (cutOff.isAfter(today)) {
      throw new Problem(Code.CUT_OFF_IN_FUTURE).at("/cutOff");
    }
    Settlement settlement = new Settlement();
    settlement.program = program;
    settlement.cutOff = cutOff;
    settlement.status = SettlementStatus.DRAFT;
    settlement.created = created;
    settlement.preparedBy = List.of(created.subject());
    settlement.persistAndFlush();
    settlement.announce(SettlementChanged.Change.DRAFTED);
    return settlement;
  }

  private void announce(SettlementChanged.Change change) {
    Announcement.fire(new SettlementChanged(this, change));
  }

  /** What a settlement under way may commit cannot be taken away meanwhile. */
  static void requireNoneUnderWay(Program program) {
    if (count(
            "program.code = ?1 and status in ?2",
            program.code,
            List.of(SettlementStatus.DRAFT, SettlementStatus.NOTICE))
        > 0) {
      throw new Problem(Code.SETTLEMENT_PROGRAM_CODE_KEY);
    }
  }

  /** Forgets what was computed, so that it is computed anew. */
  void recompute(Act act) {
    requireDraft();
    program.requireRunning();
    preparedBy = with(act.subject());
    recomputed = act;
    forget();
    announce(SettlementChanged.Change.RECOMPUTED);
  }

  private void forget() {
    SettlementProgress.forget(id);
    SettlementLine.discard(id);
    computedAt = null;
    lineCount = 0;
    assessed = Money.ZERO;
    capped = Money.ZERO;
    granted = Money.ZERO;
    rest = null;
  }

  void computed(SettlementTotals totals, Money rest, Instant now) {
    computedAt = now;
    this.rest = rest;
    lineCount = totals.lines();
    assessed = totals.assessed();
    capped = totals.capped();
    granted = totals.granted();
  }

  /**
   * Publishes a draft for so many working days [assumed]; the day of the notice is not counted [IR
   * 5]. Refused if the notice would run into a year whose holidays are not announced.
   */
  void giveNotice(Act act, WorkingCalendar calendar, int workingDays, LocalDate today) {
    requireDraft();
    requireComputed();
    program.requireRunning();
    preparedBy = with(act.subject());
    noticed = act;
    status = SettlementStatus.NOTICE;
    noticedOn = today;
    approvableFrom = today;
    if (workingDays > 0) {
      LocalDate last = calendar.plusWorkingDays(today, workingDays);
      HolidayYear.requireAnnounced(today, last);
      approvableFrom = last.plusDays(1);
    }
    rejectVoid();
    announce(SettlementChanged.Change.NOTICED);
  }

  /**
   * Cancels a settlement in DRAFT or NOTICE, so that the next settlement may grant what its lines
   * were for. The lines of a draft are deleted, because they were never public.
   */
  void cancel(String reason, Act act) {
    if (status != SettlementStatus.DRAFT && status != SettlementStatus.NOTICE) {
      throw new Problem(Code.SETTLEMENT_NOT_CANCELLABLE);
    }
    boolean draft = status == SettlementStatus.DRAFT;
    if (draft) {
      forget();
    } else {
      SettlementLine.cancel(id);
    }
    status = SettlementStatus.CANCELLED;
    endedReason = reason;
    ended = act;
    announce(draft ? SettlementChanged.Change.DISCARDED : SettlementChanged.Change.CANCELLED);
  }

  /** Lines of items declared void before the approval are rejected. */
  public void rejectVoid() {
    if (SettlementLine.rejectVoid(id) > 0) {
      lineChanged();
    }
  }

  /** Makes stale what anybody saw of the settlement before one of its lines changed. */
  public void lineChanged() {
    getEntityManager().lock(this, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
  }

  /** By the treasury, under notice. */
  void refuse(String reason, Act act) {
    requireNotice();
    cancel(reason, act);
  }

  /**
   * Commits money: by one who did not prepare it, once the notice has run out.
   *
   * @param committed what the lines that are neither held nor rejected add up to
   */
  void approve(Act act, Money committed, LocalDate today) {
    requireNotice();
    program.requireRunning();
    if (preparedBy.contains(act.subject())) {
      throw new Problem(Code.SETTLEMENT_FOUR_EYES_CHECK);
    }
    if (today.isBefore(approvableFrom)) {
      throw new Problem(Code.NOTICE_RUNNING, approvableFrom);
    }
    status = SettlementStatus.APPROVED;
    approved = act;
    this.committed = committed;
    announce(SettlementChanged.Change.APPROVED);
  }

  /**
   * @throws Problem SETTLEMENT_NOT_APPROVED if there is nothing to be paid, not yet or not any more
   */
  public void requireOpenToPayment() {
    if (status != SettlementStatus.APPROVED && status != SettlementStatus.EXPORTED) {
      throw new Problem(Code.SETTLEMENT_NOT_APPROVED);
    }
  }

  public void export() {
    requireOpenToPayment();
    status = SettlementStatus.EXPORTED;
    announce(SettlementChanged.Change.EXPORTED);
  }

  /** Every payment is paid or withdrawn. */
  public void close() {
    if (status != SettlementStatus.CLOSED) {
      status = SettlementStatus.CLOSED;
      announce(SettlementChanged.Change.CLOSED);
    }
  }

  /**
   * A payment came back after it was paid, so that there is something to pay again.
   *
   * @param exported whether a payment file was ever written; all may have been paid by other means
   */
  public void reopen(boolean exported) {
    boolean closed = status == SettlementStatus.CLOSED;
    status = exported ? SettlementStatus.EXPORTED : SettlementStatus.APPROVED;
    if (closed) {
      announce(SettlementChanged.Change.REOPENED);
    }
  }

  private void requireDraft() {
    if (status != SettlementStatus.DRAFT) {
      throw new Problem(Code.SETTLEMENT_NOT_DRAFT);
    }
  }

  void requireNotice() {
    if (status != SettlementStatus.NOTICE) {
      throw new Problem(Code.SETTLEMENT_NOT_IN_NOTICE);
    }
  }

  /** An organization may object until the notice has run out. */
  void requireNoticeRunning(LocalDate today) {
    requireNotice();
    if (!today.isBefore(approvableFrom)) {
      throw new Problem(Code.NOTICE_OVER);
    }
  }

  private void requireComputed() {
    if (computedAt == null) {
      throw new Problem(Code.SETTLEMENT_COMPUTING);
    }
  }

  private List<String> with(String subject) {
    return Stream.concat(preparedBy.stream(), Stream.of(subject)).distinct().toList();
  }

  private static Settlement of(UUID id) {
    return find("from Settlement s join fetch s.program where s.id = ?1", id).firstResult();
  }

  /**
   * Any settlement, drafts included.
   *
   * @throws Problem NOT_FOUND if there is none
   */
  public static Settlement existing(UUID id) {
    return Problem.requireFound(of(id));
  }

  /**
   * A settlement that was noticed; one that was not is found only if the caller oversees.
   *
   * @throws Problem NOT_FOUND if there is none, or none for this caller
   */
  static Settlement visible(UUID id, Caller caller) {
    return existing(id).visibleTo(caller);
  }

  private Settlement visibleTo(Caller caller) {
    Problem.requireVisible(noticedOn != null || caller.oversees());
    return this;
  }

  /**
   * Locked, its program first, so that changes to a settlement and its lines come one at a time.
   *
   * @throws Problem NOT_FOUND if there is none
   */
  public static Settlement locked(UUID id) {
    Program.locked(Problem.requireFound(programOf(id)));
    return findById(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * The kind of the program of a settlement that a request body names; locks nothing.
   *
   * @throws Problem LINE_UNKNOWN if there is none
   */
  public static Kind kind(UUID id) {
    String code = programOf(id);
    if (code == null) {
      throw new Problem(Code.LINE_UNKNOWN).at("/settlement");
    }
    Program program = Program.existing(code);
    getEntityManager().detach(program); // to be read anew once it is locked
    return Kind.of(program);
  }

  private static String programOf(UUID id) {
    return find("select s.program.code from Settlement s where s.id = ?1", id)
        .project(String.class)
        .firstResult();
  }

  /**
   * Locked as by {@link #locked}; one that was not noticed is found only if the caller oversees.
   *
   * @throws Problem NOT_FOUND if there is none, or none for this caller
   */
  static Settlement visibleAndLocked(UUID id, Caller caller) {
    return locked(id).visibleTo(caller);
  }

  /** The oldest drafts still to be computed. */
  static List<UUID> uncomputed() {
    return find(
            "select id from Settlement where status = ?1 and computedAt is null order by id",
            SettlementStatus.DRAFT)
        .project(UUID.class)
        .page(0, 10)
        .list();
  }

  /** Newest first, before the given one. */
  static List<Settlement> page(String programCode, boolean publicOnly, UUID before, int rows) {
    Where where =
        new Where()
            .and("s.program.code = ?", programCode)
            .when(publicOnly, "s.noticedOn is not null")
            .and("s.id < ?", before);
    return find(
            "from Settlement s join fetch s.program where " + where.orderBy("s.id desc"),
            where.parameters())
        .page(0, rows)
        .list();
  }
}
