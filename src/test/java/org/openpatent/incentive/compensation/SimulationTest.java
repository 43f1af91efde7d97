package org.openpatent.incentive.compensation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openpatent.incentive.compensation.CompensationTerms.ProgramConditions;
import org.openpatent.incentive.compensation.LicenseFacts.SideFacts;
import org.openpatent.incentive.compensation.SideRule.AmountMethod;
import org.openpatent.incentive.compensation.SideRule.KindAmounts;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.party.organization.Division;
import org.openpatent.party.organization.OrganizationKind;
import org.openpatent.party.organization.SizeClass;
import org.openpatent.platform.value.Money;
import org.openpatent.treasury.program.Allocation;
import org.openpatent.treasury.settlement.Simulation;
import org.openpatent.treasury.settlement.Simulation.PayeeChange;
import org.openpatent.treasury.settlement.Simulation.SimulatedGroup;

/** One university licenses a patent of its own to each of many firms, one a day. */
class SimulationTest {
  private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
  private static final ProgramConditions NONE =
      new ProgramConditions(
          false, 1, List.of(), List.of(), List.of(), List.of(), List.of(), false, false, true,
          null);

  @Test
  void theBudgetEndsWithTheFirstLicenseThatIsNotFullyCovered() {
    var result =
        simulate(firstCome("1000.00"), firstCome("1000.01"), List.of(license(0), license(1)));

    assertEquals(FIRST.plusDays(1), result.base().budgetEndsOn());
    assertEquals(FIRST.plusDays(1), result.changed().budgetEndsOn());
    assertNull(
        simulate(firstCome("1000.00"), firstCome("1.00"), List.of(license(0)))
            .base()
            .budgetEndsOn());
  }

  @Test
  void ofManyWhoGainTheLargestAreNamedAndOfEqualOnesTheFirstByCode() {
    var licenses = IntStream.range(0, 120).mapToObj(SimulationTest::license).toList();
    var result = simulate(firstCome("0.00"), firstCome("999999.00"), licenses);

    assertEquals(121, result.gains().payees());
    assertEquals(100, result.gains().largest().size());
    assertEquals(
        new PayeeChange("U", Money.ZERO, Money.parse("96000.00"), Money.parse("96000.00")),
        result.gains().largest().get(0));
    assertEquals(
        IntStream.range(0, 99).mapToObj(SimulationTest::firm).toList(),
        result.gains().largest().stream().skip(1).map(PayeeChange::payee).toList());
    assertEquals(0, result.losses().payees());
    assertEquals(0, result.base().payees());
    assertEquals(121, result.changed().payees());
  }

  @Test
  void eachSideCountsForItsOwnCity() {
    var result = simulate(firstCome("0.00"), firstCome("9999.00"), List.of(license(0)));

    assertEquals(
        List.of("450300"),
        groups(result, "licensor-city").stream().map(group -> group.key()).toList());
    assertEquals(Money.parse("800.00"), groups(result, "licensor-city").get(0).changed().granted());
    assertEquals(
        List.of("450100"),
        groups(result, "licensee-city").stream().map(group -> group.key()).toList());
    assertEquals(Money.parse("200.00"), groups(result, "licensee-city").get(0).changed().granted());
    assertEquals(
        List.of("LICENSEE", "LICENSOR"),
        groups(result, "side").stream().map(group -> group.key()).toList());
  }

  @Test
  void aChangedDateBasisNeedsTheLicensesInBothOrders() {
    var recorded = terms(DateBasis.RECORDED, "9999.00");
    var simulation =
        new SettlementRuns(List.of(firstCome("9999.00"), recorded), FIRST.plusYears(1));

    assertEquals(List.of(DateBasis.EFFECTIVE, DateBasis.RECORDED), simulation.orders());
    simulation.add(DateBasis.RECORDED, license(1), Set.of());
    assertThrows(
        IllegalArgumentException.class,
        () -> simulation.add(DateBasis.RECORDED, license(0), Set.of()));
    simulation.add(DateBasis.EFFECTIVE, license(0), Set.of());
    var result = compared(simulation);
    assertEquals(1, result.base().totals().items());
    assertEquals(firm(1), result.gains().largest().get(0).payee());
  }

  private static Simulation simulate(
      CompensationTerms base, CompensationTerms changed, List<LicenseFacts> licenses) {
    var simulation = new SettlementRuns(List.of(base, changed), FIRST.plusYears(1));
    for (var order : simulation.orders()) {
      licenses.forEach(license -> simulation.add(order, license, Set.of()));
    }
    return compared(simulation);
  }

  private static Simulation compared(SettlementRuns runs) {
    return Simulation.of(runs.all().get(0), runs.all().get(1));
  }

  private static List<SimulatedGroup> groups(Simulation result, String by) {
    return result.groups().stream().filter(group -> group.by().equals(by)).toList();
  }

  private static CompensationTerms firstCome(String budget) {
    return terms(DateBasis.EFFECTIVE, budget);
  }

  private static CompensationTerms terms(DateBasis dateBasis, String budget) {
    return new CompensationTerms(
        Division.parse("450000"),
        2026,
        FIRST,
        FIRST.plusYears(1),
        dateBasis,
        Money.parse(budget),
        Allocation.FIRST_COME,
        NONE,
        flat("800.00"),
        flat("200.00"));
  }

  private static SideRule flat(String amount) {
    Money money = Money.parse(amount);
    return new SideRule(
        AmountMethod.FLAT, new KindAmounts(money, money, money), null, null, null, null, null);
  }

  private static LicenseFacts license(int day) {
    LocalDate date = FIRST.plusDays(day);
    return new LicenseFacts(
        "L" + day,
        "P" + day,
        PatentKind.INVENTION,
        true,
        null,
        12,
        date,
        date,
        new SideFacts("U", OrganizationKind.UNIVERSITY, null, "450302", null, true, null),
        new SideFacts(
            firm(day), OrganizationKind.FIRM, SizeClass.MICRO, "450103", null, true, null),
        true,
        null,
        false);
  }

  private static String firm(int day) {
    return "F%03d".formatted(day);
  }
}
