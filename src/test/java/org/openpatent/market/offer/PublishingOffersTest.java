package org.openpatent.market.offer;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.openpatent.Acts.refused;
import static org.openpatent.World.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.TimeMachine;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/** Everything that stands against an open license, each by its own code. */
@QuarkusTest
class PublishingOffersTest {
  private String university;

  @BeforeEach
  void aUniversity() {
    university = World.university();
  }

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
  }

  @ParameterizedTest
  @EnumSource(PatentKind.class)
  void aPatentOfAnyKindThatNothingStandsAgainstIsPublished(PatentKind kind) {
    publishPatent(World.patentBody(kind, university))
        .then()
        .statusCode(201)
        .header("Location", containsString("/v1/offers/"))
        .body("status", equalTo("OPEN"))
        .body("kind", equalTo(kind.name()))
        .body("warnings", equalTo(List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "LAPSED, patent-not-in-force, RESTORED",
    "FEE_UNPAID, fee-unpaid, FEE_PAID",
    "EXCLUSIVE_LICENSE, exclusive-license-in-force, EXCLUSIVE_LICENSE_ENDED",
    "SUSPENDED, proceedings-suspended, RESUMED",
    "PLEDGED, pledge-without-consent, PLEDGE_CONSENTED",
    "PLEDGED, pledge-without-consent, PLEDGE_RELEASED"
  })
  void aLegalEventForbidsAnOfferUntilItsCounterpart(String event, String code, String counterpart) {
    String patent = World.patent(university, PatentKind.INVENTION);
    Acts.enterEvent(patent, event, today().minusDays(2)).then().statusCode(201);
    Acts.publish(university, World.offerBody(patent)).then().spec(refused(409, code));
    Acts.enterEvent(patent, counterpart, today()).then().statusCode(201);
    Acts.publish(university, World.offerBody(patent)).then().statusCode(201);
  }

  @Test
  void anInvalidatedPatentIsNotInForce() {
    String patent = World.patent(university, PatentKind.INVENTION);
    Acts.enterEvent(patent, "INVALIDATED", today());
    Acts.publish(university, World.offerBody(patent))
        .then()
        .spec(refused(409, "patent-not-in-force"));
  }

  @Test
  void aPatentPastItsProtectionIsNotInForce() {
    TimeMachine.travelTo("2042-03-01");
    publishPatent(World.patentBody(PatentKind.INVENTION, university))
        .then()
        .spec(refused(409, "patent-not-in-force"));
  }

  @Test
  void aPatentIsOfferedAfterGrantOnly() {
    var patent = World.patentBody(PatentKind.INVENTION, university);
    patent.put("grantedOn", today().plusDays(1).toString());
    publishPatent(patent).then().spec(refused(409, "patent-not-granted"));
    patent.put("grantedOn", today().toString());
    publishPatent(patent).then().statusCode(201);
  }

  @ParameterizedTest
  @EnumSource(names = {"UTILITY_MODEL", "DESIGN"})
  void aPatentGrantedUnexaminedNeedsAPositiveEvaluationReport(PatentKind kind) {
    var patent = World.patentBody(kind, university);
    patent.remove("evaluationReport");
    publishPatent(patent).then().spec(refused(409, "evaluation-report-missing"));
    patent.put(
        "evaluationReport",
        Map.of("number", "PJ2", "conclusion", "NEGATIVE", "issuedOn", "2024-01-01"));
    publishPatent(patent).then().spec(refused(409, "evaluation-report-not-positive"));
  }

  @Test
  void everyCoOwnerHasToConsent() {
    String second = World.newCode("91");
    String third = World.newCode("52");
    String patent = World.newPatentNumber(PatentKind.INVENTION);
    register(patent, World.patentBody(PatentKind.INVENTION, university, second, third));
    var declaration = World.offerBody(patent);
    declaration.put("ownerConsents", List.of(second));
    Acts.publish(university, declaration).then().spec(refused(422, "co-owner-consent-missing"));
    declaration.put("ownerConsents", List.of(third, second));
    Acts.publish(university, declaration)
        .then()
        .statusCode(201)
        .body("licensor.creditCode", equalTo(university));
  }

  @Test
  void aPatentHasOneOpenOfferWhicheverOwnerPublishes() {
    String second = World.university();
    String patent = World.newPatentNumber(PatentKind.INVENTION);
    register(patent, World.patentBody(PatentKind.INVENTION, university, second));
    var declaration = World.offerBody(patent);
    declaration.put("ownerConsents", List.of(university, second));
    Acts.publish(university, declaration).then().statusCode(201);
    Acts.publish(university, declaration).then().spec(refused(409, "offer-patent-excl"));
    Acts.publish(second, declaration).then().spec(refused(409, "offer-patent-excl"));
  }

  @Test
  void onlyARegisteredOwnerOfARegisteredPatentPublishes() {
    var declaration = declaration();
    Acts.publish(World.university(), declaration).then().spec(refused(403, "not-an-owner"));
    Acts.publish(World.newCode("12"), declaration)
        .then()
        .spec(refused(409, "organization-not-registered"));
    Api.licensee(university)
        .body(declaration)
        .post("/v1/offers")
        .then()
        .spec(refused(403, "forbidden"));
    declaration.put("patentNumber", World.newPatentNumber(PatentKind.INVENTION));
    Acts.publish(university, declaration).then().spec(refused(422, "patent-not-registered"));
  }

  private Map<String, Object> declaration() {
    return World.offerBody(World.patent(university, PatentKind.INVENTION));
  }

  private Response publishPatent(Map<String, Object> patent) {
    String number = World.newPatentNumber(PatentKind.valueOf(String.valueOf(patent.get("kind"))));
    register(number, patent);
    return Acts.publish(university, World.offerBody(number));
  }

  private void register(String number, Map<String, Object> patent) {
    Api.licensor(university).body(patent).put("/v1/patents/" + number).then().statusCode(201);
  }
}
