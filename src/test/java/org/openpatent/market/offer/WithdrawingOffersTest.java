package org.openpatent.market.offer;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openpatent.Acts.refused;
import static org.openpatent.World.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.TimeMachine;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/** The licensor takes an offer back; what others took of it before stays theirs [PL 50]. */
@QuarkusTest
class WithdrawingOffersTest {
  private String university;
  private String patent;
  private String offer;

  @BeforeEach
  void anOffer() {
    university = World.university();
    patent = World.patent(university, PatentKind.INVENTION);
    offer = World.offer(university, World.offerBody(patent));
  }

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
  }

  @Test
  void aWithdrawnOfferIsTakenByNobodyAnyMore() {
    Acts.withdraw(university, offer)
        .then()
        .statusCode(200)
        .body("status", equalTo("WITHDRAWN"))
        .body("withdrawnOn", equalTo(today().toString()))
        .body("withdrawalReason", equalTo("另有安排"));
    Acts.claim(World.firm(), World.claimBody(offer)).then().spec(refused(409, "offer-withdrawn"));
    Acts.publish(university, World.offerBody(patent)).then().statusCode(201);
  }

  @Test
  void aLicenseTakenBeforeStaysUntouched() {
    String license = World.license(World.firm(), offer);
    var before = Acts.readLicense(license).asString();
    Acts.withdraw(university, offer).then().statusCode(200).body("licenseCount", equalTo(1));
    Acts.readLicense(license).then().body(equalTo(before)).body("status", equalTo("EFFECTIVE"));
  }

  @Test
  void aWithdrawalAnnouncedForADayTakesEffectOnThatDay() {
    TimeMachine.travelTo("2029-03-05");
    Acts.withdraw(university, offer, today().plusDays(10))
        .then()
        .statusCode(200)
        .body("status", equalTo("OPEN"));

    TimeMachine.travelTo("2029-03-14");
    Acts.claim(World.firm(), World.claimBody(offer)).then().statusCode(201);
    Acts.publish(university, World.offerBody(patent))
        .then()
        .spec(refused(409, "offer-patent-excl"));

    TimeMachine.travelTo("2029-03-15");
    Acts.readOffer(offer).then().body("status", equalTo("WITHDRAWN"));
    Acts.claim(World.firm(), World.claimBody(offer)).then().spec(refused(409, "offer-withdrawn"));
    Acts.publish(university, World.offerBody(patent)).then().statusCode(201);
  }

  @Test
  void anOfferIsWithdrawnOnceAndNotInThePast() {
    Acts.withdraw(university, offer, today().minusDays(1))
        .then()
        .spec(refused(422, "withdrawal-in-past"));
    Acts.readOffer(offer).then().body("status", equalTo("OPEN"));
    Acts.withdraw(university, offer).then().statusCode(200);
    Acts.withdraw(university, offer).then().spec(refused(409, "offer-already-withdrawn"));
  }

  @Test
  void anAnnouncedWithdrawalIsBroughtForwardButNotPutOff() {
    TimeMachine.travelTo("2029-03-05");
    Acts.withdraw(university, offer, today().plusDays(60)).then().statusCode(200);
    for (int days : List.of(60, 61)) {
      Acts.withdraw(university, offer, today().plusDays(days))
          .then()
          .spec(refused(422, "withdrawal-not-earlier"))
          .body("errors[0].pointer", equalTo("/effectiveOn"));
    }
    Acts.withdraw(university, offer, today().plusDays(20))
        .then()
        .statusCode(200)
        .body("status", equalTo("OPEN"))
        .body("withdrawnOn", equalTo("2029-03-25"));
    Acts.withdraw(university, offer)
        .then()
        .statusCode(200)
        .body("status", equalTo("WITHDRAWN"))
        .body("withdrawnOn", equalTo("2029-03-05"));
    Acts.withdraw(university, offer).then().spec(refused(409, "offer-already-withdrawn"));
  }

  @Test
  void aWithdrawalLocksAPatentForNinetyDaysAtMost() {
    TimeMachine.travelTo("2029-03-05");
    for (var day : List.of(LocalDate.of(2999, 12, 31), today().plusDays(91))) {
      Acts.withdraw(university, offer, day)
          .then()
          .spec(refused(422, "withdrawal-too-late"))
          .body("errors[0].pointer", equalTo("/effectiveOn"));
    }
    Acts.withdraw(university, offer, today().plusDays(90)).then().statusCode(200);
    TimeMachine.travelTo(today().plusDays(90));
    Acts.publish(university, World.offerBody(patent)).then().statusCode(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"FEE_UNPAID", "PLEDGED", "SUSPENDED", "LAPSED"})
  void theAgencyWithdrawsWhenAGroundOfRefusalHasArisen(String ground) {
    withdrawByAgency().then().spec(refused(409, "offer-without-ground"));
    Acts.readOffer(offer).then().body("status", equalTo("OPEN"));
    Acts.enterEvent(patent, ground, today()).then().statusCode(201);
    withdrawByAgency()
        .then()
        .statusCode(200)
        .body("status", equalTo("WITHDRAWN"))
        .body("withdrawalCause", equalTo("AGENCY"));
  }

  @Test
  void theAgencyBringsForwardWhatTheLicensorAnnounced() {
    Acts.withdraw(university, offer, today().plusDays(80)).then().statusCode(200);
    Acts.enterEvent(patent, "PLEDGED", today()).then().statusCode(201);
    withdrawByAgency().then().statusCode(200).body("withdrawnOn", equalTo(today().toString()));
  }

  @Test
  void aReasonIsForThoseConcerned() {
    Acts.withdraw(university, offer).then().statusCode(200);
    for (var concerned : List.of(Api.licensor(university), Api.agency(), Api.auditor())) {
      concerned
          .get("/v1/offers/" + offer)
          .then()
          .body("withdrawalReason", equalTo("另有安排"))
          .body("withdrawalCause", equalTo("LICENSOR"));
    }
    String buyer = World.university();
    Acts.transfer(patent, today(), buyer).then().statusCode(201);
    Api.licensor(university)
        .get("/v1/offers/" + offer)
        .then()
        .body("withdrawalReason", equalTo("另有安排"));
    for (var other : List.of(Api.anonymous(), Api.licensor(buyer))) {
      other
          .get("/v1/offers/" + offer)
          .then()
          .body("withdrawalReason", nullValue())
          .body("withdrawalCause", equalTo("LICENSOR"));
    }
  }

  @Test
  void onlyLicensesThatTookEffectAreCounted() {
    var declaration = World.offerBody(World.patent(university, PatentKind.INVENTION));
    declaration.put("royalty", Map.of("method", "LUMP_SUM", "lumpSum", "30000.00"));
    String paid = World.offer(university, declaration);
    String license = World.license(World.firm(), paid);
    Acts.readOffer(paid).then().body("licenseCount", equalTo(0));
    Acts.confirmReceipt(university, license, "30000.00", today()).then().statusCode(200);
    Acts.readOffer(paid).then().body("licenseCount", equalTo(1));

    String firm = World.firm();
    var notice = World.claimBody(offer);
    notice.put("startsOn", today().plusDays(30).toString());
    String neverRan = Acts.claim(firm, notice).then().statusCode(201).extract().path("id");
    Acts.readOffer(offer).then().body("licenseCount", equalTo(1));
    Acts.terminate(Api.licensee(firm), neverRan, today()).then().statusCode(200);
    Acts.readOffer(offer).then().body("licenseCount", equalTo(0));
  }

  private Response withdrawByAgency() {
    return Api.agency()
        .body(Map.of("reason", "出现不予公告的情形"))
        .post("/v1/offers/" + offer + "/withdrawal");
  }

  @Test
  void anOfferPastItsLastDayIsNotWithdrawn() {
    TimeMachine.travelTo("2029-03-05");
    var declaration = World.offerBody(World.patent(university, PatentKind.INVENTION));
    declaration.put("openUntil", "2029-03-31");
    String limited = World.offer(university, declaration);
    TimeMachine.travelTo("2029-04-01");
    Acts.readOffer(limited).then().body("status", equalTo("EXPIRED"));
    Acts.withdraw(university, limited).then().spec(refused(409, "offer-expired"));
  }

  @Test
  void aSuspendedOfferCanBeWithdrawn() {
    Acts.enterEvent(patent, "PLEDGED", today());
    Acts.withdraw(university, offer).then().statusCode(200).body("status", equalTo("WITHDRAWN"));
  }

  @Test
  void onlyTheLicensorWithdraws() {
    Acts.withdraw(World.university(), offer).then().spec(refused(403, "not-your-organization"));
    Acts.withdraw(university, UUID.randomUUID().toString()).then().spec(refused(404, "not-found"));
    for (var stranger : List.of(Api.licensee(university), Api.treasury(), Api.auditor())) {
      stranger
          .body(Map.of("reason", "无权"))
          .post("/v1/offers/" + offer + "/withdrawal")
          .then()
          .spec(refused(403, "forbidden"));
    }
    Acts.readOffer(offer).then().body("status", equalTo("OPEN"));
  }

  @Test
  void aRepeatedWithdrawalWithItsKeyAnswersAsTheFirst() {
    String key = Api.newKey();
    String[] answers = new String[2];
    for (int i = 0; i < 2; i++) {
      answers[i] =
          Api.licensor(university)
              .header("Idempotency-Key", key)
              .body(Map.of("reason", "另有安排"))
              .post("/v1/offers/" + offer + "/withdrawal")
              .then()
              .statusCode(200)
              .header("Idempotency-Replayed", i == 0 ? null : "true")
              .extract()
              .asString();
    }
    assertEquals(answers[0], answers[1]);
  }
}
