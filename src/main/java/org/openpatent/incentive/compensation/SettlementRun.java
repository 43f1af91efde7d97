package org.openpatent.incentive.compensation;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.openpatent.platform.value.Problem;
import org.openpatent.treasury.settlement.Caps;
import org.openpatent.treasury.settlement.Caps.Cap;
import org.openpatent.treasury.settlement.Computation;
import org.openpatent.treasury.settlement.DaysOfRows;
import org.openpatent.treasury.settlement.LineStream.EarlierGrant;
import org.openpatent.treasury.settlement.Lines;

/**
 * The computation of one settlement [program condition]: by qualifying date, then license id, the
 * licensor's line before the licensee's. Feed it every license of the program's time in this order,
 * then ask for the lines; a simulation does the same under changed terms. Keeps about 110 bytes for
 * each license.
 */
final class SettlementRun implements Computation {
  private final CompensationTerms terms;
  private final LocalDate cutOff;
  private final LicenseRegister register;
  private final LicenseFacets facets;
  private final LicensePairs pairs;
  private final Map<Side, Caps> caps = new EnumMap<>(Side.class);
  private final Lines lines = new Lines(Side.BOTH.size());
  private final DaysOfRows days = new DaysOfRows();
  private LicenseFacts previous;

  /** Reads the earlier grants to their end: caps and pairs have to know them before any line. */
  SettlementRun(CompensationTerms terms, LocalDate cutOff, Stream<EarlierGrant> earlier) {
    this(terms, cutOff, new LicenseRegister(), null);
    earlier.forEach(this::countIn);
  }

  /**
   * A run that starts from zero; those that share a register are fed the same licenses.
   *
   * @param facets null if nobody asks for them
   */
  SettlementRun(
      CompensationTerms terms, LocalDate cutOff, LicenseRegister register, LicenseFacets facets) {
    this.terms = terms;
    this.cutOff = cutOff;
    this.register = register;
    this.facets = facets;
    this.pairs = new LicensePairs(register);
    for (Side side : Side.BOTH) {
      SideRule rule = terms.rule(side);
      caps.put(
          side,
          new Caps(
              new Cap("PER_PATENT_CAP", rule.perPatentCap()),
              new Cap("PER_ORGANIZATION_CAP", rule.perOrganizationCap())));
    }
  }

  /** Counts an earlier grant toward its pair and the caps; all of them before the first license. */
  void countIn(EarlierGrant grant) {
    pairs.countGranted(grant.item(), grant.subject(), grant.beneficiary());
    caps.get(Side.valueOf(grant.part()))
        .use(
            grant.granted().fen(),
            register.patent(grant.subject()),
            register.organization(grant.payee()));
  }

  /**
   * The next license in settlement order. It counts for its pair even when both sides are settled,
   * so none may be left out; one not dated up to the cut-off is passed over here.
   *
   * @param settled the sides whose line is final or closed and never returns
   * @throws IllegalArgumentException if the license comes before the previous one
   * @throws Problem SUM_TOO_LARGE if the lines add up to more than an amount can be
   */
  void add(LicenseFacts license, Set<Side> settled) {
    LicenseFacts known = license.asKnownOn(cutOff);
    LocalDate date = terms.dateBasis().dateOf(known);
    if (date == null || date.isAfter(cutOff)) {
      return;
    }
    if (previous != null && terms.dateBasis().settlementOrder().compare(previous, known) >= 0) {
      throw new IllegalArgumentException("not in settlement order: " + license.id());
    }
    previous = known;
    if (pairs.assess(terms, known).eligible()) {
      long licensor = open(Side.LICENSOR, known, settled);
      long licensee = open(Side.LICENSEE, known, settled);
      int number = register.add(known);
      if (licensor > 0 || licensee > 0) {
        begin(number, date, license);
        add(Side.LICENSOR, number, licensor);
        add(Side.LICENSEE, number, licensee);
      }
    }
  }

  private long open(Side side, LicenseFacts license, Set<Side> settled) {
    return settled.contains(side) ? 0 : terms.rule(side).amount(license).fen();
  }

  private void begin(int number, LocalDate date, LicenseFacts license) {
    if (facets != null) {
      facets.add(number, license);
      days.add(lines.items(), date);
    }
    lines.begin(number);
  }

  private void add(Side side, int number, long fen) {
    if (fen > 0) {
      lines.add(
          side.ordinal(),
          fen,
          caps.get(side),
          register.patentOf(number),
          register.payeeOf(number, side));
    }
  }

  /** How many licenses have a line so far. */
  int licenses() {
    return lines.items();
  }

  @Override
  public CompensationTerms terms() {
    return terms;
  }

  @Override
  public Lines lines() {
    return lines;
  }

  @Override
  public String id(int license) {
    return register.id(license);
  }

  @Override
  public String part(int side) {
    return Side.BOTH.get(side).name();
  }

  @Override
  public String subject(int license) {
    return register.patentNumber(register.patentOf(license));
  }

  @Override
  public String beneficiary(int license) {
    return register.creditCode(register.payeeOf(license, Side.LICENSEE));
  }

  @Override
  public int payee(int license, int side) {
    return register.payeeOf(license, Side.BOTH.get(side));
  }

  @Override
  public String creditCode(int payee) {
    return register.creditCode(payee);
  }

  @Override
  public int payees() {
    return register.organizations();
  }

  @Override
  public LocalDate day(int row) {
    return days.of(row);
  }

  @Override
  public List<Facet> facets(int license, int side) {
    return facets.of(license, Side.BOTH.get(side));
  }
}
