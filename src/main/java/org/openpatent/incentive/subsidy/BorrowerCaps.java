package org.openpatent.incentive.subsidy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpatent.incentive.subsidy.SubsidyAssessment.SubsidyStep;
import org.openpatent.incentive.subsidy.SubsidyAssessment.SubsidyStepCode;
import org.openpatent.incentive.subsidy.SubsidyProduct.LoanGrant;
import org.openpatent.platform.value.Caller;
import org.openpatent.platform.value.Money;

/** What programs granted to one borrower, and what their caps leave it. */
final class BorrowerCaps {
  private final Map<String, Long> ofProgram = new HashMap<>();
  private final Map<String, Long> ofScheme = new HashMap<>();
  private final Map<String, Long> ofLoan = new HashMap<>();

  /**
   * What settlements have granted by now, also those that are under way: drafts only where the
   * caller may read them, because from what a cap leaves, one could tell what they grant.
   */
  static BorrowerCaps of(String borrower, Caller caller) {
    return of(SubsidyProduct.grantsTo(borrower, caller.oversees()));
  }

  /** The same, as it was read. */
  static BorrowerCaps of(List<LoanGrant> grants) {
    BorrowerCaps caps = new BorrowerCaps();
    for (LoanGrant grant : grants) {
      caps.use(grant.program(), grant.scheme(), grant.loan(), grant.fen());
      caps.ofLoan.merge(grant.program() + " " + grant.loan(), -grant.back(), Long::sum);
    }
    return caps;
  }

  private void use(String program, String scheme, String loan, long fen) {
    ofProgram.merge(program, fen, Long::sum);
    ofScheme.merge(scheme, fen, Long::sum);
    ofLoan.merge(program + " " + loan, fen, Long::sum);
  }

  /**
   * What the next settlement would grant of an amount that a loan is owed, before the budget; later
   * calls find it used.
   *
   * @param steps gets a step for each thing that cut it
   */
  Money next(SubsidyProgram program, String loan, Money amount, List<SubsidyStep> steps) {
    InterestSubsidy subsidy = program.terms.subsidy();
    long earlier = ofLoan.getOrDefault(program.code + " " + loan, 0L);
    Money rest = new Money(Math.max(0, amount.fen() - earlier));
    step(SubsidyStepCode.EARLIER_GRANTS, amount, rest, steps);
    Money year = cut(rest, subsidy.perBorrowerYearCap(), ofProgram, program.code);
    step(SubsidyStepCode.PER_BORROWER_YEAR_CAP, rest, year, steps);
    Money next = cut(year, subsidy.perBorrowerCap(), ofScheme, program.terms.scheme());
    step(SubsidyStepCode.PER_BORROWER_CAP, year, next, steps);
    use(program.code, program.terms.scheme(), loan, next.fen());
    return next;
  }

  private static Money cut(Money amount, Money cap, Map<String, Long> used, String key) {
    return cap == null
        ? amount
        : amount.cappedAt(new Money(Math.max(0, cap.fen() - used.getOrDefault(key, 0L))));
  }

  private static void step(
      SubsidyStepCode code, Money before, Money after, List<SubsidyStep> steps) {
    if (!before.equals(after)) {
      steps.add(new SubsidyStep(code, after));
    }
  }
}
