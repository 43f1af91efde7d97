package org.openpatent.incentive.priority;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Omittable;

/**
 * What a request must meet to be recommended, in the order in which it is answered [CNIPA Order
 * 85]. What is not known fails. Each has a refusal of the same name.
 */
public enum PriorityRule {
  /** A ground that there is for the object. */
  GROUND_GIVEN(
      facts -> facts.ground() != null && facts.ground().isFor(facts.object()),
      PriorityFacts::ground,
      facts ->
          Arrays.stream(PriorityGround.values())
              .filter(ground -> ground.isFor(facts.object()))
              .map(Enum::name)
              .collect(Collectors.joining(", "))),

  ALL_REQUESTERS_AGREE(
      facts -> facts.silent().isEmpty(),
      facts -> String.join(", ", facts.agreeing()),
      facts -> String.join(", ", facts.requesters())),

  ELECTRONIC_FILING(PriorityFacts::electronic, PriorityFacts::electronic, facts -> true),

  NOT_DIVISIONAL_OF_ACCELERATED(
      facts -> !facts.divisionalOfAccelerated(),
      PriorityFacts::divisionalOfAccelerated,
      facts -> false),

  NO_SAME_DAY_UTILITY_MODEL(
      facts -> !facts.sameDayUtilityModel(), PriorityFacts::sameDayUtilityModel, facts -> false),

  NOT_ALREADY_ACCELERATED(
      facts -> facts.acceleratedAs() == null, PriorityFacts::acceleratedAs, facts -> "none"),

  /** What was first filed here is asked for without a recommendation, at the patent office. */
  RECOMMENDATION_NEEDED(
      facts -> !facts.object().isApplication() || facts.ground() != PriorityGround.FIRST_FILED_HERE,
      PriorityFacts::ground,
      facts -> "not " + PriorityGround.FIRST_FILED_HERE),

  /** For a year from the finding that a requester was dishonest. */
  NOT_BARRED(facts -> facts.barredUntil() == null, PriorityFacts::barredUntil, facts -> "none"),

  WITHIN_ALLOTMENT(
      facts -> facts.remaining() != null && facts.remaining() > 0,
      PriorityFacts::remaining,
      facts -> ">=1");

  static final List<PriorityRule> ALL = List.of(values());

  private final Predicate<PriorityFacts> passes;
  private final Function<PriorityFacts, Object> fact;
  private final Function<PriorityFacts, Object> requirement;

  PriorityRule(
      Predicate<PriorityFacts> passes,
      Function<PriorityFacts, Object> fact,
      Function<PriorityFacts, Object> requirement) {
    this.passes = passes;
    this.fact = fact;
    this.requirement = requirement;
  }

  /** Never pending: what is not known fails. */
  public enum PriorityRuleOutcome {
    PASSED,
    FAILED
  }

  /** The answer of one rule; the fact is null where there is none. */
  public record PriorityRuleResult(
      PriorityRule rule,
      PriorityRuleOutcome outcome,
      @Omittable String fact,
      @Omittable String requirement) {
    boolean failed() {
      return outcome == PriorityRuleOutcome.FAILED;
    }
  }

  /** All of them. */
  static List<PriorityRuleResult> answer(PriorityFacts facts) {
    return ALL.stream()
        .map(
            rule ->
                new PriorityRuleResult(
                    rule,
                    rule.passes.test(facts)
                        ? PriorityRuleOutcome.PASSED
                        : PriorityRuleOutcome.FAILED,
                    text(rule.fact.apply(facts)),
                    text(rule.requirement.apply(facts))))
        .toList();
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }

  /** By which a recommendation is refused that breaks it. */
  Code refusal() {
    return Code.valueOf(name());
  }

  /** As it is on the wire and stored with a decision. */
  @Override
  @JsonValue
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
