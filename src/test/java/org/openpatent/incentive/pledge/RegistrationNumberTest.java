package org.openpatent.incentive.pledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

class RegistrationNumberTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Y2025450000017",
        "y2025450000017",
        "  Y2025 4500 00017\t",
        "Ｙ２０２５４５０００００１７",
        "ｙ2025\u3000450000017",
        "\u200bY2025450000017\u202c"
      })
  void aNumberHasOneSpelling(String written) {
    assertEquals("Y2025450000017", RegistrationNumber.parse(written).canonical());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-1",
        "Y2025/17",
        "Y2025_17",
        "质押2025",
        "Y2025\u000017",
        "12345678901234567890123456789012345678901"
      })
  void whatIsNoNumberIsRefused(String written) {
    Problem refused = assertThrows(Problem.class, () -> RegistrationNumber.parse(written));
    assertEquals(Code.PLEDGE_NUMBER_FORM, refused.code);
  }
}
