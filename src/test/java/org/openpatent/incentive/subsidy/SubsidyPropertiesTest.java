package org.openpatent.incentive.subsidy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openpatent.incentive.subsidy.RandomLoans.END;
import static org.openpatent.incentive.subsidy.RandomLoans.RATES;
import static org.openpatent.incentive.subsidy.RandomLoans.START;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.openpatent.incentive.subsidy.InterestSubsidy.SubsidyMethod;
import org.openpatent.incentive.subsidy.LoanFacts.BalanceFrom;
import org.openpatent.incentive.subsidy.LoanFacts.PledgeFacts;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Percent;
import org.openpatent.treasury.settlement.LineDecision;
import org.openpatent.treasury.settlement.LineStream.EarlierGrant;

class SubsidyPropertiesTest {
  private static final Map<String, Money> NOTHING_EARLIER = Map.of();

  /** Loans that nothing ends or makes eligible between the settlements. */
  @Property(tries = 500)
  void consecutiveSettlementsAddUpToOneAtTheEndWhereNothingCuts(
      @ForAll("terms") SubsidyTerms terms, @ForAll("loans") List<LoanFacts> loans) {
    SubsidyTerms uncapped = RandomLoans.uncapped(terms);
    List<LoanFacts> steady = loans.stream().map(SubsidyPropertiesTest::steady).toList();
    var often = new SettledSubsidies(uncapped, RATES, steady, NOTHING_EARLIER);
    var once = new SettledSubsidies(uncapped, RATES, steady, NOTHING_EARLIER);

    for (int month = 1; month <= 12; month++) {
      often.settle(START.plusMonths(month).minusDays(1), Money.MOST);
    }
    once.settle(END, Money.MOST);

    assertEquals(byLoan(once), byLoan(often));
  }

  private static LoanFacts steady(LoanFacts loan) {
    PledgeFacts pledge = loan.pledge();
    PledgeFacts atOnce =
        pledge == null
            ? null
            : new PledgeFacts(
                pledge.registrationNumber(),
                loan.drawnOn(),
                pledge.pledgor(),
                pledge.cancelledOn());
    return copy(loan, atOnce, null, loan.balances());
  }

  private static Map<String, Long> byLoan(SettledSubsidies program) {
    return sums(program.grants, EarlierGrant::item);
  }

  @Property(tries = 500)
  void grantsExceedNeitherTheBudgetNorACapNorWhatTheLoanIsOwed(
      @ForAll("terms") SubsidyTerms terms,
      @ForAll("loans") List<LoanFacts> loans,
      @ForAll("rests") List<Money> rests) {
    Map<String, Money> earlier = Map.of("F1", new Money(3_500_000));
    var program = new SettledSubsidies(terms, RATES, loans, earlier);
    for (int i = 0; i < rests.size(); i++) {
      List<LineDecision> lines = program.settle(START.plusMonths(3L * i + 3), rests.get(i));

      long capped = lines.stream().mapToLong(line -> line.capped().fen()).sum();
      long granted = lines.stream().mapToLong(line -> line.granted().fen()).sum();
      assertEquals(Math.min(capped, rests.get(i).fen()), granted);
      for (LineDecision line : lines) {
        assertTrue(line.assessed().fen() > 0);
        assertTrue(line.capped().compareTo(line.assessed()) <= 0);
        assertEquals(line.granted().isZero(), line.cause() != null);
      }
    }
    staysWithin(terms.subsidy().perLoanCap(), program, EarlierGrant::item, Map.of());
    staysWithin(terms.subsidy().perBorrowerYearCap(), program, EarlierGrant::beneficiary, Map.of());
    staysWithin(terms.subsidy().perBorrowerCap(), program, EarlierGrant::beneficiary, earlier);
  }

  private static void staysWithin(
      Money cap,
      SettledSubsidies program,
      Function<EarlierGrant, String> key,
      Map<String, Money> earlier) {
    if (cap != null) {
      sums(program.grants, key)
          .forEach(
              (name, sum) ->
                  assertTrue(sum + earlier.getOrDefault(name, Money.ZERO).fen() <= cap.fen()));
    }
  }

  private static Map<String, Long> sums(
      List<EarlierGrant> grants, Function<EarlierGrant, String> key) {
    return grants.stream()
        .collect(Collectors.groupingBy(key, Collectors.summingLong(g -> g.granted().fen())));
  }

  @Property(tries = 500)
  void theSubsidyIsNeverAboveTheInterestPaidWhereThatIsAskedFor(
      @ForAll("terms") SubsidyTerms terms, @ForAll("loans") List<LoanFacts> loans) {
    for (LoanFacts loan : loans) {
      for (int month = 0; month <= 12; month++) {
        LocalDate cutOff = START.plusMonths(month);
        long paid =
            loan.receipts().stream()
                .filter(receipt -> !receipt.on().isAfter(cutOff))
                .mapToLong(receipt -> receipt.amount().fen())
                .sum();
        assertTrue(
            !terms.subsidy().atMostInterestPaid() || amount(terms, loan, cutOff).fen() <= paid);
      }
    }
  }

  @Property(tries = 500)
  void moreBalanceMorePointsOrMoreDaysNeverGiveLess(
      @ForAll("terms") SubsidyTerms terms,
      @ForAll("loans") List<LoanFacts> loans,
      @ForAll @IntRange(max = 1_000_000) int more) {
    for (LoanFacts loan : loans) {
      Money amount = amount(terms, loan, END);
      List<BalanceFrom> larger =
          loan.balances().stream()
              .map(step -> new BalanceFrom(step.from(), step.balance().plus(new Money(more))))
              .toList();
      assertTrue(
          amount(terms, copy(loan, loan.pledge(), loan.settledOn(), larger), END).compareTo(amount)
              >= 0);
      assertTrue(amount(morePoints(terms), loan, END).compareTo(amount) >= 0);
      LoanFacts steady = steady(loan);
      assertTrue(
          amount(terms, steady, END).compareTo(amount(terms, steady, END.minusDays(more % 300)))
              >= 0);
    }
  }

  private static SubsidyTerms morePoints(SubsidyTerms terms) {
    InterestSubsidy s = terms.subsidy();
    if (s.method() != SubsidyMethod.POINTS) {
      return terms;
    }
    return RandomLoans.withSubsidy(
        terms,
        new InterestSubsidy(
            s.method(),
            new Percent(s.points().value().add(Percent.parse("0.0001").value())),
            null,
            null,
            s.dayBasis(),
            s.maximumDays(),
            s.countFromPledge(),
            s.atMostInterestPaid(),
            s.perLoanCap(),
            s.perBorrowerYearCap(),
            s.perBorrowerCap()));
  }

  @Property(tries = 200)
  void theOrderInWhichLoansAreGivenDoesNotMatter(
      @ForAll("terms") SubsidyTerms terms,
      @ForAll("loans") List<LoanFacts> loans,
      @ForAll("rests") List<Money> rests,
      @ForAll Random random) {
    List<LoanFacts> shuffled = new ArrayList<>(loans);
    Collections.shuffle(shuffled, random);

    assertEquals(
        new SettledSubsidies(terms, RATES, loans, NOTHING_EARLIER).settle(END, rests.get(0)),
        new SettledSubsidies(terms, RATES, shuffled, NOTHING_EARLIER).settle(END, rests.get(0)));
  }

  private static Money amount(SubsidyTerms terms, LoanFacts loan, LocalDate cutOff) {
    return SubsidyAssessment.of(terms, loan, RATES, cutOff).amount();
  }

  private static LoanFacts copy(
      LoanFacts loan, PledgeFacts pledge, LocalDate settledOn, List<BalanceFrom> balances) {
    return new LoanFacts(
        loan.id(),
        loan.bank(),
        loan.number(),
        loan.product(),
        loan.borrower(),
        loan.principal(),
        loan.rate(),
        loan.drawnOn(),
        loan.dueOn(),
        loan.ipShare(),
        pledge,
        loan.valuation(),
        settledOn,
        null,
        null,
        balances,
        loan.receipts());
  }

  @Provide
  Arbitrary<List<Money>> rests() {
    return Arbitraries.longs().between(0, 9_000_000).map(Money::new).list().ofSize(4);
  }

  @Provide
  Arbitrary<SubsidyTerms> terms() {
    return Arbitraries.randomValue(RandomLoans::terms);
  }

  @Provide
  Arbitrary<List<LoanFacts>> loans() {
    return Arbitraries.randomValue(RandomLoans::loans);
  }
}
