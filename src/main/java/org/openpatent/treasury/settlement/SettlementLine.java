package org.openpatent.treasury.settlement;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Formula;
import org.openpatent.party.organization.Organization;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Where;

/**
 * What a settlement decided for one part of one item. What it assessed, capped and granted never
 * changes; the lines of a settlement are written in one stream, and few of them are ever updated.
 * Longer than most files because every query over the lines stands here.
 */
@Entity
public class SettlementLine extends PanacheEntityBase {
  /** The cause of a line that the budget leaves nothing; every other one is the name of a cap. */
  public static final String BUDGET = "BUDGET";

  /**
   * When a line is granted, held or closed: the next settlements have no line for that part of that
   * item, where it is owed once. The index {@code settlement_line_item_part_key} and the view
   * {@code open_line} say the same.
   */
  public static final String STANDING =
      "status in ('GRANTED', 'CAPPED', 'HELD', 'REJECTED', 'WITHDRAWN')";

  /** When a settlement {@code s} was noticed; the beginning of the day if that alone was kept. */
  public static final String NOTICED =
      "coalesce(s.noticed_at, timezone('Asia/Shanghai', cast(s.noticed_on as timestamp)))";

  /** Money stands behind a line once its settlement is approved. */
  private static final String APPROVED =
      "settlementId in (select s.id from Settlement s where s.approved.at is not null)";

  /** Rejected or taken back because the item was void, and for no objection. */
  private static final String LOST_BY_VOIDING =
      "(status = 'WITHDRAWN' or status = 'REJECTED' and id not in (select o.line.id"
          + " from Objection o where o.resolution = 'REJECTED'))";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  public UUID settlementId;

  /** When its settlement was noticed, or null. */
  @Formula("(select " + NOTICED + " from settlement s where s.id = settlement_id)")
  public Instant noticed;

  public String programCode;
  public UUID itemId;

  /** Which part of the item it pays for; null where an item has one line. */
  public String part;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "payee_code")
  public Organization payee;

  /** What the item is about. */
  public String subject;

  /** Credit code of the organization that the item serves, the payee or not. */
  public String beneficiaryCode;

  /** The day up to which it is owed; null where an item is owed once. */
  public LocalDate until;

  /** Owed by the item alone. */
  public Money assessed;

  /** What the caps over several items left of it. */
  public Money capped;

  /** What the budget left of that. */
  public Money granted;

  /** What of the granted amount was taken back before it was paid. */
  public Money withdrawn;

  /** What of this a correction took back; the rest was taken back by a voiding after it. */
  public Money withdrawnByCorrection;

  /** Why it was taken back, the last time; null if nothing was. */
  @Enumerated(EnumType.STRING)
  public ReductionCause withdrawalCause;

  /** Why nothing is granted, {@link #BUDGET} or the name of a cap; otherwise null. */
  public String cause;

  @Enumerated(EnumType.STRING)
  public LineStatus status;

  public LocalDate paidOn;

  /** Why money is taken back of a line before it is paid. */
  public enum ReductionCause {
    /** Its item was declared void. */
    VOID,
    /** The facts of its item were corrected, and less is owed. */
    CORRECTION
  }

  /** What was taken back of one payee's lines before they were paid, for one cause. */
  public record PaymentReduction(
      ReductionCause cause, @Schema(description = "How many lines.") long lines, Money amount) {
    static PaymentReduction of(Object row) {
      Object[] columns = (Object[]) row;
      return new PaymentReduction(
          ReductionCause.valueOf((String) columns[0]),
          ((Number) columns[1]).longValue(),
          new Money(((Number) columns[2]).longValue()));
    }
  }

  protected SettlementLine() {}

  /** Holds the line, because of an objection to it, the first one or a further one. */
  void hold() {
    if (status != LineStatus.HELD && status != LineStatus.computed(capped, granted)) {
      throw new Problem(Code.LINE_NOT_OPEN_TO_OBJECTION, status);
    }
    status = LineStatus.HELD;
  }

  /**
   * No objection was upheld; no money moves. Before the approval the line is again as it was
   * computed; after it, the settlement was approved without the line, which is open for the next
   * one.
   */
  void release(boolean approved) {
    status = approved ? LineStatus.RELEASED : LineStatus.computed(capped, granted);
  }

  /** An objection was upheld: the line is closed for good. */
  void reject() {
    status = LineStatus.REJECTED;
  }

  /**
   * Takes back what is overpaid, before it is paid: what was committed for it is free again. If
   * nothing is left, the line of a void item is closed; after a correction it is open, because a
   * later correction may make something owed again.
   *
   * @return how much that is, 0.00 if all of it is owed
   */
  public Money withdraw(Kind.Owed owed) {
    Money back = overpaid(owed);
    if (back.isZero()) {
      return back;
    }
    withdrawn = withdrawn.plus(back);
    if (!owed.isVoid()) {
      withdrawnByCorrection = withdrawnByCorrection.plus(back);
    }
    withdrawalCause = owed.isVoid() ? ReductionCause.VOID : ReductionCause.CORRECTION;
    if (withdrawn.equals(granted)) {
      status = owed.isVoid() ? LineStatus.WITHDRAWN : LineStatus.REOPENED;
    }
    return back;
  }

  /** What is paid for it. */
  public Money payable() {
    return granted.minus(withdrawn);
  }

  /** The voiding that had rejected it was annulled before the settlement was approved. */
  void restore(boolean held) {
    status = held ? LineStatus.HELD : LineStatus.computed(capped, granted);
  }

  /** The voiding for which it was taken back was annulled. */
  void reopen() {
    status = LineStatus.REOPENED;
  }

  /** Its settlement was cancelled. */
  void cancel() {
    status = LineStatus.CANCELLED;
  }

  /** What was granted, and not taken back, beyond what is owed now: 0.00 unless it is granted. */
  public Money overpaid(Kind.Owed owed) {
    return isGranted() && payable().compareTo(owed.amount()) > 0
        ? payable().minus(owed.amount())
        : Money.ZERO;
  }

  /** These lines with their payees, in the order they were decided. */
  public static List<SettlementLine> of(Collection<?> ids) {
    return ids.isEmpty()
        ? List.of()
        : list("from SettlementLine l join fetch l.payee where l.id in ?1 order by l.id", ids);
  }

  /** What a settlement has granted to these items and not yet paid. */
  public static List<SettlementLine> unpaid(UUID settlement, Collection<UUID> items) {
    return list(
        "from SettlementLine l join fetch l.payee where l.settlementId = ?1"
            + " and l.itemId in ?2 and l.status = ?3 and l.paidOn is null order by l.id",
        settlement,
        items,
        LineStatus.GRANTED);
  }

  /**
   * One part of one item in a settlement, locked.
   *
   * @param part null where an item has one line
   * @throws Problem LINE_UNKNOWN if it has no line there
   */
  public static SettlementLine locked(UUID settlement, UUID item, String part) {
    return find(
            "settlementId = ?1 and itemId = ?2 and coalesce(part, '') = ?3",
            settlement,
            item,
            part == null ? "" : part)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .<SettlementLine>firstResultOptional()
        .orElseThrow(
            () -> new Problem(Code.LINE_UNKNOWN).at(has(settlement, item) ? "/part" : "/item"));
  }

  /** What approved settlements decided for these items, whatever became of it. */
  public static List<SettlementLine> decided(Collection<UUID> items) {
    return items.isEmpty()
        ? List.of()
        : list("itemId in ?1 and " + APPROVED + " order by id", items);
  }

  /** Whether the line is money, paid or to be paid. */
  public boolean isGranted() {
    return status == LineStatus.GRANTED;
  }

  /**
   * The settlements that have a line of these items, in the order in which they must be locked: by
   * program, because a program is locked before its settlements, then by id. Transactions that lock
   * several settlements in this one order cannot wait for each other.
   */
  public static List<UUID> settlementsOf(Collection<UUID> items) {
    return find(
            "select settlementId from SettlementLine where itemId in ?1"
                + " group by programCode, settlementId order by programCode, settlementId",
            items)
        .project(UUID.class)
        .list();
  }

  static boolean has(UUID settlement, UUID item) {
    return count("settlementId = ?1 and itemId = ?2", settlement, item) > 0;
  }

  static List<SettlementLine> lostByVoiding(UUID settlement, UUID item) {
    return list("settlementId = ?1 and itemId = ?2 and " + LOST_BY_VOIDING, settlement, item);
  }

  /** Granted to these items by settlements approved since. */
  public static List<SettlementLine> grantedSince(Collection<UUID> items, Instant since) {
    return list(
        "itemId in ?1 and status = ?2"
            + " and settlementId in (select s.id from Settlement s where s.approved.at >= ?3)"
            + " order by id",
        items,
        LineStatus.GRANTED,
        since);
  }

  /**
   * Rejects the lines of items that are void [program condition not-void], before the approval.
   * Void items are few, so they are read first, whatever the planner knows of lines just written.
   *
   * @return how many were rejected
   */
  static int rejectVoid(UUID settlement) {
    return getEntityManager()
        .createNativeQuery(
            """
            with void as materialized (select item_id from unowed_item where is_void)
            update settlement_line l set status = 'REJECTED' from void v
            where l.item_id = v.item_id and l.settlement_id = ?1
              and l.status in ('GRANTED', 'CAPPED', 'UNFUNDED', 'HELD')
            """)
        .setParameter(1, settlement)
        .executeUpdate();
  }

  /** Takes the day of payment from the lines of a payment that came back. */
  public static void markUnpaid(UUID settlement, String payee) {
    update(
        "paidOn = null where settlementId = ?1 and payee.creditCode = ?2 and status = ?3",
        settlement,
        payee,
        LineStatus.GRANTED);
  }

  /** Cancels the lines of a cancelled settlement, except those closed by an upheld objection. */
  static void cancel(UUID settlement) {
    update(
        "status = ?1 where settlementId = ?2 and id not in (select o.line.id from Objection o"
            + " where o.settlementId = ?2 and o.resolution = REJECTED)",
        LineStatus.CANCELLED,
        settlement);
  }

  /** Deletes the lines of a draft, which were never public. */
  static void discard(UUID settlement) {
    delete("settlementId", settlement);
  }

  /** What is committed when this settlement is approved: held and rejected lines are not. */
  static Money committed(UUID settlement) {
    Object fen =
        getEntityManager()
            .createNativeQuery(
                "select coalesce(sum(granted), 0) from settlement_line"
                    + " where settlement_id = ?1 and status = 'GRANTED'")
            .setParameter(1, settlement)
            .getSingleResult();
    return new Money(((Number) fen).longValue());
  }

  /** In settlement order, after the given one. */
  static List<SettlementLine> ofSettlement(UUID settlement, Long after, int rows) {
    return page(new Where().and("l.settlementId = ?", settlement), after, rows);
  }

  /**
   * What has been noticed, in the order it was decided, after the given line.
   *
   * @param asked conditions on the line {@code l}; not changed by this
   */
  static List<SettlementLine> noticed(Where asked, Long after, int rows) {
    Where where =
        asked
            .copy()
            .when(
                true,
                "l.settlementId in (select s.id from Settlement s where s.noticedOn is not null)");
    return page(where, after, rows);
  }

  /** What was taken back of a payee's lines of a settlement before they were paid. */
  public static List<PaymentReduction> reductions(UUID settlement, String payee) {
    List<?> rows =
        getEntityManager()
            .createNativeQuery(
                """
                select part.cause, count(*), sum(part.amount) from settlement_line l
                cross join lateral (values ('CORRECTION', l.withdrawn_by_correction),
                  ('VOID', l.withdrawn - l.withdrawn_by_correction)) part (cause, amount)
                where l.settlement_id = ?1 and l.payee_code = ?2 and l.withdrawn > 0
                  and part.amount > 0
                group by part.cause order by part.cause
                """)
            .setParameter(1, settlement)
            .setParameter(2, payee)
            .getResultList();
    return rows.stream().map(PaymentReduction::of).toList();
  }

  /** What a payee was assessed, granted and paid in a program; see {@link ProgramTotals}. */
  public static List<ProgramTotals> totals(String payee) {
    List<?> rows =
        getEntityManager()
            .createNativeQuery(
                """
            select l.program_code, count(*),
              coalesce(sum(case when l.until is null or not exists (
                  select 1 from settlement_line x join settlement y on y.id = x.settlement_id
                  where x.item_id = l.item_id and x.id > l.id and x.program_code = l.program_code
                    and x.part is not distinct from l.part and y.approved_at is not null
                    and x.status in ('GRANTED', 'CAPPED', 'HELD'))
                then l.assessed else l.granted - l.withdrawn end)
                filter (where l.status in ('GRANTED', 'CAPPED', 'HELD')), 0),
              coalesce(sum(l.granted - l.withdrawn) filter (where l.status = 'GRANTED'), 0),
              coalesce(sum(l.granted) filter (where l.status = 'HELD'), 0),
              coalesce(sum(l.granted - l.withdrawn) filter (where l.paid_on is not null), 0)
            from settlement_line l join settlement s on s.id = l.settlement_id
            where l.payee_code = ?1 and s.approved_at is not null
            group by l.program_code order by l.program_code
            """)
            .setParameter(1, payee)
            .getResultList();
    return rows.stream().map(ProgramTotals::of).toList();
  }

  /** In the order they were decided, after the given one. */
  private static List<SettlementLine> page(Where where, Long after, int rows) {
    where.and("l.id > ?", after);
    return find(
            "from SettlementLine l join fetch l.payee where " + where.orderBy("l.id"),
            where.parameters())
        .page(0, rows)
        .list();
  }
}
