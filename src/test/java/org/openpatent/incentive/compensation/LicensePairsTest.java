package org.openpatent.incentive.compensation;

import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** The packed computation of a settlement and the plain one of a statement are one rule. */
class LicensePairsTest {

  /** All licenses of a program, and which of them earlier settlements granted something. */
  private record Program(
      CompensationTerms terms, List<LicenseFacts> licenses, Set<String> granted) {

    List<LicenseFacts> inOrder() {
      return licenses.stream().sorted(terms.dateBasis().settlementOrder()).toList();
    }

    Collection<List<LicenseFacts>> pairs() {
      return licenses.stream()
          .collect(groupingBy(l -> List.of(l.patentNumber(), l.payee(Side.LICENSEE))))
          .values();
    }
  }

  @Property(tries = 2000)
  void theWholeStreamAndEachPairAloneAreAssessedAlike(@ForAll("programs") Program program) {
    var counted = new LicensePairs(new LicenseRegister());
    for (LicenseFacts license : program.licenses) {
      if (program.granted.contains(license.id())) {
        counted.countGranted(license.id(), license.patentNumber(), license.payee(Side.LICENSEE));
        counted.countGranted(license.id(), license.patentNumber(), license.payee(Side.LICENSEE));
      }
    }
    var pairs =
        program.pairs().stream().map(pair -> new LicensePair(pair, program.granted)).toList();
    for (LicenseFacts license : program.inOrder()) {
      LicensePair pair =
          pairs.stream().filter(p -> p.licenses().contains(license)).findFirst().orElseThrow();
      Assessment packed = counted.assess(program.terms, license);
      assertEquals(pair.assess(program.terms, license.id()), packed);
      Statistics.collect(
          packed.eligible() ? "eligible" : packed.countedBy() == null ? "fails" : "kept out");
    }
  }

  @Property(tries = 500)
  void oneLicenseOfAPairIsPaidFor(@ForAll("programs") Program program) {
    for (List<LicenseFacts> licenses : program.pairs()) {
      var pair = new LicensePair(licenses, program.granted);
      long paidFor =
          licenses.stream()
              .map(LicenseFacts::id)
              .filter(
                  id -> program.granted.contains(id) || pair.assess(program.terms, id).eligible())
              .count();
      assertTrue(paidFor <= 1 || !program.terms.conditions().pairCountedOnce());
    }
  }

  @Provide
  Arbitrary<Program> programs() {
    return Arbitraries.randomValue(LicensePairsTest::program);
  }

  /** Licenses of nine pairs on a few days, so that pairs meet and days tie; some ids are UUIDs. */
  private static Program program(Random random) {
    int days = 1 + random.nextInt(40);
    boolean uuids = random.nextBoolean();
    var licenses =
        IntStream.range(0, 1 + random.nextInt(40))
            .mapToObj(
                i ->
                    RandomFacts.license(
                        uuids ? uuid(random) : "L" + random.nextInt(10) + i,
                        RandomFacts.START.plusDays(random.nextInt(days) - 2),
                        random))
            .toList();
    var program = new Program(RandomFacts.terms(random), licenses, new HashSet<>());
    for (List<LicenseFacts> pair : program.pairs()) {
      if (random.nextInt(3) == 0) { // whatever it is now: what was granted may be void since
        program.granted.add(pair.get(random.nextInt(pair.size())).id());
      }
    }
    return program;
  }

  private static String uuid(Random random) {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }
}
