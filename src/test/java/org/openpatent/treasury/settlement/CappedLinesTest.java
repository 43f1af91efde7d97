package org.openpatent.treasury.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.openpatent.incentive.compensation.LicenseRegister;
import org.openpatent.incentive.compensation.SideRule;
import org.openpatent.incentive.compensation.SideRule.AmountMethod;
import org.openpatent.incentive.compensation.SideRule.KindAmounts;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;

class CappedLinesTest {
  private static final SideRule WITHOUT_CAPS =
      new SideRule(
          AmountMethod.FLAT,
          new KindAmounts(Money.MOST, Money.MOST, Money.MOST),
          null,
          null,
          null,
          null,
          null);

  @Test
  void linesThatAddUpToMoreThanAnAmountAreRefused() {
    var register = new LicenseRegister();
    int license = register.add("L", "202110000001.6", "12450300MB0A00026B", "91450100MA0A00110U");
    var lines = new CappedLines(register, new Caps(side -> WITHOUT_CAPS));
    lines.add(license, Money.MOST.fen() - 1, 1);

    var refused = assertThrows(Problem.class, () -> lines.add(license, 1, 0));
    assertEquals(Code.SUM_TOO_LARGE, refused.code);
  }
}
