package org.openpatent.market.offer;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.openpatent.Acts.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/** The agency repairs an error in the register; what then no longer holds is withdrawn. */
@QuarkusTest
class CorrectedPatentsTest {
  private String university;
  private String patent;
  private String offer;

  @BeforeEach
  void anOffer() {
    university = World.university();
    patent = World.patent(university, PatentKind.UTILITY_MODEL);
    offer = World.offer(university, World.offerBody(patent));
  }

  @Test
  void ownersCorrectedAwayLeaveNoOrphanOffer() {
    String license = World.license(World.firm(), offer);
    var before = Acts.readLicense(license).path("endsOn");
    correct(Map.of("owners", List.of(World.university())));
    assertWithdrawn("not-an-owner");
    Acts.readLicense(license)
        .then()
        .body("status", equalTo("EFFECTIVE"))
        .body("endsOn", equalTo(before))
        .body("licensor.creditCode", equalTo(university));
  }

  @Test
  void aCoOwnerWhoDidNotConsentEndsTheOffer() {
    correct(Map.of("owners", List.of(university, World.university())));
    assertWithdrawn("co-owner-consent-missing");
  }

  @Test
  void aNegativeReportEndsTheOfferWhoeverEntersIt() {
    correct(Map.of("evaluationReport", report("NEGATIVE")));
    assertWithdrawn("evaluation-report-not-positive");

    patent = World.patent(university, PatentKind.UTILITY_MODEL);
    offer = World.offer(university, World.offerBody(patent));
    put(Api.licensor(university), Map.of("evaluationReport", report("NEGATIVE")));
    assertWithdrawn("evaluation-report-not-positive");
  }

  @Test
  void aReportThatIsTakenAwayEndsTheOffer() {
    var body = World.patentBody(PatentKind.UTILITY_MODEL, university);
    body.remove("evaluationReport");
    put(Api.licensor(university), body, Map.of());
    assertWithdrawn("evaluation-report-missing");
  }

  @Test
  void aProtectionThatTheTermWouldOutliveEndsTheOfferAndNoLicense() {
    String license = World.license(World.firm(), offer);
    var before = Acts.readLicense(license).path("endsOn");
    String filed = World.today().minusYears(10).plusMonths(11).toString();
    correct(Map.of("filedOn", filed, "grantedOn", filed.replace(filed.substring(0, 4), "2020")));
    assertWithdrawn("term-outlives-patent");
    Acts.readLicense(license).then().body("endsOn", equalTo(before));
  }

  @Test
  void aGrantThatIsYetToComeEndsTheOffer() {
    correct(Map.of("grantedOn", World.today().plusDays(1).toString()));
    assertWithdrawn("patent-not-granted");
  }

  @Test
  void aCorrectionBringsAnAnnouncedWithdrawalForward() {
    Acts.withdraw(university, offer, World.today().plusDays(60)).then().statusCode(200);
    correct(Map.of("evaluationReport", report("NEGATIVE")));
    assertWithdrawn("evaluation-report-not-positive");
  }

  @Test
  void aCorrectionThatLeavesWhatTheOfferRestsOnLeavesTheOffer() {
    correct(Map.of("title", "一种更正的装置"));
    Acts.readOffer(offer).then().body("status", equalTo("OPEN"));
  }

  @Test
  void theDatabaseIsAskedAgainForAnOfferAfterACorrection() {
    correct(Map.of("owners", List.of(World.university())));
    correct(Map.of("owners", List.of(university)));
    assertWithdrawn("not-an-owner");
    Acts.publish(university, World.offerBody(patent)).then().statusCode(201);
  }

  @Test
  void whatStoodBeforeACorrectionIsKeptForTheOwnersAndThoseWhoOversee() {
    correct(Map.of("title", "一种更正的装置", "filedOn", "2022-03-02"));
    correct(Map.of("title", "一种更正的装置", "filedOn", "2022-03-02", "advantages", "省电"));
    String corrections = "/v1/patents/" + patent + "/corrections";
    for (var reader : List.of(Api.licensor(university), Api.agency(), Api.auditor())) {
      reader
          .get(corrections)
          .then()
          .statusCode(200)
          .body("items.size()", equalTo(2))
          .body("items[0].fields", equalTo(List.of("filedOn", "title")))
          .body("items[0].before.filedOn", equalTo("2022-03-01"))
          .body("items[0].before.title", equalTo("一种测试装置"))
          .body("items[0].before.owners", nullValue())
          .body("items[0].correctedFor", equalTo("11450000MB0A00040E"))
          .body("items[1].fields", equalTo(List.of("advantages")))
          .body("items[1].before", equalTo(Map.of()));
    }
    Api.auditor().get(corrections).then().body("items[0].correctedBy", notNullValue());
    Api.licensor(university).get(corrections).then().body("items[0].correctedBy", nullValue());
    Api.licensor(World.university()).get(corrections).then().spec(refused(404, "not-found"));
    Api.anonymous().get(corrections).then().statusCode(401);
    String next = Api.agency().get(corrections + "?limit=1").path("next");
    Api.agency()
        .get(corrections + "?limit=1&cursor=" + next)
        .then()
        .body("items[0].fields", equalTo(List.of("advantages")))
        .body("next", nullValue());
  }

  @Test
  void anOwnersUpdateAndACorrectionThatChangesNothingAreNone() {
    put(Api.licensor(university), Map.of("title", "一种自行改名的装置"));
    correct(Map.of("title", "一种自行改名的装置"));
    Api.agency()
        .get("/v1/patents/" + patent + "/corrections")
        .then()
        .body("items.size()", equalTo(0));
  }

  private static Map<String, String> report(String conclusion) {
    return Map.of("number", "PJ2", "conclusion", conclusion, "issuedOn", "2025-01-01");
  }

  private void correct(Map<String, Object> change) {
    put(Api.agency(), change);
  }

  private ValidatableResponse put(RequestSpecification caller, Map<String, Object> change) {
    return put(caller, World.patentBody(PatentKind.UTILITY_MODEL, university), change);
  }

  private ValidatableResponse put(
      RequestSpecification caller, Map<String, Object> body, Map<String, Object> change) {
    body.putAll(change);
    return caller
        .header("If-Match", "*")
        .body(body)
        .put("/v1/patents/" + patent)
        .then()
        .statusCode(200);
  }

  private void assertWithdrawn(String code) {
    Acts.readOffer(offer)
        .then()
        .body("status", equalTo("WITHDRAWN"))
        .body("withdrawnOn", equalTo(World.today().toString()))
        .body("withdrawalCause", equalTo("CORRECTION"))
        .body("withdrawalReason", equalTo(code));
  }
}
