package org.openpatent.incentive.compensation;

import java.util.List;
import org.openpatent.incentive.compensation.Rule.RuleOutcome;
import org.openpatent.incentive.compensation.Rule.RuleResult;
import org.openpatent.incentive.compensation.SideRule.AmountStep;
import org.openpatent.platform.value.Money;

/**
 * One license under one program, derived from its facts whenever it is asked for. Statement, quote,
 * settlement and simulation all use it; the explanation, rules and steps, is built only when it is
 * asked for.
 *
 * @param countedBy the other license that counts for this patent and firm, or null
 */
record Assessment(CompensationTerms terms, LicenseFacts license, String countedBy) {

  CompensationTerms.ProgramConditions conditions() {
    return terms.conditions();
  }

  boolean eligible() {
    for (Rule rule : Rule.ALL) {
      if (rule.outcome(this) != RuleOutcome.PASSED) {
        return false;
      }
    }
    return true;
  }

  /** Whether a recordal or a verification could still change the answer. */
  boolean pending() {
    return Rule.ALL.stream().anyMatch(rule -> rule.outcome(this) == RuleOutcome.PENDING);
  }

  /** What the side is owed before program-wide caps and budget: 0.00 unless eligible. */
  Money amount(Side side) {
    return eligible() ? terms.rule(side).amount(license) : Money.ZERO;
  }

  /** How the amount came about; nothing is computed for a license that is not eligible. */
  List<AmountStep> steps(Side side) {
    return eligible() ? terms.rule(side).steps(license) : List.of();
  }

  /** Every rule with its fact and requirement, passed ones included. */
  List<RuleResult> rules() {
    return Rule.ALL.stream().map(rule -> rule.result(this)).toList();
  }
}
