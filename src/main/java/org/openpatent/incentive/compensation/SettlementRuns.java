package org.openpatent.incentive.compensation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.openpatent.treasury.settlement.LineStream.EarlierGrant;

/**
 * Runs under several terms over one reading of the licenses; they number licenses and organizations
 * alike. Feed it every license once for each of its {@link #orders}.
 */
final class SettlementRuns {
  private final List<CompensationTerms> terms;
  private final LocalDate cutOff;
  private final List<SettlementRun> runs;

  /**
   * @param cutOff the last day whose recordals and licenses count, in all runs
   */
  SettlementRuns(List<CompensationTerms> terms, LocalDate cutOff) {
    this.terms = terms;
    this.cutOff = cutOff;
    var register = new LicenseRegister();
    var facets = terms.size() > 1 ? new LicenseFacets() : null;
    runs = terms.stream().map(t -> new SettlementRun(t, cutOff, register, facets)).toList();
  }

  /** The settlement orders in which the licenses are needed: two if the date bases differ. */
  List<DateBasis> orders() {
    return terms.stream().map(CompensationTerms::dateBasis).distinct().toList();
  }

  /** The first day that any of the terms can count. */
  LocalDate first() {
    return Collections.min(terms.stream().map(CompensationTerms::eligibleFrom).toList());
  }

  /** The last day that any of the terms can count and the cut-off lets be known. */
  LocalDate last() {
    LocalDate eligibleTo =
        Collections.max(terms.stream().map(CompensationTerms::eligibleTo).toList());
    return cutOff.isBefore(eligibleTo) ? cutOff : eligibleTo;
  }

  /** Counts an earlier grant in each run; all of them before the first license. */
  void countIn(EarlierGrant grant) {
    runs.forEach(run -> run.countIn(grant));
  }

  /**
   * The next license in one of the {@link #orders()}.
   *
   * @throws IllegalArgumentException if the license comes before the previous one of that order
   */
  void add(DateBasis order, LicenseFacts license, Set<Side> settled) {
    for (int i = 0; i < runs.size(); i++) {
      if (terms.get(i).dateBasis() == order) {
        runs.get(i).add(license, settled);
      }
    }
  }

  /** How many licenses have a line so far, in the first of the runs. */
  int licenses() {
    return runs.get(0).licenses();
  }

  List<SettlementRun> all() {
    return runs;
  }
}
