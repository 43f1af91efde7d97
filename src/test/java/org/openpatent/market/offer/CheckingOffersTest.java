package org.openpatent.market.offer;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.openpatent.Acts.refused;
import static org.openpatent.World.today;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/** A declaration looked over before it is made: everything at once, nothing published. */
@QuarkusTest
class CheckingOffersTest {
  private String university;

  @BeforeEach
  void aUniversity() {
    university = World.university();
  }

  @Test
  void aCheckTellsEveryRefusalAndWarningAtOnceAndPublishesNothing() {
    var declaration = theWorstOfAllDeclarations();
    Acts.check(university, declaration)
        .then()
        .statusCode(200)
        .body(
            "refusals.code",
            containsInAnyOrder(
                "patent-not-in-force",
                "fee-unpaid",
                "exclusive-license-in-force",
                "proceedings-suspended",
                "pledge-without-consent",
                "evaluation-report-missing",
                "co-owner-consent-missing",
                "term-under-minimum",
                "term-order",
                "free-months-too-long",
                "open-until-past",
                "advertising-language"))
        .body("refusals.detail", everyItem(not(emptyString())))
        .body("warnings.code", containsInAnyOrder("lump-sum-above-ceiling"));
    nothingIsPublished();
  }

  @Test
  void aRefusedPublicationTellsEveryRefusalToo() {
    Acts.publish(university, theWorstOfAllDeclarations())
        .then()
        .spec(refused(409, "patent-not-in-force"))
        .body("errors.size()", equalTo(12));
    nothingIsPublished();
  }

  @Test
  void whatACheckFindsNothingAgainstIsNotPublishedByIt() {
    var declaration = World.offerBody(World.patent(university, PatentKind.INVENTION));
    for (int twice = 0; twice < 2; twice++) {
      Acts.check(university, declaration)
          .then()
          .statusCode(200)
          .body("refusals", empty())
          .body("warnings", empty());
    }
    nothingIsPublished();
    Acts.publish(university, declaration).then().statusCode(201);
    Acts.check(university, declaration)
        .then()
        .body("refusals.code", equalTo(List.of("offer-patent-excl")));
  }

  @Test
  void onlyAnOwnerChecks() {
    var declaration = World.offerBody(World.patent(university, PatentKind.INVENTION));
    Acts.check(World.university(), declaration).then().spec(refused(403, "not-an-owner"));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "LUMP_SUM, 20000000.00, -, -, -",
        "LUMP_SUM, 20000000.01, -, -, lump-sum-above-ceiling",
        "RUNNING, -, 20, NET_SALES, -",
        "RUNNING, -, 20.0001, NET_SALES, net-sales-rate-above-ceiling",
        "RUNNING, -, 40, PROFIT, -",
        "RUNNING, -, 40.0001, PROFIT, profit-rate-above-ceiling",
        "ENTRY_PLUS_RUNNING, 20000000.01, 5, PROFIT, lump-sum-above-ceiling",
      })
  void aSoftCeilingWarnsFromAboveItAndForbidsNothing(
      String method, String amount, String percent, String base, String warning) {
    var declaration = World.offerBody(World.patent(university, PatentKind.INVENTION));
    declaration.put("royalty", royalty(method, amount, percent, base));
    List<String> warnings = warning == null ? List.of() : List.of(warning);
    Acts.check(university, declaration)
        .then()
        .statusCode(200)
        .body("refusals", empty())
        .body("warnings.code", equalTo(warnings));
    String offer =
        Acts.publish(university, declaration)
            .then()
            .statusCode(201)
            .body("warnings.code", equalTo(warnings))
            .extract()
            .path("id");
    Acts.readOffer(offer).then().body("warnings.code", equalTo(warnings));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "FREE, 1.00, -, -, royalty-field-forbidden, /royalty/lumpSum",
        "LUMP_SUM, -, -, -, royalty-field-required, /royalty/lumpSum",
        "LUMP_SUM, 0.00, -, -, range, /royalty/lumpSum",
        "LUMP_SUM, 1.00, 5, -, royalty-field-forbidden, /royalty/ratePercent",
        "RUNNING, -, -, PROFIT, royalty-field-required, /royalty/ratePercent",
        "RUNNING, -, 5, -, royalty-field-required, /royalty/rateBase",
        "RUNNING, -, 100.0001, PROFIT, range, /royalty/ratePercent",
        "ENTRY_PLUS_RUNNING, -, 5, PROFIT, royalty-field-required, /royalty/entryFee",
      })
  void aRoyaltyHasTheFieldsOfItsMethod(
      String method, String amount, String percent, String base, String code, String pointer) {
    var declaration = World.offerBody(World.patent(university, PatentKind.INVENTION));
    declaration.put("royalty", royalty(method, amount, percent, base));
    Acts.publish(university, declaration)
        .then()
        .spec(refused(422, code))
        .body("errors.pointer", equalTo(List.of(pointer)));
  }

  private Map<String, Object> theWorstOfAllDeclarations() {
    var body = World.patentBody(PatentKind.UTILITY_MODEL, university, World.newCode("91"));
    body.remove("evaluationReport");
    String patent = World.newPatentNumber(PatentKind.UTILITY_MODEL);
    Api.licensor(university).body(body).put("/v1/patents/" + patent).then().statusCode(201);
    for (String event :
        List.of("LAPSED", "FEE_UNPAID", "EXCLUSIVE_LICENSE", "SUSPENDED", "PLEDGED")) {
      Acts.enterEvent(patent, event, today()).then().statusCode(201);
    }
    var declaration = World.offerBody(patent);
    declaration.put("minimumTermMonths", 6);
    declaration.put("maximumTermMonths", 5);
    declaration.put(
        "royalty", Map.of("method", "LUMP_SUM", "lumpSum", "20000000.01", "freeMonths", 6));
    declaration.put("openUntil", today().minusDays(1).toString());
    declaration.put("notes", "世界级技术");
    return declaration;
  }

  private static Map<String, Object> royalty(
      String method, String amount, String percent, String base) {
    Map<String, Object> royalty = new HashMap<>();
    royalty.put("method", method);
    royalty.put(method.equals("ENTRY_PLUS_RUNNING") ? "entryFee" : "lumpSum", amount);
    royalty.put("ratePercent", percent);
    royalty.put("rateBase", base);
    royalty.values().removeIf(Objects::isNull);
    return royalty;
  }

  private void nothingIsPublished() {
    Api.anonymous()
        .queryParam("licensor", university)
        .get("/v1/offers")
        .then()
        .statusCode(200)
        .body("items", empty());
  }
}
