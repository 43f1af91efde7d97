package org.openpatent.incentive.subsidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.openpatent.incentive.subsidy.InterestSubsidy.DayBasis;
import org.openpatent.incentive.subsidy.InterestSubsidy.SubsidyMethod;
import org.openpatent.incentive.subsidy.LoanFacts.BalanceFrom;
import org.openpatent.incentive.subsidy.LoanFacts.BorrowerFacts;
import org.openpatent.incentive.subsidy.LoanFacts.InterestReceipt;
import org.openpatent.incentive.subsidy.LoanFacts.PledgeFacts;
import org.openpatent.incentive.subsidy.LoanFacts.Valuation;
import org.openpatent.incentive.subsidy.SubsidyTerms.SubsidyConditions;
import org.openpatent.incentive.subsidy.SubsidyTerms.SubsidyPayee;
import org.openpatent.party.organization.OrganizationKind;
import org.openpatent.party.organization.SizeClass;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Percent;
import org.openpatent.treasury.program.Allocation;

/** Random programs, and loans of so few firms that they share caps. */
final class RandomLoans {
  static final LocalDate START = LocalDate.parse("2024-01-01");
  static final LocalDate END = LocalDate.parse("2024-12-31");
  static final ReferenceRates RATES =
      ReferenceRates.of(
          Map.of(
              START.minusDays(40),
              Percent.parse("3.45"),
              START.plusDays(70),
              Percent.parse("3.1")));

  private RandomLoans() {}

  static SubsidyTerms terms(Random random) {
    SubsidyMethod method = any(random, SubsidyMethod.values());
    boolean points = method == SubsidyMethod.POINTS;
    return terms(
        random,
        new InterestSubsidy(
            method,
            points ? any(random, Percent.parse("2.5"), Percent.parse("1.3333")) : null,
            points ? null : any(random, Percent.parse("50"), Percent.parse("33.3333")),
            method == SubsidyMethod.LPR_SHARE ? random.nextBoolean() : null,
            any(random, DayBasis.values()),
            any(random, null, 90, 365),
            random.nextBoolean(),
            random.nextBoolean(),
            any(random, null, new Money(3_000_000)),
            any(random, null, new Money(5_000_000)),
            any(random, null, new Money(4_000_000), new Money(9_000_000))));
  }

  static SubsidyTerms terms(Random random, InterestSubsidy subsidy) {
    RateCeiling ceiling =
        any(
            random,
            null,
            new RateCeiling(Percent.parse("130"), null, random.nextBoolean()),
            new RateCeiling(null, 120, random.nextBoolean()));
    return new SubsidyTerms(
        "GHD-IP",
        2024,
        START,
        END,
        Money.ZERO,
        any(random, Allocation.values()),
        List.of("IP-PLEDGE"),
        any(random, SubsidyPayee.values()),
        new SubsidyConditions(
            START.minusDays(100),
            END,
            List.of("45"),
            List.of(SizeClass.SMALL, SizeClass.MICRO),
            new Money(100),
            random.nextBoolean(),
            Percent.parse("0"),
            ceiling,
            random.nextBoolean(),
            random.nextInt(5) == 0,
            null,
            null),
        subsidy);
  }

  /** The same without any cap on several loans, on one loan, or by what the firm paid. */
  static SubsidyTerms uncapped(SubsidyTerms terms) {
    InterestSubsidy s = terms.subsidy();
    return withSubsidy(
        terms,
        new InterestSubsidy(
            s.method(),
            s.points(),
            s.sharePercent(),
            s.atMostContractRate(),
            s.dayBasis(),
            s.maximumDays(),
            s.countFromPledge(),
            false,
            null,
            null,
            null));
  }

  static SubsidyTerms withSubsidy(SubsidyTerms t, InterestSubsidy subsidy) {
    return new SubsidyTerms(
        t.scheme(),
        t.fiscalYear(),
        t.eligibleFrom(),
        t.eligibleTo(),
        t.budget(),
        t.allocation(),
        t.products(),
        t.payee(),
        t.conditions(),
        subsidy);
  }

  static List<LoanFacts> loans(Random random) {
    return IntStream.range(0, 1 + random.nextInt(12)).mapToObj(i -> loan(i, random)).toList();
  }

  static LoanFacts loan(int number, Random random) {
    LocalDate drawn = START.plusDays(random.nextInt(300) - 60);
    LocalDate due = drawn.plusDays(30 + random.nextInt(500));
    String firm = any(random, "F1", "F2", "F3");
    Money principal = new Money(random.nextInt(9) == 0 ? 50 : 1 + random.nextInt(2_000_000_000));
    return new LoanFacts(
        "L" + number,
        any(random, "B1", "B2"),
        "LN-" + number,
        random.nextInt(15) > 0 ? "IP-PLEDGE" : "TRADE",
        new BorrowerFacts(
            firm,
            OrganizationKind.FIRM,
            "450100",
            any(random, SizeClass.SMALL, SizeClass.SMALL, SizeClass.MICRO, SizeClass.LARGE),
            Set.of(),
            null),
        principal,
        Percent.parse("3." + random.nextInt(100)),
        drawn,
        due,
        any(random, Percent.parse("100"), Percent.parse("60"), Percent.parse("33.3333")),
        random.nextInt(6) == 0
            ? null
            : new PledgeFacts(
                "Y" + number,
                drawn.plusDays(random.nextInt(60) - 20),
                random.nextInt(9) > 0 ? firm : "F9",
                any(random, null, null, due.minusDays(random.nextInt(40)))),
        any(random, Valuation.values()),
        any(random, null, due.minusDays(random.nextInt(20))),
        any(random, null, null, due),
        any(random, null, null, due.minusDays(random.nextInt(20))),
        balances(drawn, principal, random),
        receipts(drawn, principal, random));
  }

  private static List<BalanceFrom> balances(LocalDate drawn, Money principal, Random random) {
    List<BalanceFrom> balances = new ArrayList<>(List.of(new BalanceFrom(drawn, principal)));
    LocalDate day = drawn;
    for (int i = random.nextInt(4); i > 0; i--) {
      day = day.plusDays(1 + random.nextInt(90));
      balances.add(new BalanceFrom(day, new Money(principal.fen() / (1 + random.nextInt(5)))));
    }
    return balances;
  }

  private static List<InterestReceipt> receipts(LocalDate drawn, Money principal, Random random) {
    return IntStream.range(0, random.nextInt(5))
        .mapToObj(
            i ->
                new InterestReceipt(
                    drawn.plusDays(90L * i + 90), new Money(principal.fen() / (100 + i))))
        .toList();
  }

  @SafeVarargs
  static <T> T any(Random random, T... values) {
    return values[random.nextInt(values.length)];
  }
}
