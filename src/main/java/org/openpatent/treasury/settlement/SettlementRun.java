package org.openpatent.treasury.settlement;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.openpatent.incentive.compensation.CountedPairs;
import org.openpatent.incentive.compensation.LicenseFacts;
import org.openpatent.incentive.compensation.LicenseRegister;
import org.openpatent.incentive.compensation.ProgramTerms;
import org.openpatent.incentive.compensation.Side;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;

/**
 * The computation of one settlement (program conditions, "Settlement order" and "Budget"). Feed it
 * every license of the program's time in settlement order, then ask for the lines; a simulation
 * does the same under changed terms. Keeps about 110 bytes for each license.
 */
public final class SettlementRun {
  private final ProgramTerms terms;
  private final LocalDate cutOff;
  private final LicenseRegister register;
  private final CountedPairs pairs;
  private final Caps caps;
  private final CappedLines lines;
  private LicenseFacts previous;

  /** A line that an earlier settlement of the program granted more than 0. */
  public record EarlierGrant(
      String license,
      String patentNumber,
      String licensee,
      Side side,
      String payee,
      Money granted) {}

  /** Reads the earlier grants to their end: caps and pairs have to know them before any line. */
  public SettlementRun(ProgramTerms terms, LocalDate cutOff, Stream<EarlierGrant> earlier) {
    this(terms, cutOff, new LicenseRegister());
    earlier.forEach(this::countIn);
  }

  /** A run that starts from zero; one that shares its register is fed the same stream. */
  SettlementRun(ProgramTerms terms, LocalDate cutOff, LicenseRegister register) {
    this.terms = terms;
    this.cutOff = cutOff;
    this.register = register;
    this.pairs = new CountedPairs(register);
    this.caps = new Caps(terms::rule);
    this.lines = new CappedLines(register, caps);
  }

  /** Counts in what was granted before; before any license is added. */
  void countIn(EarlierGrant grant) {
    pairs.countGranted(grant.license, grant.patentNumber, grant.licensee);
    caps.use(
        grant.side,
        register.patent(grant.patentNumber),
        register.organization(grant.payee),
        grant.granted.fen());
  }

  /**
   * The next license in settlement order. It counts for its pair even when both sides are settled,
   * so none may be left out; one not dated up to the cut-off is passed over here.
   *
   * @param settled the sides whose line is final or closed and never returns
   * @throws IllegalArgumentException if the license comes before the previous one
   * @throws Problem if the lines add up to more than {@link Money#MOST}
   */
  public void add(LicenseFacts license, Set<Side> settled) {
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
      lines.add(
          register.add(known),
          open(Side.LICENSOR, known, settled),
          open(Side.LICENSEE, known, settled));
    }
  }

  private long open(Side side, LicenseFacts license, Set<Side> settled) {
    return settled.contains(side) ? 0 : terms.rule(side).amount(license).fen();
  }

  /** How many licenses have a line so far. */
  public int licenses() {
    return lines.licenses();
  }

  /**
   * The lines of this settlement in order, for what is left of the budget; each is made as the
   * stream is read.
   */
  public Stream<LineDecision> lines(Money rest) {
    return lines.grant(terms.allocation(), rest.fen());
  }

  void lines(Money rest, CappedLines.Visitor visitor) {
    lines.grant(terms.allocation(), rest.fen(), visitor);
  }
}
