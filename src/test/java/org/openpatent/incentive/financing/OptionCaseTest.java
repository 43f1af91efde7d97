package org.openpatent.incentive.financing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpatent.incentive.financing.FinancingAsk.Security;
import org.openpatent.incentive.guarantee.GuaranteeProduct.GuaranteeTerms;
import org.openpatent.incentive.pledge.FeePayer;
import org.openpatent.incentive.subsidy.SubsidyQuote;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Percent;

/** What a product gives for a need, by which rules, and what that costs: the arithmetic alone. */
class OptionCaseTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
  private static final LocalDate LAST_DAY = LocalDate.of(2027, 11, 27);

  private static BankProductTerms product(String minimum, String maximum, int months, String ltv) {
    return new BankProductTerms(
        "知押贷",
        Money.parse(minimum),
        Money.parse(maximum),
        months,
        Percent.parse("3.6"),
        Percent.parse(ltv),
        "IP-PLEDGE",
        null,
        null,
        Money.parse("12000.00"),
        FeePayer.FIRM,
        List.of("4501", "4503"),
        TODAY,
        null);
  }

  private static FinancingAsk ask(String amount, int months, String... valuations) {
    List<Security> patents =
        Arrays.stream(valuations)
            .map(
                one ->
                    new Security(
                        "202010566088.9",
                        one.equals("-") ? null : Money.parse(one),
                        LAST_DAY,
                        Set.of(),
                        false))
            .toList();
    return new FinancingAsk(Money.parse(amount), months, TODAY, "450100", Set.of(), patents);
  }

  private static OptionCase asked(FinancingAsk ask) {
    return new OptionCase(ask, product("100000.00", "5000000.00", 24, "50"), null);
  }

  @ParameterizedTest
  @CsvSource({
    // half of the sum of what the patents are worth, rounded half-up once
    "3000000.00, 4000001.01, -, 2000000.51",
    "3000000.00, 0.01, 0.02, 0.02",
    "3000000.00, 0.01, 0.01, 0.01",
    // what is not valued counts as nothing
    "3000000.00, -, -, 0.00",
    // not more than is asked, and not more than the product's maximum
    "3000000.00, 9000000.00, -, 3000000.00",
    "6000000.00, 9000000.00, 9000000.00, 5000000.00"
  })
  void theLeastOfMaximumValuationAndAskIsGiven(String asked, String one, String two, String given) {
    assertEquals(Money.parse(given), asked(ask(asked, 12, one, two)).amount());
  }

  @ParameterizedTest
  @CsvSource({
    "1000000.00, 7, 4666.67",
    "1000000.00, 12, 8000.00",
    "1000000.00, 1, 666.67",
    "0.63, 12, 0.01",
    "0.62, 12, 0.00",
    "4000000.00, 12, 16000.00"
  })
  void aGuaranteeCostsATwelfthAMonthOfWhatIsGuaranteed(String amount, int months, String fee) {
    var terms =
        new GuaranteeTerms(
            "科创担", Percent.parse("0.8"), Money.parse("2000000.00"), "WHITE-LIST", List.of());
    var guaranteed =
        new OptionCase(
            ask(amount, months, "9000000.00"), product("100000.00", "5000000.00", 24, "50"), terms);
    assertEquals(Money.parse(fee), guaranteed.guaranteeFee());
    assertEquals(Set.of("WHITE-LIST"), guaranteed.lists());
    assertEquals(Money.ZERO, asked(ask(amount, months, "9000000.00")).guaranteeFee());
  }

  @Test
  void theNetCostIsTheExactSumOfItsPartsAndNotBelowNothing() {
    var cost = OptionCost.of(quote("600.00", "30.05", "1000.01", "12000.00"), yuan("8000.02"));
    assertEquals(yuan("630.05"), cost.subsidy());
    assertEquals(yuan("20369.98"), cost.netCost());
    // a subsidy that exceeds interest and own fee takes from the guarantee's fee, too
    assertEquals(
        yuan("1.00"),
        OptionCost.of(yuan("5.00"), yuan("6.00"), Money.ZERO, yuan("10.00")).netCost());
    assertEquals(
        Money.ZERO, OptionCost.of(yuan("5.00"), yuan("6.00"), Money.ZERO, yuan("11.01")).netCost());
  }

  private static SubsidyQuote quote(String toBorrower, String toBank, String interest, String fee) {
    return new SubsidyQuote(
        List.of(),
        yuan(toBorrower),
        yuan(toBank),
        yuan(interest),
        yuan(fee),
        Money.ZERO,
        Money.ZERO);
  }

  private static Money yuan(String amount) {
    return Money.parse(amount);
  }

  @ParameterizedTest
  @CsvSource({
    "100000.00, 12, PASSED",
    "99999.99, 12, FAILED",
    "5000000.00, 24, PASSED",
    "5000000.01, 12, FAILED",
    "100000.00, 25, FAILED"
  })
  void withinTheProductAreItsBounds(String amount, int months, String outcome) {
    var within = result(asked(ask(amount, months, "9000000.00")), OptionRule.WITHIN_PRODUCT);
    assertEquals(outcome, within.outcome().name());
    assertEquals(amount + ", " + months, within.fact());
    assertEquals("100000.00..5000000.00, <=24", within.requirement());
  }

  @Test
  void aDebtMayFallDueOnTheLastDayOfProtectionAndNotLater() {
    assertTrue(OptionRule.DEBT_WITHIN_PATENT_TERM.passes(asked(ask("100000.00", 12, "1.00"))));
    assertFalse(OptionRule.DEBT_WITHIN_PATENT_TERM.passes(asked(ask("100000.00", 13, "1.00"))));
  }

  @ParameterizedTest
  @CsvSource({"200000.00, true", "199999.98, false"})
  void whatGivesLessThanTheProductsMinimumIsNotAvailable(String valuation, boolean available) {
    OptionCase asked = asked(ask("3000000.00", 12, valuation));
    assertTrue(OptionRule.WITHIN_PRODUCT.passes(asked));
    assertEquals(available, asked.isAvailable());
  }

  @Test
  void everyRuleIsAnsweredWhateverTheOthersSay() {
    FinancingAsk fine = ask("100000.00", 12, "9000000.00");
    assertTrue(asked(fine).isAvailable());
    var pledged = new Security("202010566093.X", null, TODAY, Set.of(Hindrance.PLEDGED), false);
    List<Security> patents = new ArrayList<>(fine.patents());
    patents.add(pledged);
    FinancingAsk poor =
        new FinancingAsk(Money.parse("1.00"), 12, TODAY, "440300", Set.of(), patents);
    BankProductTerms t = product("100000.00", "5000000.00", 24, "50");
    BankProductTerms listed =
        new BankProductTerms(
            t.name(),
            t.minimum(),
            t.maximum(),
            t.maximumMonths(),
            t.ratePercent(),
            t.loanToValuePercent(),
            t.product(),
            null,
            "WHITE-LIST",
            null,
            null,
            t.divisions(),
            t.openFrom(),
            null);
    OptionCase asked = new OptionCase(poor, listed, null);
    assertFalse(asked.isAvailable());
    for (OptionRule rule : OptionRule.values()) {
      assertFalse(rule.passes(asked), rule.wire());
    }
    assertEquals(
        "202010566093.X [PLEDGED]", result(asked, OptionRule.PATENTS_FREE_TO_PLEDGE).fact());
    assertEquals("WHITE-LIST", result(asked, OptionRule.ON_LIST).requirement());
    assertEquals("企业所在地在该产品的适用地区之内。", OptionRule.SEAT.result(asked, Locale.CHINESE).text());
  }

  private static OptionRule.OptionRuleResult result(OptionCase asked, OptionRule rule) {
    return rule.result(asked, Locale.ENGLISH);
  }

  @Test
  void whatCanBeHadComesFirstThenTheCheapestThenTheShorter() {
    List<FinancingOption> options =
        new ArrayList<>(
            List.of(
                option("1", true, "10.00", 12),
                option("2", true, "10.00", 24),
                option("3", true, "11.00", 6),
                option("4", false, "0.00", 6)));
    List<FinancingOption> shuffled = new ArrayList<>(options);
    Collections.reverse(shuffled);
    shuffled.sort(FinancingOption.ORDER);
    assertEquals(options, shuffled);
  }

  private static FinancingOption option(String code, boolean available, String cost, int months) {
    return new FinancingOption(
        "B",
        code,
        code,
        available,
        List.of(),
        Money.ZERO,
        months,
        TODAY,
        Percent.parse("3"),
        OptionCost.of(yuan(cost), Money.ZERO, Money.ZERO, Money.ZERO));
  }
}
