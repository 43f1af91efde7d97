package org.openpatent.incentive.subsidy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.incentive.loan.ReferenceRate;
import org.openpatent.incentive.subsidy.LoanFacts.BorrowerFacts;
import org.openpatent.incentive.subsidy.LoanFacts.PledgeFacts;
import org.openpatent.incentive.subsidy.LoanFacts.Valuation;
import org.openpatent.party.designation.DesignationLevel;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Words;

/**
 * The conditions of an interest subsidy, in the order they are answered [program condition]. One
 * that a program does not set passes, has no requirement and says that it is not asked, which tells
 * nothing of the loan; what is not known fails. Facts and requirements are language-neutral and
 * built only when asked for.
 */
public enum SubsidyRule {
  /** The kind of loan, by the name that banks and agency gave it. */
  PRODUCT(
      a -> a.terms().products().contains(a.loan().product()),
      a -> a.loan().product(),
      a -> list(a.terms().products())),

  /** Drawn in the program's time, ends included. */
  DRAWN_IN_PERIOD(
      a ->
          !a.loan().drawnOn().isBefore(a.conditions().drawnFrom())
              && !a.loan().drawnOn().isAfter(a.conditions().drawnTo()),
      a -> a.loan().drawnOn(),
      a -> a.conditions().drawnFrom() + ".." + a.conditions().drawnTo()),

  /** No public institution. */
  BORROWER_KIND(
      a -> BorrowerFacts.KINDS.contains(a.loan().borrower().kind()),
      a -> a.loan().borrower().kind(),
      a -> list(BorrowerFacts.KINDS)),

  /** The borrower's seat on the day of drawing. */
  BORROWER_SEAT(
      a -> seated(a.conditions().borrowerDivisions(), a.loan().borrower().division()),
      a -> a.loan().borrower().division(),
      a -> list(a.conditions().borrowerDivisions())),

  /** The borrower's size on the day of drawing [MIIT 2011/300]. */
  BORROWER_SIZE(
      a ->
          a.conditions().borrowerSizes().isEmpty()
              || a.conditions().borrowerSizes().contains(a.loan().borrower().sizeClass()),
      a -> a.loan().borrower().sizeClass(),
      a -> list(a.conditions().borrowerSizes())),

  MINIMUM_PRINCIPAL(
      a -> a.loan().principal().compareTo(a.conditions().minimumPrincipal()) >= 0,
      a -> a.loan().principal(),
      a -> ">=" + a.conditions().minimumPrincipal()),

  /** A pledge arises on registration [CC 444]; one registered after the cut-off is not known. */
  PLEDGE_REGISTERED(
      a -> !a.conditions().pledgeRequired() || a.loan().pledge() != null,
      a ->
          a.loan().pledge() == null
              ? null
              : a.loan().pledge().registrationNumber() + " " + a.loan().pledge().registeredOn(),
      a -> a.conditions().pledgeRequired() ? "<=" + a.cutOff() : null),

  /**
   * Who pledges for another gets no subsidy for it. The fact names no other pledgor: a loan may
   * name any pledge, and whose that is is no business of its bank and borrower.
   */
  BORROWER_IS_PLEDGOR(
      a -> !a.conditions().pledgeRequired() || isPledgor(a),
      a -> isPledgor(a) ? a.loan().borrower().creditCode() : null,
      a -> a.conditions().pledgeRequired() ? a.loan().borrower().creditCode() : null),

  /** The part of the loan that intellectual property secures. */
  IP_SHARE(
      a -> !a.conditions().minimumIpSharePercent().exceeds(a.loan().ipShare()),
      a -> a.loan().ipShare(),
      a -> ">=" + a.conditions().minimumIpSharePercent()),

  /** Measured by the LPR of the day of drawing, without which it fails. */
  RATE_CEILING(
      SubsidyRule::withinCeiling,
      a ->
          a.loan().rate()
              + (a.conditions().rateCeiling() == null
                  ? ""
                  : ", " + ReferenceRate.LPR_1Y + " " + Objects.requireNonNullElse(a.lpr(), "-")),
      SubsidyRule::ceiling),

  /** Whoever lends pays for the valuation; without one there was nothing to pay. */
  VALUATION_PAID_BY_BANK(
      a -> !a.conditions().valuationPaidByBank() || a.loan().valuation() != Valuation.PAID_BY_FIRM,
      a -> a.loan().valuation(),
      a -> a.conditions().valuationPaidByBank() ? Valuation.PAID_BY_BANK : null),

  /** Paid back by the cut-off. */
  SETTLED(
      a -> !a.conditions().settledOnly() || a.loan().settledOn() != null,
      a -> a.loan().settledOn(),
      a -> a.conditions().settledOnly() ? "<=" + a.cutOff() : null),

  /** Admitted and not suspended in the version of the list in force on the day of drawing. */
  ON_LIST(
      a -> a.conditions().listRequired() == null || isListed(a),
      a -> a.conditions().listRequired() == null ? null : isListed(a),
      a -> a.conditions().listRequired()),

  /** What the borrower was designated as on the day of drawing, as known now [support.md 5]. */
  BORROWER_DESIGNATION(
      a ->
          DesignationLevel.meets(
              a.loan().borrower().designation(), a.conditions().borrowerDesignations()),
      a -> a.loan().borrower().designation(),
      a -> a.terms().asksForDesignations() ? list(a.conditions().borrowerDesignations()) : null);

  static final List<SubsidyRule> ALL = List.of(values());

  private static final String NOT_ASKED = "not-asked";

  private final Predicate<SubsidyAssessment> passes;
  private final Function<SubsidyAssessment, Object> fact;
  private final Function<SubsidyAssessment, Object> requirement;

  SubsidyRule(
      Predicate<SubsidyAssessment> passes,
      Function<SubsidyAssessment, Object> fact,
      Function<SubsidyAssessment, Object> requirement) {
    this.passes = passes;
    this.fact = fact;
    this.requirement = requirement;
  }

  /** Never pending: what is not known fails. */
  public enum SubsidyRuleOutcome {
    PASSED,
    FAILED
  }

  /** The answer of one rule; the fact is null where there is none. */
  public record SubsidyRuleResult(
      SubsidyRule rule,
      SubsidyRuleOutcome outcome,
      @Schema(
              description =
                  "The condition in words, or that the program does not ask it; in Chinese or"
                      + " English, by Accept-Language.")
          String text,
      @Omittable String fact,
      @Schema(description = "Without one the program does not ask it, and it passes.") @Omittable
          String requirement) {}

  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean passes(SubsidyAssessment assessment) {
    return passes.test(assessment);
  }

  SubsidyRuleResult result(SubsidyAssessment assessment, Locale locale) {
    String required = text(requirement.apply(assessment));
    return new SubsidyRuleResult(
        this,
        passes(assessment) ? SubsidyRuleOutcome.PASSED : SubsidyRuleOutcome.FAILED,
        Words.of("subsidy-rules", required == null ? NOT_ASKED : wire(), locale),
        text(fact.apply(assessment)),
        required);
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }

  private static boolean isPledgor(SubsidyAssessment a) {
    PledgeFacts pledge = a.loan().pledge();
    return pledge != null && a.loan().borrower().creditCode().equals(pledge.pledgor());
  }

  private static boolean withinCeiling(SubsidyAssessment a) {
    if (a.conditions().rateCeiling() == null) {
      return true;
    }
    BigDecimal ceiling = a.ceiling();
    return ceiling != null
        && (!a.conditions().rateCeiling().refuse()
            || a.loan().rate().value().compareTo(ceiling) <= 0);
  }

  private static String ceiling(SubsidyAssessment a) {
    RateCeiling ceiling = a.conditions().rateCeiling();
    if (ceiling == null) {
      return null;
    }
    String highest =
        a.lpr() == null ? "" : " = " + a.ceiling().stripTrailingZeros().toPlainString();
    return (ceiling.refuse() ? "<=" : "min ") + ceiling + highest;
  }

  private static boolean isListed(SubsidyAssessment a) {
    return a.loan().borrower().lists().contains(a.conditions().listRequired());
  }

  private static boolean seated(List<String> prefixes, String division) {
    return prefixes.isEmpty()
        || division != null && prefixes.stream().anyMatch(division::startsWith);
  }

  private static String list(Collection<?> values) {
    return values.isEmpty()
        ? null
        : values.stream().map(Object::toString).collect(Collectors.joining(", "));
  }
}
