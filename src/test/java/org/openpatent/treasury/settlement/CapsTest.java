package org.openpatent.treasury.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.openpatent.platform.value.Money;
import org.openpatent.treasury.settlement.Caps.Cap;

class CapsTest {
  private static final int SUBJECT = 0;
  private static final int OTHER_SUBJECT = 1;
  private static final int PAYEE = 0;
  private static final int OTHER_PAYEE = 1;

  /** 100 fen for each subject, 150 for each payee. */
  private final Caps caps = caps();

  @Test
  void theEarlierLineTakesTheCapAndTheLaterWhatItLeaves() {
    assertEquals(70, cut(SUBJECT, PAYEE, 70));
    assertEquals(30, cut(SUBJECT, PAYEE, 70));
    assertEquals(0, cut(SUBJECT, PAYEE, 70));
    assertEquals("PER_SUBJECT", caps.exhausted(SUBJECT, PAYEE));
  }

  @Test
  void whatOneCapCutsIsNotChargedToTheOther() {
    assertEquals(100, cut(SUBJECT, PAYEE, 140));
    assertEquals(50, cut(OTHER_SUBJECT, PAYEE, 140));

    assertEquals(50, cut(OTHER_SUBJECT, OTHER_PAYEE, 140), "left by the subject's cap");
  }

  @Test
  void aCapOfBothPartsIsUsedByEither() {
    var shared = new Cap("SHARED", new Money(100));
    var one = new Caps(new Cap("OWN", new Money(60)), shared);
    var other = new Caps(new Cap("OWN", new Money(60)), shared);

    assertEquals(60, one.cut(140, SUBJECT, PAYEE));
    assertEquals(40, other.cut(140, SUBJECT, PAYEE));
    assertEquals("OWN", one.exhausted(SUBJECT, PAYEE));
    assertEquals("SHARED", other.exhausted(SUBJECT, PAYEE));
  }

  @Test
  void whatWasGrantedBeforeLowersBoth() {
    caps.use(90, SUBJECT, PAYEE);

    assertEquals(10, cut(SUBJECT, OTHER_PAYEE, 140));
    assertEquals(60, cut(OTHER_SUBJECT, PAYEE, 140));
  }

  private long cut(int subject, int payee, long fen) {
    return caps.cut(fen, subject, payee);
  }

  private static Caps caps() {
    return new Caps(new Cap("PER_SUBJECT", new Money(100)), new Cap("PER_PAYEE", new Money(150)));
  }
}
