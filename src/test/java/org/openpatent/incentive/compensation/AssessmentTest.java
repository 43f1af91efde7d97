package org.openpatent.incentive.compensation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openpatent.incentive.compensation.Rule.RuleOutcome;
import org.openpatent.incentive.compensation.Rule.RuleResult;
import org.openpatent.incentive.compensation.SideRule.AmountStep;
import org.openpatent.incentive.compensation.SideRule.StepCode;
import org.openpatent.platform.value.Money;

class AssessmentTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-05-01");
  private static final Map<String, JsonNode> PROGRAMS =
      Vectors.stream(Vectors.read("assessment.json").get("programs"))
          .collect(Collectors.toMap(p -> p.get("code").textValue(), p -> p));

  @TestFactory
  Stream<DynamicTest> everyWorkedCaseComesOutAsExpected() {
    return Vectors.stream(Vectors.read("assessment.json").get("cases"))
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.at("/license/license").textValue() + " in " + c.get("program").textValue(),
                    () -> comesOutAsExpected(c)));
  }

  private static void comesOutAsExpected(JsonNode c) {
    boolean countedBefore = c.at("/license/pairCountedBefore").booleanValue();
    var assessment =
        new Assessment(
            terms(c.get("program").textValue()),
            Vectors.license(c.get("license")),
            countedBefore ? "another" : null);
    JsonNode expected = c.get("expected");

    assertEquals(expected.get("eligible").booleanValue(), assessment.eligible());
    assertEquals(
        Vectors.stream(expected.get("failed")).map(JsonNode::textValue).toList(),
        assessment.rules().stream()
            .filter(r -> r.outcome() != RuleOutcome.PASSED)
            .map(r -> r.rule().wire())
            .toList());
    assertEquals(Vectors.money(expected.get("licensor")), assessment.amount(Side.LICENSOR));
    assertEquals(Vectors.money(expected.get("licensee")), assessment.amount(Side.LICENSEE));
    for (Side side : Side.values()) {
      List<AmountStep> steps = assessment.steps(side);
      assertEquals(
          steps.isEmpty() ? Money.ZERO : steps.get(steps.size() - 1).amount(),
          assessment.amount(side));
    }
  }

  @TestFactory
  Stream<DynamicTest> aProgramIsTheSameAfterItsJsonIsReadAndWritten() {
    return Stream.concat(
            PROGRAMS.values().stream(),
            Vectors.stream(Vectors.read("runs.json")).map(run -> run.get("program")))
        .map(
            program ->
                DynamicTest.dynamicTest(
                    program.get("code").textValue(),
                    () -> {
                      JsonNode written = Vectors.JSON.valueToTree(Vectors.terms(program));
                      ObjectNode read = (ObjectNode) Vectors.withoutCode(program);
                      read.withObject("/conditions").put("verifiedPartiesRequired", false);
                      assertEquals(read, written);
                      assertEquals(
                          Vectors.terms(program),
                          Vectors.JSON.treeToValue(written, CompensationTerms.class));
                    }));
  }

  @Test
  void anAmountIsExplainedStepByStep() {
    var assessment = new Assessment(terms("P5"), license(), null);

    assertEquals(
        List.of(
            new AmountStep(StepCode.PER_YEAR, Money.parse("20000.00")),
            new AmountStep(StepCode.PER_LICENSE_CAP, Money.parse("8000.00"))),
        assessment.steps(Side.LICENSOR));
    assertEquals(
        List.of(new AmountStep(StepCode.PER_YEAR, Money.parse("15000.00"))),
        assessment.steps(Side.LICENSEE));
    assertEquals("per-year", StepCode.PER_YEAR.wire());
  }

  @Test
  void everyRuleSaysItsFactAndWhatTheProgramRequires() {
    var rules = new Assessment(terms("P3"), license(), "L1").rules();

    assertEquals(
        List.of(
            new RuleResult(Rule.FREE_FOR_WHOLE_TERM, RuleOutcome.PASSED, "true", "true"),
            new RuleResult(
                Rule.IN_PERIOD, RuleOutcome.PASSED, "2026-03-02", "2026-01-01..2026-10-31"),
            new RuleResult(Rule.RECORDED, RuleOutcome.PASSED, "2026-04-01", null),
            new RuleResult(Rule.MINIMUM_TERM, RuleOutcome.PASSED, "36", ">=24"),
            new RuleResult(Rule.LICENSEE_SIZE, RuleOutcome.PASSED, "SMALL", "MICRO, SMALL"),
            new RuleResult(Rule.LICENSEE_SEAT, RuleOutcome.PASSED, "450100", "45 except 4503"),
            new RuleResult(
                Rule.LICENSOR_KIND,
                RuleOutcome.PASSED,
                "UNIVERSITY",
                "UNIVERSITY, RESEARCH_INSTITUTE"),
            new RuleResult(Rule.LICENSOR_SEAT, RuleOutcome.PASSED, "450100", "45"),
            new RuleResult(Rule.UNRELATED_PARTIES, RuleOutcome.PASSED, "UNRELATED", "UNRELATED"),
            new RuleResult(Rule.PATENT_IN_FORCE, RuleOutcome.PASSED, "true", "true"),
            new RuleResult(Rule.PARTIES_VERIFIED, RuleOutcome.PASSED, null, null),
            new RuleResult(Rule.PAIR_COUNTED_ONCE, RuleOutcome.FAILED, "L1", "none"),
            new RuleResult(Rule.NOT_VOID, RuleOutcome.PASSED, "true", "true"),
            new RuleResult(Rule.LICENSEE_DESIGNATION, RuleOutcome.PASSED, null, null)),
        rules);
  }

  @Test
  void theFirstAndTheLastDayBelongToTheEligibilityPeriod() {
    Map.of("2025-12-31", false, "2026-01-01", true, "2026-10-31", true, "2026-11-01", false)
        .forEach(
            (day, eligible) -> {
              LicenseFacts recorded = license().withRecordal(LocalDate.parse(day));
              assertEquals(eligible, new Assessment(terms("P5"), recorded, null).eligible(), day);
            });
  }

  @Test
  void anEmptyListAsksForNothing() {
    ObjectNode program = PROGRAMS.get("P5").deepCopy();
    ObjectNode conditions = program.withObject("/conditions");
    List.of("licenseeSizes", "licenseeDivisions", "licensorKinds", "licensorDivisions")
        .forEach(conditions::putArray);

    for (RuleResult result : new Assessment(Vectors.terms(program), license(), null).rules()) {
      assertEquals(RuleOutcome.PASSED, result.outcome());
    }
  }

  @Test
  void beforeRecordalTheLicenseOwesNothingAndHasAProspect() {
    LicenseFacts unrecorded = license().withRecordal(null);
    var pair = new LicensePair(List.of(unrecorded), Set.of());
    Assessment now = pair.assess(terms("P5"), unrecorded.id());

    assertFalse(now.eligible());
    assertEquals(Money.ZERO, now.amount(Side.LICENSEE));
    assertEquals(
        List.of(Rule.IN_PERIOD, Rule.RECORDED),
        now.rules().stream()
            .filter(r -> r.outcome() == RuleOutcome.PENDING)
            .map(RuleResult::rule)
            .toList());
    Assessment prospect = pair.prospect(terms("P5"), unrecorded.id(), TODAY).orElseThrow();
    assertEquals(Money.parse("15000.00"), prospect.amount(Side.LICENSEE));
  }

  @Test
  void aRecordedLicenseHasNoProspect() {
    var pair = new LicensePair(List.of(license()), Set.of());

    assertTrue(pair.prospect(terms("P5"), license().id(), TODAY).isEmpty());
  }

  @Test
  void aVoidLicenseOwesNothing() {
    LicenseFacts valid = license();
    var voided =
        new LicenseFacts(
            valid.id(),
            valid.patentNumber(),
            valid.patentKind(),
            valid.freeForWholeTerm(),
            valid.referenceRoyalty(),
            valid.termMonths(),
            valid.effectiveOn(),
            valid.recordedOn(),
            valid.licensor(),
            valid.licensee(),
            valid.declaredUnrelated(),
            null,
            true);

    assertEquals(Money.ZERO, new Assessment(terms("P5"), voided, null).amount(Side.LICENSOR));
  }

  private static CompensationTerms terms(String code) {
    return Vectors.terms(PROGRAMS.get(code));
  }

  /** An invention licensed for 36 months from 2026-03-02, recorded on 2026-04-01. */
  private static LicenseFacts license() {
    return Vectors.stream(Vectors.read("assessment.json").get("cases"))
        .map(c -> Vectors.license(c.get("license")))
        .filter(license -> license.id().equals("L00004"))
        .findAny()
        .orElseThrow();
  }
}
