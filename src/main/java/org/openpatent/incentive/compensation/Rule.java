package org.openpatent.incentive.compensation;

import static org.openpatent.incentive.compensation.Rule.RuleOutcome.FAILED;
import static org.openpatent.incentive.compensation.Rule.RuleOutcome.PASSED;
import static org.openpatent.incentive.compensation.Rule.RuleOutcome.PENDING;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openpatent.incentive.compensation.CompensationTerms.ProgramConditions;
import org.openpatent.incentive.compensation.LicenseFacts.Relation;
import org.openpatent.party.designation.DesignationLevel;
import org.openpatent.platform.value.Omittable;

/**
 * The conditions of compensation, in the order they are answered. One that a program does not set
 * passes and has no requirement. Facts and requirements are language-neutral and built only when
 * asked for: settling and simulating ask for outcomes alone.
 */
public enum Rule {
  /** A paid license brings its licensor money already [program condition]. */
  FREE_FOR_WHOLE_TERM(
      a -> passedIf(a.license().freeForWholeTerm()),
      a -> a.license().freeForWholeTerm(),
      terms -> true),

  /** The qualifying date lies in the eligibility period, ends included [program condition]. */
  IN_PERIOD(
      a -> inPeriod(a.terms(), a.terms().dateBasis().dateOf(a.license())),
      a -> a.terms().dateBasis().dateOf(a.license()),
      terms -> terms.eligibleFrom() + ".." + terms.eligibleTo()),

  /** Recorded with the patent administration [IR 87]; late is no failure [program condition]. */
  RECORDED(
      a ->
          !a.conditions().recordalRequired() || a.license().recordedOn() != null ? PASSED : PENDING,
      a -> a.license().recordedOn(),
      terms -> terms.conditions().recordalRequired() ? true : null),

  /** The term agreed, or performed, is long enough [program condition]. */
  MINIMUM_TERM(
      a -> passedIf(a.license().termMonths() >= a.conditions().minimumTermMonths()),
      a -> a.license().termMonths(),
      terms -> ">=" + terms.conditions().minimumTermMonths()),

  /** The licensee's size by MIIT 2011 No. 300 [program condition]. */
  LICENSEE_SIZE(
      a -> passedIf(allows(a.conditions().licenseeSizes(), a.license().licensee().sizeClass())),
      a -> a.license().licensee().sizeClass(),
      terms -> list(terms.conditions().licenseeSizes())),

  /** The licensee's seat, not the authority in its credit code [program condition]. */
  LICENSEE_SEAT(
      a -> passedIf(licenseeSeated(a.conditions(), a.license().licensee().division())),
      a -> a.license().licensee().division(),
      terms -> licenseeSeats(terms.conditions())),

  /** What the licensor is [program condition]. */
  LICENSOR_KIND(
      a -> passedIf(allows(a.conditions().licensorKinds(), a.license().licensor().kind())),
      a -> a.license().licensor().kind(),
      terms -> list(terms.conditions().licensorKinds())),

  /** The licensor's seat [program condition]. */
  LICENSOR_SEAT(
      a -> passedIf(seated(a.conditions().licensorDivisions(), a.license().licensor().division())),
      a -> a.license().licensor().division(),
      terms -> list(terms.conditions().licensorDivisions())),

  /** No money for a license within one group, or undeclared [program condition]. */
  UNRELATED_PARTIES(
      a ->
          passedIf(
              !a.conditions().unrelatedPartiesRequired()
                  || a.license().relation() == Relation.UNRELATED),
      a -> a.license().relation(),
      terms -> terms.conditions().unrelatedPartiesRequired() ? Relation.UNRELATED : null),

  /** Nothing is owed for a patent that had ended by the day of effect [program condition]. */
  PATENT_IN_FORCE(
      a -> passedIf(a.license().patentInForce()),
      a ->
          a.license().patentInForce()
              ? true
              : a.license().patentEnd().cause() + " " + a.license().patentEnd().on(),
      terms -> true),

  /** The agency verified the captured facts of both sides, then or later [program condition]. */
  PARTIES_VERIFIED(
      a ->
          !a.conditions().verifiedPartiesRequired() || a.license().verifiedSides().size() == 2
              ? PASSED
              : PENDING,
      a -> list(a.license().verifiedSides()),
      terms -> terms.conditions().verifiedPartiesRequired() ? list(Side.BOTH) : null),

  /** One patent and firm are paid for once; the fact is the other license [program condition]. */
  PAIR_COUNTED_ONCE(
      a -> passedIf(!a.conditions().pairCountedOnce() || a.countedBy() == null),
      Assessment::countedBy,
      terms -> terms.conditions().pairCountedOnce() ? "none" : null),

  /** A license obtained by false statements earns nothing [program condition]. */
  NOT_VOID(a -> passedIf(!a.license().isVoid()), a -> !a.license().isVoid(), terms -> true),

  /** What the licensee was designated as on the day of effect, as known now [support.md 5]. */
  LICENSEE_DESIGNATION(
      a ->
          passedIf(
              DesignationLevel.meets(
                  a.license().licensee().designation(), a.conditions().licenseeDesignations())),
      a -> a.license().licensee().designation(),
      terms ->
          terms.asksForDesignations() ? list(terms.conditions().licenseeDesignations()) : null);

  static final List<Rule> ALL = List.of(values());

  private final Function<Assessment, RuleOutcome> outcome;
  private final Function<Assessment, Object> fact;
  private final Function<CompensationTerms, Object> requirement;

  Rule(
      Function<Assessment, RuleOutcome> outcome,
      Function<Assessment, Object> fact,
      Function<CompensationTerms, Object> requirement) {
    this.outcome = outcome;
    this.fact = fact;
    this.requirement = requirement;
  }

  /** Pending: neither passed nor failed, until a recordal, a verification or a date is known. */
  public enum RuleOutcome {
    PASSED,
    FAILED,
    PENDING
  }

  /** The answer of one rule; the fact is null where there is none yet. */
  public record RuleResult(
      Rule rule, RuleOutcome outcome, @Omittable String fact, @Omittable String requirement) {}

  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  RuleOutcome outcome(Assessment assessment) {
    return outcome.apply(assessment);
  }

  RuleResult result(Assessment assessment) {
    return new RuleResult(
        this,
        outcome(assessment),
        text(fact.apply(assessment)),
        text(requirement.apply(assessment.terms())));
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }

  private static RuleOutcome passedIf(boolean condition) {
    return condition ? PASSED : FAILED;
  }

  private static RuleOutcome inPeriod(CompensationTerms terms, LocalDate date) {
    return date == null
        ? PENDING
        : passedIf(!date.isBefore(terms.eligibleFrom()) && !date.isAfter(terms.eligibleTo()));
  }

  private static <T> boolean allows(List<T> allowed, T value) {
    return allowed.isEmpty() || value != null && allowed.contains(value);
  }

  private static boolean seated(List<String> prefixes, String division) {
    return prefixes.isEmpty() || startsWithAny(division, prefixes);
  }

  private static boolean licenseeSeated(ProgramConditions conditions, String division) {
    return seated(conditions.licenseeDivisions(), division)
        && !startsWithAny(division, conditions.licenseeDivisionsExcluded());
  }

  private static boolean startsWithAny(String division, List<String> prefixes) {
    for (String prefix : prefixes) {
      if (division != null && division.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  private static String licenseeSeats(ProgramConditions conditions) {
    String seats = list(conditions.licenseeDivisions());
    String excluded = list(conditions.licenseeDivisionsExcluded());
    if (excluded == null) {
      return seats;
    }
    return seats == null ? "except " + excluded : seats + " except " + excluded;
  }

  private static String list(Collection<?> values) {
    return values.isEmpty()
        ? null
        : values.stream().map(Object::toString).collect(Collectors.joining(", "));
  }
}
