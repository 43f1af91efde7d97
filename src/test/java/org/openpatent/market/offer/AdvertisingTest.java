package org.openpatent.market.offer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdvertisingTest {
  @ParameterizedTest
  @CsvSource({
    "the BEST cutter, true",
    "ｂｅｓｔ cutter, true",
    "b\u200Best cutter, true",
    "number   one, true",
    "全国最好的, true",
    "最\u200B好, true",
    "１００％ yield, true",
    "asbestos free, false",
    "bestow, false",
    "a plain statement, false"
  })
  void aWordIsFoundInAnyCaseWidthAndSpacing(String text, boolean found) {
    assertEquals(found, Advertising.in(text, List.of("best", "number one", "100%", "最好")));
  }
}
