package org.openpatent.treasury.program;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.annotations.DiscriminatorOptions;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Announcement;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Decisive;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Where;

/**
 * A program that pays for something; its kind is its class, its terms are fixed once it opens. The
 * class of each kind maps its terms to the column {@code terms}, which the database keeps fixed.
 */
@Entity
@Decisive
@Inheritance
@DiscriminatorColumn(name = "kind")
// so that programs of a kind that the next release brings are not there yet, instead of a failure
@DiscriminatorOptions(force = true)
public abstract class Program extends PanacheEntityBase {
  @Id public String code;
  public String name;

  @Enumerated(EnumType.STRING)
  public ProgramStatus status;

  /** The name of its kind, in capitals. */
  @Column(insertable = false, updatable = false)
  public String kind;

  /** Null if none was named when it was drafted. */
  @Embedded
  @AttributeOverride(name = "line", column = @Column(name = "budget_line"))
  @AttributeOverride(name = "level", column = @Column(name = "budget_level"))
  @AttributeOverride(name = "regionPercent", column = @Column(name = "region_percent"))
  public BudgetLine budgetLine;

  /** Who wrote its terms last. */
  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "changed_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "changed_for"))
  @AttributeOverride(name = "at", column = @Column(name = "changed_at"))
  public Act changed;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "opened_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "opened_for"))
  @AttributeOverride(name = "at", column = @Column(name = "opened_at"))
  public Act opened;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "closed_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "closed_for"))
  @AttributeOverride(name = "at", column = @Column(name = "closed_at"))
  public Act closed;

  /** The program of the next year that got what was left of this one; null while nothing did. */
  public String carriedTo;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "carried_over_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "carried_over_for"))
  @AttributeOverride(name = "at", column = @Column(name = "carried_over_at"))
  public Act carriedOver;

  @Version public int version;

  protected Program() {}

  /** A new draft. */
  protected Program(String kind, String code) {
    this.kind = kind;
    this.code = code;
    status = ProgramStatus.DRAFT;
  }

  public abstract Terms terms();

  /** Keeps the terms, which are of this kind. */
  protected abstract void keep(Terms terms);

  /**
   * Changes a draft.
   *
   * @param line null for none
   * @param terms of its kind
   * @throws Problem PROGRAM_FROZEN once it is open, INVALID_BODY if the terms contradict themselves
   */
  public void change(String name, BudgetLine line, Terms terms, Act act) {
    if (status != ProgramStatus.DRAFT) {
      throw new Problem(Code.PROGRAM_FROZEN);
    }
    List<Problem.Field> wrong = new ArrayList<>(terms.inconsistencies());
    if (line != null) {
      wrong.addAll(line.inconsistencies());
    }
    if (!wrong.isEmpty()) {
      throw new Problem(Code.INVALID_BODY, wrong);
    }
    this.name = name;
    budgetLine = line;
    keep(terms);
    changed = act;
    announce(ProgramChanged.Change.DRAFTED);
  }

  /** Fixes the terms; the ledger calls it as it appropriates the budget. */
  public void open(Act act) {
    if (status != ProgramStatus.DRAFT) {
      throw new Problem(Code.PROGRAM_NOT_DRAFT);
    }
    status = ProgramStatus.OPEN;
    opened = act;
    flush(); // a second opening is refused here, before anything is built on it
    announce(ProgramChanged.Change.OPENED);
  }

  private void announce(ProgramChanged.Change change) {
    Announcement.fire(new ProgramChanged(this, change));
  }

  public void close(Act act) {
    requireOpen();
    status = ProgramStatus.CLOSED;
    closed = act;
    announce(ProgramChanged.Change.CLOSED);
  }

  /** What is left of it is in the other program's ledger; nothing more is committed here. */
  void carryOver(Program to, Act act) {
    carriedTo = to.code;
    carriedOver = act;
    announce(ProgramChanged.Change.CARRIED_OVER);
  }

  /** Null if there is none. */
  public static Program of(String code) {
    return findById(code);
  }

  /**
   * Any program, drafts included.
   *
   * @throws Problem NOT_FOUND if there is none
   */
  public static Program existing(String code) {
    return Problem.requireFound(of(code));
  }

  /**
   * A program that has opened; a draft is found only if the caller oversees.
   *
   * @throws Problem NOT_FOUND if there is none, or none for this caller
   */
  public static Program visible(String code, Caller caller) {
    Program found = existing(code);
    Problem.requireVisible(found.status != ProgramStatus.DRAFT || caller.oversees());
    return found;
  }

  /**
   * Locked, because the budget bounds the sum of all that is settled and approved of a program.
   *
   * @throws Problem NOT_FOUND if there is none
   */
  public static Program locked(String code) {
    return Problem.requireFound(findById(code, LockModeType.PESSIMISTIC_WRITE));
  }

  /** By their codes, those that there are; locked in the order of their codes. */
  static Map<String, Program> locked(String one, String other) {
    return Program.<Program>find("code in ?1 order by code", List.of(one, other))
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .stream()
        .collect(Collectors.toMap(program -> program.code, Function.identity()));
  }

  static List<Program> page(boolean withDrafts, ProgramStatus status, String after, int rows) {
    Where where =
        new Where()
            .and("status = ?", status)
            .and("status <> ?", withDrafts ? null : ProgramStatus.DRAFT)
            .and("code > ?", after);
    return find(where.orderBy("code"), where.parameters()).page(0, rows).list();
  }

  public void requireOpen() {
    if (status != ProgramStatus.OPEN) {
      throw new Problem(Code.PROGRAM_NOT_OPEN);
    }
  }

  /** Settlements and appropriations are for open programs whose money is still theirs. */
  public void requireRunning() {
    if (stopped() != null) {
      throw new Problem(stopped());
    }
  }

  /** Why it takes neither money nor settlements; null if it does. */
  public Code stopped() {
    if (status != ProgramStatus.OPEN) {
      return Code.PROGRAM_NOT_OPEN;
    }
    return carriedTo == null ? null : Code.PROGRAM_CARRIED_OVER;
  }
}
