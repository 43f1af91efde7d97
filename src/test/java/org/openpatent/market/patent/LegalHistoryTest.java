package org.openpatent.market.patent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.openpatent.market.patent.LegalEventType.FEE_UNPAID;
import static org.openpatent.market.patent.LegalEventType.INVALIDATED;
import static org.openpatent.market.patent.LegalEventType.LAPSED;
import static org.openpatent.market.patent.LegalEventType.PLEDGED;
import static org.openpatent.market.patent.LegalEventType.PLEDGE_CONSENTED;
import static org.openpatent.market.patent.LegalEventType.PLEDGE_RELEASED;
import static org.openpatent.market.patent.LegalEventType.RESTORED;
import static org.openpatent.market.patent.LegalEventType.RESUMED;
import static org.openpatent.market.patent.LegalEventType.SUSPENDED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openpatent.market.patent.LegalHistory.Fact;
import org.openpatent.market.patent.LegalHistory.PatentEnd;

class LegalHistoryTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  @Test
  void twoPledgesNeedTwoEnds() {
    Fact one = fact(PLEDGED, 10, null);
    Fact two = fact(PLEDGED, 20, null);
    var released = new LegalHistory(List.of(one, two, fact(PLEDGE_RELEASED, 30, one)));
    assertEquals(Set.of(Impediment.PLEDGED), released.impedimentsOn(DAY.plusDays(30)));
    var both =
        new LegalHistory(
            List.of(one, two, fact(PLEDGE_RELEASED, 30, one), fact(PLEDGE_CONSENTED, 40, two)));
    assertEquals(Set.of(Impediment.PLEDGED), both.impedimentsOn(DAY.plusDays(39)));
    assertEquals(Set.of(), both.impedimentsOn(DAY.plusDays(40)));
    assertEquals(Set.of(), both.impedimentsOn(DAY.plusDays(9)));
  }

  @Test
  void aPledgeStandsInTheWayUntilConsentOrReleaseWhicheverIsEarlier() {
    Fact pledge = fact(PLEDGED, 10, null);
    Fact consent = fact(PLEDGE_CONSENTED, 30, pledge);
    Fact release = fact(PLEDGE_RELEASED, 20, pledge);
    for (List<Fact> facts :
        List.of(List.of(pledge, consent, release), List.of(release, consent, pledge))) {
      assertEquals(
          Set.of(Impediment.PLEDGED), new LegalHistory(facts).impedimentsOn(DAY.plusDays(19)));
      assertEquals(Set.of(), new LegalHistory(facts).impedimentsOn(DAY.plusDays(20)));
    }
  }

  @Test
  void aRestorationRevivesNothingAndSparesWhatIsClaimedSince() {
    Fact lapse = fact(LAPSED, 10, null);
    var history = new LegalHistory(List.of(lapse, fact(RESTORED, 20, lapse)));
    assertEquals(new PatentEnd(LAPSED, DAY.plusDays(10)), history.endOfLicense(DAY));
    assertEquals(new PatentEnd(LAPSED, DAY.plusDays(10)), history.endOfLicense(DAY.plusDays(19)));
    assertNull(history.endOfLicense(DAY.plusDays(20)));
    assertEquals(true, history.keptInForceOn(DAY.plusDays(9)));
    assertEquals(false, history.keptInForceOn(DAY.plusDays(19)));
    assertEquals(true, history.keptInForceOn(DAY.plusDays(20)));
  }

  @Test
  void anInvalidationEndsAlsoWhatWasClaimedAfterAnEarlierRestoration() {
    Fact lapse = fact(LAPSED, 10, null);
    var history =
        new LegalHistory(List.of(lapse, fact(RESTORED, 20, lapse), fact(INVALIDATED, 15, null)));
    assertEquals(new PatentEnd(LAPSED, DAY.plusDays(10)), history.endOfLicense(DAY));
    assertEquals(
        new PatentEnd(INVALIDATED, DAY.plusDays(15)), history.endOfLicense(DAY.plusDays(30)));
    assertEquals(false, history.keptInForceOn(DAY.plusDays(30)));
  }

  @Test
  void ofOneDayTheInvalidationCounts() {
    Fact lapse = fact(LAPSED, 10, null);
    Fact invalid = fact(INVALIDATED, 10, null);
    PatentEnd end = new PatentEnd(INVALIDATED, DAY.plusDays(10));
    assertEquals(end, new LegalHistory(List.of(lapse, invalid)).endOfLicense(DAY));
    assertEquals(end, new LegalHistory(List.of(invalid, lapse)).endOfLicense(DAY));
  }

  @Test
  void noOtherImpedimentEndsALicense() {
    var history = new LegalHistory(List.of(fact(FEE_UNPAID, 1, null), fact(SUSPENDED, 2, null)));
    assertNull(history.endOfLicense(DAY));
    assertEquals(true, history.keptInForceOn(DAY.plusDays(5)));
  }

  /** Whatever was entered first, each day has one status and each license one end. */
  @Property
  void theOrderOfEntryPlaysNoPart(@ForAll long seed) {
    Random random = new Random(seed);
    List<Fact> facts = new ArrayList<>();
    for (LegalEventType type : List.of(LAPSED, INVALIDATED, PLEDGED, SUSPENDED, LAPSED)) {
      Fact raised = fact(type, random.nextInt(30), null);
      facts.add(raised);
      if (type != INVALIDATED && random.nextBoolean()) {
        LegalEventType end =
            type == LAPSED ? RESTORED : type == PLEDGED ? PLEDGE_RELEASED : RESUMED;
        int later = (int) (raised.on().toEpochDay() - DAY.toEpochDay()) + random.nextInt(10);
        facts.add(fact(end, later, raised));
      }
    }
    var entered = new LegalHistory(facts);
    Collections.shuffle(facts, random);
    var otherwise = new LegalHistory(facts);
    for (int day = -1; day < 45; day++) {
      LocalDate on = DAY.plusDays(day);
      assertEquals(entered.impedimentsOn(on), otherwise.impedimentsOn(on));
      assertEquals(entered.endOfLicense(on), otherwise.endOfLicense(on));
    }
  }

  private static Fact fact(LegalEventType type, int day, Fact ends) {
    return new Fact(UUID.randomUUID(), type, DAY.plusDays(day), ends == null ? null : ends.id());
  }
}
