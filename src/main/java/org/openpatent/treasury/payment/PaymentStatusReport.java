package org.openpatent.treasury.payment;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.security.MessageDigest;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;
import org.openpatent.treasury.bank.BankOutcome;

/** A bank's answer as it was received; the hash tells whether the same file comes again. */
@Entity
@Immutable
public class PaymentStatusReport extends PanacheEntityBase {
  /** Generated before the report is stored, so that the attempts it decides can refer to it. */
  @Id public UUID id;

  public String messageId;
  public UUID exportId;
  public byte[] sha256;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "received_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "received_for"))
  @AttributeOverride(name = "at", column = @Column(name = "received_at"))
  public Act received;

  public int paid;
  public int rejected;
  public int pending;

  protected PaymentStatusReport() {}

  static PaymentStatusReport keep(
      UUID id,
      String messageId,
      PaymentExport export,
      byte[] sha256,
      ReportIntake made,
      Act received) {
    PaymentStatusReport kept = new PaymentStatusReport();
    kept.id = id;
    kept.messageId = messageId;
    kept.exportId = export.id;
    kept.sha256 = sha256;
    kept.received = received;
    kept.paid = made.count(BankOutcome.PAID);
    kept.rejected = made.count(BankOutcome.REJECTED);
    kept.pending = made.count(BankOutcome.PENDING);
    kept.persist();
    return kept;
  }

  /** The report received before under this message id, null if none; another file is refused. */
  static PaymentStatusReport received(String messageId, byte[] sha256) {
    PaymentStatusReport before = find("messageId", messageId).firstResult();
    if (before != null && !MessageDigest.isEqual(before.sha256, sha256)) {
      throw new Problem(Code.PAYMENT_STATUS_REPORT_MESSAGE_ID_KEY);
    }
    return before;
  }
}
