package org.openpatent.market.offer;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.openpatent.Acts.refused;
import static org.openpatent.World.today;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Refusal;
import org.openpatent.TimeMachine;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.platform.value.Code;

/** A patent changes hands: its declaration does not pass to the new owners [Guidelines V.11]. */
@QuarkusTest
class AssignedPatentsTest {
  private String seller;
  private String buyer;
  private String firm;
  private String patent;
  private String offer;

  @BeforeEach
  void anOffer() {
    TimeMachine.travelTo("2029-03-05");
    seller = World.university();
    buyer = World.university();
    firm = World.firm();
    patent = World.patent(seller, PatentKind.INVENTION);
    offer = World.offer(seller, World.offerBody(patent));
  }

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
  }

  @Test
  void theOfferEndsTheLicensesGoOnAndTheNewOwnersPublishAnew() {
    String license = World.license(firm, offer);
    TimeMachine.travelTo("2029-06-01");
    transfer("2029-05-20", buyer).body("owners", equalTo(List.of(buyer)));
    assertWithdrawn(offer, "2029-05-20", "TRANSFERRED");
    assertOwners(buyer);

    Acts.readLicense(license)
        .then()
        .body("status", equalTo("EFFECTIVE"))
        .body("licensor.creditCode", equalTo(seller))
        .body("endsOn", equalTo("2031-03-04"));
    Acts.publish(seller, World.offerBody(patent)).then().spec(refused(403, "not-an-owner"));
    Acts.publish(buyer, World.offerBody(patent)).then().statusCode(201);
    Acts.claim(World.firm(), World.claimBody(offer)).then().spec(refused(409, "offer-withdrawn"));
  }

  @Test
  void whoeverOwnsItTodayUpdatesIt() {
    transfer("2029-03-05", buyer);
    var body = World.patentBody(PatentKind.INVENTION, buyer);
    body.put("title", "一种新装置");
    Api.licensor(seller)
        .header("If-Match", "*")
        .body(body)
        .put("/v1/patents/" + patent)
        .then()
        .spec(refused(403, "not-an-owner"));
    Api.licensor(buyer)
        .header("If-Match", "*")
        .body(body)
        .put("/v1/patents/" + patent)
        .then()
        .statusCode(200);
  }

  @Test
  void theSellersFirmMayTakeALicenseOfItsFormerPatentAndTheBuyerMayNot() {
    transfer("2029-03-05", buyer);
    String anew = World.offer(buyer, World.offerBody(patent));
    Acts.claim(buyer, World.claimBody(anew)).then().spec(refused(409, "licensee-owns-patent"));
    Acts.claim(seller, World.claimBody(anew)).then().statusCode(201);
  }

  @Test
  void ofTwoTransfersTheLaterDayCountsInEitherOrderOfEntry() {
    String last = World.university();
    TimeMachine.travelTo("2029-08-01");
    transfer("2029-07-01", last);
    transfer("2029-06-01", buyer);
    assertOwners(last);
    assertWithdrawn(offer, "2029-06-01", "TRANSFERRED");

    patent = World.patent(seller, PatentKind.INVENTION);
    TimeMachine.travelTo("2029-03-05");
    offer = World.offer(seller, World.offerBody(patent));
    TimeMachine.travelTo("2029-08-01");
    transfer("2029-06-01", buyer);
    transfer("2029-07-01", last);
    assertOwners(last);
    assertWithdrawn(offer, "2029-06-01", "TRANSFERRED");
  }

  @Test
  void invalidationAndTransferWithdrawOnTheEarlierDayInEitherOrderOfEntry() {
    TimeMachine.travelTo("2029-08-01");
    Acts.enterEvent(patent, "INVALIDATED", LocalDate.of(2029, 6, 1)).then().statusCode(201);
    transfer("2029-07-01", buyer);
    assertWithdrawn(offer, "2029-06-01", "INVALIDATED");

    TimeMachine.travelTo("2029-03-05");
    patent = World.patent(seller, PatentKind.INVENTION);
    offer = World.offer(seller, World.offerBody(patent));
    TimeMachine.travelTo("2029-08-01");
    transfer("2029-07-01", buyer);
    Acts.enterEvent(patent, "INVALIDATED", LocalDate.of(2029, 6, 1)).then().statusCode(201);
    assertWithdrawn(offer, "2029-06-01", "INVALIDATED");
  }

  @Test
  void aTransferEnteredLateLeavesNoOfferOfWhoOwnedNothingThen() {
    transfer("2029-02-01", buyer);
    assertWithdrawn(offer, "2029-03-05", "TRANSFERRED");
  }

  @Test
  void aTransferEnteredLateLeavesTheOfferOfAnOwnerWithTheConsentItNeeds() {
    patent = World.patent(seller, PatentKind.INVENTION);
    var declaration = World.offerBody(patent);
    declaration.put("ownerConsents", List.of(buyer));
    offer = World.offer(seller, declaration);
    transfer("2029-02-01", seller, buyer);
    Acts.readOffer(offer).then().body("status", equalTo("OPEN"));
  }

  @Test
  void annullingATransferGivesThePatentAndItsOfferBack() {
    String transfer = transfer("2029-03-05", buyer).extract().path("id");
    Acts.annul(patent, transfer).then().statusCode(200);
    assertOwners(seller);
    Acts.readOffer(offer)
        .then()
        .body("status", equalTo("OPEN"))
        .body("withdrawnOn", nullValue())
        .body("withdrawalReason", nullValue());
    Acts.claim(firm, World.claimBody(offer)).then().statusCode(201);
  }

  @Test
  void annullingTransfersInAnyOrderEndsWithTheFirstOwners() {
    String last = World.university();
    String one = transfer("2029-03-01", buyer).extract().path("id");
    String two = transfer("2029-03-04", last).extract().path("id");
    Acts.annul(patent, one).then().statusCode(200);
    assertOwners(last);
    Acts.annul(patent, two).then().statusCode(200);
    assertOwners(seller);
  }

  @Test
  void aTransferOnWhichAnOfferWasBuiltIsNotAnnulled() {
    String transfer = transfer("2029-03-05", buyer).extract().path("id");
    String anew = World.offer(buyer, World.offerBody(patent));
    Acts.annul(patent, transfer)
        .then()
        .spec(Refusal.of(Code.LEGAL_EVENT_BUILT_UPON))
        .body("detail", org.hamcrest.Matchers.containsString("/v1/offers/" + anew));
    assertOwners(buyer);
    assertWithdrawn(offer, "2029-03-05", "TRANSFERRED");
    Api.anonymous()
        .get("/v1/patents/" + patent + "/legal-events/" + transfer)
        .then()
        .body("annulledAt", nullValue());
  }

  @Test
  void ownersAreNamedOnceAndOnlyWithATransfer() {
    Acts.transfer(patent, today(), buyer, buyer.toLowerCase())
        .then()
        .spec(Refusal.at("/owners", Code.OWNER_REPEATED));
    Acts.enterEvent(patent, "TRANSFERRED", today())
        .then()
        .spec(Refusal.at("/owners", Code.REQUIRED));
    Api.agency()
        .body(Map.of("type", "FEE_UNPAID", "on", "2029-03-05", "owners", List.of(buyer)))
        .post("/v1/patents/" + patent + "/legal-events")
        .then()
        .spec(Refusal.at("/owners", Code.LEGAL_EVENT_FIELD_FORBIDDEN));
    transfer("2029-03-05", buyer);
    Acts.transfer(patent, today(), seller).then().spec(refused(409, "legal-event-entered"));
  }

  private io.restassured.response.ValidatableResponse transfer(String on, String... owners) {
    return Acts.transfer(patent, LocalDate.parse(on), owners).then().statusCode(201);
  }

  private void assertOwners(String... owners) {
    Api.anonymous().get("/v1/patents/" + patent).then().body("owners", equalTo(List.of(owners)));
  }

  private static void assertWithdrawn(String offer, String on, String reason) {
    Acts.readOffer(offer)
        .then()
        .body("status", equalTo("WITHDRAWN"))
        .body("withdrawnOn", equalTo(on))
        .body("withdrawalCause", equalTo(reason))
        .body("withdrawalReason", equalTo(reason));
  }
}
