package org.openpatent.incentive.compensation;

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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Formula;
import org.openpatent.market.license.License;
import org.openpatent.party.organization.Organization;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;
import org.openpatent.platform.value.Where;

/**
 * What a settlement decided for one side of one license. Its amounts never change; lines are
 * written by the settlement in one stream, and few of them are ever touched again. Longer than most
 * files because the sums and searches over a million lines are queries here, each said once.
 */
@Entity
public class CompensationLine extends PanacheEntityBase {
  /** Money stands behind a line once its settlement is approved. */
  private static final String APPROVED =
      "settlementId in (select s.id from Settlement s where s.approved.at is not null)";

  /** Rejected or taken back because the license was void, and for no objection. */
  private static final String LOST_BY_VOIDING =
      "(status = 'WITHDRAWN' or status = 'REJECTED' and id not in (select o.line.id"
          + " from Objection o where o.resolution = 'REJECTED'))";

  private static final String VOID =
      "licenseId in (select l.id from License l where l.voided.at is not null)";

  /** When a settlement {@code s} was noticed; the beginning of the day if that alone was kept. */
  private static final String NOTICED =
      "coalesce(s.noticed_at, timezone('Asia/Shanghai', cast(s.noticed_on as timestamp)))";

  /**
   * Licenses that were declared void, turned out to be of a dead patent, were corrected, or were
   * ended by a side between the computation of a settlement of this program and its notice: all
   * that can be overpaid, and little more. Their lines are looked up license by license, whatever
   * the planner believes right after a bulk write: the program is compared as an expression, so
   * that its index, which would give all its lines for each license, cannot serve.
   */
  private static final String SUSPECTS =
      """
      with suspect as materialized (
        select id from license where voided_at is not null
        union select id from license where patent_ended_on <= effective_on
        union select l.id from settlement s join license l on l.ended_at >= s.created_at
          and l.ended_at < %s
          where s.program_code = :program
        union select substr(resource, 14)::uuid from correction
          where resource >= '/v1/licenses/' and resource < '/v1/licenses0')
      select line.id from suspect cross join lateral (
        select l.id from compensation_line l join settlement s on s.id = l.settlement_id
        where l.license_id = suspect.id and l.program_code || '' = :program and l.status = 'GRANTED'
          and l.id > :after and s.approved_at is not null
          %s offset 0) line
      order by line.id limit :rows
      """;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  public UUID settlementId;

  /** The day of its settlement's notice, or null. */
  @Formula("(select " + NOTICED + " from settlement s where s.id = settlement_id)")
  public Instant noticed;

  public String programCode;
  public UUID licenseId;

  @Enumerated(EnumType.STRING)
  public Side side;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "payee_code")
  public Organization payee;

  public String patentNumber;
  public String licenseeCode;

  /** Owed by the license alone. */
  public Money assessed;

  /** What the program-wide caps left of it. */
  public Money capped;

  /** What the budget left of that. */
  public Money granted;

  /** What was taken back of that before it was paid. */
  public Money withdrawn;

  /** Why, otherwise null. */
  @Enumerated(EnumType.STRING)
  public ReductionCause withdrawalCause;

  /** Why nothing is granted, otherwise null. */
  @Enumerated(EnumType.STRING)
  public Cause cause;

  @Enumerated(EnumType.STRING)
  public LineStatus status;

  public LocalDate paidOn;

  /** What left nothing for a line; a cap closes it, the budget leaves it open. */
  public enum Cause {
    PER_PATENT_CAP,
    PER_ORGANIZATION_CAP,
    BUDGET
  }

  /** Why money is taken back of a line before it is paid. */
  public enum ReductionCause {
    /** Its license was declared void. */
    VOID,
    /** The facts of its license were corrected, and less is owed. */
    CORRECTION
  }

  /** What was taken back for one cause of the lines of one payee. */
  public record LineReduction(ReductionCause cause, long lines, Money amount) {
    static LineReduction of(Object row) {
      Object[] columns = (Object[]) row;
      return new LineReduction(
          ReductionCause.valueOf((String) columns[0]),
          ((Number) columns[1]).longValue(),
          new Money(((Number) columns[2]).longValue()));
    }
  }

  protected CompensationLine() {}

  /** An objection stops this line alone. */
  public void hold() {
    if (status != LineStatus.computed(capped, granted)) {
      throw new Problem(Code.LINE_NOT_OPEN_TO_OBJECTION, status);
    }
    status = LineStatus.HELD;
  }

  /** The objection came to nothing; too late for a settlement that was approved without it. */
  public void release(boolean approved) {
    status = approved ? LineStatus.RELEASED : LineStatus.computed(capped, granted);
  }

  /** Closed for good. */
  public void reject() {
    status = LineStatus.REJECTED;
  }

  /**
   * Takes back what is overpaid, before it is paid: what was committed for it is free again. Of a
   * void license the line is closed; where a correction left nothing it is open, because that may
   * be corrected back.
   *
   * @return how much that is
   */
  Money withdrawOverpaid(License license) {
    Money back = overpaid(license);
    if (back.isZero()) {
      return back;
    }
    withdrawn = withdrawn.plus(back);
    withdrawalCause = license.isVoid() ? ReductionCause.VOID : ReductionCause.CORRECTION;
    if (withdrawn.equals(granted)) {
      status = license.isVoid() ? LineStatus.WITHDRAWN : LineStatus.REOPENED;
    }
    return back;
  }

  /** What is paid for it. */
  public Money payable() {
    return granted.minus(withdrawn);
  }

  /** The voiding that had rejected it was annulled before the settlement was approved. */
  public void restore(boolean held) {
    status = held ? LineStatus.HELD : LineStatus.computed(capped, granted);
  }

  /** The voiding for which it was taken back was annulled. */
  public void reopen() {
    status = LineStatus.REOPENED;
  }

  /** Its settlement came to nothing. */
  public void cancel() {
    status = LineStatus.CANCELLED;
  }

  /** The terms under which the line was decided. */
  public ProgramTerms terms() {
    return Program.existing(programCode).terms;
  }

  /**
   * What the license as it stands now is owed for this line, before program-wide caps and budget:
   * recordals corrected, legal events entered or annulled, and a voiding count, however late they
   * came; that a side ended the license after the notice does not [program condition].
   */
  Money owedNow(License license) {
    // its own granted line counts the license for its pair
    return new Assessment(terms(), Statement.factsAtNotice(license, noticed), null).amount(side);
  }

  /**
   * What was granted, and not taken back, beyond {@link #owedNow what is owed now}: 0.00 unless the
   * line is granted.
   */
  public Money overpaid(License license) {
    Money owed = isGranted() ? owedNow(license) : payable();
    return payable().compareTo(owed) > 0 ? payable().minus(owed) : Money.ZERO;
  }

  /**
   * Granted lines of a program, or the unpaid ones of one of its settlements, that may have turned
   * out not to be owed; in the order they were decided, after the given one.
   *
   * @param settlement null for all of the program, paid ones among them
   */
  static List<CompensationLine> suspects(String program, UUID settlement, Long after, int rows) {
    String unpaid =
        settlement == null ? "" : "and l.settlement_id = :settlement and l.paid_on is null";
    var query =
        getEntityManager()
            .createNativeQuery(SUSPECTS.formatted(NOTICED, unpaid))
            .setParameter("program", program)
            .setParameter("after", after == null ? 0 : after)
            .setParameter("rows", rows);
    if (settlement != null) {
      query.setParameter("settlement", settlement);
    }
    List<?> ids = query.getResultList();
    return ids.isEmpty()
        ? List.of()
        : list("from CompensationLine l join fetch l.payee where l.id in ?1 order by l.id", ids);
  }

  /** What a settlement has granted to these licenses and not yet paid. */
  static List<CompensationLine> unpaid(UUID settlement, Collection<UUID> licenses) {
    return list(
        "from CompensationLine l join fetch l.payee where l.settlementId = ?1"
            + " and l.licenseId in ?2 and l.status = ?3 and l.paidOn is null order by l.id",
        settlement,
        licenses,
        LineStatus.GRANTED);
  }

  /**
   * One side of one license in a settlement, locked.
   *
   * @throws Problem LINE_UNKNOWN if it has no line there
   */
  public static CompensationLine locked(UUID settlement, UUID license, Side side) {
    return find("settlementId = ?1 and licenseId = ?2 and side = ?3", settlement, license, side)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .<CompensationLine>firstResultOptional()
        .orElseThrow(() -> new Problem(Code.LINE_UNKNOWN).at("/license"));
  }

  /** What approved settlements decided for these licenses, whatever became of it. */
  static List<CompensationLine> decided(Collection<License> licenses) {
    return licenses.isEmpty()
        ? List.of()
        : list(
            "licenseId in ?1 and " + APPROVED + " order by id",
            licenses.stream().map(license -> license.id).toList());
  }

  /** The programs that settled this license. */
  static Set<String> programsOf(UUID license, List<CompensationLine> decided) {
    return decided.stream()
        .filter(line -> line.licenseId.equals(license))
        .map(line -> line.programCode)
        .collect(Collectors.toSet());
  }

  /** Whether the line is money, paid or to be paid. */
  boolean isGranted() {
    return status == LineStatus.GRANTED;
  }

  /** The settlements that have a line of these licenses, to be locked in this order. */
  public static List<UUID> settlementsOf(Collection<UUID> licenses) {
    return settlements("licenseId in ?1", licenses);
  }

  /** The same of all licenses of a patent. */
  public static List<UUID> settlementsOfPatent(String number) {
    return settlements(
        "licenseId in (select l.id from License l where l.patent.number = ?1)", number);
  }

  /**
   * Those of one program together, because a settlement is locked after its program: whoever locks
   * several in this one order waits for nobody who waits for it.
   */
  private static List<UUID> settlements(String condition, Object parameter) {
    return find(
            "select settlementId from CompensationLine where "
                + condition
                + " group by programCode, settlementId order by programCode, settlementId",
            parameter)
        .project(UUID.class)
        .list();
  }

  public static boolean has(UUID settlement, UUID license) {
    return count("settlementId = ?1 and licenseId = ?2", settlement, license) > 0;
  }

  public static List<CompensationLine> lostByVoiding(UUID settlement, UUID license) {
    return list("settlementId = ?1 and licenseId = ?2 and " + LOST_BY_VOIDING, settlement, license);
  }

  /** Granted to other licenses of the same patent and firm by settlements approved since. */
  public static List<CompensationLine> grantedToPair(License license, Instant since) {
    return list(
        "licenseId in (select l.id from License l where l.patent.number = ?1"
            + " and l.licensee.creditCode = ?2 and l.id <> ?3) and status = ?4"
            + " and settlementId in (select s.id from Settlement s where s.approved.at >= ?5)"
            + " order by id",
        license.patent.number,
        license.licensee.creditCode,
        license.id,
        LineStatus.GRANTED,
        since);
  }

  /**
   * Lines of licenses declared void since they were computed [program condition not-void].
   *
   * @return how many there are
   */
  public static int rejectVoid(UUID settlement) {
    return update(
        "status = ?1 where settlementId = ?2 and status in ?3" + " and " + VOID,
        LineStatus.REJECTED,
        settlement,
        List.of(LineStatus.GRANTED, LineStatus.CAPPED, LineStatus.UNFUNDED, LineStatus.HELD));
  }

  /** Opens the lines of a settlement that came to nothing, but for those an objection closed. */
  public static void cancel(UUID settlement) {
    update(
        "status = ?1 where settlementId = ?2 and id not in (select o.line.id from Objection o"
            + " where o.settlementId = ?2 and o.resolution = REJECTED)",
        LineStatus.CANCELLED,
        settlement);
  }

  /** Forgets the lines of a draft: nobody has seen them but those who prepare it. */
  public static void discard(UUID settlement) {
    delete("settlementId", settlement);
  }

  /** What is committed when this settlement is approved: held and rejected lines are not. */
  public static Money committed(UUID settlement) {
    Object fen =
        getEntityManager()
            .createNativeQuery(
                "select coalesce(sum(granted), 0) from compensation_line"
                    + " where settlement_id = ?1 and status = 'GRANTED'")
            .setParameter(1, settlement)
            .getSingleResult();
    return new Money(((Number) fen).longValue());
  }

  /** In settlement order, after the given one. */
  public static List<CompensationLine> ofSettlement(UUID settlement, Long after, int rows) {
    return page(new Where().and("l.settlementId = ?", settlement), after, rows);
  }

  /**
   * What has been noticed, in the order it was decided, after the given line.
   *
   * @param asked conditions on the line {@code l}; they stay as they are
   */
  public static List<CompensationLine> noticed(Where asked, Long after, int rows) {
    Where where =
        asked
            .copy()
            .when(
                true,
                "l.settlementId in (select s.id from Settlement s where s.noticedOn is not null)");
    return page(where, after, rows);
  }

  /** What was taken back of a payee's lines of a settlement before they were paid. */
  public static List<LineReduction> reductions(UUID settlement, String payee) {
    List<?> rows =
        getEntityManager()
            .createNativeQuery(
                "select withdrawal_cause, count(*), sum(withdrawn) from compensation_line"
                    + " where settlement_id = ?1 and payee_code = ?2 and withdrawal_cause is not null"
                    + " group by withdrawal_cause order by withdrawal_cause")
            .setParameter(1, settlement)
            .setParameter(2, payee)
            .getResultList();
    return rows.stream().map(LineReduction::of).toList();
  }

  /** What a payee was assessed, granted and paid in a program; see {@link LineTotals}. */
  public static List<LineTotals> totals(String payee) {
    List<?> rows =
        getEntityManager()
            .createNativeQuery(
                """
            select l.program_code, count(*),
              coalesce(sum(l.assessed) filter (where l.status in ('GRANTED', 'CAPPED', 'HELD')), 0),
              coalesce(sum(l.granted - l.withdrawn) filter (where l.status = 'GRANTED'), 0),
              coalesce(sum(l.granted) filter (where l.status = 'HELD'), 0),
              coalesce(sum(l.granted - l.withdrawn) filter (where l.paid_on is not null), 0)
            from compensation_line l join settlement s on s.id = l.settlement_id
            where l.payee_code = ?1 and s.approved_at is not null
            group by l.program_code order by l.program_code
            """)
            .setParameter(1, payee)
            .getResultList();
    return rows.stream().map(LineTotals::of).toList();
  }

  /** In the order they were decided, after the given one. */
  private static List<CompensationLine> page(Where where, Long after, int rows) {
    where.and("l.id > ?", after);
    return find(
            "from CompensationLine l join fetch l.payee where " + where.orderBy("l.id"),
            where.parameters())
        .page(0, rows)
        .list();
  }
}
