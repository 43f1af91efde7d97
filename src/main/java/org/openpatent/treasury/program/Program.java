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
import java.util.List;
import org.hibernate.annotations.DiscriminatorOptions;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Where;

/**
 * A program that pays for something; its kind is its class, its terms are fixed once it opens. The
 * class of each kind maps its terms to the column {@code terms}, which the database keeps fixed.
 */
@Entity
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
   * @param terms of its kind
   * @throws Problem PROGRAM_FROZEN once it is open, INVALID_BODY if the terms contradict themselves
   */
  public void change(String name, Terms terms, Act act) {
    if (status != ProgramStatus.DRAFT) {
      throw new Problem(Code.PROGRAM_FROZEN);
    }
    List<Problem.Field> wrong = terms.inconsistencies();
    if (!wrong.isEmpty()) {
      throw new Problem(Code.INVALID_BODY, wrong);
    }
    this.name = name;
    keep(terms);
    changed = act;
  }

  /** Fixes the terms; the ledger calls it as it appropriates the budget. */
  public void open(Act act) {
    if (status != ProgramStatus.DRAFT) {
      throw new Problem(Code.PROGRAM_NOT_DRAFT);
    }
    status = ProgramStatus.OPEN;
    opened = act;
    flush(); // a second opening is refused here, before anything is built on it
  }

  public void close(Act act) {
    requireOpen();
    status = ProgramStatus.CLOSED;
    closed = act;
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

  static List<Program> page(boolean withDrafts, ProgramStatus status, String after, int rows) {
    Where where =
        new Where()
            .and("status = ?", status)
            .and("status <> ?", withDrafts ? null : ProgramStatus.DRAFT)
            .and("code > ?", after);
    return find(where.orderBy("code"), where.parameters()).page(0, rows).list();
  }

  /** Settlements and appropriations are for open programs. */
  public void requireOpen() {
    if (status != ProgramStatus.OPEN) {
      throw new Problem(Code.PROGRAM_NOT_OPEN);
    }
  }
}
