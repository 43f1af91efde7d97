package org.openpatent.treasury.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Percent;

/** A program's cost in two parts. */
class BudgetLineTest {
  @ParameterizedTest
  @CsvSource({
    "60, 100.00, 60.00",
    "60, 0.01, 0.01",
    "50, 0.01, 0.01",
    "49.9999, 0.01, 0.00",
    "33.3333, 100000.01, 33333.30",
    "0, 0.01, 0.00",
    "100, 0.01, 0.01",
    "50, 9999999999999.99, 5000000000000.00"
  })
  void theFenLeftOverGoesToTheLargerRemainderAndToTheRegionInATie(
      String percent, String sum, String region) {
    assertEquals(region, part(percent, new Money(Money.parse(sum).fen())).toString());
  }

  @Test
  void itIsWhatTheLargestRemainderGives() {
    Random random = new Random(12);
    for (int i = 0; i < 20_000; i++) {
      long share = random.nextInt(1_000_001); // ten thousandths of a percent
      long fen = random.nextInt(200_000);
      long region = fen * share / 1_000_000;
      long regionsRemainder = fen * share % 1_000_000;
      long city = fen * (1_000_000 - share) / 1_000_000;
      long citysRemainder = fen * (1_000_000 - share) % 1_000_000;
      if (region + city < fen && regionsRemainder >= citysRemainder) {
        region++;
      }
      String percent = "%d.%04d".formatted(share / 10_000, share % 10_000);
      assertEquals(region, part(percent, new Money(fen)).fen(), percent + " of " + fen);
    }
  }

  @Test
  void withoutAShareTheLevelBearsAll() {
    Money sum = new Money(101);
    assertEquals(sum, new BudgetLine("L", BudgetLevel.REGION, null).regionPart(sum));
    assertEquals(Money.ZERO, new BudgetLine("L", BudgetLevel.CITY, null).regionPart(sum));
  }

  @Test
  void aLineIsThatOfALevelWhoeverBearsTheCost() {
    var line = new BudgetLine("L", BudgetLevel.REGION, null);
    assertTrue(line.isSameLine(new BudgetLine("L", BudgetLevel.REGION, Percent.parse("5"))));
    assertFalse(line.isSameLine(new BudgetLine("L", BudgetLevel.CITY, null)));
    assertFalse(line.isSameLine(new BudgetLine("M", BudgetLevel.REGION, null)));
    assertFalse(line.isSameLine(null));
  }

  private static Money part(String percent, Money sum) {
    return new BudgetLine("L", BudgetLevel.CITY, Percent.parse(percent)).regionPart(sum);
  }
}
