package org.openpatent.incentive.priority;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.util.Map;
import org.hibernate.annotations.OptimisticLock;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Announcement;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Correction;
import org.openpatent.platform.value.Decisive;
import org.openpatent.platform.value.Problem;

/** How many recommendations the patent office allots for a year, and how many were used. */
@Decisive
@Entity
public class PriorityAllotment extends PanacheEntityBase {
  @Id
  @Column(name = "allotment_year")
  public int year;

  public int number;

  /** Not in the version: whoever changes the number need not have seen the latest of them. */
  @OptimisticLock(excluded = true)
  public int recommended;

  public String documentNumber;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "changed_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "changed_for"))
  @AttributeOverride(name = "at", column = @Column(name = "changed_at"))
  public Act changed;

  @Version public int version;

  protected PriorityAllotment() {}

  PriorityAllotment(int year) {
    this.year = year;
  }

  /**
   * By a document; what stood before is kept, the same again changes nothing. Call it locked.
   *
   * @throws Problem PRIORITY_ALLOTMENT_RECOMMENDED_CHECK if more are recommended already
   */
  void allot(int number, String documentNumber, Act act) {
    if (number == this.number && documentNumber.equals(this.documentNumber)) {
      return;
    }
    if (number < recommended) {
      throw new Problem(Code.PRIORITY_ALLOTMENT_RECOMMENDED_CHECK, recommended);
    }
    if (this.documentNumber != null) {
      Correction.keep(
          path(), Map.of("number", this.number, "documentNumber", this.documentNumber), act);
    }
    this.number = number;
    this.documentNumber = documentNumber;
    this.changed = act;
    Announcement.fire(this);
  }

  /** Uses one up; the constraint of the table bounds them, the caller has asked what remains. */
  void use() {
    recommended++;
  }

  int remaining() {
    return number - recommended;
  }

  public String path() {
    return "/v1/priority-allotments/" + year;
  }

  /** Null if there is none. */
  static PriorityAllotment of(int year) {
    return findById(year);
  }

  /**
   * @throws Problem NOT_FOUND if there is none
   */
  static PriorityAllotment existing(int year) {
    return Problem.requireFound(of(year));
  }

  /** Locked; null if there is none. */
  static PriorityAllotment lockedIfAny(int year) {
    return findById(year, LockModeType.PESSIMISTIC_WRITE);
  }
}
