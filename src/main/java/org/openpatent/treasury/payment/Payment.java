package org.openpatent.treasury.payment;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.openpatent.party.organization.Organization;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Announcement;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Decisive;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Where;

/** What one payee gets of one settlement; whoever changes it holds the settlement locked. */
@Entity
@Decisive
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

  /** Who sent it again last, or null. */
  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "reissued_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "reissued_for"))
  @AttributeOverride(name = "at", column = @Column(name = "reissued_at"))
  public Act reissued;

  @Version public int version;

  protected Payment() {}

  /** By the bank, or by other means: then it may never have been with the bank. */
  void paid(LocalDate on) {
    if (!status.isOpen()) {
      throw new Problem(Code.PAYMENT_NOT_OPEN, status);
    }
    status = PaymentStatus.PAID;
    paidOn = on;
    announce();
  }

  private void announce() {
    Announcement.fire(new PaymentChanged(this));
  }

  void rejected() {
    if (status == PaymentStatus.PENDING) {
      throw new Problem(Code.PAYMENT_NOT_EXPORTED);
    }
    if (status != PaymentStatus.EXPORTED) {
      throw new Problem(Code.PAYMENT_NOT_OPEN, status);
    }
    status = PaymentStatus.REJECTED;
    announce();
  }

  /** The money came back after it was paid. */
  void returned() {
    if (status != PaymentStatus.PAID) {
      throw new Problem(Code.PAYMENT_NOT_PAID);
    }
    status = PaymentStatus.RETURNED;
    paidOn = null;
    announce();
  }

  /** To be sent again, to the account that is verified by then. */
  void reissue(Act act) {
    if (status != PaymentStatus.REJECTED && status != PaymentStatus.RETURNED) {
      throw new Problem(Code.PAYMENT_NOT_REJECTED);
    }
    status = PaymentStatus.PENDING;
    reissued = act;
    announce();
  }

  /** Takes back what is not owed any more; not while the bank has it. */
  void withdraw(Money back) {
    amount = amount.minus(back);
    if (amount.isZero()) {
      status = PaymentStatus.WITHDRAWN;
      announce();
    }
  }

  /** One payment for each payee of an approved settlement. */
  static void create(UUID settlement, Instant now) {
    getEntityManager()
        .createNativeQuery(
            "insert into payment (id, settlement_id, program_code, payee_code, amount, status,"
                + " attempts, version)"
                + " select time_ordered_id(?2), settlement_id, program_code, payee_code,"
                + " sum(granted), 'PENDING', 0, 0 from settlement_line"
                + " where settlement_id = ?1 and status = 'GRANTED'"
                + " group by settlement_id, program_code, payee_code")
        .setParameter(1, settlement)
        .setParameter(2, now)
        .executeUpdate();
  }

  /** Gives the granted lines of each payment that was made its day of payment. */
  static void markLinesPaid(UUID settlement) {
    getEntityManager()
        .createNativeQuery(
            "update settlement_line l set paid_on = p.paid_on from payment p"
                + " where p.settlement_id = ?1 and p.status = 'PAID'"
                + " and l.settlement_id = p.settlement_id and l.payee_code = p.payee_code"
                + " and l.status = 'GRANTED' and l.paid_on is null")
        .setParameter(1, settlement)
        .executeUpdate();
  }

  /** Gives the payments whose attempts a report has decided that outcome. */
  static void decide(UUID report) {
    getEntityManager()
        .createNativeQuery(
            "update payment p set status = a.outcome, version = p.version + 1,"
                + " paid_on = case a.outcome when 'PAID' then a.decided_on end"
                + " from payment_attempt a where a.report_id = ?1 and a.payment_id = p.id"
                + " and a.number = p.attempts and a.outcome is not null and p.status = 'EXPORTED'")
        .setParameter(1, report)
        .executeUpdate();
  }

  /**
   * Runs these statements without nested loops. Rows that were just written are not analyzed yet,
   * so the planner takes them for one row, and would read all of them again for each.
   */
  static void compareAtOnce(Runnable statements) {
    getEntityManager().createNativeQuery("set local enable_nestloop = off").executeUpdate();
    statements.run();
    getEntityManager().createNativeQuery("set local enable_nestloop = on").executeUpdate();
  }

  /** Marks the payments of an export as exported. */
  static void exported(UUID export) {
    update(
        "update versioned Payment set status = ?1, attempts = attempts + 1"
            + " where id in (select a.paymentId from PaymentAttempt a where a.exportId = ?2)",
        PaymentStatus.EXPORTED,
        export);
  }

  /** Whether a payment of the settlement is neither paid nor withdrawn. */
  static boolean anyOpen(UUID settlement) {
    return count("settlementId = ?1 and status in ?2", settlement, PaymentStatus.OPEN) > 0;
  }

  /**
   * The settlement of a payment, which must be locked before the payment itself is read.
   *
   * @throws Problem NOT_FOUND if there is no such payment
   */
  static UUID settlementOf(UUID id) {
    return Problem.requireFound(
        find("select settlementId from Payment where id = ?1", id)
            .project(UUID.class)
            .firstResult());
  }

  /**
   * @throws Problem NOT_FOUND if there is none
   */
  static Payment existing(UUID id) {
    return Problem.requireFound(
        find("from Payment p join fetch p.payee where p.id = ?1", id).firstResult());
  }

  /**
   * One whose payee is the caller, or any if the caller oversees.
   *
   * @throws Problem NOT_FOUND if there is none, or none for this caller
   */
  static Payment visible(UUID id, Caller caller) {
    Payment found = existing(id);
    Problem.requireVisible(caller.sees(Set.of(found.payee.creditCode)));
    return found;
  }

  /** The payment of a settlement to this payee; null if there is none. */
  static Payment of(UUID settlement, String payee) {
    return find("settlementId = ?1 and payee.creditCode = ?2", settlement, payee).firstResult();
  }

  /** By id, after the given one. */
  static List<Payment> page(PaymentFilter filter, String payee, UUID after, int rows) {
    Where where = filter.where().and("p.payee.creditCode = ?", payee).and("p.id > ?", after);
    return find(
            "from Payment p join fetch p.payee where " + where.orderBy("p.id"), where.parameters())
        .page(0, rows)
        .list();
  }
}
