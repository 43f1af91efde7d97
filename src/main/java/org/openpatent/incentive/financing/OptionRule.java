package org.openpatent.incentive.financing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Words;

/**
 * What a bank's product asks of a need, in the order in which it is answered [support.md 7]. What a
 * product does not ask for passes and has no requirement; what is not known fails.
 */
public enum OptionRule {
  /** Amount and months as they are asked. */
  WITHIN_PRODUCT(
      c ->
          c.ask().amount().compareTo(c.product().minimum()) >= 0
              && c.ask().amount().compareTo(c.product().maximum()) <= 0
              && c.ask().months() <= c.product().maximumMonths(),
      c -> c.ask().amount() + ", " + c.ask().months(),
      c ->
          c.product().minimum()
              + ".."
              + c.product().maximum()
              + ", <="
              + c.product().maximumMonths()),

  /** Each of them; the fact names those that are not, and why. */
  PATENTS_FREE_TO_PLEDGE(
      c -> c.ask().patents().stream().allMatch(one -> one.hindrances().isEmpty()),
      c ->
          list(
              c.ask().patents().stream()
                  .filter(one -> !one.hindrances().isEmpty())
                  .map(one -> one.number() + " " + one.hindrances())
                  .toList()),
      c -> null),

  /** Due no later than the last day of protection, as a pledge is refused otherwise. */
  DEBT_WITHIN_PATENT_TERM(
      c -> !c.dueOn().isAfter(c.ask().protectedUntil()),
      OptionCase::dueOn,
      c -> "<=" + c.ask().protectedUntil()),

  /** On each list that product and guarantee ask for, today. */
  ON_LIST(
      c -> c.ask().lists().containsAll(c.lists()),
      c -> list(c.ask().lists()),
      c -> list(c.lists())),

  SEAT(
      c ->
          c.product().divisions().isEmpty()
              || c.product().divisions().stream().anyMatch(c.ask().division()::startsWith),
      c -> c.ask().division(),
      c -> list(c.product().divisions()));

  private final Predicate<OptionCase> passes;
  private final Function<OptionCase, Object> fact;
  private final Function<OptionCase, Object> requirement;

  OptionRule(
      Predicate<OptionCase> passes,
      Function<OptionCase, Object> fact,
      Function<OptionCase, Object> requirement) {
    this.passes = passes;
    this.fact = fact;
    this.requirement = requirement;
  }

  /** Never pending: what is not known fails. */
  public enum OptionOutcome {
    PASSED,
    FAILED
  }

  /** The answer of one rule; the fact is null where there is none. */
  public record OptionRuleResult(
      OptionRule rule,
      OptionOutcome outcome,
      @Schema(description = "The rule in words, in Chinese or English, by Accept-Language.")
          String text,
      @Omittable String fact,
      @Omittable String requirement) {}

  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean passes(OptionCase asked) {
    return passes.test(asked);
  }

  OptionRuleResult result(OptionCase asked, Locale locale) {
    return new OptionRuleResult(
        this,
        passes(asked) ? OptionOutcome.PASSED : OptionOutcome.FAILED,
        Words.of("financing-rules", wire(), locale),
        text(fact.apply(asked)),
        text(requirement.apply(asked)));
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }

  private static String list(Collection<String> values) {
    return values.isEmpty() ? null : values.stream().collect(Collectors.joining(", "));
  }
}
