package org.openpatent.party.designation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openpatent.party.designation.DesignationLevel.NATIONAL_ADVANTAGE;
import static org.openpatent.party.designation.DesignationLevel.NATIONAL_DEMONSTRATION;
import static org.openpatent.party.designation.DesignationLevel.REGION_ADVANTAGE;
import static org.openpatent.party.designation.DesignationLevel.REGION_CULTIVATION;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpatent.party.designation.Designations.Held;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

/** Whole months, and what is in force on a day. */
class DesignationTermsTest {
  @Test
  void aTermEndsOnTheLastDayOfItsLastMonth() throws IOException {
    try (var in = getClass().getResourceAsStream("/vectors/support/designation-terms.json")) {
      JsonNode cases = new ObjectMapper().readTree(in);
      assertEquals(5, cases.size());
      for (JsonNode one : cases) {
        FirstMonth from = FirstMonth.parse(one.get("from").textValue());
        assertEquals(
            one.get("until").textValue(), from.lastDay(one.get("months").intValue()).toString());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-13", "2024-00", "24-01", "2024-1", "2024-01-01", "1984-12", ""})
  void whatIsNoMonthIsRefused(String text) {
    Problem refused = assertThrows(Problem.class, () -> FirstMonth.parse(text));
    assertEquals(Code.MONTH_FORM, refused.code);
  }

  @Test
  void theHighestLevelOfTheDayCounts() {
    var all =
        new Designations(
            List.of(
                held(REGION_ADVANTAGE, "2024-01-01", "2026-12-31"),
                held(NATIONAL_ADVANTAGE, "2025-07-01", "2025-09-09"),
                held(NATIONAL_DEMONSTRATION, "2025-08-01", "2025-07-31"))); // never was
    assertNull(all.on("F", LocalDate.parse("2023-12-31")));
    assertEquals(REGION_ADVANTAGE, all.on("F", LocalDate.parse("2024-01-01")));
    assertEquals(NATIONAL_ADVANTAGE, all.on("F", LocalDate.parse("2025-08-01")));
    assertEquals(REGION_ADVANTAGE, all.on("F", LocalDate.parse("2025-09-10")));
    assertNull(all.on("F", LocalDate.parse("2027-01-01")));
    assertNull(all.on("F", null));
    assertNull(all.on("G", LocalDate.parse("2025-01-01")));
  }

  @Test
  void aHigherLevelMeetsWhatALowerOneMeets() {
    assertTrue(DesignationLevel.meets(NATIONAL_DEMONSTRATION, List.of(REGION_ADVANTAGE)));
    assertTrue(DesignationLevel.meets(REGION_ADVANTAGE, List.of(REGION_ADVANTAGE)));
    assertTrue(
        DesignationLevel.meets(REGION_ADVANTAGE, List.of(NATIONAL_ADVANTAGE, REGION_CULTIVATION)));
    assertFalse(DesignationLevel.meets(REGION_CULTIVATION, List.of(REGION_ADVANTAGE)));
    assertFalse(DesignationLevel.meets(null, List.of(REGION_CULTIVATION)));
    assertTrue(DesignationLevel.meets(null, List.of()));
    assertTrue(DesignationLevel.meets(null, null));
  }

  private static Held held(DesignationLevel level, String first, String last) {
    return new Held("F", level, LocalDate.parse(first), LocalDate.parse(last));
  }
}
