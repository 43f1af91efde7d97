package org.openpatent.incentive.subsidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openpatent.platform.value.Money;
import org.openpatent.treasury.settlement.LineDecision;
import org.openpatent.treasury.settlement.LineStream.EarlierGrant;

/** A program in memory: keeps between settlements what the database keeps. */
final class SettledSubsidies {
  final List<EarlierGrant> grants = new ArrayList<>();
  private final SubsidyTerms terms;
  private final ReferenceRates rates;
  private final List<LoanFacts> loans;
  private final Map<String, Money> earlierInScheme;

  /**
   * @param loans in any order
   * @param earlierInScheme what other programs of the scheme granted to each borrower
   */
  SettledSubsidies(
      SubsidyTerms terms,
      ReferenceRates rates,
      List<LoanFacts> loans,
      Map<String, Money> earlierInScheme) {
    this.terms = terms;
    this.rates = rates;
    this.loans = loans.stream().sorted(LoanFacts.SETTLEMENT_ORDER).toList();
    this.earlierInScheme = earlierInScheme;
  }

  /** Settles and approves. */
  List<LineDecision> settle(LocalDate cutOff, Money rest) {
    var run = new SubsidyRun(terms, cutOff, rates, new LoanRegister());
    grants.forEach(run::countIn);
    earlierInScheme.forEach(
        (borrower, granted) ->
            run.countInOfScheme(new EarlierGrant(null, null, null, borrower, null, granted)));
    loans.forEach(run::add);
    List<LineDecision> lines = run.lines(rest).toList();
    lines.stream()
        .filter(line -> !line.granted().isZero())
        .map(
            line ->
                new EarlierGrant(
                    line.item(),
                    null,
                    line.subject(),
                    line.beneficiary(),
                    line.payee(),
                    line.granted()))
        .forEach(grants::add);
    return lines;
  }

  long granted() {
    return grants.stream().mapToLong(grant -> grant.granted().fen()).sum();
  }
}
