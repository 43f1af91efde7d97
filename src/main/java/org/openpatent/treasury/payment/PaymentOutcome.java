package org.openpatent.treasury.payment;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Money;

/** What became of a payment as the treasury entered it, with the document that shows it. */
@Entity
@Immutable
public class PaymentOutcome extends PanacheEntityBase {
  @Id
  @UuidGenerator(style = Style.VERSION_7)
  public UUID id;

  public UUID paymentId;

  @Enumerated(EnumType.STRING)
  public EnteredOutcome outcome;

  public LocalDate happenedOn;
  public String documentNumber;
  public String reason;
  public Money amount;

  /**
   * The attempt that it decides; null where the money was paid by other means than a payment file.
   */
  public String endToEndId;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "entered_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "entered_for"))
  @AttributeOverride(name = "at", column = @Column(name = "entered_at"))
  public Act entered;

  protected PaymentOutcome() {}

  /** The database refuses the same document for the same outcome a second time. */
  static PaymentOutcome enter(
      Payment payment,
      EnteredOutcome outcome,
      LocalDate on,
      String documentNumber,
      String reason,
      PaymentAttempt attempt,
      Act entered) {
    PaymentOutcome made = new PaymentOutcome();
    made.paymentId = payment.id;
    made.outcome = outcome;
    made.happenedOn = on;
    made.documentNumber = documentNumber;
    made.reason = reason;
    made.amount = payment.amount;
    made.endToEndId = attempt == null ? null : attempt.endToEndId;
    made.entered = entered;
    made.persistAndFlush();
    return made;
  }

  /** In the order in which they were entered. */
  static List<PaymentOutcome> of(UUID payment) {
    return list("paymentId = ?1 order by id", payment);
  }

  /** The latest day entered, or null. */
  static LocalDate latest(UUID payment) {
    return find("select max(happenedOn) from PaymentOutcome where paymentId = ?1", payment)
        .project(LocalDate.class)
        .firstResult();
  }
}
