package org.openpatent.treasury.recovery;

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
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.openpatent.party.organization.Organization;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Announcement;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Decisive;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Percent;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Where;
import org.openpatent.treasury.ledger.Journal;
import org.openpatent.treasury.ledger.LedgerEvent;
import org.openpatent.treasury.program.Program;
import org.openpatent.treasury.settlement.Kind;
import org.openpatent.treasury.settlement.SettlementLine;

/**
 * The order to pay a line back: with a penalty, because its item was obtained by false statements
 * [Regulations on Fiscal Illegal Acts, art. 14], or without one, because the agency's corrections
 * leave less owed than was paid.
 */
@Entity
@Decisive
public class Recovery extends PanacheEntityBase {
  private static final BigDecimal LEAST_PERCENT = BigDecimal.valueOf(10);
  private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(50);
  private static final String NOT_CANCELLED = "cancelled.at is null";
  private static final Percent NO_PENALTY = Percent.parse("0");

  @Id
  @UuidGenerator(style = Style.VERSION_7)
  public UUID id;

  public Long lineId;
  public String programCode;
  public UUID settlementId;
  public UUID itemId;

  /** Which part of the item; null where an item has one line. */
  public String part;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "payee_code")
  public Organization payee;

  @Enumerated(EnumType.STRING)
  public RecoveryReason reason;

  /** What was paid of the line and not owed when this was ordered, whatever was ordered before. */
  public Money overpaid;

  /** The overpaid amount less earlier orders; may be 0.00 where there is a penalty. */
  public Money principal;

  /** 10 to 50 of all that was paid where the item is void, otherwise 0. */
  public Percent penaltyPercent;

  public Money penalty;

  /** What has come back so far, of principal and penalty together. */
  public Money received;

  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "ordered_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "ordered_for"))
  @AttributeOverride(name = "at", column = @Column(name = "ordered_at"))
  public Act ordered;

  /**
   * Who entered that its payment came back, which leaves nothing to pay back; null if it stands.
   */
  @Embedded
  @AttributeOverride(name = "subject", column = @Column(name = "cancelled_by"))
  @AttributeOverride(name = "organization", column = @Column(name = "cancelled_for"))
  @AttributeOverride(name = "at", column = @Column(name = "cancelled_at"))
  public Act cancelled;

  @Version public int version;

  protected Recovery() {}

  /**
   * An order for what of a paid line is overpaid and was not ordered back before; call it with the
   * item and the line locked. With a penalty where the item is void, on all that was paid, whatever
   * of it was ordered back before; without one where merely more was paid than is owed.
   *
   * @param penaltyPercent null for no penalty
   */
  static Recovery order(SettlementLine line, Kind.Owed owed, Percent penaltyPercent, Act ordered) {
    boolean falselyStated = owed.isVoid();
    Money overpaid = line.overpaid(owed);
    if (falselyStated) {
      requirePenalty(penaltyPercent);
    } else if (overpaid.isZero()) {
      throw new Problem(Code.LINE_NOT_OVERPAID);
    } else if (penaltyPercent != null) {
      throw new Problem(Code.PENALTY_WITHOUT_FALSE_STATEMENT).at("/penaltyPercent");
    }
    if (line.paidOn == null) {
      throw new Problem(Code.LINE_NOT_PAID);
    }
    Money earlier = orderedOf(line.id);
    if (falselyStated ? isPenalized(line.id) : overpaid.compareTo(earlier) <= 0) {
      throw new Problem(Code.RECOVERY_LINE_OVERPAID_CHECK);
    }
    Percent penalty = falselyStated ? penaltyPercent : NO_PENALTY;
    Recovery recovery = new Recovery();
    recovery.lineId = line.id;
    recovery.programCode = line.programCode;
    recovery.settlementId = line.settlementId;
    recovery.itemId = line.itemId;
    recovery.part = line.part;
    recovery.payee = line.payee;
    recovery.reason = falselyStated ? RecoveryReason.VOID : RecoveryReason.OVERPAID;
    recovery.overpaid = overpaid;
    recovery.principal = overpaid.minus(earlier);
    recovery.penaltyPercent = penalty;
    recovery.penalty = penalty.of(overpaid);
    recovery.received = Money.ZERO;
    recovery.ordered = ordered;
    recovery.persistAndFlush();
    recovery.announce(RecoveryChanged.Change.ORDERED, ordered);
    return recovery;
  }

  private void announce(RecoveryChanged.Change change, Act act) {
    LocalDate on = LocalDate.ofInstant(act.at(), LegalClock.ZONE);
    Announcement.fire(new RecoveryChanged(this, change, on));
  }

  private static void requirePenalty(Percent percent) {
    if (percent == null) {
      throw new Problem(Code.REQUIRED).at("/penaltyPercent");
    }
    if (percent.value().compareTo(LEAST_PERCENT) < 0
        || percent.value().compareTo(MOST_PERCENT) > 0) {
      throw new Problem(Code.PENALTY_PERCENT_RANGE).at("/penaltyPercent");
    }
  }

  /** A part of what is due, or all of it; call it on a recovery read by {@link #locked}. */
  RecoveryReceipt receive(Money amount, LocalDate on, Act entered, LocalDate today) {
    if (cancelled != null) {
      throw new Problem(Code.RECOVERY_CANCELLED);
    }
    LocalDate orderedOn = LocalDate.ofInstant(ordered.at(), LegalClock.ZONE);
    if (on.isBefore(orderedOn) || on.isAfter(today)) {
      throw new Problem(Code.RECOVERY_RECEIPT_DATE, orderedOn).at("/receivedOn");
    }
    if (amount.compareTo(due().minus(received)) > 0) {
      throw new Problem(Code.RECOVERY_RECEIPT_AMOUNT);
    }
    received = received.plus(amount);
    announce(RecoveryChanged.Change.RECEIVED, entered);
    return RecoveryReceipt.enter(this, amount, on, entered);
  }

  /**
   * The payment of its line came back from the bank, so that the payee has nothing of it to pay
   * back; call it on a recovery read locked.
   *
   * @throws Problem PAYMENT_BEING_RECOVERED if the payee has paid back some of it already
   */
  void cancel(Act act) {
    if (!received.isZero()) {
      throw new Problem(Code.PAYMENT_BEING_RECOVERED, "/v1/recoveries/" + id);
    }
    Money due = due();
    cancelled = act;
    enter(LedgerEvent.RECOVERY_CANCELLATION, due, act);
    announce(RecoveryChanged.Change.CANCELLED, act);
  }

  /** Principal and penalty; 0.00 once it is cancelled. */
  Money due() {
    return cancelled == null ? principal.plus(penalty) : Money.ZERO;
  }

  Instant cancelledAt() {
    return cancelled == null ? null : cancelled.at();
  }

  /** Enters in the ledger what happened to it. */
  void enter(LedgerEvent event, Money amount, Act act) {
    flush(); // Hibernate would otherwise insert the entry before it updates this row
    Journal.enter(event, programCode, amount, id.toString(), act);
  }

  boolean isRecovered() {
    return cancelled == null && received.equals(due());
  }

  private static Money orderedOf(Long line) {
    Object fen =
        getEntityManager()
            .createNativeQuery(
                "select coalesce(sum(principal), 0) from recovery"
                    + " where line_id = ?1 and cancelled_at is null")
            .setParameter(1, line)
            .getSingleResult();
    return new Money(((Number) fen).longValue());
  }

  private static boolean isPenalized(Long line) {
    return count("lineId = ?1 and reason = ?2 and " + NOT_CANCELLED, line, RecoveryReason.VOID) > 0;
  }

  /**
   * Whether the order would be allowed as the item stands now: the item must be void if there is a
   * penalty, and all orders for the line together must not exceed what is overpaid.
   */
  boolean isStillJustified() {
    SettlementLine line = SettlementLine.findById(lineId);
    Kind.Owed owed = Kind.of(Program.existing(programCode)).owed(List.of(line)).get(lineId);
    return (reason == RecoveryReason.OVERPAID || owed.isVoid())
        && orderedOf(lineId).compareTo(line.overpaid(owed)) <= 0;
  }

  /** The orders that stand for lines of these items, oldest first. */
  static List<Recovery> ofItems(Collection<UUID> items) {
    return list("itemId in ?1 and " + NOT_CANCELLED + " order by id", items);
  }

  /**
   * The orders that stand for lines of these items because facts were corrected: what they take
   * back may be granted again if it is owed again. What was obtained by false statements may not.
   */
  public static List<Recovery> ofCorrections(Collection<UUID> items) {
    return list(
        "itemId in ?1 and reason = ?2 and " + NOT_CANCELLED, items, RecoveryReason.OVERPAID);
  }

  /** The same for all items of a program. */
  public static List<Recovery> ofCorrections(String programCode) {
    return list(
        "programCode = ?1 and reason = ?2 and " + NOT_CANCELLED,
        programCode,
        RecoveryReason.OVERPAID);
  }

  /**
   * One whose payee is the caller, or any if the caller oversees.
   *
   * @throws Problem NOT_FOUND if there is none, or none for this caller
   */
  static Recovery visible(UUID id, Caller caller) {
    Recovery found =
        Problem.requireFound(
            find("from Recovery r join fetch r.payee where r.id = ?1", id).firstResult());
    Problem.requireVisible(caller.sees(Set.of(found.payee.creditCode)));
    return found;
  }

  /** The orders that stand for lines of this payment, locked. */
  static List<Recovery> ofPayment(UUID settlement, String payee) {
    return find(
            "settlementId = ?1 and payee.creditCode = ?2 and " + NOT_CANCELLED + " order by id",
            settlement,
            payee)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /**
   * Locked, so that of two receipts the second sees the first.
   *
   * @throws Problem NOT_FOUND if there is none
   */
  static Recovery locked(UUID id) {
    return Problem.requireFound(findById(id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** What a payee was ordered to pay back, penalties included, and has not. */
  public static Money owedBy(String payee) {
    Object fen =
        getEntityManager()
            .createNativeQuery(
                "select coalesce(sum(principal + penalty - received), 0) from recovery"
                    + " where payee_code = ?1 and cancelled_at is null")
            .setParameter(1, payee)
            .getSingleResult();
    return new Money(((Number) fen).longValue());
  }

  /** Oldest first, after the given one. */
  static List<Recovery> page(String programCode, String payee, UUID after, int rows) {
    Where where =
        new Where()
            .and("r.programCode = ?", programCode)
            .and("r.payee.creditCode = ?", payee)
            .and("r.id > ?", after);
    return find(
            "from Recovery r join fetch r.payee where " + where.orderBy("r.id"), where.parameters())
        .page(0, rows)
        .list();
  }
}
