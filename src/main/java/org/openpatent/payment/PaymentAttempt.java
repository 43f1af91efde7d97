package org.openpatent.payment;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;
import org.openpatent.bank.Outcome;
import org.openpatent.bank.StatusReport.Reason;
import org.openpatent.bank.Transfer;
import org.openpatent.platform.Money;

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
  public String accountNumber;

  /** The bank's final answer, null until it came. */
  @Enumerated(EnumType.STRING)
  public Outcome outcome;

  public String reasonCode;
  public String reason;

  protected PaymentAttempt() {}

  void decide(Outcome outcome, Reason reason) {
    this.outcome = outcome;
    if (reason != null) {
      reasonCode = reason.code();
      this.reason = reason.text();
    }
  }

  Transfer transfer(String remittance) {
    return new Transfer(
        endToEndId, amount, payeeCode, holder, bankName, cnapsCode, accountNumber, remittance);
  }

  /** How much there is to export of a settlement. */
  static ExportTotals ready(UUID settlement) {
    Object[] row =
        (Object[])
            getEntityManager()
                .createNativeQuery("select count(*), coalesce(sum(p.amount), 0)" + READY)
                .setParameter(1, settlement)
                .getSingleResult();
    return ExportTotals.of(row);
  }

  /** What an export has taken along. */
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

  /** Attempts all that is ready. */
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

  /** In the order of the file. */
  static List<PaymentAttempt> ofExport(UUID export) {
    return list("exportId = ?1 order by endToEndId", export);
  }

  static List<PaymentAttempt> ofPayment(UUID payment) {
    return list("paymentId = ?1 order by number", payment);
  }
}
