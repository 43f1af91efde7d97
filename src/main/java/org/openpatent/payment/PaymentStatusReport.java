package org.openpatent.payment;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.openpatent.bank.Outcome;
import org.openpatent.bank.StatusReport;
import org.openpatent.platform.Code;
import org.openpatent.platform.Problem;

/** A bank's answer as it was received; the hash tells whether the same file comes again. */
@Entity
@Immutable
public class PaymentStatusReport extends PanacheEntityBase {
  @Id
  @UuidGenerator(style = Style.VERSION_7)
  public UUID id;

  public String messageId;
  public UUID exportId;
  public byte[] sha256;
  public Instant receivedAt;
  public int paid;
  public int rejected;
  public int pending;

  protected PaymentStatusReport() {}

  static PaymentStatusReport keep(
      StatusReport report, PaymentExport export, byte[] sha256, StatusDecisions made, Instant now) {
    PaymentStatusReport kept = new PaymentStatusReport();
    kept.messageId = report.messageId();
    kept.exportId = export.id;
    kept.sha256 = sha256;
    kept.receivedAt = now;
    kept.paid = made.count(Outcome.PAID);
    kept.rejected = made.count(Outcome.REJECTED);
    kept.pending = made.count(Outcome.PENDING);
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
