package org.openpatent.treasury.payment;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openpatent.platform.value.Masked;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Stateless;
import org.openpatent.platform.value.Where;
import org.openpatent.treasury.bank.BankOutcome;
import org.openpatent.treasury.bank.GroupStatus;
import org.openpatent.treasury.bank.GroupStatus.Reason;
import org.openpatent.treasury.bank.Transfer;

/** A payment as it went to the bank once, with the account it was exported with. */
@Entity
public class PaymentAttempt extends PanacheEntityBase {
  /** What can be exported of a settlement: pending payments to verified accounts. */
  private static final String READY =
      " from payment p join payout_account a on a.credit_code = p.payee_code"
          + " where p.settlement_id = ?1 and p.status = 'PENDING' and a.verified_at is not null";

  /** Made of the payment's id and the number of the attempt. */
  @Id public String endToEndId;

  public UUID paymentId;
  public UUID exportId;
  public int number;
  public Money amount;
  public String payeeCode;
  public String holder;
  public String bankName;
  public String cnapsCode;
  @Masked public String accountNumber;

  /** The bank's final answer, null until it came. */
  @Enumerated(EnumType.STRING)
  public BankOutcome outcome;

  public String reasonCode;
  public String reason;

  /** The bank's day for it; null also for old rejections, received before this day was stored. */
  public LocalDate decidedOn;

  /** The day on which the money came back after it was paid, otherwise null. */
  public LocalDate returnedOn;

  /** The last report that had an answer for it, or null. */
  public UUID reportId;

  protected PaymentAttempt() {}

  /** Entered by hand: what the bank's reports did not say. */
  void decide(BankOutcome outcome, LocalDate on, String reason) {
    this.outcome = outcome;
    decidedOn = on;
    this.reason = reason;
  }

  /**
   * Whether the next outcome of the payment is one of this attempt: it is with the bank, or paid.
   */
  boolean isConcerned(Payment payment) {
    return payment.status == PaymentStatus.EXPORTED && outcome == null
        || payment.status == PaymentStatus.PAID
            && outcome == BankOutcome.PAID
            && returnedOn == null;
  }

  void returned(LocalDate on) {
    returnedOn = on;
  }

  Transfer transfer(String remittance) {
    return new Transfer(
        endToEndId, amount, payeeCode, holder, bankName, cnapsCode, accountNumber, remittance);
  }

  /** How many payments of a settlement can be exported, and their sum. */
  static ExportTotals ready(UUID settlement) {
    Object[] row =
        (Object[])
            getEntityManager()
                .createNativeQuery("select count(*), coalesce(sum(p.amount), 0)" + READY)
                .setParameter(1, settlement)
                .getSingleResult();
    return ExportTotals.of(row);
  }

  /** How many attempts an export has, and their sum. */
  static ExportTotals sent(UUID export) {
    Object[] row =
        (Object[])
            getEntityManager()
                .createNativeQuery(
                    "select count(*), coalesce(sum(amount), 0) from payment_attempt"
                        + " where export_id = ?1")
                .setParameter(1, export)
                .getSingleResult();
    return ExportTotals.of(row);
  }

  /** Makes an attempt of each payment that can be exported. */
  static void attempt(PaymentExport export) {
    getEntityManager()
        .createNativeQuery(
            "insert into payment_attempt (end_to_end_id, payment_id, export_id, number, amount,"
                + " payee_code, holder, bank_name, cnaps_code, account_number)"
                + " select replace(p.id::text, '-', '') || '-' || (p.attempts + 1), p.id, ?2,"
                + " p.attempts + 1, p.amount, p.payee_code, a.holder, a.bank_name, a.cnaps_code,"
                + " a.account_number"
                + READY)
        .setParameter(1, export.settlementId)
        .setParameter(2, export.id)
        .executeUpdate();
  }

  /** How many there are and what they add up to. */
  record ExportTotals(int count, Money sum) {
    static ExportTotals of(Object[] row) {
      return new ExportTotals(
          ((Number) row[0]).intValue(), new Money(((Number) row[1]).longValue()));
    }
  }

  /** In the order of the file, after the given one. */
  static List<PaymentAttempt> page(UUID export, String after, int rows) {
    Where where = new Where().and("exportId = ?", export).and("endToEndId > ?", after);
    return find(where.orderBy("endToEndId"), where.parameters()).page(0, rows).list();
  }

  /**
   * Those of an export with these ids, by id. Read by a stateless session, because a report may
   * name very many and Hibernate would keep all of them in memory.
   */
  static Map<String, PaymentAttempt> named(UUID export, List<String> endToEndIds) {
    return Stateless.session()
        .createSelectionQuery(
            "from PaymentAttempt where exportId = ?1 and endToEndId in ?2", PaymentAttempt.class)
        .setParameter(1, export)
        .setParameter(2, endToEndIds)
        .getResultList()
        .stream()
        .collect(Collectors.toMap(attempt -> attempt.endToEndId, Function.identity()));
  }

  /**
   * Attempts of an export that a report has not named, by what was known of them; the id is that of
   * one of them.
   */
  record Unnamed(BankOutcome outcome, int count, Money sum, String example) {
    static Unnamed of(Object row) {
      Object[] columns = (Object[]) row;
      return new Unnamed(
          columns[0] == null ? null : BankOutcome.valueOf((String) columns[0]),
          ((Number) columns[1]).intValue(),
          new Money(((Number) columns[2]).longValue()),
          (String) columns[3]);
    }
  }

  static List<Unnamed> unnamed(UUID export, UUID report) {
    List<?> rows =
        getEntityManager()
            .createNativeQuery(
                "select outcome, count(*), sum(amount), min(end_to_end_id) from payment_attempt"
                    + " where export_id = ?1 and report_id is distinct from ?2 group by outcome")
            .setParameter(1, export)
            .setParameter(2, report)
            .getResultList();
    return rows.stream().map(Unnamed::of).toList();
  }

  /** Decides the attempts that a report has not named by its answer for all of those. */
  static void decideUnnamed(UUID export, UUID report, GroupStatus others) {
    Reason why = others.reason();
    getEntityManager()
        .createNativeQuery(
            "update payment_attempt set outcome = ?1, decided_on = ?2, reason_code = ?3,"
                + " reason = ?4, report_id = ?5 where export_id = ?6 and outcome is null"
                + " and report_id is distinct from ?5")
        .setParameter(1, others.outcome().name())
        .setParameter(2, others.on())
        .setParameter(3, why == null ? null : why.code())
        .setParameter(4, why == null ? null : why.text())
        .setParameter(5, report)
        .setParameter(6, export)
        .executeUpdate();
  }

  /** The latest one, or null if the payment never went to the bank. */
  static PaymentAttempt latest(UUID payment) {
    return find("paymentId = ?1 order by number desc", payment).firstResult();
  }

  static List<PaymentAttempt> ofPayment(UUID payment) {
    return list("paymentId = ?1 order by number", payment);
  }
}
