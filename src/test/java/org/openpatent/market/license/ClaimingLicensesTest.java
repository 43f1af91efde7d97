package org.openpatent.market.license;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.openpatent.Acts.refused;
import static org.openpatent.World.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
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

/** Whoever gives notice and pays as announced has the license [PL 51]. */
@QuarkusTest
class ClaimingLicensesTest {
  private String university;
  private String patent;
  private String firm;

  @BeforeEach
  void aPatentAndAFirm() {
    TimeMachine.travelTo("2029-03-05");
    university = World.university();
    patent = World.patent(university, PatentKind.INVENTION);
    firm = World.firm();
  }

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 91})
  void aLicenseStartsNeitherInThePastNorAfterNinetyDays(int days) {
    claimStarting(days).then().spec(refused(422, "starts-on-range"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 90})
  void aLicenseStartsTodayOrUpToNinetyDaysLater(int days) {
    claimStarting(days)
        .then()
        .statusCode(201)
        .body("status", equalTo("EFFECTIVE"))
        .body("effectiveOn", equalTo("2029-03-05"))
        .body("beginsOn", equalTo(today().plusDays(days).toString()));
  }

  @Test
  void theTermLiesWithinTheOffers() {
    String offer = World.offer(university, World.offerBody(patent)); // 12 to 60 months
    for (int months : new int[] {11, 61}) {
      claimFor(offer, months).then().spec(refused(422, "term-outside-offer"));
    }
    claimFor(offer, 60).then().statusCode(201);
  }

  @Test
  void anOwnerCannotTakeItsOwnPatent() {
    String shared = World.newPatentNumber(PatentKind.INVENTION);
    Api.licensor(university)
        .body(World.patentBody(PatentKind.INVENTION, university, firm))
        .put("/v1/patents/" + shared)
        .then()
        .statusCode(201);
    var declaration = World.offerBody(shared);
    declaration.put("ownerConsents", List.of(firm));
    Acts.claim(firm, World.claimBody(World.offer(university, declaration)))
        .then()
        .spec(refused(409, "licensee-owns-patent"));
  }

  @Test
  void onlyARegisteredFirmClaims() {
    String offer = World.offer(university, World.offerBody(patent));
    Acts.claim(World.newCode("91"), World.claimBody(offer))
        .then()
        .spec(refused(409, "organization-not-registered"));
    for (var other : List.of(Api.licensor(university), Api.agency(), Api.auditor())) {
      other
          .body(World.claimBody(offer))
          .post("/v1/licenses")
          .then()
          .spec(refused(403, "forbidden"));
    }
  }

  @Test
  void anUnknownOfferIsNotTaken() {
    Acts.claim(firm, World.claimBody(UUID.randomUUID().toString()))
        .then()
        .spec(refused(422, "offer-unknown"));
  }

  @Test
  void anOfferIsTakenThroughItsLastDay() {
    var declaration = World.offerBody(patent);
    declaration.put("openUntil", "2029-03-31");
    String offer = World.offer(university, declaration);
    TimeMachine.travelTo("2029-04-01");
    Acts.claim(firm, World.claimBody(offer)).then().spec(refused(409, "offer-expired"));
    TimeMachine.travelTo("2029-03-31");
    Acts.claim(firm, World.claimBody(offer)).then().statusCode(201);
  }

  @Test
  void neitherASuspendedNorAWithdrawnOfferIsTaken() {
    String offer = World.offer(university, World.offerBody(patent));
    Acts.enterEvent(patent, "SUSPENDED", today());
    Acts.claim(firm, World.claimBody(offer)).then().spec(refused(409, "offer-suspended"));
    Acts.withdraw(university, offer);
    Acts.claim(firm, World.claimBody(offer)).then().spec(refused(409, "offer-withdrawn"));
  }

  @Test
  void everythingWrongWithAClaimIsToldAtOnce() {
    String offer = World.offer(university, World.offerBody(patent));
    Acts.enterEvent(patent, "SUSPENDED", today());
    var notice = World.claimBody(offer);
    notice.put("startsOn", today().minusDays(1).toString());
    notice.put("termMonths", 200);
    Acts.claim(firm, notice)
        .then()
        .spec(refused(409, "offer-suspended"))
        .body(
            "errors.code",
            equalTo(
                List.of(
                    "offer-suspended",
                    "starts-on-range",
                    "term-outside-offer",
                    "license-outlives-patent")));
  }

  @Test
  void whoOffersAPatentCannotClaimItEvenOnceTheOwnersWereCorrected() {
    String offer = World.offer(university, World.offerBody(patent));
    Acts.claim(university, World.claimBody(offer))
        .then()
        .spec(refused(409, "licensee-owns-patent"));
    String path = "/v1/patents/" + patent;
    Api.agency()
        .header("If-Match", Api.agency().get(path).header("ETag"))
        .body(World.patentBody(PatentKind.INVENTION, World.university()))
        .put(path)
        .then()
        .statusCode(200);
    Acts.claim(university, World.claimBody(offer))
        .then()
        .statusCode(409)
        .body("errors.code", hasItem("license-parties-check"));
  }

  @Test
  void aFirmHasOneLicenseOfAPatentButManyFirmsHaveOneEach() {
    String offer = World.offer(university, World.offerBody(patent));
    World.license(firm, offer);
    Acts.claim(firm, World.claimBody(offer))
        .then()
        .spec(refused(409, "license-patent-licensee-excl"));
    TimeMachine.travelTo("2029-03-06");
    Acts.claim(firm, World.claimBody(offer))
        .then()
        .spec(refused(409, "license-patent-licensee-excl"));
    World.license(World.firm(), offer);
    Acts.readOffer(offer).then().body("licenseCount", equalTo(2));
  }

  private Response claimStarting(int days) {
    var notice = World.claimBody(World.offer(university, World.offerBody(patent)));
    notice.put("startsOn", today().plusDays(days).toString());
    return Acts.claim(firm, notice);
  }

  private Response claimFor(String offer, int months) {
    var notice = World.claimBody(offer);
    notice.put("termMonths", months);
    return Acts.claim(firm, notice);
  }
}
