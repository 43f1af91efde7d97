package org.openpatent.incentive.compensation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openpatent.platform.value.Money;

class LicensePairTest {
  /** A program that requires recordal, and a pair whose earlier license is recorded later. */
  private static final JsonNode RUN = Vectors.run("H2");

  private static final CompensationTerms TERMS = Vectors.terms(RUN.get("program"));
  private static final LicenseFacts EARLIER = Vectors.license(RUN.get("licenses").get(0));
  private static final LicenseFacts LATER = Vectors.license(RUN.get("licenses").get(1));

  @Test
  void theEarlierEligibleLicenseCountsInWhateverOrderTheyAreGiven() {
    for (var pair : List.of(List.of(EARLIER, LATER), List.of(LATER, EARLIER))) {
      assertTrue(assess(pair, Set.of(), EARLIER).eligible());
      assertEquals(EARLIER.id(), assess(pair, Set.of(), LATER).countedBy());
    }
  }

  @Test
  void anEarlierLicenseThatIsNotEligibleKeepsNobodyOut() {
    var pair = List.of(EARLIER.withRecordal(null), LATER);

    assertTrue(assess(pair, Set.of(), LATER).eligible());
  }

  @Test
  void aGrantedLicenseCountsForThePairWhateverTheOrder() {
    var pair = List.of(EARLIER, LATER);

    assertEquals(LATER.id(), assess(pair, Set.of(LATER.id()), EARLIER).countedBy());
    assertNull(assess(pair, Set.of(LATER.id()), LATER).countedBy());
  }

  @Test
  void aQuoteForAPairThatIsCountedOwesNothing() {
    var quoted =
        Vectors.license(RUN.get("licenses").get(1).<ObjectNode>deepCopy().put("license", "quote"));
    var pair = new LicensePair(List.of(EARLIER), Set.of()).with(quoted);

    assertEquals(Money.ZERO, pair.assess(TERMS, "quote").amount(Side.LICENSEE));
  }

  @Test
  void aLicenseOfAnotherPairIsRefused() {
    var pair = new LicensePair(List.of(EARLIER), Set.of());

    assertThrows(IllegalArgumentException.class, () -> pair.assess(TERMS, LATER.id()));
  }

  @Test
  void aPairIsCountedManyTimesWhereTheProgramSaysSo() {
    ObjectNode program = RUN.get("program").deepCopy();
    program.withObject("/conditions").put("pairCountedOnce", false);

    assertFalse(assess(List.of(EARLIER, LATER), Set.of(), LATER).eligible());
    assertTrue(
        new LicensePair(List.of(EARLIER, LATER), Set.of())
            .assess(Vectors.terms(program), LATER.id())
            .eligible());
  }

  private static Assessment assess(
      List<LicenseFacts> licenses, Set<String> granted, LicenseFacts license) {
    return new LicensePair(licenses, granted).assess(TERMS, license.id());
  }
}
