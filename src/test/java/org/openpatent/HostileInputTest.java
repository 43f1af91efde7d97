package org.openpatent;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpatent.market.patent.Classification;
import org.openpatent.market.patent.PatentNumber;
import org.openpatent.party.organization.CreditCode;
import org.openpatent.party.organization.Division;
import org.openpatent.platform.value.Problem;

class HostileInputTest {
  private static final List<Consumer<String>> READERS =
      List.of(
          PatentNumber::parse,
          PatentNumber::new,
          CreditCode::parse,
          CreditCode::new,
          Division::parse,
          Division::new,
          Classification::ipc,
          Classification::locarno);

  static Stream<String> texts() {
    return Stream.of(
        "",
        " ",
        "\u3000\u00a0\t\r\n",
        "\0",
        "202010566088.9\0",
        "91450100MA0A00110\0",
        "\ud83d",
        "\udca9\ud83d",
        "💩".repeat(9),
        "１".repeat(18),
        "٢٠٢٠١٠٥٦٦٠٨٨.٩",
        // one character that NFKC makes eighteen of
        "\ufdfa".repeat(64),
        // upper case is longer than lower case
        "ß".repeat(9),
        "91450100MA0A0011ŉ",
        "e\u0301".repeat(32),
        "\u202e202010566088.8",
        ".",
        "-",
        "ZL",
        "CN.X",
        "9E9",
        "99999999999999999999999999999999.9",
        "A24B" + " ".repeat(59) + "!",
        "9".repeat(10_000),
        " ".repeat(10_000),
        "A24B 15/18" + " ".repeat(10_000) + "(",
        "💩".repeat(5_000));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void everyReaderAnswersAnyTextWithAProblem(String text) {
    for (Consumer<String> reader : READERS) {
      assertTimeoutPreemptively(
          ofSeconds(1), () -> assertThrows(Problem.class, () -> reader.accept(text)));
    }
  }
}
