package org.openpatent.ledger;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.openpatent.platform.Code;
import org.openpatent.platform.Money;
import org.openpatent.platform.Problem;

/** What a program may commit, from one decision of the finance department to the next. */
@Entity
@Immutable
@IdClass(Appropriation.Key.class)
public class Appropriation extends PanacheEntityBase {
  @Id public String programCode;

  /** 0 is the budget the program opened with. */
  @Id public int version;

  public Money total;

  /** Null for the budget the program opened with. */
  public String documentNumber;

  public Instant decidedAt;
  public String subject;

  /** The nth decision on one program. */
  record Key(String programCode, int version) implements Serializable {}

  protected Appropriation() {}

  /** A program's budget becomes its appropriation when it opens. */
  public static void open(String programCode, Money budget, String subject, Instant now) {
    enter(programCode, 0, Money.ZERO, budget, null, subject, now);
  }

  /** Raises the total; it is never lowered, so it never falls under what is committed. */
  public Appropriation raise(Money total, String documentNumber, String subject, Instant now) {
    if (total.compareTo(this.total) <= 0) {
      throw new Problem(Code.APPROPRIATION_NOT_RAISED, this.total).at("/total");
    }
    return enter(programCode, version + 1, this.total, total, documentNumber, subject, now);
  }

  private static Appropriation enter(
      String programCode,
      int version,
      Money before,
      Money total,
      String documentNumber,
      String subject,
      Instant now) {
    Appropriation decided = new Appropriation();
    decided.programCode = programCode;
    decided.version = version;
    decided.total = total;
    decided.documentNumber = documentNumber;
    decided.decidedAt = now;
    decided.subject = subject;
    decided.persist();
    String reference = documentNumber == null ? programCode : documentNumber;
    Journal.enter(
        LedgerEvent.APPROPRIATION, programCode, total.minus(before), reference, subject, now);
    return decided;
  }

  /** The latest decision; null for a program that has not opened. */
  public static Appropriation of(String programCode) {
    return find("programCode = ?1 order by version desc", programCode).firstResult();
  }
}
