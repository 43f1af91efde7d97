package org.openpatent.market.patent;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.openpatent.World.today;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
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
import org.openpatent.platform.value.Code;

/** An event entered by mistake: what it alone had caused is undone. */
@QuarkusTest
class AnnullingEventsTest {
  private String university;
  private String patent;
  private String offer;

  @BeforeEach
  void anOffer() {
    TimeMachine.travelTo("2029-03-05");
    university = World.university();
    patent = World.patent(university, PatentKind.INVENTION);
    offer = World.offer(university, World.offerBody(patent));
  }

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
  }

  @Test
  void anAnnulledEventStaysReadableAndCountsNoLonger() {
    String event = enter("LAPSED");
    assertOffer("SUSPENDED");
    Acts.annul(patent, event)
        .then()
        .statusCode(200)
        .body("id", equalTo(event))
        .body("annulledAt", notNullValue())
        .body("annulmentReason", equalTo("登记错误"));
    assertOffer("OPEN");
    Api.anonymous()
        .get("/v1/patents/" + patent + "?on=2029-03-05")
        .then()
        .body("status", equalTo("IN_FORCE"))
        .body("impediments", equalTo(List.of()));
    Api.anonymous()
        .get("/v1/patents/" + patent + "/legal-events")
        .then()
        .body("items[0].annulledAt", notNullValue())
        .body("items[0].annulmentReason", nullValue());
    Api.licensor(university)
        .get("/v1/patents/" + patent + "/legal-events/" + event)
        .then()
        .body("annulmentReason", equalTo("登记错误"));
    Acts.annul(patent, event).then().spec(Refusal.of(Code.LEGAL_EVENT_ANNULLED));
    enter("LAPSED");
    assertOffer("SUSPENDED");
  }

  @Test
  void anotherCauseKeepsTheOfferSuspended() {
    String pledge = enter("PLEDGED");
    enter("FEE_UNPAID");
    Acts.annul(patent, pledge).then().statusCode(200);
    assertOffer("SUSPENDED");
    enter("FEE_PAID");
    assertOffer("OPEN");
  }

  @Test
  void anInvalidationThatWasNoneReopensTheOfferAsItHadBeenAnnounced() {
    Acts.withdraw(university, offer, today().plusDays(40)).then().statusCode(200);
    String event = enter("INVALIDATED");
    assertOffer("WITHDRAWN");
    Acts.annul(patent, event).then().statusCode(200);
    Acts.readOffer(offer)
        .then()
        .body("status", equalTo("OPEN"))
        .body("withdrawnOn", equalTo("2029-04-14"))
        .body("withdrawalCause", equalTo("LICENSOR"));
  }

  @Test
  void ofTwoInvalidationsTheOtherOneStands() {
    String early = enter("INVALIDATED");
    TimeMachine.travelTo("2029-05-05");
    String late = enter("INVALIDATED");
    Acts.annul(patent, early).then().statusCode(200);
    Acts.readOffer(offer)
        .then()
        .body("status", equalTo("WITHDRAWN"))
        .body("withdrawnOn", equalTo("2029-05-05"));
    Acts.annul(patent, late).then().statusCode(200);
    assertOffer("OPEN");
  }

  @ParameterizedTest
  @CsvSource({
    "FEE_UNPAID, FEE_PAID",
    "PLEDGED, PLEDGE_RELEASED",
    "PLEDGED, PLEDGE_CONSENTED",
    "SUSPENDED, RESUMED",
    "LAPSED, RESTORED"
  })
  void anEndThatWasNoneLetsTheImpedimentStandAgain(String raised, String ended) {
    String first = enter(raised);
    String end = enter(ended);
    assertOffer("OPEN");
    Acts.annul(patent, end).then().statusCode(200);
    assertOffer("SUSPENDED");
    Acts.endEvent(patent, ended, today(), first).then().statusCode(201);
    assertOffer("OPEN");
  }

  @Test
  void anOfferPublishedSinceAnEndKeepsItFromBeingAnnulled() {
    enter("SUSPENDED");
    Acts.withdraw(university, offer).then().statusCode(200);
    String end = enter("RESUMED");
    TimeMachine.travelTo("2029-03-06");
    String anew = World.offer(university, World.offerBody(patent));
    Acts.annul(patent, end)
        .then()
        .spec(Refusal.of(Code.LEGAL_EVENT_BUILT_UPON))
        .body("detail", containsString("/v1/offers/" + anew));
    assertStands(end);
    Acts.withdraw(university, anew).then().statusCode(200);
    Acts.annul(patent, end).then().statusCode(200);
  }

  @Test
  void anExclusiveLicenseThatEndedStandsAgainUnlessOfferedSince() {
    Acts.withdraw(university, offer).then().statusCode(200);
    enter("EXCLUSIVE_LICENSE");
    String end = enter("EXCLUSIVE_LICENSE_ENDED");
    TimeMachine.travelTo("2029-03-06");
    World.offer(university, World.offerBody(patent));
    Acts.annul(patent, end).then().spec(Refusal.of(Code.LEGAL_EVENT_BUILT_UPON));
  }

  @Test
  void whatAnAnnulledEventEndedStandsAndItsOwnEndEndsNothing() {
    String wrong = enter("SUSPENDED");
    enter("RESUMED");
    Acts.annul(patent, wrong).then().statusCode(200);
    assertOffer("OPEN");
    enter("SUSPENDED");
    assertOffer("SUSPENDED");
    enter("RESUMED");
    assertOffer("OPEN");
  }

  @Test
  void theAgencyAloneAnnulsAndSaysWhy() {
    String event = enter("PLEDGED");
    String path = "/v1/patents/" + patent + "/legal-events/" + event + "/annulment";
    for (var other : List.of(Api.licensor(university), Api.treasury(), Api.auditor())) {
      other.body("{\"reason\":\"x\"}").post(path).then().spec(Refusal.of(Code.FORBIDDEN));
    }
    Api.agency()
        .body("{\"reason\":\" \"}")
        .post(path)
        .then()
        .spec(Refusal.at("/reason", Code.REQUIRED));
    assertStands(event);
    Acts.annul(patent, UUID.randomUUID().toString()).then().spec(Refusal.of(Code.NOT_FOUND));
    String other = World.patent(university, PatentKind.INVENTION);
    Acts.annul(other, event).then().spec(Refusal.of(Code.NOT_FOUND));
    Api.anonymous()
        .get("/v1/patents/" + other + "/legal-events/" + event)
        .then()
        .spec(Refusal.of(Code.NOT_FOUND));
  }

  private String enter(String type) {
    return Acts.enterEvent(patent, type, today()).then().statusCode(201).extract().path("id");
  }

  private void assertOffer(String status) {
    Acts.readOffer(offer).then().body("status", equalTo(status));
  }

  private void assertStands(String event) {
    Api.anonymous()
        .get("/v1/patents/" + patent + "/legal-events/" + event)
        .then()
        .body("annulledAt", nullValue());
  }
}
