package org.openpatent.treasury.payment;

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
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Decisive;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Masked;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Where;
import org.openpatent.treasury.bank.PaymentFile;
import org.openpatent.treasury.payment.PaymentAttempt.ExportTotals;

/**
 * A payment file: what was sent, from which account, when. The file is written anew at each
 * download, from fields of the export and its attempts that never change, so each time it has the
 * same bytes.
 */
@Entity
@Decisive
@Immutable
public class PaymentExport extends PanacheEntityBase {
  @Id
  @UuidGenerator(style = Style.VERSION_7)
  public UUID id;

  public UUID settlementId;
  public String messageId;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "created_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "created_for"))
  @AttributeOverride(name = "at", column = @Column(name = "created_at"))
  public Act created;

  /** A working day, the day of the export or the next one after it. */
  public LocalDate executionOn;

  public String debtorName;
  public String debtorCnapsCode;
  @Masked public String debtorAccountNumber;
  public int paymentCount;
  public Money controlSum;

  protected PaymentExport() {}

  /** Sends all that is ready of a settlement, which the caller holds locked. */
  static PaymentExport send(
      UUID settlement, PaymentConfig.DebtorConfig debtor, Act created, LocalDate executionOn) {
    ExportTotals ready = PaymentAttempt.ready(settlement);
    if (ready.count() == 0) {
      throw new Problem(Code.NOTHING_TO_EXPORT);
    }
    PaymentExport export = new PaymentExport();
    export.settlementId = settlement;
    export.messageId = UUID.randomUUID().toString().replace("-", "");
    export.created = created;
    export.executionOn = executionOn;
    export.debtorName = debtor.name();
    export.debtorCnapsCode = debtor.cnapsCode();
    export.debtorAccountNumber = debtor.accountNumber();
    export.paymentCount = ready.count();
    export.controlSum = ready.sum();
    export.persistAndFlush();
    PaymentAttempt.attempt(export);
    if (!PaymentAttempt.sent(export.id).equals(ready)) {
      throw new Problem(Code.CHANGED_MEANWHILE); // an account was verified or changed just now
    }
    Payment.exported(export.id);
    return export;
  }

  LocalDate sentOn() {
    return LocalDate.ofInstant(created.at(), LegalClock.ZONE);
  }

  static LocalDate sentOn(UUID id) {
    return PaymentExport.<PaymentExport>findById(id).sentOn();
  }

  PaymentFile file() {
    return new PaymentFile(
        messageId,
        created.at(),
        executionOn,
        new PaymentFile.Debtor(debtorName, debtorCnapsCode, debtorAccountNumber),
        paymentCount,
        controlSum);
  }

  /**
   * @throws Problem NOT_FOUND if the settlement has no such export
   */
  static PaymentExport existing(UUID settlement, UUID id) {
    return Problem.requireFound(
        find("settlementId = ?1 and id = ?2", settlement, id).firstResult());
  }

  /** Whether anything of a settlement was ever sent to the bank. */
  static boolean any(UUID settlement) {
    return count("settlementId", settlement) > 0;
  }

  /** The export with this message id; null if there is none. */
  static PaymentExport ofMessage(String messageId) {
    return find("messageId", messageId).firstResult();
  }

  /** Oldest first, after the given one. */
  static List<PaymentExport> page(UUID settlement, UUID after, int rows) {
    Where where = new Where().and("settlementId = ?", settlement).and("id > ?", after);
    return find(where.orderBy("id"), where.parameters()).page(0, rows).list();
  }
}
