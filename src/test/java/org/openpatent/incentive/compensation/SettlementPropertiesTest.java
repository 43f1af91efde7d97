package org.openpatent.incentive.compensation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openpatent.platform.value.Money;
import org.openpatent.treasury.settlement.LineDecision;
import org.openpatent.treasury.settlement.LineStream.EarlierGrant;

class SettlementPropertiesTest {
  private static final LocalDate START = RandomFacts.START;
  private static final LocalDate END = RandomFacts.END;

  @Property(tries = 500)
  void grantsExceedNeitherTheBudgetNorACap(
      @ForAll("terms") CompensationTerms terms,
      @ForAll("licenses") List<LicenseFacts> licenses,
      @ForAll("rests") List<Money> rests) {
    var program = new SettledProgram(terms, licenses);
    for (int i = 0; i < rests.size(); i++) {
      var lines = program.settle(START.plusMonths(3L * i + 3), rests.get(i));

      long capped = lines.stream().mapToLong(line -> line.capped().fen()).sum();
      long granted = lines.stream().mapToLong(line -> line.granted().fen()).sum();
      assertEquals(Math.min(capped, rests.get(i).fen()), granted);
      for (LineDecision line : lines) {
        assertTrue(line.assessed().fen() > 0);
        assertTrue(line.capped().compareTo(line.assessed()) <= 0);
        assertTrue(line.granted().compareTo(line.capped()) <= 0);
        assertTrue(line.granted().fen() >= 0);
        assertEquals(line.granted().isZero(), line.cause() != null);
      }
    }
    for (Side side : Side.values()) {
      staysWithin(terms.rule(side).perPatentCap(), program, side, EarlierGrant::subject);
      staysWithin(terms.rule(side).perOrganizationCap(), program, side, EarlierGrant::payee);
    }
  }

  private static void staysWithin(
      Money cap, SettledProgram program, Side side, Function<EarlierGrant, String> key) {
    program.grants.stream()
        .filter(grant -> cap != null && grant.part().equals(side.name()))
        .collect(Collectors.groupingBy(key, Collectors.summingLong(g -> g.granted().fen())))
        .values()
        .forEach(sum -> assertTrue(sum <= cap.fen()));
  }

  @Property(tries = 300)
  void aLineIsSettledOnceAndAPairForOneLicense(
      @ForAll("terms") CompensationTerms terms,
      @ForAll("licenses") List<LicenseFacts> licenses,
      @ForAll("rests") List<Money> rests) {
    var program = new SettledProgram(terms, licenses);
    IntStream.range(0, rests.size())
        .forEach(i -> program.settle(START.plusMonths(3L * i + 3), rests.get(i)));

    var lines = program.grants.stream().map(grant -> grant.item() + grant.part()).toList();
    assertEquals(lines.stream().distinct().toList(), lines);
    Map<String, Long> licensesOfPair =
        program.grants.stream()
            .collect(
                Collectors.groupingBy(
                    grant -> grant.subject() + grant.beneficiary(),
                    Collectors.collectingAndThen(
                        Collectors.mapping(EarlierGrant::item, Collectors.toSet()),
                        ids -> (long) ids.size())));
    assertTrue(
        !terms.conditions().pairCountedOnce()
            || licensesOfPair.values().stream().allMatch(count -> count == 1));
  }

  @Property(tries = 300)
  void theOrderInWhichLicensesAreGivenDoesNotMatter(
      @ForAll("terms") CompensationTerms terms,
      @ForAll("licenses") List<LicenseFacts> licenses,
      @ForAll("rests") List<Money> rests,
      @ForAll Random random) {
    List<LicenseFacts> shuffled = new ArrayList<>(licenses);
    Collections.shuffle(shuffled, random);

    assertEquals(
        new SettledProgram(terms, licenses).settle(END, rests.get(0)),
        new SettledProgram(terms, shuffled).settle(END, rests.get(0)));
    for (LicenseFacts license : licenses) {
      assertEquals(
          pairOf(license, licenses).assess(terms, license.id()),
          pairOf(license, shuffled).assess(terms, license.id()));
    }
  }

  @Property(tries = 300)
  void aLargerBudgetNeverGrantsLess(
      @ForAll("terms") CompensationTerms terms,
      @ForAll("licenses") List<LicenseFacts> licenses,
      @ForAll("rests") List<Money> rests) {
    var program = new SettledProgram(terms, licenses);
    var before = program.preview(END, rests.get(0));
    var after = program.preview(END, rests.get(0).plus(rests.get(1)));

    assertTrue(granted(before) <= granted(after));
    assertEquals(
        before.stream().map(LineDecision::capped).toList(),
        after.stream().map(LineDecision::capped).toList());
  }

  @Property(tries = 300)
  void aSettlementPaysWhatTheStatementsSayAndNothingToAnIneligibleLicense(
      @ForAll("terms") CompensationTerms terms, @ForAll("licenses") List<LicenseFacts> licenses) {
    Map<String, Money> assessed =
        new SettledProgram(terms, licenses)
            .settle(END.plusYears(1), Money.ZERO).stream()
                .collect(
                    Collectors.toMap(line -> line.item() + line.part(), LineDecision::assessed));

    for (LicenseFacts license : licenses) {
      Assessment statement = pairOf(license, licenses).assess(terms, license.id());
      for (Side side : Side.values()) {
        assertTrue(statement.eligible() || statement.amount(side).isZero());
        assertEquals(
            assessed.getOrDefault(license.id() + side, Money.ZERO), statement.amount(side));
      }
    }
  }

  private static LicensePair pairOf(LicenseFacts license, List<LicenseFacts> all) {
    return new LicensePair(
        all.stream()
            .filter(other -> other.patentNumber().equals(license.patentNumber()))
            .filter(other -> other.licensee().creditCode().equals(license.licensee().creditCode()))
            .toList(),
        Set.of());
  }

  private static long granted(List<LineDecision> lines) {
    return lines.stream().mapToLong(line -> line.granted().fen()).sum();
  }

  @Provide
  Arbitrary<List<Money>> rests() {
    return Arbitraries.longs().between(0, 3_000_000).map(Money::new).list().ofSize(4);
  }

  @Provide
  Arbitrary<CompensationTerms> terms() {
    return Arbitraries.randomValue(RandomFacts::terms);
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
