package org.openpatent.incentive.priority;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpatent.incentive.priority.PriorityRule.PriorityRuleResult;

/** Each rule by itself, in their order. */
class PriorityRulesTest {
  private static final List<String> BOTH = List.of("A", "B");

  @Test
  void whatMeetsAllFailsNone() {
    assertEquals(List.of(), failed(facts(PriorityObject.INVENTION, PriorityGround.INDUSTRIALIZED)));
    assertEquals(List.of(), failed(facts(PriorityObject.INVALIDATION, PriorityGround.MEDIATION)));
    assertEquals(
        List.of(),
        failed(facts(PriorityObject.DESIGN_INVALIDATION, PriorityGround.PUBLIC_INTEREST)));
  }

  @Test
  void aGroundIsOneOfItsObject() {
    assertEquals(List.of("ground-given"), failed(facts(PriorityObject.INVENTION, null)));
    assertEquals(
        List.of("ground-given"),
        failed(facts(PriorityObject.REEXAMINATION, PriorityGround.ARBITRATION)));
    assertEquals(
        List.of("ground-given"),
        failed(facts(PriorityObject.INVALIDATION, PriorityGround.FIRST_FILED_HERE)));
  }

  @Test
  void anApplicationFirstFiledHereNeedsNoRecommendation() {
    assertEquals(
        List.of("recommendation-needed"),
        failed(facts(PriorityObject.DESIGN, PriorityGround.FIRST_FILED_HERE)));
    assertEquals(
        List.of(), failed(facts(PriorityObject.REEXAMINATION, PriorityGround.FIRST_FILED_HERE)));
  }

  @Test
  void allThatFailAreNamedInTheOrderOfTheRules() {
    var facts =
        new PriorityFacts(
            PriorityObject.INVENTION,
            null,
            BOTH,
            List.of("A"),
            false,
            true,
            true,
            "CLOSED",
            LocalDate.parse("2027-01-31"),
            null);
    assertEquals(
        List.of(
            "ground-given",
            "all-requesters-agree",
            "electronic-filing",
            "not-divisional-of-accelerated",
            "no-same-day-utility-model",
            "not-already-accelerated",
            "not-barred",
            "within-allotment"),
        failed(facts));
    assertEquals(9, PriorityRule.answer(facts).size());
  }

  private static PriorityFacts facts(PriorityObject object, PriorityGround ground) {
    return new PriorityFacts(object, ground, BOTH, BOTH, true, false, false, null, null, 1);
  }

  private static List<String> failed(PriorityFacts facts) {
    return PriorityRule.answer(facts).stream()
        .filter(PriorityRuleResult::failed)
        .map(result -> result.rule().toString())
        .toList();
  }
}
