package org.openpatent.incentive.compensation;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.openpatent.market.license.License;
import org.openpatent.party.designation.DesignationTerm;
import org.openpatent.party.designation.Designations;
import org.openpatent.platform.value.Remembered;
import org.openpatent.platform.value.Stateless;
import org.openpatent.treasury.program.Program;
import org.openpatent.treasury.program.ProgramStatus;
import org.openpatent.treasury.program.Terms;
import org.openpatent.treasury.settlement.Kind;
import org.openpatent.treasury.settlement.LineStream;
import org.openpatent.treasury.settlement.SettlementLine;

/**
 * A program that pays both sides of free licenses. Its items are licenses, their parts the two
 * sides; the subject of an item is its patent, the beneficiary the licensee.
 */
@Entity
@DiscriminatorValue(CompensationProgram.KIND)
public class CompensationProgram extends Program implements Kind {
  public static final String KIND = "LICENSE_COMPENSATION";

  /**
   * Granted lines of licenses that were declared void, whose patent had ended by the day of effect,
   * that were corrected, or that a side ended between the computation of a settlement of this
   * program and its notice: only these can be overpaid. The lines are looked up license by license.
   * What was corrected of a license is kept under its path, {@code /v1/licenses/} and the id;
   * {@code 0} is the character after the slash, so that of the index this prefix alone is read. The
   * program is compared as an expression so that the planner cannot use its index, which after a
   * bulk write it would choose, to read all lines of the program for each license.
   */
  private static final String POSSIBLY_OVERPAID =
      """
      with changed as materialized (
        select id from license where voided_at is not null
        union select id from license where patent_ended_on <= effective_on
        union select l.id from settlement s join license l on l.ended_at >= s.created_at
          and l.ended_at < %s
          where s.program_code = :program
        union select substr(resource, 14)::uuid from correction
          where resource >= '/v1/licenses/' and resource < '/v1/licenses0'
        %s)
      select line.id from changed cross join lateral (
        select l.id from settlement_line l join settlement s on s.id = l.settlement_id
        where l.item_id = changed.id and l.program_code || '' = :program and l.status = 'GRANTED'
          and l.id > :after and s.approved_at is not null
          %s offset 0) line
      order by line.id limit :rows
      """;

  /** The same of licensees whose designation was corrected or revoked. */
  private static final String OF_CHANGED_DESIGNATIONS =
      """
      union select l.id from designation d join license l on l.licensee_code = d.credit_code
        where d.version > 0
      """;

  /** {@link #open()}, for requests that read its version along. */
  static final Remembered<List<CompensationProgram>> OPEN =
      new Remembered<>(
          "select listagg(c.code || ':' || c.version, ' ') within group (order by c.code)"
              + " from CompensationProgram c where c.status = OPEN and c.carriedTo is null",
          CompensationProgram::open);

  /** Immutable for Hibernate, which need not copy it then: it is only ever replaced as a whole. */
  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  public CompensationTerms terms;

  protected CompensationProgram() {}

  /** A new draft. */
  public CompensationProgram(String code) {
    super(KIND, code);
  }

  @Override
  protected void keep(Terms terms) {
    this.terms = (CompensationTerms) terms;
  }

  @Override
  public CompensationTerms terms() {
    return terms;
  }

  @Override
  public int count(Connection connection, List<? extends Terms> terms, LocalDate cutOff, int most)
      throws SQLException {
    var runs = new SettlementRuns(own(terms), cutOff);
    int licenses = 0;
    for (DateBasis order : runs.orders()) {
      licenses += LicenseFeed.count(connection, order, runs.first(), runs.last(), most - licenses);
    }
    return licenses;
  }

  @Override
  public List<SettlementRun> compute(
      Connection connection,
      List<? extends Terms> terms,
      LocalDate cutOff,
      boolean fromZero,
      ReadingMonitor monitor)
      throws SQLException {
    var runs = new SettlementRuns(own(terms), cutOff);
    if (!fromZero) {
      LineStream.granted(connection, code, runs::countIn);
    }
    Designations designations =
        own(terms).stream().anyMatch(CompensationTerms::asksForDesignations)
            ? DesignationTerm.all()
            : Designations.NONE;
    int[] read = {0};
    for (DateBasis order : runs.orders()) {
      LicenseFeed.each(
          connection,
          fromZero ? null : code,
          order,
          runs.first(),
          runs.last(),
          designations,
          (license, settled) -> {
            runs.add(order, license, settled);
            return monitor.goesOn(++read[0], runs.licenses());
          });
    }
    return runs.all();
  }

  private static List<CompensationTerms> own(List<? extends Terms> terms) {
    return terms.stream().map(CompensationTerms.class::cast).toList();
  }

  @Override
  public Item item(SettlementLine line, Locale locale) {
    String text =
        locale.equals(Locale.CHINESE)
            ? "专利 %s 对 %s 的许可，付给%s"
            : "License of patent %s to %s, paid to the %s";
    return new Item(
        text.formatted(line.subject, line.beneficiaryCode, Side.valueOf(line.part).inWords(locale)),
        "/v1/licenses/" + line.itemId);
  }

  @Override
  public void lock(UUID license) {
    License.findById(license, LockModeType.PESSIMISTIC_READ);
  }

  @Override
  public List<SettlementLine> possiblyOverpaid(UUID settlement, Long after, int rows) {
    String unpaid =
        settlement == null ? "" : "and l.settlement_id = :settlement and l.paid_on is null";
    var query =
        getEntityManager()
            .createNativeQuery(
                POSSIBLY_OVERPAID.formatted(
                    SettlementLine.NOTICED,
                    terms.asksForDesignations() ? OF_CHANGED_DESIGNATIONS : "",
                    unpaid))
            .setParameter("program", code)
            .setParameter("after", after == null ? 0 : after)
            .setParameter("rows", rows);
    if (settlement != null) {
      query.setParameter("settlement", settlement);
    }
    return SettlementLine.of(query.getResultList());
  }

  @Override
  public Map<Long, Owed> owed(Collection<SettlementLine> lines) {
    Map<UUID, License> licenses =
        License.detailed(lines.stream().map(line -> line.itemId).distinct().toList()).stream()
            .collect(Collectors.toMap(license -> license.id, Function.identity()));
    Designations held =
        designations(
            licenses.values().stream()
                .map(license -> license.licensee.creditCode)
                .collect(Collectors.toSet()));
    Map<Long, Owed> owed = new HashMap<>();
    lines.forEach(line -> owed.put(line.id, owed(line, licenses.get(line.itemId), held)));
    return owed;
  }

  /**
   * What the license as it stands now is owed for this line: recordals corrected, legal events
   * entered or annulled, and a voiding count, however late they came; that a side ended the license
   * after the notice does not [program condition].
   */
  Owed owed(SettlementLine line, License license, Designations held) {
    // null: by its granted line this license is the one that counts for its pair
    var assessment =
        new Assessment(terms, Statement.factsAtNotice(license, line.noticed, held), null);
    return new Owed(assessment.amount(Side.valueOf(line.part)), license.isVoid());
  }

  /** Of these licensees, if the terms ask for them. */
  Designations designations(Set<String> licensees) {
    return terms.asksForDesignations() ? DesignationTerm.of(licensees) : Designations.NONE;
  }

  /** Null if there is none of this kind. */
  public static CompensationProgram of(String code) {
    return findById(code);
  }

  /** What approved settlements decided for these licenses, whatever became of it. */
  static List<SettlementLine> decided(Collection<License> licenses) {
    return SettlementLine.decided(licenses.stream().map(license -> license.id).toList());
  }

  /** The programs that may owe something for a license taken today. */
  static List<CompensationProgram> open() {
    return Stateless.session()
        .createSelectionQuery(
            "from CompensationProgram where status = ?1 and carriedTo is null order by code",
            CompensationProgram.class)
        .setParameter(1, ProgramStatus.OPEN)
        .getResultList();
  }

  /**
   * The programs that may owe something and those with these codes, in the order of their codes.
   */
  static List<CompensationProgram> openOr(Set<String> codes) {
    return codes.isEmpty()
        ? open()
        : list(
            "status = ?1 and carriedTo is null or code in ?2 order by code",
            ProgramStatus.OPEN,
            codes);
  }
}
