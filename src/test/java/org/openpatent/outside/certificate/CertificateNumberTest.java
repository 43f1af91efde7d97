package org.openpatent.outside.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

class CertificateNumberTest {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final String NUMBER = "06H0M-F6Z4X-SD9A4-0AVC6-HX0ZV-Z46PH-AZQN7";
  private static final UUID LICENSE = UUID.fromString("01a20a3c-df27-72d4-a880-56d868f41fdf");

  @ParameterizedTest
  @ValueSource(
      strings = {
        NUMBER,
        "06h0m-f6z4x-sd9a4-0avc6-hx0zv-z46ph-azqn7",
        "06H0MF6Z4XSD9A40AVC6HX0ZVZ46PHAZQN7",
        "O6HOM F6Z4X SD9A4 oAVC6 HXoZV Z46PH AZQN7",
        " ０６Ｈ０Ｍ－F6Z4X—SD9A4–0AVC6-HX0ZV-Z46PH-AZQN7\u200b"
      })
  void itIsReadAsPeopleWriteIt(String written) {
    CertificateNumber number = CertificateNumber.parse(written);
    assertEquals(LICENSE, number.license());
    assertEquals(NUMBER, number.toString());
  }

  @Test
  void iAndLAreTheDigitOne() {
    String number = new CertificateNumber(new UUID(1L << 60, 1), 1).toString();
    assertTrue(number.contains("1"));
    assertEquals(number, CertificateNumber.parse(number.replace('1', 'i')).toString());
    assertEquals(number, CertificateNumber.parse(number.replace('1', 'L')).toString());
  }

  @Test
  void allBitsComeBack() {
    for (long bits : new long[] {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE, 0x123456789ABCDEFL}) {
      long seal = bits >>> (Long.SIZE - CertificateNumber.SEAL_BITS);
      CertificateNumber number = new CertificateNumber(new UUID(bits, ~bits), seal);
      assertEquals(number, CertificateNumber.parse(number.toString()));
    }
  }

  @Test
  void oneWrongCharacterIsNoticed() {
    for (int at = 0; at < NUMBER.length(); at++) {
      for (char other : ALPHABET.toCharArray()) {
        String typed = NUMBER.substring(0, at) + other + NUMBER.substring(at + 1);
        if (NUMBER.charAt(at) != '-' && other != NUMBER.charAt(at)) {
          assertRefused(typed);
        }
      }
    }
  }

  @Test
  void exchangedNeighborsAreNoticed() {
    for (int at = 1; at < NUMBER.length(); at++) {
      char one = NUMBER.charAt(at - 1);
      char two = NUMBER.charAt(at);
      boolean visible = one != '-' && two != '-' && one != two && (one + two) != ('0' + 'Z');
      if (visible) {
        assertRefused(NUMBER.substring(0, at - 1) + two + one + NUMBER.substring(at + 1));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-", "U", "06H0M", NUMBER + "0", "06H0M-F6Z4X-SD9A4-0AVC6-HX0ZV-Z46PH-AZQN~"})
  void anythingElseIsNone(String text) {
    assertRefused(text);
  }

  private static void assertRefused(String text) {
    Problem problem = assertThrows(Problem.class, () -> CertificateNumber.parse(text), text);
    assertEquals(Code.CERTIFICATE_NUMBER_FORM, problem.code);
  }
}
