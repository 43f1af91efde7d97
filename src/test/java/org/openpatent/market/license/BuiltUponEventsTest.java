package org.openpatent.market.license;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.openpatent.World.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Refusal;
import org.openpatent.TimeMachine;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.platform.value.Code;

/** An event on which something that stands was built is not annulled; the refusal names it. */
@QuarkusTest
class BuiltUponEventsTest {
  private static final Map<String, String> LUMP_SUM =
      Map.of("method", "LUMP_SUM", "lumpSum", "30000.00");

  private String university;
  private String firm;
  private String patent;
  private String offer;

  @BeforeEach
  void anOffer() {
    TimeMachine.travelTo("2029-03-05");
    university = World.university();
    firm = World.firm();
    patent = World.patent(university, PatentKind.INVENTION);
    offer = World.offer(university, World.offerBody(patent));
  }

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
  }

  @Test
  void aLicenseClaimedAfterARestorationKeepsItUntilItIsVoid() {
    enter("LAPSED");
    String restored = enter("RESTORED");
    String license = World.license(firm, offer);
    assertBuiltUpon(restored, "/v1/licenses/" + license);
    TimeMachine.travelTo(today().plusMonths(13));
    Acts.terminate(Api.licensee(firm), license, today()).then().statusCode(200);
    assertBuiltUpon(restored, "/v1/licenses/" + license); // it ran
    Acts.declareVoid(license).then().statusCode(200);
    assertAnnulled(restored);
  }

  @Test
  void aLicenseClaimedBeforeTheRestorationWasEnteredIsNotBuiltOnIt() {
    String license = World.license(firm, offer);
    var endsOn = Acts.readLicense(license).path("endsOn");
    Acts.enterEvent(patent, "LAPSED", today().minusDays(5)).then().statusCode(201);
    String restored = id(Acts.enterEvent(patent, "RESTORED", today().minusDays(1)).then());
    Acts.readLicense(license).then().body("endsOn", equalTo(endsOn));
    assertAnnulled(restored);
    Acts.readLicense(license).then().body("neverRan", equalTo(true));
  }

  @Test
  void aLicenseThatNeverRanIsNothingToBuildOn() {
    enter("LAPSED");
    String restored = enter("RESTORED");
    String license = World.license(firm, offer);
    Acts.terminate(Api.licensee(firm), license, today()).then().statusCode(200);
    assertAnnulled(restored);
    Acts.readLicense(license).then().body("neverRan", equalTo(true));
  }

  @Test
  void aClaimThatNobodyPaidIsNothingToBuildOn() {
    offerFor(LUMP_SUM);
    enter("LAPSED");
    String restored = enter("RESTORED");
    String claim = World.license(firm, offer);
    assertBuiltUpon(restored, "/v1/licenses/" + claim); // it may yet be paid
    TimeMachine.travelTo(today().plusDays(31));
    assertAnnulled(restored);
    Acts.readLicense(claim)
        .then()
        .body("status", equalTo("ENDED"))
        .body("endReason", equalTo("UNPAID"));
  }

  @ParameterizedTest
  @CsvSource({
    "FEE_UNPAID, FEE_PAID",
    "PLEDGED, PLEDGE_RELEASED",
    "PLEDGED, PLEDGE_CONSENTED",
    "SUSPENDED, RESUMED"
  })
  void aLicenseClaimedAfterTheEndOfAnImpedimentKeepsItAsLongAsItRuns(String raised, String ended) {
    String before = World.license(World.firm(), offer);
    enter(raised);
    String end = enter(ended);
    String license = World.license(firm, offer);
    assertBuiltUpon(end, "/v1/licenses/" + license);
    TimeMachine.travelTo(today().plusDays(1));
    Acts.terminate(Api.licensee(firm), license, today()).then().statusCode(200);
    assertAnnulled(end);
    Acts.readLicense(before).then().body("status", equalTo("EFFECTIVE"));
  }

  @Test
  void aLicenseUnderAnOfferWithdrawnSinceKeepsTheEndOfAnExclusiveLicense() {
    Acts.withdraw(university, offer).then().statusCode(200);
    enter("EXCLUSIVE_LICENSE");
    String end = enter("EXCLUSIVE_LICENSE_ENDED");
    TimeMachine.travelTo(today().plusDays(1));
    offer = World.offer(university, World.offerBody(patent));
    String license = World.license(firm, offer);
    Acts.withdraw(university, offer).then().statusCode(200);
    assertBuiltUpon(end, "/v1/licenses/" + license);
  }

  @Test
  void ofTwoEndsOfOnePledgeEitherMayBeAnnulled() {
    Acts.withdraw(university, offer).then().statusCode(200);
    enter("PLEDGED");
    String consented = enter("PLEDGE_CONSENTED");
    String released = enter("PLEDGE_RELEASED");
    TimeMachine.travelTo(today().plusDays(1));
    offer = World.offer(university, World.offerBody(patent));
    World.license(firm, offer);
    assertAnnulled(consented);
    Acts.annul(patent, released).then().spec(Refusal.of(Code.LEGAL_EVENT_BUILT_UPON));
  }

  @Test
  void theSecondLicenseOfAPairKeepsTheLapseThatEndedTheFirst() {
    String first = World.license(firm, offer);
    TimeMachine.travelTo("2029-04-05");
    String lapsed = enter("LAPSED");
    enter("RESTORED");
    String second = World.license(firm, offer);
    assertBuiltUpon(lapsed, "/v1/licenses/" + second);
    Acts.declareVoid(second).then().statusCode(200);
    assertAnnulled(lapsed);
    Acts.readLicense(first)
        .then()
        .body("status", equalTo("EFFECTIVE"))
        .body("endsOn", equalTo("2031-03-04"));
  }

  @Test
  void aSecondClaimThatNobodyPaidLetsTheFirstLicenseRunOn() {
    offerFor(LUMP_SUM);
    String first = World.license(firm, offer);
    Acts.confirmReceipt(university, first, "30000.00", today()).then().statusCode(200);
    TimeMachine.travelTo("2029-04-05");
    String lapsed = enter("LAPSED");
    enter("RESTORED");
    String second = World.license(firm, offer);
    assertBuiltUpon(lapsed, "/v1/licenses/" + second);
    TimeMachine.travelTo(today().plusDays(31));
    assertAnnulled(lapsed);
    Acts.readLicense(first).then().body("status", equalTo("EFFECTIVE"));
    Acts.readLicense(second).then().body("endReason", equalTo("UNPAID"));
  }

  @Test
  void aFirstClaimWhoseDaysToPayHavePassedDoesNotComeBackBesideTheSecondLicense() {
    offerFor(LUMP_SUM);
    String first = World.license(firm, offer);
    String lapsed = enter("LAPSED");
    TimeMachine.travelTo(today().plusDays(1));
    enter("RESTORED");
    String second = World.license(firm, offer);
    Acts.confirmReceipt(university, second, "30000.00", today()).then().statusCode(200);
    assertBuiltUpon(lapsed, "/v1/licenses/" + second); // the first one may yet be paid
    TimeMachine.travelTo(today().plusDays(31));
    assertAnnulled(lapsed);
    Acts.readLicense(first).then().body("endReason", equalTo("UNPAID"));
    Acts.readLicense(second).then().body("status", equalTo("EFFECTIVE"));
  }

  @Test
  void aVoidLicenseComesBackBesideAClaimThatNobodyPaid() {
    offerFor(LUMP_SUM);
    String first = World.license(firm, offer);
    Acts.confirmReceipt(university, first, "30000.00", today()).then().statusCode(200);
    Acts.declareVoid(first).then().statusCode(200);
    String second = World.license(firm, offer);
    Acts.annulVoiding(first)
        .then()
        .spec(Refusal.of(Code.VOIDING_BUILT_UPON))
        .body("detail", endsWith("/v1/licenses/" + second + "."));
    TimeMachine.travelTo(today().plusDays(31));
    Acts.annulVoiding(first).then().statusCode(200).body("status", equalTo("EFFECTIVE"));
    Acts.readLicense(second).then().body("endReason", equalTo("UNPAID"));
  }

  @Test
  void aVoidClaimThatNobodyPaidComesBackEndedWhateverTheFirmTookSince() {
    offerFor(LUMP_SUM);
    String first = World.license(firm, offer);
    Acts.declareVoid(first).then().statusCode(200);
    TimeMachine.travelTo(today().plusDays(31));
    String second = World.license(firm, offer);
    Acts.annulVoiding(first)
        .then()
        .statusCode(200)
        .body("status", equalTo("ENDED"))
        .body("endReason", equalTo("UNPAID"));
    Acts.readLicense(second).then().body("status", equalTo("AWAITING_PAYMENT"));
  }

  @Test
  void aLicenseOfTheNewOwnerKeepsTheTransferAfterItsOfferIsWithdrawn() {
    String buyer = World.university();
    String transfer = transfer(buyer);
    String anew = World.offer(buyer, World.offerBody(patent));
    String license = World.license(firm, anew);
    Acts.withdraw(buyer, anew).then().statusCode(200);
    assertBuiltUpon(transfer, "/v1/licenses/" + license);
    Acts.declareVoid(license).then().statusCode(200);
    assertAnnulled(transfer);
    Acts.readOffer(offer).then().body("status", equalTo("OPEN"));
  }

  @Test
  void whatTheLastOwnerOffersRestsOnTheLastTransferAlone() {
    String buyer = World.university();
    String first = transfer(World.university());
    TimeMachine.travelTo("2029-04-05");
    String last = transfer(buyer);
    String anew = World.offer(buyer, World.offerBody(patent));
    World.license(firm, anew);
    assertAnnulled(first);
    Acts.annul(patent, last).then().spec(Refusal.of(Code.LEGAL_EVENT_BUILT_UPON));
    Acts.readOffer(anew).then().body("status", equalTo("OPEN"));
  }

  @ParameterizedTest
  @CsvSource({"INVALIDATED", "TRANSFERRED"})
  void anExclusiveLicenseRegisteredSinceKeepsTheOfferFromComingBack(String withdrawing) {
    String event =
        withdrawing.equals("INVALIDATED") ? enter(withdrawing) : transfer(World.university());
    TimeMachine.travelTo("2029-03-06");
    String exclusive = enter("EXCLUSIVE_LICENSE");
    assertBuiltUpon(event, "/v1/patents/" + patent + "/legal-events/" + exclusive);
    Acts.readOffer(offer).then().body("status", equalTo("WITHDRAWN"));
    enter("EXCLUSIVE_LICENSE_ENDED");
    assertAnnulled(event);
    Acts.readOffer(offer).then().body("status", equalTo("OPEN"));
  }

  @Test
  void anOfferThatTheRegisterNoLongerBearsOutDoesNotComeBack() {
    patent = World.patent(university, PatentKind.UTILITY_MODEL);
    offer = World.offer(university, World.offerBody(patent));
    String invalidated = enter("INVALIDATED");
    TimeMachine.travelTo("2029-03-06");
    var negative = World.patentBody(PatentKind.UTILITY_MODEL, university);
    negative.put(
        "evaluationReport",
        Map.of("number", "PJ2", "conclusion", "NEGATIVE", "issuedOn", "2025-01-01"));
    Api.agency().header("If-Match", "*").body(negative).put("/v1/patents/" + patent);
    TimeMachine.travelTo("2029-03-07");
    assertAnnulled(invalidated);
    Acts.readOffer(offer)
        .then()
        .body("status", equalTo("WITHDRAWN"))
        .body("withdrawnOn", equalTo("2029-03-07"))
        .body("withdrawalReason", equalTo("evaluation-report-not-positive"));
  }

  @Test
  void ownersCorrectedAndCorrectedBackLeaveTheTransferToBeAnnulled() {
    String buyer = World.university();
    String transfer = transfer(buyer);
    correctOwners(World.university());
    assertBuiltUpon(transfer, "/v1/patents/" + patent + "/corrections");
    correctOwners(buyer);
    assertAnnulled(transfer);
    Api.anonymous()
        .get("/v1/patents/" + patent)
        .then()
        .body("owners", equalTo(List.of(university)))
        .body("offer", equalTo(offer));
  }

  private void correctOwners(String owner) {
    Api.agency()
        .header("If-Match", "*")
        .body(World.patentBody(PatentKind.INVENTION, owner))
        .put("/v1/patents/" + patent)
        .then()
        .statusCode(200);
  }

  private void offerFor(Map<String, String> royalty) {
    patent = World.patent(university, PatentKind.INVENTION);
    var declaration = World.offerBody(patent);
    declaration.put("royalty", royalty);
    offer = World.offer(university, declaration);
  }

  private String enter(String type) {
    return id(Acts.enterEvent(patent, type, today()).then());
  }

  private String transfer(String buyer) {
    return id(Acts.transfer(patent, today(), buyer).then());
  }

  private static String id(ValidatableResponse entered) {
    return entered.statusCode(201).extract().path("id");
  }

  private void assertBuiltUpon(String event, String standing) {
    Acts.annul(patent, event)
        .then()
        .spec(Refusal.of(Code.LEGAL_EVENT_BUILT_UPON))
        .body("detail", endsWith(standing + "."));
  }

  private void assertAnnulled(String event) {
    Acts.annul(patent, event).then().statusCode(200);
  }
}
