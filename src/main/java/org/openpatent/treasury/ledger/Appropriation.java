package org.openpatent.treasury.ledger;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Announcement;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Decisive;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;
import org.openpatent.treasury.program.Program;

/** What a program may commit, from one decision of the finance department to the next. */
@Entity
@Decisive
@Immutable
@IdClass(Appropriation.Key.class)
public class Appropriation extends PanacheEntityBase {
  @Id public String programCode;

  /** 0 is the budget the program opened with. */
  @Id public int version;

  public Money total;

  /** Null for the budget the program opened with. */
  public String documentNumber;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "subject"))
  @AttributeOverride(name = "organization", column = @Column(name = "organization"))
  @AttributeOverride(name = "at", column = @Column(name = "decided_at"))
  public Act decided;

  /** The nth decision on one program. */
  record Key(String programCode, int version) implements Serializable {}

  protected Appropriation() {}

  /** Opens a program: its terms are fixed, and its budget becomes its appropriation. */
  public static void open(Program program, Act decided) {
    program.open(decided);
    enter(program.code, 0, Money.ZERO, program.terms().budget(), null, decided);
  }

  /** Raises the total; it is never lowered, so it never falls under what is committed. */
  Appropriation raise(Money total, String documentNumber, Act decided) {
    if (total.compareTo(this.total) <= 0) {
      throw new Problem(Code.APPROPRIATION_NOT_RAISED, this.total).at("/total");
    }
    Journal.budget(programCode).requireRoomFor(total.minus(this.total), "/total");
    return enter(programCode, version + 1, this.total, total, documentNumber, decided);
  }

  private static Appropriation enter(
      String programCode, int version, Money before, Money total, String documentNumber, Act act) {
    Appropriation decided = new Appropriation();
    decided.programCode = programCode;
    decided.version = version;
    decided.total = total;
    decided.documentNumber = documentNumber;
    decided.decided = act;
    decided.persist();
    String reference = documentNumber == null ? programCode : documentNumber;
    Journal.enter(LedgerEvent.APPROPRIATION, programCode, total.minus(before), reference, act);
    Announcement.fire(decided);
    return decided;
  }

  /** The latest decision; null for a program that has not opened. */
  public static Appropriation of(String programCode) {
    return find("programCode = ?1 order by version desc", programCode).firstResult();
  }

  /**
   * The latest decision.
   *
   * @throws Problem NOT_FOUND for a program that has not opened
   */
  static Appropriation existing(String programCode) {
    return Problem.requireFound(of(programCode));
  }
}
