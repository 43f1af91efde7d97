package org.openpatent.incentive.subsidy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpatent.incentive.compensation.Vectors;
import org.openpatent.platform.value.Money;

class SubsidyTermsTest {

  @Test
  void theProgramsOfTheWorkedCasesDoNotContradictThemselves() {
    Vectors.stream(SubsidyVectors.ASSESSMENTS.get("programs"))
        .map(SubsidyVectors::terms)
        .forEach(terms -> assertEquals(List.of(), terms.inconsistencies()));
  }

  @ParameterizedTest
  @CsvSource({
    "/eligibleTo, '\"2021-12-31\"', /eligibleTo program-period",
    "/conditions/drawnTo, '\"2021-12-31\"', /conditions/drawnTo drawing-period",
    "/conditions/minimumIpSharePercent, '\"100.0001\"', /conditions/minimumIpSharePercent range",
    "/conditions/rateCeiling, '{\"refuse\":true}', /conditions/rateCeiling rate-ceiling-fields",
    "/conditions/rateCeiling, '{\"timesPercent\":\"120\",\"plusBasisPoints\":5,\"refuse\":true}',"
        + " /conditions/rateCeiling rate-ceiling-fields",
    "/subsidy/sharePercent, '\"50\"', /subsidy subsidy-method-fields",
    "/subsidy/points, null, /subsidy subsidy-method-fields",
    "/subsidy/points, '\"100.5\"', /subsidy/points range",
    "/subsidy/method, '\"LPR_SHARE\"', /subsidy subsidy-method-fields",
    "/subsidy/atMostContractRate, true, /subsidy subsidy-method-fields"
  })
  void aContradictionIsNamedWithItsPlaceAndCode(String pointer, String value, String wrong)
      throws Exception {
    ObjectNode program = SubsidyVectors.ASSESSMENTS.get("programs").get(0).deepCopy();
    int slash = pointer.lastIndexOf('/');
    ((ObjectNode) program.at(pointer.substring(0, slash)))
        .set(pointer.substring(slash + 1), Vectors.JSON.readTree(value));

    assertEquals(
        List.of(wrong),
        SubsidyVectors.terms(program).inconsistencies().stream()
            .map(field -> field.pointer() + " " + field.code().wire())
            .toList());
  }

  @Test
  void anotherBudgetChangesNothingElse() {
    SubsidyTerms terms = SubsidyVectors.program("SEED");

    SubsidyTerms other = terms.withBudget(Money.MOST);

    assertEquals(Money.MOST, other.budget());
    assertEquals(terms, other.withBudget(Money.ZERO));
  }
}
