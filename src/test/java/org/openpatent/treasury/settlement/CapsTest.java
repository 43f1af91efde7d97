package org.openpatent.treasury.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.openpatent.incentive.compensation.Side;
import org.openpatent.incentive.compensation.SideRule;
import org.openpatent.incentive.compensation.SideRule.AmountMethod;
import org.openpatent.incentive.compensation.SideRule.KindAmounts;
import org.openpatent.platform.value.Money;

class CapsTest {
  private static final int PATENT = 0;
  private static final int OTHER_PATENT = 1;
  private static final int PAYEE = 0;
  private static final int OTHER_PAYEE = 1;

  /** 100 fen for each patent, 150 for each organization. */
  private final Caps caps = new Caps(side -> rule());

  @Test
  void theEarlierLineTakesTheCapAndTheLaterWhatItLeaves() {
    assertEquals(70, cut(PATENT, PAYEE, 70));
    assertEquals(30, cut(PATENT, PAYEE, 70));
    assertEquals(0, cut(PATENT, PAYEE, 70));
    assertTrue(caps.patentExhausted(Side.LICENSOR, PATENT));
  }

  @Test
  void whatOneCapCutsIsNotChargedToTheOther() {
    assertEquals(100, cut(PATENT, PAYEE, 140));
    assertEquals(50, cut(OTHER_PATENT, PAYEE, 140));

    assertEquals(50, cut(OTHER_PATENT, OTHER_PAYEE, 140), "left by the patent's cap");
  }

  @Test
  void eachSideHasItsOwn() {
    assertEquals(100, cut(PATENT, PAYEE, 140));

    assertEquals(100, caps.cut(Side.LICENSEE, PATENT, PAYEE, 140));
  }

  @Test
  void whatWasGrantedBeforeLowersBoth() {
    caps.use(Side.LICENSOR, PATENT, PAYEE, 90);

    assertEquals(10, cut(PATENT, OTHER_PAYEE, 140));
    assertEquals(60, cut(OTHER_PATENT, PAYEE, 140));
  }

  private long cut(int patent, int payee, long fen) {
    return caps.cut(Side.LICENSOR, patent, payee, fen);
  }

  private static SideRule rule() {
    Money any = new Money(1);
    return new SideRule(
        AmountMethod.FLAT,
        new KindAmounts(any, any, any),
        null,
        null,
        null,
        new Money(100),
        new Money(150));
  }
}
