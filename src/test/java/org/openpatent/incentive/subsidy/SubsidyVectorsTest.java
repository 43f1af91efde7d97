package org.openpatent.incentive.subsidy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openpatent.incentive.subsidy.SubsidyVectors.day;
import static org.openpatent.incentive.subsidy.SubsidyVectors.money;
import static org.openpatent.incentive.subsidy.SubsidyVectors.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openpatent.incentive.compensation.Vectors;
import org.openpatent.incentive.subsidy.SubsidyRule.SubsidyRuleOutcome;
import org.openpatent.platform.value.Money;

/** Every loan assessed and settled as in the worked cases of an independent implementation. */
class SubsidyVectorsTest {

  @TestFactory
  Stream<DynamicTest> aLoanIsAssessedAsInTheWorkedCases() {
    ReferenceRates rates = SubsidyVectors.rates(SubsidyVectors.ASSESSMENTS.get("lpr1y"));
    return Vectors.stream(SubsidyVectors.ASSESSMENTS.get("cases"))
        .map(
            c ->
                DynamicTest.dynamicTest(
                    text(c, "program") + " " + text(c.get("loan"), "number"),
                    () -> assessed(c, rates)));
  }

  private static void assessed(JsonNode c, ReferenceRates rates) {
    var assessment =
        SubsidyAssessment.of(
            SubsidyVectors.program(text(c, "program")),
            SubsidyVectors.loan(c.get("loan")),
            rates,
            day(c, "cutOff"));

    JsonNode expected = c.get("expected");
    assertEquals(
        Vectors.stream(expected.get("failed")).map(JsonNode::textValue).toList(),
        assessment.rules(Locale.ENGLISH).stream()
            .filter(result -> result.outcome() == SubsidyRuleOutcome.FAILED)
            .map(result -> result.rule().wire())
            .toList());
    boolean eligible = expected.get("eligible").booleanValue();
    assertEquals(eligible, assessment.eligible());
    assertEquals(expected.get("days").intValue(), eligible ? assessment.days().count() : 0);
    assertEquals(text(expected, "amount"), assessment.amount().toString());
    assertEquals(
        assessment.amount(),
        assessment.steps().stream()
            .reduce((earlier, later) -> later)
            .map(SubsidyAssessment.SubsidyStep::amount)
            .orElse(Money.ZERO));
  }

  @TestFactory
  Stream<DynamicTest> aProgramIsSettledAgainAndAgainAsInTheWorkedCases() {
    return Vectors.stream(SubsidyVectors.SETTLEMENTS)
        .map(c -> DynamicTest.dynamicTest(text(c.get("program"), "code"), () -> settled(c)));
  }

  private static void settled(JsonNode c) {
    Map<String, Money> earlier = new HashMap<>();
    c.get("earlierInScheme")
        .properties()
        .forEach(e -> earlier.put(e.getKey(), Vectors.money(e.getValue())));
    var program =
        new SettledSubsidies(
            SubsidyVectors.terms(c.get("program")),
            SubsidyVectors.rates(c.get("lpr1y")),
            Vectors.stream(c.get("loans")).map(SubsidyVectors::loan).toList(),
            earlier);

    for (JsonNode settlement : c.get("settlements")) {
      List<String> lines =
          program.settle(day(settlement, "cutOff"), money(settlement, "rest")).stream()
              .map(
                  l ->
                      String.join(
                          " ", l.subject(), l.assessed() + "", l.capped() + "", l.granted() + ""))
              .toList();

      assertEquals(
          Vectors.stream(settlement.get("expected")).map(SubsidyVectorsTest::line).toList(), lines);
    }
  }

  private static String line(JsonNode line) {
    return String.join(
        " ",
        text(line, "bank") + "/" + text(line, "number"),
        text(line, "assessed"),
        text(line, "capped"),
        text(line, "granted"));
  }
}
