package org.openpatent.organization;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** Where compensation is paid to; never logged, seen by its owner and the treasury alone. */
@Entity
public class PayoutAccount extends PanacheEntityBase {
  @Id public String creditCode;
  public String holder;
  public String bankName;
  public String cnapsCode;
  public String accountNumber;
  public Instant verifiedAt;
  @Version public int version;

  protected PayoutAccount() {}

  public PayoutAccount(String creditCode) {
    this.creditCode = creditCode;
  }

  /** Any change has to be verified anew by the treasury. */
  public void change(String holder, String bankName, String cnapsCode, String accountNumber) {
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
    verifiedAt = null;
  }

  public void verify(Instant now) {
    if (verifiedAt == null) {
      verifiedAt = now;
    }
  }

  public static PayoutAccount of(String creditCode) {
    return findById(creditCode);
  }
}
