package org.openpatent.incentive.compensation;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.openpatent.incentive.compensation.CompensationTerms.ProgramConditions;
import org.openpatent.incentive.compensation.LicenseFacts.SideFacts;
import org.openpatent.incentive.compensation.SideRule.AmountMethod;
import org.openpatent.incentive.compensation.SideRule.KindAmounts;
import org.openpatent.market.patent.LegalEventType;
import org.openpatent.market.patent.LegalHistory.PatentEnd;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.party.organization.Division;
import org.openpatent.party.organization.OrganizationKind;
import org.openpatent.party.organization.SizeClass;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Percent;
import org.openpatent.treasury.program.Allocation;

/** Random programs, and licenses of so few patents and parties that they share pairs and caps. */
public final class RandomFacts {
  public static final LocalDate START = LocalDate.parse("2026-01-01");
  public static final LocalDate END = LocalDate.parse("2026-12-31");

  private RandomFacts() {}

  public static CompensationTerms terms(Random random) {
    var conditions =
        new ProgramConditions(
            random.nextBoolean(),
            12,
            List.of(SizeClass.MICRO, SizeClass.SMALL),
            List.of("45"),
            List.of("4503"),
            List.of(OrganizationKind.UNIVERSITY),
            List.of(),
            true,
            random.nextBoolean(),
            random.nextBoolean(),
            null);
    return new CompensationTerms(
        Division.parse("450000"),
        2026,
        START,
        END,
        any(random, DateBasis.values()),
        Money.ZERO,
        any(random, Allocation.values()),
        conditions,
        rule(random),
        rule(random));
  }

  public static CompensationTerms withBudget(CompensationTerms terms, Money budget) {
    return new CompensationTerms(
        terms.division(),
        terms.fiscalYear(),
        terms.eligibleFrom(),
        terms.eligibleTo(),
        terms.dateBasis(),
        budget,
        terms.allocation(),
        terms.conditions(),
        terms.licensor(),
        terms.licensee());
  }

  private static SideRule rule(Random random) {
    return new SideRule(
        any(random, AmountMethod.values()),
        new KindAmounts(new Money(1_000_000), new Money(300_003), new Money(199_999)),
        any(random, null, 1, 2),
        Percent.parse("33.3333"),
        any(random, null, new Money(1_234_567)),
        any(random, null, new Money(1_500_000)),
        any(random, null, new Money(2_600_000)));
  }

  public static LicenseFacts license(String id, Random random) {
    return license(id, START.plusDays(random.nextInt(380) - 10), random);
  }

  /** A license of about that day: perhaps it is still to be paid for, to be recorded, or void. */
  static LicenseFacts license(String id, LocalDate effective, Random random) {
    return new LicenseFacts(
        id,
        any(random, "202110000001.6", "202110000002.0", "202110000003.5"),
        any(random, PatentKind.values()),
        random.nextInt(9) > 0,
        any(random, null, new Money(2_000_004), new Money(3_333_336)),
        6 + random.nextInt(40),
        random.nextInt(15) > 0 ? effective : null,
        random.nextInt(4) > 0 ? effective.plusDays(random.nextInt(120)) : null,
        new SideFacts(
            any(random, "U1", "U2"), OrganizationKind.UNIVERSITY, null, "450300", null, true, null),
        new SideFacts(
            any(random, "F1", "F2", "F3"),
            OrganizationKind.FIRM,
            SizeClass.SMALL,
            random.nextInt(9) > 0 ? "450100" : "450300",
            random.nextInt(9) > 0 ? null : "U1",
            random.nextInt(9) > 0,
            null),
        random.nextInt(9) > 0,
        random.nextInt(5) > 0
            ? null
            : new PatentEnd(LegalEventType.LAPSED, effective.plusDays(random.nextInt(9) - 4)),
        random.nextInt(9) == 0);
  }

  @SafeVarargs
  private static <T> T any(Random random, T... values) {
    return values[random.nextInt(values.length)];
  }
}
