package org.openpatent.market.offer;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openpatent.Acts.refused;
import static org.openpatent.World.today;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.TimeMachine;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/** What happens to a patent in law happens to its offer. */
@QuarkusTest
class SuspendedOffersTest {
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

  @ParameterizedTest
  @CsvSource({
    "FEE_UNPAID, FEE_PAID",
    "PLEDGED, PLEDGE_CONSENTED",
    "PLEDGED, PLEDGE_RELEASED",
    "SUSPENDED, RESUMED",
    "LAPSED, RESTORED"
  })
  void anEventSuspendsTheOfferAndItsCounterpartReopensIt(String event, String counterpart) {
    enter(event);
    assertStatus("SUSPENDED");
    Acts.claim(World.firm(), World.claimBody(offer)).then().spec(refused(409, "offer-suspended"));
    enter(counterpart);
    assertStatus("OPEN");
    Acts.claim(World.firm(), World.claimBody(offer)).then().statusCode(201);
  }

  @Test
  void anOfferReopensWhenNoCauseIsLeft() {
    enter("FEE_UNPAID");
    enter("PLEDGED");
    enter("SUSPENDED");
    enter("LAPSED");
    enter("RESTORED");
    enter("FEE_PAID");
    assertStatus("SUSPENDED");
    enter("RESUMED");
    assertStatus("SUSPENDED");
    enter("PLEDGE_RELEASED");
    assertStatus("OPEN");
  }

  @Test
  void aCounterpartOfAnotherCauseReopensNothing() {
    enter("PLEDGED");
    for (String other : List.of("FEE_PAID", "RESUMED", "RESTORED", "EXCLUSIVE_LICENSE_ENDED")) {
      Acts.enterEvent(patent, other, today()).then().spec(refused(409, "legal-event-ends-nothing"));
      assertStatus("SUSPENDED");
    }
  }

  @Test
  void twoSuspensionsNeedTwoEnds() {
    enter("SUSPENDED");
    Acts.enterEvent(patent, "SUSPENDED", today().minusDays(1)).then().statusCode(201);
    Acts.enterEvent(patent, "RESUMED", today())
        .then()
        .spec(refused(422, "legal-event-ends-ambiguous"));
    String first = firstEvent();
    Acts.endEvent(patent, "RESUMED", today(), first).then().statusCode(201);
    assertStatus("SUSPENDED");
    enter("RESUMED");
    assertStatus("OPEN");
  }

  @Test
  void aPledgeIsReleasedOnceAlsoAfterItsPledgeeConsented() {
    enter("PLEDGED");
    enter("PLEDGE_CONSENTED");
    assertStatus("OPEN");
    enter("PLEDGE_RELEASED");
    assertStatus("OPEN");
    for (String again : List.of("PLEDGE_CONSENTED", "PLEDGE_RELEASED")) {
      Acts.enterEvent(patent, again, today()).then().spec(refused(409, "legal-event-ends-nothing"));
    }
  }

  private String firstEvent() {
    return Api.anonymous().get("/v1/patents/" + patent + "/legal-events").path("items[0].id");
  }

  @Test
  void anEventEnteredLateTakesItsPlaceInHistory() {
    TimeMachine.travelTo("2029-03-05");
    Acts.enterEvent(patent, "SUSPENDED", today().minusDays(3)).then().statusCode(201);
    Acts.enterEvent(patent, "RESUMED", today()).then().statusCode(201);
    assertStatus("OPEN");
    assertPatentImpeded("2029-03-04", "SUSPENDED");
  }

  @Test
  void anEventIsEnteredOnceAndNotBeforeItHappens() {
    Acts.enterEvent(patent, "PLEDGED", today().plusDays(1))
        .then()
        .spec(refused(422, "date-in-future"));
    enter("PLEDGED");
    Acts.enterEvent(patent, "PLEDGED", today()).then().spec(refused(409, "legal-event-entered"));
  }

  @Test
  void anInvalidationWithdrawsTheOfferForGood() {
    enter("INVALIDATED");
    Acts.readOffer(offer)
        .then()
        .body("status", equalTo("WITHDRAWN"))
        .body("withdrawnOn", equalTo(today().toString()))
        .body("withdrawalReason", equalTo("INVALIDATED"));
    Acts.enterEvent(patent, "RESTORED", today())
        .then()
        .spec(refused(409, "legal-event-ends-nothing"));
    assertStatus("WITHDRAWN");
    Acts.claim(World.firm(), World.claimBody(offer)).then().spec(refused(409, "offer-withdrawn"));
  }

  @Test
  void anInvalidationWithdrawsASuspendedOfferAndOneToBeWithdrawnLater() {
    enter("FEE_UNPAID");
    Acts.withdraw(university, offer, today().plusDays(20)).then().statusCode(200);
    enter("INVALIDATED");
    Acts.readOffer(offer)
        .then()
        .body("status", equalTo("WITHDRAWN"))
        .body("withdrawnOn", equalTo(today().toString()));
  }

  @Test
  void noExclusiveLicenseIsRegisteredWhileAnOfferIsOpenOrSuspended() {
    Acts.enterEvent(patent, "EXCLUSIVE_LICENSE", today())
        .then()
        .spec(refused(409, "exclusive-license-while-offered"));
    enter("PLEDGED");
    Acts.enterEvent(patent, "EXCLUSIVE_LICENSE", today())
        .then()
        .spec(refused(409, "exclusive-license-while-offered"));
    Api.anonymous()
        .get("/v1/patents/" + patent + "/legal-events")
        .then()
        .body("items.type", not(hasItem("EXCLUSIVE_LICENSE")));

    Acts.withdraw(university, offer).then().statusCode(200);
    enter("EXCLUSIVE_LICENSE");
  }

  @Test
  void anExclusiveLicenseIsRegisteredOnceTheOfferIsPastItsLastDay() {
    TimeMachine.travelTo("2029-03-05");
    patent = World.patent(university, PatentKind.INVENTION);
    var declaration = World.offerBody(patent);
    declaration.put("openUntil", "2029-03-31");
    World.offer(university, declaration);
    TimeMachine.travelTo("2029-03-31");
    Acts.enterEvent(patent, "EXCLUSIVE_LICENSE", today())
        .then()
        .spec(refused(409, "exclusive-license-while-offered"));
    TimeMachine.travelTo("2029-04-01");
    enter("EXCLUSIVE_LICENSE");
  }

  @Test
  void theHistoryTellsTheStatusOfEveryDay() {
    TimeMachine.travelTo("2029-03-05");
    Acts.enterEvent(patent, "LAPSED", today().minusDays(9));
    Acts.enterEvent(patent, "RESTORED", today().minusDays(2));
    assertEquals("IN_FORCE", statusOn("2029-02-23"));
    assertEquals("LAPSED", statusOn("2029-02-24"));
    assertEquals("LAPSED", statusOn("2029-03-02"));
    assertEquals("IN_FORCE", statusOn("2029-03-03"));
  }

  private void enter(String event) {
    Acts.enterEvent(patent, event, today()).then().statusCode(201);
  }

  private void assertStatus(String status) {
    Acts.readOffer(offer).then().body("status", equalTo(status));
    Api.anonymous()
        .queryParam("licensor", university)
        .queryParam("status", status)
        .get("/v1/offers")
        .then()
        .body("items.status", equalTo(List.of(status)));
  }

  private void assertPatentImpeded(String day, String impediment) {
    Api.anonymous()
        .queryParam("on", day)
        .get("/v1/patents/" + patent)
        .then()
        .body("impediments", equalTo(List.of(impediment)));
  }

  private String statusOn(String day) {
    return Api.anonymous().queryParam("on", day).get("/v1/patents/" + patent).path("status");
  }
}
