package org.openpatent.market.offer;

import static org.hamcrest.Matchers.equalTo;
import static org.openpatent.Acts.refused;
import static org.openpatent.World.today;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpatent.Acts;
import org.openpatent.TimeMachine;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/** What a declaration says of term, royalty and itself, and what it may not say [IR 85, CC 865]. */
@QuarkusTest
class DeclaringTermsTest {
  private String university;

  @BeforeEach
  void aUniversity() {
    university = World.university();
  }

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
  }

  @Test
  void theShortestLicenseTakenTodayEndsWithThePatentAtTheLatest() {
    TimeMachine.travelTo("2040-03-02"); // protected until 2042-02-28
    String patent = World.patent(university, PatentKind.INVENTION);
    var declaration = World.offerBody(patent);
    declaration.put("minimumTermMonths", 24);
    Acts.publish(university, declaration).then().spec(refused(422, "term-outlives-patent"));
    TimeMachine.travelTo("2040-03-01");
    Acts.publish(university, declaration).then().statusCode(201);
  }

  @Test
  void theTermHasAMinimumAndAnOrder() {
    var declaration = declaration();
    declaration.put("minimumTermMonths", 11);
    Acts.publish(university, declaration).then().spec(refused(422, "term-under-minimum"));
    declaration.put("minimumTermMonths", 24);
    declaration.put("maximumTermMonths", 23);
    Acts.publish(university, declaration).then().spec(refused(422, "term-order"));
    declaration.put("maximumTermMonths", 24);
    Acts.publish(university, declaration).then().statusCode(201);
  }

  @Test
  void theFreeMonthsAreFewerThanTheMinimumTerm() {
    var declaration = declaration();
    declaration.put("royalty", lumpSum(12));
    Acts.publish(university, declaration).then().spec(refused(422, "free-months-too-long"));
    declaration.put("royalty", lumpSum(11));
    Acts.publish(university, declaration).then().statusCode(201);
  }

  @Test
  void theLastDayOfAnOfferIsTodayAtTheEarliest() {
    var declaration = declaration();
    declaration.put("openUntil", today().minusDays(1).toString());
    Acts.publish(university, declaration).then().spec(refused(422, "open-until-past"));
    declaration.put("openUntil", today().toString());
    Acts.publish(university, declaration).then().statusCode(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"World-Leading technology", "节能效果国家级领先", "收益稳赚"})
  void aDeclarationDoesNotAdvertise(String praise) {
    for (String field : List.of("notes", "technicalSupport")) {
      var declaration = declaration();
      declaration.put(field, praise);
      Acts.publish(university, declaration)
          .then()
          .spec(refused(422, "advertising-language"))
          .body("errors.pointer", equalTo(List.of("/" + field)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bestows a longer life on blades", "asbestos-free"})
  void aWordWithinAnotherIsNoAdvertisement(String text) {
    var declaration = declaration();
    declaration.put("notes", text);
    Acts.publish(university, declaration).then().statusCode(201);
  }

  private Map<String, Object> declaration() {
    return World.offerBody(World.patent(university, PatentKind.INVENTION));
  }

  private static Map<String, Object> lumpSum(int freeMonths) {
    return Map.of("method", "LUMP_SUM", "lumpSum", "30000.00", "freeMonths", freeMonths);
  }
}
