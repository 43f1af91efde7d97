package org.openpatent.party.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

class CreditCodeTest {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  @ParameterizedTest
  @CsvFileSource(resources = "/vectors/credit-codes.csv", numLinesToSkip = 1)
  void theWorkedCasesHold(String input, String canonical, String problem) {
    if (problem == null) {
      assertEquals(canonical, CreditCode.parse(input).toString());
    } else {
      assertEquals(codeOf(problem), refusal(input == null ? "" : input));
    }
  }

  private static Code codeOf(String problem) {
    return switch (problem) {
      case "check character" -> Code.CREDIT_CODE_CHECK_CHARACTER;
      case "letter O is not in the alphabet" -> Code.CREDIT_CODE_ALPHABET;
      case "blank", "length" -> Code.CREDIT_CODE_LENGTH;
      default -> throw new IllegalArgumentException(problem);
    };
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/vectors/credit-codes-real.csv", numLinesToSkip = 1)
  void aPublicRegisterIsReadButForItsTypingErrors(String input, String canonical) {
    if (canonical == null) {
      assertThrows(Problem.class, () -> CreditCode.parse(input));
    } else {
      assertEquals(canonical, CreditCode.parse(input).value());
    }
  }

  @Test
  void thePrefixTellsAnEnterpriseFromAPublicInstitution() {
    assertEquals("91", CreditCode.parse("91450100MA0A00110U").prefix());
    assertEquals("12", CreditCode.parse("12450000MB0A000181").prefix());
  }

  @ParameterizedTest
  @ValueSource(strings = {"91450100ma0a00110u", " 91450100MA0A00110U", "91450100MA0A00110U0", ""})
  void nothingButTheStoredFormCanBeBuilt(String text) {
    assertThrows(Problem.class, () -> new CreditCode(text));
  }

  @Test
  void onTheWireItIsAString() throws JsonProcessingException {
    ObjectMapper json = new ObjectMapper();
    CreditCode code = json.readValue("\"91450100ma0a00110u\"", CreditCode.class);
    assertEquals("\"91450100MA0A00110U\"", json.writeValueAsString(code));
  }

  @Property
  void theStoredFormReadsAsItself(@ForAll("codes") CreditCode code) {
    assertEquals(code, CreditCode.parse(code.value()));
    assertEquals(code, CreditCode.parse(" " + code.value().toLowerCase() + "\n"));
  }

  @Property
  void oneWrongCharacterIsNoticed(
      @ForAll("codes") CreditCode code,
      @ForAll @IntRange(max = 17) int at,
      @ForAll @IntRange(max = 30) int other) {
    StringBuilder wrong = new StringBuilder(code.value());
    Assume.that(wrong.charAt(at) != ALPHABET.charAt(other));
    wrong.setCharAt(at, ALPHABET.charAt(other));
    assertEquals(Code.CREDIT_CODE_CHECK_CHARACTER, refusal(wrong.toString()));
  }

  /** All 17 weights differ, so this holds for any two places, not just for neighbors. */
  @Property
  void twoSwappedCharactersAreNoticed(
      @ForAll("codes") CreditCode code,
      @ForAll @IntRange(max = 16) int one,
      @ForAll @IntRange(max = 16) int two) {
    StringBuilder wrong = new StringBuilder(code.value());
    Assume.that(wrong.charAt(one) != wrong.charAt(two));
    wrong.setCharAt(one, code.value().charAt(two));
    wrong.setCharAt(two, code.value().charAt(one));
    assertEquals(Code.CREDIT_CODE_CHECK_CHARACTER, refusal(wrong.toString()));
  }

  /** The check character is worked out with the printed weights, not with their rule. */
  @Provide
  Arbitrary<CreditCode> codes() {
    int[] weights = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    return Arbitraries.strings()
        .withChars(ALPHABET)
        .ofLength(17)
        .map(
            body -> {
              int sum = 0;
              for (int i = 0; i < 17; i++) {
                sum += ALPHABET.indexOf(body.charAt(i)) * weights[i];
              }
              return new CreditCode(body + ALPHABET.charAt((31 - sum % 31) % 31));
            });
  }

  private static Code refusal(String text) {
    return assertThrows(Problem.class, () -> CreditCode.parse(text)).code;
  }
}
