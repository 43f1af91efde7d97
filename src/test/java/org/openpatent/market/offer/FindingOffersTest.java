package org.openpatent.market.offer;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openpatent.Acts.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.TimeMachine;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/** From a patent to its offer and back, and what a list shows unless it is asked for more. */
@QuarkusTest
class FindingOffersTest {
  private String university;
  private String patent;

  @BeforeEach
  void aPatent() {
    TimeMachine.travelTo("2029-03-05");
    university = World.university();
    patent = World.patent(university, PatentKind.INVENTION);
  }

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
  }

  @Test
  void aPatentNamesItsOfferAndTheOfferIsFoundByThePatent() {
    readPatent("").body("offer", nullValue());
    String offer = World.offer(university, World.offerBody(patent));
    readPatent("").body("offer", equalTo(offer));
    readPatent("?on=2029-03-04").body("offer", nullValue());
    assertEquals(List.of(offer), found("patent=" + patent));
    assertEquals(List.of(offer), found("patent=ZL" + patent.replace(".", "")));
    suspend();
    readPatent("").body("offer", equalTo(offer));
    Acts.withdraw(university, offer).then().statusCode(200);
    readPatent("").body("offer", nullValue());
    Api.anonymous().get("/v1/offers?patent=7").then().statusCode(400);
  }

  @Test
  void aListShowsOpenOffersUnlessAskedForOthers() {
    String open = anOffer();
    String withdrawn = anOffer();
    Acts.withdraw(university, withdrawn).then().statusCode(200);
    String leaving = anOffer();
    Acts.withdraw(university, leaving, World.today().plusDays(30)).then().statusCode(200);
    var limited = World.offerBody(World.patent(university, PatentKind.INVENTION));
    limited.put("openUntil", "2029-03-10");
    String expiring = World.offer(university, limited);
    String suspended = World.offer(university, World.offerBody(patent));
    suspend();
    String licensor = "licensor=" + university;
    assertEquals(List.of(expiring, leaving, open), found(licensor));
    assertEquals(List.of(expiring, leaving, open), found(licensor + "&status=OPEN"));
    assertEquals(List.of(suspended), found(licensor + "&status=SUSPENDED"));
    assertEquals(List.of(withdrawn), found(licensor + "&status=WITHDRAWN"));
    assertEquals(List.of(), found(licensor + "&status=EXPIRED"));
    TimeMachine.travelTo("2029-04-04");
    assertEquals(List.of(open), found(licensor));
    assertEquals(List.of(leaving, withdrawn), found(licensor + "&status=WITHDRAWN"));
    assertEquals(List.of(expiring), found(licensor + "&status=EXPIRED"));
    assertEquals(List.of(expiring, leaving, open), found(licensor + "&openOn=2029-03-06"));
    Api.anonymous()
        .get("/v1/offers?status=open")
        .then()
        .spec(refused(400, "invalid-query-parameter"));
  }

  @Test
  void aRowOfTheListSaysWhatAFirmComparesBy() {
    String offer = World.offer(university, World.offerBody(patent));
    World.license(World.firm(), offer);
    World.license(World.firm(), offer);
    Api.anonymous()
        .get("/v1/offers?patent=" + patent)
        .then()
        .body("items[0].minimumTermMonths", equalTo(12))
        .body("items[0].maximumTermMonths", equalTo(60))
        .body("items[0].ipc", equalTo(List.of("A01D 45/10")))
        .body("items[0].locarno", equalTo(List.of()))
        .body("items[0].licenseCount", equalTo(2));
  }

  @Test
  void anOwnerFindsItsPatentsWithoutAnOffer() {
    String other = World.patent(university, PatentKind.INVENTION);
    String offer = World.offer(university, World.offerBody(patent));
    assertEquals(List.of(other), patents("false"));
    assertEquals(List.of(patent), patents("true"));
    suspend();
    assertEquals(List.of(patent), patents("true"));
    Acts.withdraw(university, offer).then().statusCode(200);
    assertEquals(List.of(), patents("true"));
    Api.anonymous()
        .get("/v1/patents?owner=" + university)
        .then()
        .body("items.findAll { it.offer != null }", equalTo(List.of()));
  }

  private String anOffer() {
    return World.offer(university, World.offerBody(World.patent(university, PatentKind.INVENTION)));
  }

  private void suspend() {
    Acts.enterEvent(patent, "FEE_UNPAID", World.today()).then().statusCode(201);
  }

  private ValidatableResponse readPatent(String query) {
    return Api.anonymous().get("/v1/patents/" + patent + query).then().statusCode(200);
  }

  private static List<String> found(String query) {
    return Api.anonymous()
        .get("/v1/offers?" + query)
        .then()
        .statusCode(200)
        .extract()
        .path("items.id");
  }

  private List<String> patents(String offered) {
    return Api.anonymous()
        .get("/v1/patents?owner=" + university + "&offered=" + offered)
        .then()
        .statusCode(200)
        .extract()
        .path("items.patentNumber");
  }
}
