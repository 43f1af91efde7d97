package org.openpatent.market.patent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatentKindTest {
  @ParameterizedTest
  @CsvSource({
    "INVENTION, 2020-06-19, 2040-06-18",
    "INVENTION, 2021-01-01, 2040-12-31",
    "UTILITY_MODEL, 2023-10-25, 2033-10-24",
    "DESIGN, 2021-06-01, 2036-05-31",
    "DESIGN, 2021-05-31, 2031-05-30",
    "INVENTION, 2020-02-29, 2040-02-28",
    "UTILITY_MODEL, 2024-02-29, 2034-02-28",
    "UTILITY_MODEL, 2024-03-01, 2034-02-28",
    "DESIGN, 2024-02-29, 2039-02-28",
    "DESIGN, 2020-02-29, 2030-02-28"
  })
  void protectionEndsOnTheDayBeforeTheAnniversary(
      PatentKind kind, LocalDate filedOn, LocalDate until) {
    assertEquals(until, kind.protectedUntil(filedOn));
  }
}
