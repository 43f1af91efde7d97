package org.openpatent.incentive.subsidy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpatent.incentive.subsidy.SubsidizedDays.DayLimitCause;
import org.openpatent.incentive.subsidy.SubsidyAssessment.SubsidyStep;
import org.openpatent.incentive.subsidy.SubsidyAssessment.SubsidyStepCode;
import org.openpatent.incentive.subsidy.SubsidyRule.SubsidyRuleOutcome;
import org.openpatent.incentive.subsidy.SubsidyRule.SubsidyRuleResult;
import org.openpatent.platform.value.Money;

/** What the worked cases leave open, by the loan of the firm with twelve pledged patents. */
class SubsidyAssessmentTest {
  private static final ReferenceRates RATES =
      SubsidyVectors.rates(SubsidyVectors.ASSESSMENTS.get("lpr1y"));
  private static final JsonNode LOAN = SubsidyVectors.ASSESSMENTS.get("cases").get(0).get("loan");
  private static final JsonNode PROGRAM = SubsidyVectors.ASSESSMENTS.get("programs").get(0);
  private static final LocalDate CUT_OFF = LocalDate.parse("2026-12-31");

  private final ObjectNode loan = LOAN.deepCopy();
  private final ObjectNode program = PROGRAM.deepCopy();
  private LocalDate cutOff = CUT_OFF;

  private SubsidyAssessment assessment() {
    return SubsidyAssessment.of(
        SubsidyVectors.terms(program), SubsidyVectors.loan(loan), RATES, cutOff);
  }

  private ObjectNode subsidy() {
    return (ObjectNode) program.get("subsidy");
  }

  private ObjectNode conditions() {
    return (ObjectNode) program.get("conditions");
  }

  @Test
  void twoAndAHalfPointsOnFortyMillionForAYearAreExactlyOneMillion() {
    assertEquals(Money.parse("1000000.00"), assessment().amount());
    assertEquals(
        List.of(new SubsidyStep(SubsidyStepCode.INTEREST, Money.parse("1000000.00"))),
        assessment().steps());
  }

  /** 2024 has 366 days, of which 365 make a year of interest. */
  @Test
  void aLeapDayIsADayOfInterestAndTheYearIsNoLonger() {
    program.put("eligibleTo", "2026-12-31");
    conditions().put("drawnTo", "2024-12-31");
    subsidy().putNull("maximumDays");
    loan.put("drawnOn", "2024-01-01").put("dueOn", "2025-01-01").putNull("settledOn");
    balances("2024-01-01", "36500000.00");

    assertEquals(366, assessment().days().count());
    assertEquals(Money.parse("915000.00"), assessment().amount());
  }

  private void balances(String... fromAndBalance) {
    ArrayNode balances = loan.putArray("balances");
    for (int i = 0; i < fromAndBalance.length; i += 2) {
      balances.addObject().put("from", fromAndBalance[i]).put("balance", fromAndBalance[i + 1]);
    }
  }

  /** Each step comes to 0.0034 by itself; rounded one by one there would be nothing. */
  @Test
  void theSumIsRoundedOnceNotStepByStep() {
    subsidy().put("points", "1.25");
    loan.put("principal", "100000.00").put("settledOn", "2022-03-04");
    balances("2022-03-01", "100.00", "2022-03-02", "99.99", "2022-03-03", "99.98");
    assertEquals(Money.parse("0.01"), assessment().amount());
  }

  @Test
  void aHalfFenIsRoundedUp() {
    subsidy().put("points", "1").put("dayBasis", "ACT_360");
    loan.put("settledOn", "2022-03-02");
    balances("2022-03-01", "180.00");

    assertEquals(Money.parse("0.01"), assessment().amount());
    balances("2022-03-01", "179.99");
    assertEquals(Money.ZERO, assessment().amount());
  }

  /** The rate is in force from its day: the rate of 20 January 2022 was 3.70, before it 3.80. */
  @ParameterizedTest
  @CsvSource({
    "2022-01-19, 3.8",
    "2022-01-20, 3.7",
    "2022-08-21, 3.7",
    "2022-08-22, 3.65",
    "2021-07-19,"
  })
  void theRateIsThatOfTheDayOfDrawing(String drawn, String lpr) {
    loan.put("drawnOn", drawn);

    assertEquals(lpr, assessment().lpr() == null ? null : assessment().lpr().toString());
  }

  @Test
  void aShareOfTheRateUsesThatOfTheDrawingAndNotOfTheCutOff() {
    subsidy().put("method", "LPR_SHARE").putNull("points").put("sharePercent", "50");
    subsidy().putNull("maximumDays");
    loan.put("drawnOn", "2022-08-21").put("settledOn", "2023-08-21");
    balances("2022-08-21", "40000000.00");
    conditions().put("pledgeRequired", false);
    loan.put("dueOn", "2023-08-21");

    assertEquals(Money.parse("740000.00"), assessment().amount()); // 1.85 %, not 1.825 %
    loan.put("drawnOn", "2021-07-19").put("dueOn", "2023-08-21");
    conditions().put("drawnFrom", "2021-01-01");
    assertEquals(Money.ZERO, assessment().amount());
    assertEquals(true, assessment().eligible());
  }

  /** 3.70 x 120 % = 4.44 and 3.70 + 0.65 = 4.35, which the contract rate of 4.35 equals. */
  @ParameterizedTest
  @CsvSource({
    "120, , true, PASSED, '<=120 % LPR-1Y = 4.44'",
    "117.5, , true, FAILED, '<=117.5 % LPR-1Y = 4.3475'",
    "117.5, , false, PASSED, 'min 117.5 % LPR-1Y = 4.3475'",
    ", 65, true, PASSED, '<=LPR-1Y + 65 bp = 4.35'",
    ", 64, true, FAILED, '<=LPR-1Y + 64 bp = 4.34'"
  })
  void aRateEqualToTheCeilingPasses(
      String times, Integer plus, boolean refuse, SubsidyRuleOutcome outcome, String asked) {
    conditions()
        .putObject("rateCeiling")
        .put("timesPercent", times)
        .put("plusBasisPoints", plus)
        .put("refuse", refuse);

    assertEquals(List.of(outcome, "4.35, LPR-1Y 3.7", asked), answer(SubsidyRule.RATE_CEILING));
  }

  @Test
  void aCeilingWithoutARateToMeasureItByFailsAndSaysSo() {
    conditions().putObject("rateCeiling").put("timesPercent", "900").put("refuse", false);
    loan.put("drawnOn", "2021-07-19");

    assertEquals(
        List.of(SubsidyRuleOutcome.FAILED, "4.35, LPR-1Y -", "min 900 % LPR-1Y"),
        answer(SubsidyRule.RATE_CEILING));
  }

  private List<Object> answer(SubsidyRule rule) {
    return List.of(result(rule).outcome(), result(rule).fact(), result(rule).requirement());
  }

  private SubsidyRuleResult result(SubsidyRule rule) {
    return assessment().rules(Locale.ENGLISH).get(rule.ordinal());
  }

  @Test
  void eachCapThatCutIsAStepAndTheCapOfTheLoanComesFirst() {
    subsidy().put("perLoanCap", "900000.00").put("atMostInterestPaid", true);
    var receipts = loan.putArray("interestReceipts");
    receipts.addObject().put("on", "2022-06-01").put("amount", "800000.00");
    receipts.addObject().put("on", "2022-09-01").put("amount", "50000.00");

    assertEquals(
        List.of(
            new SubsidyStep(SubsidyStepCode.INTEREST, Money.parse("1000000.00")),
            new SubsidyStep(SubsidyStepCode.PER_LOAN_CAP, Money.parse("900000.00")),
            new SubsidyStep(SubsidyStepCode.INTEREST_PAID, Money.parse("850000.00"))),
        assessment().steps());
    subsidy().put("perLoanCap", "800000.00");
    assertEquals(
        List.of(
            new SubsidyStep(SubsidyStepCode.INTEREST, Money.parse("1000000.00")),
            new SubsidyStep(SubsidyStepCode.PER_LOAN_CAP, Money.parse("800000.00"))),
        assessment().steps());
    cutOff = LocalDate.parse("2022-08-31");
    assertEquals(
        new SubsidyStep(SubsidyStepCode.INTEREST, Money.parse("504109.59")),
        assessment().steps().get(0));
    assertEquals(Money.parse("504109.59"), assessment().amount());
  }

  static Stream<Arguments> limits() {
    return Stream.of(
        limit(DayLimitCause.SETTLED, "2022-03-11", loan -> loan.put("settledOn", "2022-03-11")),
        limit(DayLimitCause.DUE, "2022-03-11", loan -> loan.put("dueOn", "2022-03-11")),
        limit(DayLimitCause.EXTENDED, "2022-03-11", loan -> loan.put("extendedFrom", "2022-03-11")),
        limit(DayLimitCause.OVERDUE, "2022-03-11", loan -> loan.put("overdueFrom", "2022-03-11")),
        limit(
            DayLimitCause.PLEDGE_CANCELLED,
            "2022-03-11",
            loan -> ((ObjectNode) loan.get("pledge")).put("cancelledOn", "2022-03-11")));
  }

  private static Arguments limit(DayLimitCause cause, String on, Consumer<ObjectNode> change) {
    return arguments(cause, LocalDate.parse(on), change);
  }

  @ParameterizedTest
  @MethodSource("limits")
  void theDayOnWhichItEndsDoesNotCount(
      DayLimitCause cause, LocalDate on, Consumer<ObjectNode> change) {
    change.accept(loan);

    assertEquals(new SubsidizedDays.DayLimit(cause, on), assessment().days().end());
    assertEquals(10, assessment().days().count());
  }

  @Test
  void whatIsDatedAfterTheCutOffIsUnknown() {
    cutOff = LocalDate.parse("2022-02-24");
    conditions().put("settledOnly", true);

    assertEquals(SubsidyRuleOutcome.FAILED, result(SubsidyRule.PLEDGE_REGISTERED).outcome());
    assertEquals(SubsidyRuleOutcome.FAILED, result(SubsidyRule.BORROWER_IS_PLEDGOR).outcome());
    assertEquals(SubsidyRuleOutcome.FAILED, result(SubsidyRule.SETTLED).outcome());
    assertEquals(0, assessment().days().count());
    cutOff = LocalDate.parse("2022-02-25");
    assertEquals(SubsidyRuleOutcome.PASSED, result(SubsidyRule.PLEDGE_REGISTERED).outcome());
    cutOff = LocalDate.parse("2023-03-01");
    assertEquals(SubsidyRuleOutcome.PASSED, result(SubsidyRule.SETTLED).outcome());
  }

  @Test
  void aBorrowerOfWhomItIsNotKnownIsNotOnTheList() {
    conditions().put("listRequired", true);
    ((ObjectNode) loan.get("borrower")).putNull("listed");

    assertEquals(SubsidyRuleOutcome.FAILED, result(SubsidyRule.ON_LIST).outcome());
    assertEquals("false", result(SubsidyRule.ON_LIST).fact());
    assertEquals("WHITE-LIST", result(SubsidyRule.ON_LIST).requirement());
  }

  /** The largest principal for the longest time at the highest rate. */
  @Test
  void whatIsMoreThanAnAmountCanSayIsTheMostThatItCan() {
    program.put("eligibleFrom", "1900-01-01").put("eligibleTo", "2999-12-31");
    conditions().put("drawnFrom", "1900-01-01");
    conditions().put("pledgeRequired", false);
    subsidy().put("points", "100").putNull("maximumDays").put("dayBasis", "ACT_360");
    subsidy().put("atMostInterestPaid", true);
    loan.put("drawnOn", "1900-01-01").put("dueOn", "2999-12-31").putNull("settledOn");
    loan.put("principal", Money.MOST.toString());
    balances("1900-01-01", Money.MOST.toString());
    var receipts = loan.putArray("interestReceipts");
    for (int i = 0; i < 10_000; i++) {
      receipts.addObject().put("on", "1900-01-02").put("amount", Money.MOST.toString());
    }
    cutOff = LocalDate.parse("2999-12-31");

    assertEquals(Money.MOST, assessment().amount());
  }
}
