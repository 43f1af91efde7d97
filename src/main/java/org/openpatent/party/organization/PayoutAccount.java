package org.openpatent.party.organization;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Announcement;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Decisive;
import org.openpatent.platform.value.Masked;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Role;

/** Where compensation is paid to; never logged, seen by its owner and the treasury alone. */
@Entity
@Decisive
public class PayoutAccount extends PanacheEntityBase {
  @Id public String creditCode;
  public String holder;
  public String bankName;
  public String cnapsCode;
  @Masked public String accountNumber;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "changed_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "changed_for"))
  @AttributeOverride(name = "at", column = @Column(name = "changed_at"))
  public Act changed;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "verified_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "verified_for"))
  @AttributeOverride(name = "at", column = @Column(name = "verified_at"))
  public Act verified;

  @Version public int version;

  protected PayoutAccount() {}

  public PayoutAccount(String creditCode) {
    this.creditCode = creditCode;
  }

  /** Changes the account; an account that changed has to be verified anew by the treasury. */
  public void change(
      String holder, String bankName, String cnapsCode, String accountNumber, Act act) {
    boolean same =
        holder.equals(this.holder)
            && bankName.equals(this.bankName)
            && cnapsCode.equals(this.cnapsCode)
            && accountNumber.equals(this.accountNumber);
    if (same) {
      return;
    }
    this.holder = holder;
    this.bankName = bankName;
    this.cnapsCode = cnapsCode;
    this.accountNumber = accountNumber;
    changed = act;
    verified = null;
    Announcement.fire(new PayoutAccountChanged(this, PayoutAccountChanged.Change.DECLARED));
  }

  public void verify(Act act) {
    if (verified == null) {
      verified = act;
      Announcement.fire(new PayoutAccountChanged(this, PayoutAccountChanged.Change.VERIFIED));
    }
  }

  /** Null if there is none. */
  static PayoutAccount of(String creditCode) {
    return findById(creditCode);
  }

  /**
   * @throws Problem NOT_FOUND if there is none
   */
  static PayoutAccount existing(String creditCode) {
    return Problem.requireFound(of(creditCode));
  }

  /**
   * The account of the caller's own organization, or any if the caller is the treasury.
   *
   * @throws Problem NOT_FOUND if there is none, or none for this caller
   */
  static PayoutAccount visible(String creditCode, Caller caller) {
    Problem.requireVisible(caller.is(Role.TREASURY) || caller.belongsTo(creditCode));
    return existing(creditCode);
  }
}
