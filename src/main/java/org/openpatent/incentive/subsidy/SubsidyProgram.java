package org.openpatent.incentive.subsidy;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.openpatent.incentive.loan.Loan;
import org.openpatent.incentive.subsidy.GrantedLoan.Key;
import org.openpatent.incentive.subsidy.LoanFeed.LoanRange;
import org.openpatent.party.designation.DesignationTerm;
import org.openpatent.party.designation.Designations;
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.AdvisoryLock;
import org.openpatent.treasury.program.Program;
import org.openpatent.treasury.program.ProgramStatus;
import org.openpatent.treasury.program.Terms;
import org.openpatent.treasury.recovery.Recovery;
import org.openpatent.treasury.settlement.Kind;
import org.openpatent.treasury.settlement.LineStream;
import org.openpatent.treasury.settlement.SettlementLine;

/**
 * A program that pays part of the interest of loans. Its items are loans, which come again for
 * later days; the subject of an item is bank and number, the beneficiary the borrower.
 */
@Entity
@DiscriminatorValue(SubsidyProgram.KIND)
public class SubsidyProgram extends Program implements Kind {
  public static final String KIND = "INTEREST_SUBSIDY";

  /**
   * Granted lines of loans of which something is known now that the computation of the line's
   * settlement did not know: a fact up to the line's day or in the place of such a one, corrected
   * terms, the pledge or its cancellation, a designation of the borrower if the program asks for
   * one, a reference rate up to the day of drawing if it asks for that, or that what was ordered
   * back need not be paid back. Only these can be overpaid. What was entered shortly before may
   * have been stored afterwards: within two hours, which is longer than a transaction takes.
   */
  private static final String POSSIBLY_OVERPAID =
      """
      select line.id from settlement_line line
        join settlement s on s.id = line.settlement_id
        cross join lateral (select s.created_at - interval '2 hours' as since) entered
        join loan l on l.id = line.item_id
        left join pledge p on p.registration_number = l.pledge_number collate "default"
      where line.%s = :asked and line.status = 'GRANTED' and line.id > :after
        and s.approved_at is not null
        and (l.changed_at >= entered.since
          or exists (select 1 from recovery r where r.item_id = line.item_id
            and r.program_code = line.program_code and r.cancelled_at >= entered.since)
          or p.entered_at >= entered.since or p.cancelled_at >= entered.since
          or exists (select 1 from loan_fact f left join loan_fact was on was.id = f.replaces
            where f.loan_id = l.id and f.entered_at >= entered.since
              and least(f.on_day, was.on_day) <= line.until)
          or :designated and exists (select 1 from designation d
            where d.credit_code = l.borrower_code and d.changed_at >= entered.since)
          or :rated and exists (select 1 from reference_rate r
            where r.entered_at >= entered.since and r.in_force_on <= l.drawn_on))
        %s
      order by line.id limit :rows
      """;

  /** Immutable for Hibernate, which need not copy it then: it is only ever replaced as a whole. */
  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  public SubsidyTerms terms;

  protected SubsidyProgram() {}

  /** A new draft. */
  public SubsidyProgram(String code) {
    super(KIND, code);
  }

  @Override
  protected void keep(Terms terms) {
    this.terms = (SubsidyTerms) terms;
  }

  @Override
  public SubsidyTerms terms() {
    return terms;
  }

  @Override
  public void open(Act act) {
    super.open(act);
    SubsidyProduct.enter(code, terms);
  }

  @Override
  public void close(Act act) {
    super.close(act);
    SubsidyProduct.free(code);
  }

  @Override
  public int count(Connection connection, List<? extends Terms> terms, LocalDate cutOff, int most)
      throws SQLException {
    return LoanFeed.count(connection, LoanRange.of(own(terms), cutOff), most);
  }

  @Override
  public List<SubsidyRun> compute(
      Connection connection,
      List<? extends Terms> terms,
      LocalDate cutOff,
      boolean fromZero,
      ReadingMonitor monitor)
      throws SQLException {
    var rates = ReferenceRates.present();
    var register = new LoanRegister();
    List<SubsidyRun> runs =
        own(terms).stream().map(t -> new SubsidyRun(t, cutOff, rates, register)).toList();
    if (!fromZero) {
      countIn(connection, runs.get(0));
    }
    Designations designations =
        own(terms).stream().anyMatch(SubsidyTerms::asksForDesignations)
            ? DesignationTerm.all()
            : Designations.NONE;
    int[] read = {0};
    LoanFeed.each(
        connection,
        LoanRange.of(own(terms), cutOff),
        fromZero ? null : code,
        loan -> {
          LoanFacts designated = loan.designated(designations);
          runs.forEach(run -> run.add(designated));
          return monitor.goesOn(++read[0], runs.get(0).lines().items());
        });
    return runs;
  }

  /** One program of a scheme after the other: each has to know what the others granted. */
  private void countIn(Connection connection, SubsidyRun run) throws SQLException {
    AdvisoryLock.await("subsidy scheme " + terms.scheme());
    LineStream.granted(connection, code, run::countIn);
    for (Recovery order : Recovery.ofCorrections(code)) {
      run.countBack(order.itemId.toString(), order.principal);
    }
    for (String other : SubsidyProduct.programsOf(terms.scheme())) {
      if (!other.equals(code)) {
        LineStream.granted(connection, other, run::countInOfScheme);
      }
    }
  }

  private static List<SubsidyTerms> own(List<? extends Terms> terms) {
    return terms.stream().map(SubsidyTerms.class::cast).toList();
  }

  @Override
  public Item item(SettlementLine line, Locale locale) {
    String bank = line.subject.substring(0, line.subject.indexOf('/'));
    String number = line.subject.substring(bank.length() + 1);
    String text =
        locale.equals(Locale.CHINESE)
            ? "银行 %2$s 对 %3$s 的贷款 %1$s，利息计至 %4$s"
            : "Loan %1$s of bank %2$s to %3$s, interest up to %4$s";
    return new Item(
        text.formatted(number, bank, line.beneficiaryCode, line.until), Loan.path(bank, number));
  }

  @Override
  public void lock(UUID loan) {
    Loan.findById(loan, LockModeType.PESSIMISTIC_READ);
  }

  @Override
  public List<SettlementLine> possiblyOverpaid(UUID settlement, Long after, int rows) {
    String asked = settlement == null ? "program_code" : "settlement_id";
    String unpaid = settlement == null ? "" : "and line.paid_on is null";
    return SettlementLine.of(
        getEntityManager()
            .createNativeQuery(POSSIBLY_OVERPAID.formatted(asked, unpaid))
            .setParameter("asked", settlement == null ? code : settlement)
            .setParameter("designated", terms.asksForDesignations())
            .setParameter("rated", terms.asksForRate())
            .setParameter("after", after == null ? 0 : after)
            .setParameter("rows", rows)
            .getResultList());
  }

  /** Judged for each loan as a whole: of its lines the latest lose first. */
  @Override
  public Map<Long, Owed> owed(Collection<SettlementLine> lines) {
    List<UUID> loans = lines.stream().map(line -> line.itemId).distinct().toList();
    Map<UUID, LoanFacts> facts = facts(loans);
    var rates = ReferenceRates.present();
    Map<Key, GrantedLoan> granted = GrantedLoan.of(loans);
    Map<Long, Owed> owed = new HashMap<>();
    for (SettlementLine line : lines) {
      GrantedLoan loan = granted.getOrDefault(new Key(code, line.itemId), new GrantedLoan());
      var assessment =
          SubsidyAssessment.of(terms, facts.get(line.itemId), rates, loan.until(line.until));
      owed.put(line.id, new Owed(loan.owed(line, assessment.amount()), false));
    }
    return owed;
  }

  /** These loans as they stand now. */
  static Map<UUID, LoanFacts> facts(Collection<UUID> loans) {
    Map<UUID, LoanFacts> facts =
        getEntityManager()
            .unwrap(Session.class)
            .doReturningWork(connection -> LoanFeed.of(connection, loans));
    Designations held =
        DesignationTerm.of(
            facts.values().stream()
                .map(loan -> loan.borrower().creditCode())
                .collect(Collectors.toSet()));
    facts.replaceAll((id, loan) -> loan.designated(held));
    return facts;
  }

  /**
   * The programs that may owe something and those with these codes, in the order of their days and
   * codes.
   */
  static List<SubsidyProgram> openOr(Set<String> codes) {
    return SubsidyProgram.<SubsidyProgram>list(
            "status = ?1 and carriedTo is null or code in ?2 order by code",
            ProgramStatus.OPEN,
            codes)
        .stream()
        .sorted(Comparator.comparing(program -> program.terms.eligibleFrom()))
        .toList();
  }
}
