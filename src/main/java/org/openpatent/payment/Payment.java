package org.openpatent.payment;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openpatent.organization.Organization;
import org.openpatent.platform.Code;
import org.openpatent.platform.Money;
import org.openpatent.platform.Problem;
import org.openpatent.platform.Where;

/** What one payee gets of one settlement; whoever changes it holds the settlement locked. */
@Entity
public class Payment extends PanacheEntityBase {
  @Id public UUID id;
  public UUID settlementId;
  public String programCode;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "payee_code")
  public Organization payee;

  /** What its granted lines add up to. */
  public Money amount;

  @Enumerated(EnumType.STRING)
  public PaymentStatus status;

  /** How often it went to the bank. */
  public int attempts;

  public LocalDate paidOn;
  @Version public int version;

  protected Payment() {}

  void paid(LocalDate on) {
    status = PaymentStatus.PAID;
    paidOn = on;
  }

  void rejected() {
    status = PaymentStatus.REJECTED;
  }

  /** To be sent again, to the account that is verified by then. */
  void reissue() {
    if (status != PaymentStatus.REJECTED) {
      throw new Problem(Code.PAYMENT_NOT_REJECTED);
    }
    status = PaymentStatus.PENDING;
  }

  /** Takes a line back that was voided before it was paid; not while the bank has it. */
  void withdraw(Money line) {
    amount = amount.minus(line);
    if (amount.isZero()) {
      status = PaymentStatus.WITHDRAWN;
    }
  }

  boolean isWithUs() {
    return status == PaymentStatus.PENDING || status == PaymentStatus.REJECTED;
  }

  /** One payment for each payee of an approved settlement. */
  static void create(UUID settlement) {
    getEntityManager()
        .createNativeQuery(
            "insert into payment (id, settlement_id, program_code, payee_code, amount, status,"
                + " attempts, version)"
                + " select gen_random_uuid(), settlement_id, program_code, payee_code,"
                + " sum(granted), 'PENDING', 0, 0 from compensation_line"
                + " where settlement_id = ?1 and status = 'GRANTED'"
                + " group by settlement_id, program_code, payee_code")
        .setParameter(1, settlement)
        .executeUpdate();
  }

  /** A payment that was made pays each of its granted lines. */
  static void markLinesPaid(UUID settlement) {
    getEntityManager()
        .createNativeQuery(
            "update compensation_line l set paid_on = p.paid_on from payment p"
                + " where p.settlement_id = ?1 and p.status = 'PAID'"
                + " and l.settlement_id = p.settlement_id and l.payee_code = p.payee_code"
                + " and l.status = 'GRANTED' and l.paid_on is null")
        .setParameter(1, settlement)
        .executeUpdate();
  }

  /** What an export has taken along. */
  static void exported(UUID export) {
    update(
        "update versioned Payment set status = ?1, attempts = attempts + 1"
            + " where id in (select a.paymentId from PaymentAttempt a where a.exportId = ?2)",
        PaymentStatus.EXPORTED,
        export);
  }

  /** Whether the bank, or we, still have something to do. */
  static boolean anyOpen(UUID settlement) {
    return count(
            "settlementId = ?1 and status in ?2",
            settlement,
            List.of(PaymentStatus.PENDING, PaymentStatus.EXPORTED, PaymentStatus.REJECTED))
        > 0;
  }

  /** Read apart, because the settlement is locked before anything of its payments is read. */
  static UUID settlementOf(UUID id) {
    return find("select settlementId from Payment where id = ?1", id)
        .project(UUID.class)
        .firstResultOptional()
        .orElseThrow(() -> new Problem(Code.NOT_FOUND));
  }

  static Payment of(UUID id) {
    return find("from Payment p join fetch p.payee where p.id = ?1", id).firstResult();
  }

  static Payment of(UUID settlement, String payee) {
    return find("settlementId = ?1 and payee.creditCode = ?2", settlement, payee).firstResult();
  }

  /** By a query, because a statement takes no more than some ten thousands of ids. */
  static Map<UUID, Payment> ofExport(UUID export) {
    List<Payment> sent =
        list("id in (select a.paymentId from PaymentAttempt a where a.exportId = ?1)", export);
    return sent.stream().collect(Collectors.toMap(payment -> payment.id, Function.identity()));
  }

  /** By id, after the given one. */
  static List<Payment> page(PaymentFilter filter, String ownPayee, UUID after, int rows) {
    Where where = filter.where().and("p.payee.creditCode = ?", ownPayee).and("p.id > ?", after);
    return find(
            "from Payment p join fetch p.payee where " + where.orderBy("p.id"), where.parameters())
        .page(0, rows)
        .list();
  }
}
