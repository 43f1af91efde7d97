package org.openpatent.treasury.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openpatent.incentive.compensation.Allocation;
import org.openpatent.incentive.compensation.DateBasis;
import org.openpatent.incentive.compensation.Growth;
import org.openpatent.incentive.compensation.LicenseFacts;
import org.openpatent.incentive.compensation.LicenseRegister;
import org.openpatent.incentive.compensation.ProgramTerms;
import org.openpatent.treasury.settlement.SimulationResult.Outcome;

/**
 * A program under its own and under changed terms (program condition, "Simulation"): two settlement
 * runs from zero, each with the whole budget of its terms. Feed it every license once for each of
 * its {@link #orders()}, then ask for the result. Keeps about 170 bytes for each license if there
 * is one order, 210 if there are two.
 */
public final class Simulation {
  private final LicenseRegister register = new LicenseRegister();
  private final LocalDate cutOff;
  private final Simulated base;
  private final Simulated changed;
  private final Map<SimulatedLicense, Integer> kinds = new HashMap<>();
  private final List<SimulatedLicense> kindsByNumber = new ArrayList<>();
  private int[] kindOf = new int[8];

  /** One of the two computations. */
  private record Simulated(
      ProgramTerms terms, SettlementRun run, TreeMap<Integer, LocalDate> firstRowOfDate) {}

  /**
   * @param cutOff up to which both know what happened, as in a settlement
   */
  public Simulation(ProgramTerms base, ProgramTerms changed, LocalDate cutOff) {
    this.cutOff = cutOff;
    this.base = start(base);
    this.changed = start(changed);
  }

  private Simulated start(ProgramTerms terms) {
    return new Simulated(terms, new SettlementRun(terms, cutOff, register), new TreeMap<>());
  }

  /** The settlement orders in which the licenses are needed: two if the date basis changed. */
  public List<DateBasis> orders() {
    return Stream.of(base, changed).map(s -> s.terms.dateBasis()).distinct().toList();
  }

  /**
   * The next license in one of the {@link #orders()}.
   *
   * @throws IllegalArgumentException if the license comes before the previous one of that order
   */
  public void add(DateBasis order, LicenseFacts license) {
    for (Simulated simulated : List.of(base, changed)) {
      if (simulated.terms.dateBasis() == order) {
        add(simulated, license);
      }
    }
  }

  private void add(Simulated simulated, LicenseFacts license) {
    int row = simulated.run.licenses();
    simulated.run.add(license, Set.of());
    if (simulated.run.licenses() == row) {
      return;
    }
    LocalDate date = simulated.terms.dateBasis().dateOf(license);
    if (row == 0 || !simulated.firstRowOfDate.lastEntry().getValue().equals(date)) {
      simulated.firstRowOfDate.put(row, date);
    }
    int number = register.add(license);
    if (number >= kindOf.length) {
      kindOf = Arrays.copyOf(kindOf, Growth.of(number + 1));
    }
    kindOf[number] = kinds.computeIfAbsent(SimulatedLicense.of(license), this::newKind);
  }

  private int newKind(SimulatedLicense kind) {
    kindsByNumber.add(kind);
    return kindsByNumber.size() - 1;
  }

  /** Both computations and what lies between them. */
  public SimulationResult result() {
    var ofBase = new Tallies(register.organizations());
    var ofChanged = new Tallies(register.organizations());
    LocalDate baseEnd = tally(base, ofBase);
    LocalDate changedEnd = tally(changed, ofChanged);
    var differences = new PayeeDifferences(register, ofBase.granted, ofChanged.granted);
    return new SimulationResult(
        new Outcome(ofBase.all.totals(), ofBase.payees(), baseEnd),
        new Outcome(ofChanged.all.totals(), ofChanged.payees(), changedEnd),
        Tallies.compare(ofBase.sides, ofChanged.sides),
        Tallies.compare(ofBase.licensorCities, ofChanged.licensorCities),
        Tallies.compare(ofBase.licenseeCities, ofChanged.licenseeCities),
        Tallies.compare(ofBase.sizes, ofChanged.sizes),
        Tallies.compare(ofBase.patentKinds, ofChanged.patentKinds),
        differences.gains(),
        differences.losses());
  }

  /** Answers when the budget ends. */
  private LocalDate tally(Simulated simulated, Tallies tallies) {
    var end = new LocalDate[1];
    simulated.run.lines(
        simulated.terms.budget(),
        (row, license, side, assessed, capped, granted) -> {
          int payee = register.payeeOf(license, side);
          var fen = new Tallies.Fen(assessed, capped, granted);
          tallies.add(row, side, payee, kindsByNumber.get(kindOf[license]), fen);
          if (end[0] == null && granted < capped) {
            end[0] = simulated.firstRowOfDate.floorEntry(row).getValue();
          }
        });
    return simulated.terms.allocation() == Allocation.FIRST_COME ? end[0] : null;
  }
}
