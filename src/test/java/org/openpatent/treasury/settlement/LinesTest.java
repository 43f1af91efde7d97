package org.openpatent.treasury.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;
import org.openpatent.treasury.program.Allocation;
import org.openpatent.treasury.settlement.Caps.Cap;
import org.openpatent.treasury.settlement.Lines.Line;

class LinesTest {
  @Test
  void linesThatAddUpToMoreThanAnAmountAreRefused() {
    var caps = new Caps();
    var lines = new Lines(2);
    lines.begin(7);
    lines.add(0, Money.MOST.fen() - 1, caps);
    lines.add(1, 1, caps);
    lines.begin(8);

    var refused = assertThrows(Problem.class, () -> lines.add(0, 1, caps));
    assertEquals(Code.SUM_TOO_LARGE, refused.code);
  }

  @Test
  void anItemMayHaveOneLineAndIsThenCoveredOrCutAlone() {
    var lines = new Lines(1);
    var caps = new Caps(new Cap("ALL", new Money(25)));
    for (int item = 0; item < 20; item++) {
      lines.begin(item);
      lines.add(0, 10, caps, 0);
    }

    var granted = lines.grant(Allocation.FIRST_COME, new Money(15)).limit(4).toList();
    assertEquals(List.of(10L, 5L, 0L, 0L), granted.stream().map(Line::granted).toList());
    assertEquals(List.of(10L, 10L, 5L, 0L), granted.stream().map(Line::capped).toList());
    assertEquals(SettlementLine.BUDGET, granted.get(2).cause());
    assertEquals("ALL", granted.get(3).cause());
    assertEquals(20, lines.items());
  }
}
