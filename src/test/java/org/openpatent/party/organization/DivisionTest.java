package org.openpatent.party.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Problem;

class DivisionTest {
  @Test
  void aCityLiesInItsRegionAndInNoOtherCity() {
    Division nanning = Division.parse(" 450100 ");
    assertTrue(nanning.within("45"));
    assertTrue(nanning.within("4501"));
    assertTrue(nanning.within("450100"));
    assertFalse(nanning.within("4502"));
    assertFalse(Division.parse("445000").within("45"));
    assertTrue(Division.parse("４５０１００").within("450100"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"45010", "4501000", "45010a", "45 100", "-45010"})
  void anythingButSixDigitsIsRefused(String text) {
    Problem problem = assertThrows(Problem.class, () -> Division.parse(text));
    assertEquals(Code.DIVISION_FORM, problem.code);
  }

  @Test
  void onTheWireItIsAString() throws JsonProcessingException {
    ObjectMapper json = new ObjectMapper();
    Division division = json.readValue("\"450100\"", Division.class);
    assertEquals("\"450100\"", json.writeValueAsString(division));
  }
}
