package org.openpatent.incentive.subsidy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openpatent.incentive.subsidy.LoanFacts.BalanceFrom;
import org.openpatent.incentive.subsidy.LoanFacts.InterestReceipt;
import org.openpatent.platform.value.Money;
import org.openpatent.treasury.settlement.LineDecision;
import org.openpatent.treasury.settlement.LineStream.EarlierGrant;

class SubsidyRunTest {
  private static final LoanFacts SEED =
      SubsidyVectors.loan(SubsidyVectors.ASSESSMENTS.get("cases").get(0).get("loan"));
  private static final ReferenceRates RATES =
      SubsidyVectors.rates(SubsidyVectors.ASSESSMENTS.get("lpr1y"));
  private static final LocalDate CUT_OFF = LocalDate.parse("2023-12-31");

  private static SubsidyTerms capped(String perLoan, String perYear, String perBorrower) {
    ObjectNode program = SubsidyVectors.ASSESSMENTS.get("programs").get(0).deepCopy();
    ((ObjectNode) program.get("subsidy"))
        .put("perLoanCap", perLoan)
        .put("perBorrowerYearCap", perYear)
        .put("perBorrowerCap", perBorrower);
    return SubsidyVectors.terms(program);
  }

  private static LoanFacts numbered(String number) {
    return new LoanFacts(
        "id of " + number,
        SEED.bank(),
        number,
        SEED.product(),
        SEED.borrower(),
        SEED.principal(),
        SEED.rate(),
        SEED.drawnOn(),
        SEED.dueOn(),
        SEED.ipShare(),
        SEED.pledge(),
        SEED.valuation(),
        SEED.settledOn(),
        null,
        null,
        SEED.balances(),
        SEED.receipts());
  }

  /** In UTF-16 the emoji begins with D83D, which is before FFEE. */
  @Test
  void numbersAreInTheOrderOfTheirCodePointsAsInTheDatabase() {
    assertTrue(LoanFacts.SETTLEMENT_ORDER.compare(numbered("￮"), numbered("😀")) < 0);
    assertTrue(LoanFacts.SETTLEMENT_ORDER.compare(numbered("LN-10"), numbered("LN-9")) < 0);
    assertTrue(LoanFacts.SETTLEMENT_ORDER.compare(numbered("LN"), numbered("LN-9")) < 0);
  }

  private static List<String> settle(
      SubsidyTerms terms, Map<String, Money> ofScheme, LocalDate day) {
    var program =
        new SettledSubsidies(terms, RATES, List.of(numbered("LN-10"), numbered("LN-9")), ofScheme);
    return program.settle(day, Money.MOST).stream().map(SubsidyRunTest::line).toList();
  }

  private static String line(LineDecision line) {
    return line.item() + " " + line.assessed() + " " + line.capped() + " " + line.cause();
  }

  @Test
  void numbersCompareAsTextAndTheCapOfTheLoanComesBeforeThoseOfTheBorrower() {
    assertEquals(
        List.of("id of LN-10 600000.00 600000.00 null", "id of LN-9 600000.00 100000.00 null"),
        settle(capped("600000.00", "700000.00", null), Map.of(), CUT_OFF));
  }

  @Test
  void whatIsCutByTheSchemeIsNotChargedToTheYear() {
    Map<String, Money> others = Map.of(SEED.borrower().creditCode(), Money.parse("800000.00"));
    assertEquals(
        List.of(
            "id of LN-10 1000000.00 200000.00 null", "id of LN-9 1000000.00 0.00 PER_BORROWER_CAP"),
        settle(capped(null, "300000.00", "1000000.00"), others, CUT_OFF));
    assertEquals(
        List.of(
            "id of LN-10 1000000.00 200000.00 null",
            "id of LN-9 1000000.00 0.00 PER_BORROWER_YEAR_CAP"),
        settle(capped(null, "200000.00", "1000000.00"), others, CUT_OFF));
  }

  /** The cap is of all that a loan is granted, not of each settlement. */
  @Test
  void aLoanSettledAgainStaysWithinItsCap() {
    var program =
        new SettledSubsidies(
            capped("600000.00", null, null), RATES, List.of(numbered("LN-1")), Map.of());

    assertEquals(
        List.of("id of LN-1 504109.59 504109.59 null"),
        program.settle(LocalDate.parse("2022-08-31"), Money.MOST).stream()
            .map(SubsidyRunTest::line)
            .toList());
    assertEquals(
        List.of("id of LN-1 95890.41 95890.41 null"),
        program.settle(CUT_OFF, Money.MOST).stream().map(SubsidyRunTest::line).toList());
    assertEquals(List.of(), program.settle(CUT_OFF.plusYears(1), Money.MOST));
  }

  @Test
  void loansOutOfOrderAreRefused() {
    var run = new SubsidyRun(capped(null, null, null), CUT_OFF, RATES, new LoanRegister());
    run.add(numbered("LN-9"));

    assertThrows(IllegalArgumentException.class, () -> run.add(numbered("LN-10")));
    assertThrows(IllegalArgumentException.class, () -> run.add(numbered("LN-9")));
  }

  @Test
  void runsOfOneRegisterNumberLoansAndPayeesAlike() {
    var register = new LoanRegister();
    var base = new SubsidyRun(capped(null, null, null), CUT_OFF, RATES, register);
    var changed = new SubsidyRun(capped("1.00", null, null), CUT_OFF, RATES, register);
    for (String number : List.of("LN-1", "LN-2", "LN-3")) {
      LoanFacts loan = numbered(number);
      base.add(loan);
      changed.add(loan);
    }

    assertEquals(3, base.lines().items());
    assertEquals(2, base.payees());
    assertEquals(SEED.bank(), base.creditCode(base.payee(2, 0)));
    assertEquals(SEED.bank() + "/LN-3", changed.subject(2));
    assertEquals(SEED.drawnOn(), changed.day(2));
    assertEquals(base.facets(0, 0), changed.facets(2, 0));
  }

  /** 200,000 loans of 6 facts, each granted something before. */
  @Test
  void twoHundredThousandLoansAreSettledInOneGo() {
    var run = new SubsidyRun(capped(null, null, null), CUT_OFF, RATES, new LoanRegister());
    var random = new Random(7);
    for (int i = 0; i < 200_000; i++) {
      run.countIn(
          new EarlierGrant(id(i), null, null, SEED.borrower().creditCode(), null, new Money(1)));
    }
    for (int i = 0; i < 200_000; i++) {
      run.add(manyFacts(i, random));
    }

    assertEquals(200_000, run.lines().items());
    assertEquals(id(199_999), run.id(199_999));
    assertTrue(run.lines(Money.MOST).allMatch(line -> line.assessed().fen() > 0));
  }

  private static String id(int i) {
    return "0198c0de-0000-7000-8000-%012x".formatted(i);
  }

  private static LoanFacts manyFacts(int i, Random random) {
    LocalDate drawn = SEED.drawnOn();
    LoanFacts loan = numbered("%09d".formatted(i));
    return new LoanFacts(
        id(i),
        loan.bank(),
        loan.number(),
        loan.product(),
        loan.borrower(),
        loan.principal(),
        loan.rate(),
        drawn,
        loan.dueOn(),
        loan.ipShare(),
        loan.pledge(),
        loan.valuation(),
        null,
        null,
        null,
        List.of(
            new BalanceFrom(drawn, new Money(20_000_000)),
            new BalanceFrom(drawn.plusDays(30), new Money(10_000_000 + random.nextInt(1000))),
            new BalanceFrom(drawn.plusDays(60), new Money(5_000_000))),
        List.of(
            new InterestReceipt(drawn.plusDays(90), new Money(10_000)),
            new InterestReceipt(drawn.plusDays(180), new Money(10_000)),
            new InterestReceipt(drawn.plusDays(270), new Money(10_000))));
  }
}
