package org.openpatent.market.patent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

class PatentNumberTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/vectors/patent-numbers.csv", numLinesToSkip = 1)
  void theWorkedCasesHold(String input, String canonical, String problem) {
    if (problem == null) {
      assertEquals(canonical, PatentNumber.parse(input).toString());
    } else {
      assertEquals(codeOf(problem), refusal(input == null ? "" : input));
    }
  }

  private static Code codeOf(String problem) {
    return switch (problem) {
      case "check digit", "check character" -> Code.PATENT_NUMBER_CHECK_DIGIT;
      case "year" -> Code.PATENT_NUMBER_YEAR;
      case "length" -> Code.PATENT_NUMBER_LENGTH;
      case "kind digit" -> Code.PATENT_NUMBER_KIND;
      case "mangled by a spreadsheet" -> Code.PATENT_NUMBER_MANGLED;
      case "blank", "not a Chinese patent number" -> Code.PATENT_NUMBER_FORM;
      default -> throw new IllegalArgumentException(problem);
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CN101234567A",
        "CN1234567B",
        "cn 101234567 b",
        "CN201234567U",
        "CN301234567S",
        "CN2345678Y",
        "CN1234567C1",
        "CN3123456D",
        "101234567A",
        "CN85100001A",
        "ＣＮ１０１２３４５６７Ａ"
      })
  void aKindLetterBehindMarksAPublication(String text) {
    assertEquals(Code.PATENT_NUMBER_PUBLICATION, refusal(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.02011E+12", "2.0201e12", "2,0201E+12", "2E+12", " 9.71E+7 "})
  void scientificNotationIsMangled(String text) {
    assertEquals(Code.PATENT_NUMBER_MANGLED, refusal(text));
  }

  @ParameterizedTest
  @CsvSource({
    "20.2010566088.9, PATENT_NUMBER_FORM",
    "202010566088..9, PATENT_NUMBER_FORM",
    "202010566088.9., PATENT_NUMBER_FORM",
    "ZLZL202010566088.9, PATENT_NUMBER_FORM",
    "ZL, PATENT_NUMBER_FORM",
    "202010566088, PATENT_NUMBER_LENGTH",
    "97101765, PATENT_NUMBER_LENGTH",
    "CN101234567, PATENT_NUMBER_YEAR",
    "84101765.4, PATENT_NUMBER_YEAR",
    "04101765.4, PATENT_NUMBER_YEAR",
    "97401765.4, PATENT_NUMBER_KIND",
    "97101765.X, PATENT_NUMBER_CHECK_DIGIT"
  })
  void otherTextIsRefusedWithItsReason(String text, Code code) {
    assertEquals(code, refusal(text));
  }

  @ParameterizedTest
  @CsvSource({
    "202010566088.9, 2020, INVENTION",
    "202322865413.3, 2023, UTILITY_MODEL",
    "202139999005.8, 2021, DESIGN",
    "201889999006.8, 2018, INVENTION",
    "97101765.4, 1997, INVENTION",
    "85100001.0, 1985, INVENTION",
    "03200001.4, 2003, UTILITY_MODEL"
  })
  void theNumberTellsYearAndKind(String text, int year, PatentKind kind) {
    PatentNumber number = PatentNumber.parse(text);
    assertEquals(year, number.year());
    assertEquals(kind, number.kind());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020105660889", "ZL202010566088.9", "201811564288.x", "971017650.4", ""})
  void nothingButTheCanonicalFormCanBeBuilt(String text) {
    assertThrows(Problem.class, () -> new PatentNumber(text));
  }

  @Test
  void onTheWireItIsAString() throws JsonProcessingException {
    ObjectMapper json = new ObjectMapper();
    PatentNumber number = json.readValue("\"ZL97101765.4\"", PatentNumber.class);
    assertEquals("\"97101765.4\"", json.writeValueAsString(number));
  }

  @Property
  void exactlyOneCheckDigitFits(@ForAll("bodies") String body) {
    assertEquals(1, fitting(body).count());
  }

  @Property
  void theCanonicalFormReadsAsItself(@ForAll("numbers") PatentNumber number) {
    assertEquals(number, PatentNumber.parse(number.canonical()));
  }

  @Property
  void everyWayOfWritingItReadsTheSame(
      @ForAll("numbers") PatentNumber number, @ForAll("writings") List<String> writing) {
    String bare = number.canonical().replace(".", writing.get(2)).toLowerCase();
    String written = writing.get(0) + writing.get(1) + String.join(writing.get(1), bare.split(""));
    assertEquals(number, PatentNumber.parse(written));
    assertEquals(number, PatentNumber.parse(fullWidth(written)));
  }

  @Property
  void oneWrongDigitIsNoticed(
      @ForAll("numbers") PatentNumber number,
      @ForAll @IntRange(max = 12) int at,
      @ForAll @IntRange(max = 9) int digit) {
    StringBuilder wrong = new StringBuilder(number.canonical().replace(".", ""));
    Assume.that(at < wrong.length() && wrong.charAt(at) != '0' + digit);
    wrong.setCharAt(at, (char) ('0' + digit));
    refusal(wrong.toString());
  }

  @Property
  void twoSwappedNeighborsAreNoticed(
      @ForAll("numbers") PatentNumber number, @ForAll @IntRange(max = 11) int at) {
    StringBuilder wrong = new StringBuilder(number.canonical().replace(".", ""));
    Assume.that(at + 1 < wrong.length() && wrong.charAt(at) != wrong.charAt(at + 1));
    wrong.insert(at, wrong.charAt(at + 1)).deleteCharAt(at + 2);
    refusal(wrong.toString());
  }

  @Property
  void anyTextIsANumberOrAProblem(@ForAll String text) {
    try {
      assertTrue(PatentNumber.parse(text).year() >= 1985);
    } catch (Problem problem) {
      assertTrue(problem.code.name().startsWith("PATENT_NUMBER_"));
    }
  }

  @Provide
  Arbitrary<String> bodies() {
    Arbitrary<String> old = Arbitraries.of("85", "86", "99", "00", "03");
    Arbitrary<String> years = Arbitraries.integers().between(1985, 2035).map(String::valueOf);
    Arbitrary<String> kinds = Arbitraries.of("1", "2", "3", "8", "9");
    Arbitrary<String> serials = Arbitraries.strings().numeric().ofLength(7);
    return Arbitraries.oneOf(
        Combinators.combine(years, kinds, serials).as((y, k, s) -> y + k + s),
        Combinators.combine(old, kinds, serials).as((y, k, s) -> y + k + s.substring(2)));
  }

  @Provide
  Arbitrary<PatentNumber> numbers() {
    return bodies().map(body -> fitting(body).findFirst().orElseThrow());
  }

  /** A prefix, what stands between the characters, and what stands for the dot. */
  @Provide
  Arbitrary<List<String>> writings() {
    return Combinators.combine(
            Arbitraries.of("", "ZL", "zl", "CN", "Cn"),
            Arbitraries.of("", " ", "\t", "\u00a0", "\u3000"),
            Arbitraries.of("", "."))
        .as(List::of);
  }

  private static Stream<PatentNumber> fitting(String body) {
    return "0123456789X"
        .chars()
        .mapToObj(check -> body + "." + (char) check)
        .flatMap(
            text -> {
              try {
                return Stream.of(new PatentNumber(text));
              } catch (Problem wrong) {
                return Stream.empty();
              }
            });
  }

  private static String fullWidth(String ascii) {
    return ascii
        .chars()
        .map(c -> c > ' ' && c <= '~' ? c + '！' - '!' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static Code refusal(String text) {
    return assertThrows(Problem.class, () -> PatentNumber.parse(text)).code;
  }
}
