package org.openpatent.incentive.compensation;

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
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Unwatched;
import org.openpatent.platform.value.Where;
import org.openpatent.treasury.ledger.Appropriation;

/** A compensation program; its terms are fixed once it opens. */
@Entity
public class Program extends PanacheEntityBase {
  @Id public String code;
  public String name;

  @Enumerated(EnumType.STRING)
  public ProgramStatus status;

  /** Replaced whole, so that Hibernate need not copy it each time it is read. */
  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  public ProgramTerms terms;

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

  public static Program draft(String code, String name, ProgramTerms terms, Act act) {
    Program program = new Program();
    program.code = code;
    program.status = ProgramStatus.DRAFT;
    program.change(name, terms, act);
    return program;
  }

  public void change(String name, ProgramTerms terms, Act act) {
    if (status != ProgramStatus.DRAFT) {
      throw new Problem(Code.PROGRAM_FROZEN);
    }
    List<Problem.Field> wrong = terms.inconsistencies();
    if (!wrong.isEmpty()) {
      throw new Problem(Code.INVALID_BODY, wrong);
    }
    this.name = name;
    this.terms = terms;
    changed = act;
  }

  /** Fixes the terms; the budget becomes the appropriation. */
  public void open(Act act) {
    if (status != ProgramStatus.DRAFT) {
      throw new Problem(Code.PROGRAM_NOT_DRAFT);
    }
    status = ProgramStatus.OPEN;
    opened = act;
    flush(); // a second opening is refused here, before it appropriates anything
    Appropriation.open(code, terms.budget(), act);
  }

  public void close(Act act) {
    requireOpen();
    status = ProgramStatus.CLOSED;
    closed = act;
  }

  static Program of(String code) {
    return findById(code);
  }

  /**
   * For whoever may see drafts.
   *
   * @throws Problem NOT_FOUND if there is none
   */
  public static Program existing(String code) {
    return visible(code, true);
  }

  /**
   * Drafts are for those who oversee.
   *
   * @throws Problem NOT_FOUND if there is none, or none for this caller
   */
  public static Program visible(String code, boolean oversees) {
    Program found = of(code);
    if (found == null || found.status == ProgramStatus.DRAFT && !oversees) {
      throw new Problem(Code.NOT_FOUND);
    }
    return found;
  }

  /**
   * Locked, because what is settled and approved of a program adds up to a bounded sum.
   *
   * @throws Problem NOT_FOUND if there is none
   */
  public static Program locked(String code) {
    return Program.<Program>findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(() -> new Problem(Code.NOT_FOUND));
  }

  /** Settlements and appropriations are for open programs. */
  public void requireOpen() {
    if (status != ProgramStatus.OPEN) {
      throw new Problem(Code.PROGRAM_NOT_OPEN);
    }
  }

  /** The programs that a license taken today may be owed by. */
  public static List<Program> open() {
    return Unwatched.session()
        .createSelectionQuery("from Program where status = ?1 order by code", Program.class)
        .setParameter(1, ProgramStatus.OPEN)
        .getResultList();
  }

  /** The open programs and these, by code. */
  static List<Program> openOr(Set<String> codes) {
    return codes.isEmpty()
        ? open()
        : list("status = ?1 or code in ?2 order by code", ProgramStatus.OPEN, codes);
  }

  static List<Program> page(boolean withDrafts, ProgramStatus status, String after, int rows) {
    Where where =
        new Where()
            .and("status = ?", status)
            .and("status <> ?", withDrafts ? null : ProgramStatus.DRAFT)
            .and("code > ?", after);
    return find(where.orderBy("code"), where.parameters()).page(0, rows).list();
  }
}
