package org.openpatent.platform.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
  @ParameterizedTest
  @CsvSource({"0.005, 0.01", "0.015, 0.02", "0.025, 0.03", "0.0249999, 0.02", "1.125, 1.13"})
  void halfAFenIsRoundedUpWhateverStandsBeforeIt(BigDecimal yuan, String rounded) {
    assertEquals(rounded, Money.rounded(yuan).toString());
  }

  @Test
  void aPartOfAnAmountIsRoundedTheSameWay() {
    assertEquals("0.03", Percent.parse("12.5").of(Money.parse("0.20")).toString());
  }
}
