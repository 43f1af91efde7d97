package org.openpatent.incentive.compensation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openpatent.platform.value.Money;
import org.openpatent.treasury.program.Allocation;
import org.openpatent.treasury.settlement.LineDecision;
import org.openpatent.treasury.settlement.Simulation;
import org.openpatent.treasury.settlement.Simulation.SimulatedGroup;
import org.openpatent.treasury.settlement.Simulation.SimulatedOutcome;
import org.openpatent.treasury.settlement.Simulation.SimulatedTotals;

class SimulationPropertiesTest {
  private static final LocalDate CUT_OFF = RandomFacts.END;

  @Property(tries = 300)
  void unchangedTermsGainAndLoseNothing(
      @ForAll("terms") CompensationTerms terms, @ForAll("licenses") List<LicenseFacts> licenses) {
    var result = simulate(terms, terms, licenses);

    assertEquals(result.base(), result.changed());
    for (var differences : List.of(result.gains(), result.losses())) {
      assertEquals(0, differences.payees());
      assertEquals(Money.ZERO, differences.amount());
      assertEquals(List.of(), differences.largest());
    }
  }

  @Property(tries = 500)
  void bothComputationsAreThatOfASettlement(
      @ForAll("terms") CompensationTerms base,
      @ForAll("terms") CompensationTerms changed,
      @ForAll("licenses") List<LicenseFacts> licenses) {
    var result = simulate(base, changed, licenses);

    var ofBase = settle(base, licenses);
    var ofChanged = settle(changed, licenses);
    assertEquals(outcome(base, ofBase, licenses), result.base());
    assertEquals(outcome(changed, ofChanged, licenses), result.changed());
    Map<String, Long> gains = byPayee(ofChanged);
    byPayee(ofBase).forEach((payee, fen) -> gains.merge(payee, -fen, Long::sum));
    assertEquals(gains.values().stream().filter(fen -> fen > 0).count(), result.gains().payees());
    result.gains().largest().forEach(g -> assertEquals(gains.get(g.payee()), g.amount().fen()));
    assertEquals(gains.values().stream().filter(fen -> fen < 0).count(), result.losses().payees());
    result.losses().largest().forEach(l -> assertEquals(-gains.get(l.payee()), l.amount().fen()));
  }

  @Property(tries = 300)
  void everyWayOfGroupingAddsUpToTheWhole(
      @ForAll("terms") CompensationTerms base,
      @ForAll("terms") CompensationTerms changed,
      @ForAll("licenses") List<LicenseFacts> licenses) {
    var result = simulate(base, changed, licenses);

    for (var by :
        List.of(
            Set.of("side"),
            Set.of("licensor-city", "licensee-city"),
            Set.of("licensee-size"),
            Set.of("patent-kind"))) {
      var groups = result.groups().stream().filter(group -> by.contains(group.by())).toList();
      addsUp(result.base().totals(), groups.stream().map(SimulatedGroup::base).toList());
      addsUp(result.changed().totals(), groups.stream().map(SimulatedGroup::changed).toList());
    }
    assertEquals(
        result.changed().totals().granted().fen() - result.base().totals().granted().fen(),
        result.gains().amount().fen() - result.losses().amount().fen());
  }

  private static void addsUp(SimulatedTotals whole, List<SimulatedTotals> parts) {
    List<ToLongFunction<SimulatedTotals>> sums =
        List.of(
            SimulatedTotals::lines,
            totals -> totals.assessed().fen(),
            totals -> totals.capped().fen(),
            totals -> totals.granted().fen());
    for (var sum : sums) {
      assertEquals(sum.applyAsLong(whole), parts.stream().mapToLong(sum).sum());
    }
  }

  @Property(tries = 300)
  void theAnswerDoesNotDependOnTheOrderOfTheLicenses(
      @ForAll("terms") CompensationTerms base,
      @ForAll("terms") CompensationTerms changed,
      @ForAll("licenses") List<LicenseFacts> licenses,
      @ForAll Random random) {
    List<LicenseFacts> shuffled = new ArrayList<>(licenses);
    Collections.shuffle(shuffled, random);

    assertEquals(simulate(base, changed, licenses), simulate(base, changed, shuffled));
  }

  @Property(tries = 300)
  void aLargerBudgetGrantsNoLessAndEndsNoSooner(
      @ForAll("terms") CompensationTerms terms,
      @ForAll("licenses") List<LicenseFacts> licenses,
      @ForAll("budgets") Money more) {
    var raised = RandomFacts.withBudget(terms, terms.budget().plus(more));
    var result = simulate(terms, raised, licenses);

    long before = result.base().totals().granted().fen();
    assertTrue(before <= result.changed().totals().granted().fen());
    assertTrue(result.changed().totals().granted().compareTo(raised.budget()) <= 0);
    LocalDate end = result.base().budgetEndsOn();
    LocalDate later = result.changed().budgetEndsOn();
    assertTrue(later == null || !later.isBefore(end));
  }

  private static Simulation simulate(
      CompensationTerms base, CompensationTerms changed, List<LicenseFacts> licenses) {
    var simulation = new SettlementRuns(List.of(base, changed), CUT_OFF);
    for (var order : simulation.orders()) {
      licenses.stream()
          .sorted(order.settlementOrder())
          .forEach(license -> simulation.add(order, license, Set.of()));
    }
    return Simulation.of(simulation.all().get(0), simulation.all().get(1));
  }

  private static List<LineDecision> settle(CompensationTerms terms, List<LicenseFacts> licenses) {
    var run = new SettlementRun(terms, CUT_OFF, Stream.empty());
    licenses.stream()
        .sorted(terms.dateBasis().settlementOrder())
        .forEach(license -> run.add(license, Set.of()));
    return run.lines(terms.budget()).toList();
  }

  private static SimulatedOutcome outcome(
      CompensationTerms terms, List<LineDecision> lines, List<LicenseFacts> licenses) {
    Map<String, LicenseFacts> byId =
        licenses.stream().collect(Collectors.toMap(LicenseFacts::id, l -> l));
    LocalDate end =
        terms.allocation() == Allocation.PRO_RATA
            ? null
            : lines.stream()
                .filter(line -> line.granted().compareTo(line.capped()) < 0)
                .map(line -> terms.dateBasis().dateOf(byId.get(line.item())))
                .min(LocalDate::compareTo)
                .orElse(null);
    return new SimulatedOutcome(
        new SimulatedTotals(
            (int) lines.stream().map(LineDecision::item).distinct().count(),
            lines.size(),
            sum(lines, LineDecision::assessed),
            sum(lines, LineDecision::capped),
            sum(lines, LineDecision::granted)),
        (int) byPayee(lines).values().stream().filter(fen -> fen > 0).count(),
        end);
  }

  private static Money sum(List<LineDecision> lines, Function<LineDecision, Money> amount) {
    return lines.stream().map(amount).reduce(Money.ZERO, Money::plus);
  }

  private static Map<String, Long> byPayee(List<LineDecision> lines) {
    Map<String, Long> granted = new HashMap<>();
    lines.forEach(line -> granted.merge(line.payee(), line.granted().fen(), Long::sum));
    return granted;
  }

  @Provide
  Arbitrary<Money> budgets() {
    return Arbitraries.longs().between(0, 10_000_000).map(Money::new);
  }

  @Provide
  Arbitrary<CompensationTerms> terms() {
    return Arbitraries.randomValue(
        random ->
            RandomFacts.withBudget(
                RandomFacts.terms(random), new Money(random.nextInt(10_000_000))));
  }

  @Provide
  Arbitrary<List<LicenseFacts>> licenses() {
    return Arbitraries.randomValue(
        random ->
            IntStream.range(0, 1 + random.nextInt(25))
                .mapToObj(i -> RandomFacts.license(String.format("L%02d", i), random))
                .toList());
  }
}
