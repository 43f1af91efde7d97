package org.openpatent.treasury.recovery;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Decisive;
import org.openpatent.platform.value.Money;

/** An amount that a payee has paid back. */
@Entity
@Decisive
@Immutable
public class RecoveryReceipt extends PanacheEntityBase {
  @Id
  @UuidGenerator(style = Style.VERSION_7)
  public UUID id;

  public UUID recoveryId;
  public Money amount;
  public LocalDate receivedOn;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "entered_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "entered_for"))
  @AttributeOverride(name = "at", column = @Column(name = "entered_at"))
  public Act entered;

  protected RecoveryReceipt() {}

  static RecoveryReceipt enter(Recovery recovery, Money amount, LocalDate on, Act entered) {
    RecoveryReceipt receipt = new RecoveryReceipt();
    receipt.recoveryId = recovery.id;
    receipt.amount = amount;
    receipt.receivedOn = on;
    receipt.entered = entered;
    receipt.persist();
    return receipt;
  }

  static List<RecoveryReceipt> of(UUID recovery) {
    return list("recoveryId = ?1 order by id", recovery);
  }
}
