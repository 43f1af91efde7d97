package org.openpatent.incentive.roll;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.incentive.candidate.FindingKind;
import org.openpatent.incentive.candidate.IndicatorCode;
import org.openpatent.incentive.candidate.IndicatorValue;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Omittable;
import org.openpatent.platform.value.Percent;
import org.openpatent.platform.value.Problem;

/**
 * By what firms come onto a list [support.md 4]: indicators with weights that add up to 100, each
 * giving points by steps; what excludes; from which score on, and how many.
 */
public record Criteria(
    @NotNull @Size(min = 1, max = 30) List<@NotNull @Valid Indicator> indicators,
    @Schema(description = "What is not named excludes nobody.") @NotNull @Size(max = 20)
        List<@NotNull ExclusionCode> exclusions,
    @NotNull Score minimumScore,
    @Schema(description = "How many enter at most; all where it is left out.", minimum = "1")
        @Omittable
        Integer quota) {

  /** One thing that firms are measured by. */
  public record Indicator(
      @NotNull IndicatorCode code,
      @Schema(description = "Percent of the score.", pattern = Percent.AT_MOST_WHOLE) @NotNull
          Percent weight,
      @Schema(description = "Ascending by `from`.") @NotNull @Size(min = 1, max = 50)
          List<@NotNull @Valid Step> steps) {

    /** Of the last step that a value reaches; 0 for one that is missing or reaches none. */
    int points(IndicatorValue value) {
      int points = 0;
      for (Step step : steps) {
        if (value != null && step.from.compareTo(value) <= 0) {
          points = step.points;
        }
      }
      return points;
    }

    /** The nearest step above that gives more points; empty where none does. */
    Optional<Step> next(IndicatorValue value) {
      int now = points(value);
      return steps.stream()
          .filter(s -> s.points > now && (value == null || s.from.compareTo(value) > 0))
          .min(Step.BY_FROM);
    }

    /** What so many points are of the score, not rounded. */
    BigDecimal share(int points) {
      return weight.value().multiply(BigDecimal.valueOf(points)).movePointLeft(2);
    }
  }

  /** From which value on how many points are given. */
  public record Step(
      @NotNull IndicatorValue from,
      @Schema(minimum = "0", maximum = "100") @NotNull Integer points) {
    static final Comparator<Step> BY_FROM = Comparator.comparing(Step::from);
  }

  private static final int MOST_POINTS = 100;

  /**
   * The score of a firm.
   *
   * @param values in the order of the indicators; null for one that is missing
   */
  Score score(List<IndicatorValue> values) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < indicators.size(); i++) {
      Indicator indicator = indicators.get(i);
      sum = sum.add(indicator.share(indicator.points(values.get(i))));
    }
    return new Score(sum);
  }

  /** Whether the indicator is among them. */
  boolean asks(KnownIndicator known) {
    return indicators.stream().anyMatch(one -> one.code.value().equals(known.code()));
  }

  boolean asksConsent() {
    return exclusions.contains(ExclusionCode.NO_CONSENT);
  }

  /** The findings that exclude. */
  List<FindingKind> findings() {
    return Stream.of(FindingKind.values())
        .filter(kind -> exclusions.contains(ExclusionCode.of(kind)))
        .toList();
  }

  /**
   * All that cannot be.
   *
   * @param declarable the codes of indicators that firms declare
   */
  List<Problem.Field> inconsistencies(Set<String> declarable) {
    List<Problem.Field> wrong = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < indicators.size(); i++) {
      Indicator one = indicators.get(i);
      String pointer = "/indicators/" + i;
      String code = one.code.value();
      if (KnownIndicator.of(code) == null && !declarable.contains(code)) {
        wrong.add(new Problem.Field(pointer + "/code", Code.CRITERIA_INDICATOR_UNKNOWN, code));
      }
      if (!seen.add(code)) {
        wrong.add(new Problem.Field(pointer + "/code", Code.CRITERIA_INDICATOR_REPEATED, code));
      }
      if (one.weight.exceeds(Percent.WHOLE)) {
        wrong.add(new Problem.Field(pointer + "/weight", Code.RANGE, "0 – " + Percent.WHOLE));
      }
      sum = sum.add(one.weight.value());
      wrong.addAll(inconsistencies(one.steps, pointer + "/steps/"));
    }
    if (sum.compareTo(Percent.WHOLE.value()) != 0) {
      wrong.add(
          new Problem.Field(
              "/indicators", Code.CRITERIA_WEIGHTS, sum.stripTrailingZeros().toPlainString()));
    }
    if (quota != null && quota < 1) {
      wrong.add(new Problem.Field("/quota", Code.CRITERIA_QUOTA));
    }
    if (new HashSet<>(exclusions).size() < exclusions.size()) {
      wrong.add(new Problem.Field("/exclusions", Code.CRITERIA_EXCLUSION_REPEATED));
    }
    return wrong;
  }

  private static List<Problem.Field> inconsistencies(List<Step> steps, String pointer) {
    List<Problem.Field> wrong = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      if (step.points < 0 || step.points > MOST_POINTS) {
        wrong.add(new Problem.Field(pointer + i + "/points", Code.RANGE, "0 – " + MOST_POINTS));
      }
      if (i > 0 && step.from.compareTo(steps.get(i - 1).from) <= 0) {
        wrong.add(
            new Problem.Field(
                pointer + i + "/from", Code.CRITERIA_STEPS_ORDER, steps.get(i - 1).from));
      }
    }
    return wrong;
  }
}
