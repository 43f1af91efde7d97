package org.openpatent.platform.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskTest {
  @ParameterizedTest
  @CsvSource({
    "paid to 6222021102987654321 today, paid to ***4321 today",
    "6222 0211 0298 7654 321, ***4321",
    "account=6222021102987654321., account=***4321.",
    "(450012345678901234567) ok, (***4567) ok",
    "call 13812345678 now, call ***5678 now",
    "call +86 138 1234 5678 now, call ***5678 now",
    "0771-5512345, ***2345",
    "wei.ming@example.org wrote, w*** wrote",
  })
  void accountsAndContactsInATextAreMasked(String text, String masked) {
    assertEquals(masked, Mask.inside(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "patent 202010566089.3",
        "offer 01a20a3c-dec6-7988-b69e-5a57e2dfc6fc",
        "12450300MB0A00026B",
        "2026-11-27 15:10:12,123 took 1234567 ms",
        "2026450000123",
        "GX-2026-FREE",
        "https://demo.openpatent.org university",
      })
  void whatServesToFindSomethingStaysReadable(String text) {
    assertEquals(text, Mask.inside(text));
  }

  @Test
  void aShortNumberIsMaskedWhole() {
    assertEquals("***", Mask.end("1234567"));
    assertEquals("***5678", Mask.end("12345678"));
  }
}
