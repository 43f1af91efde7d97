package org.openpatent.market.offer;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openpatent.World.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Race;
import org.openpatent.Refusal;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.platform.value.Code;

/** Whatever meets at one moment, the register ends in a state that one after the other gives. */
@QuarkusTest
class RacingEventsTest {
  private String university;
  private String patent;

  @BeforeEach
  void aPatent() {
    university = World.university();
    patent = World.patent(university, PatentKind.UTILITY_MODEL);
  }

  @RepeatedTest(3)
  void aTransferOrAnOfferComesFirst() throws Exception {
    String buyer = World.university();
    var answers =
        Race.run(
            List.of(
                () -> Acts.publish(university, World.offerBody(patent)),
                () -> Acts.transfer(patent, today(), buyer)));
    assertEquals(201, answers.get(1).statusCode());
    if (answers.get(0).statusCode() == 201) {
      assertEquals("WITHDRAWN", Acts.readOffer(answers.get(0).path("id")).path("status"));
    } else {
      assertEquals("not-an-owner", answers.get(0).path("code"));
    }
  }

  @RepeatedTest(3)
  void aCorrectionAndASecondOfferNeverPassEachOther() throws Exception {
    Acts.withdraw(university, World.offer(university, World.offerBody(patent)));
    var negative = World.patentBody(PatentKind.UTILITY_MODEL, university);
    negative.put(
        "evaluationReport",
        Map.of("number", "PJ2", "conclusion", "NEGATIVE", "issuedOn", "2025-01-01"));
    var answers =
        Race.run(
            List.of(
                () -> Acts.publish(university, World.offerBody(patent)),
                () ->
                    Api.agency()
                        .header("If-Match", "*")
                        .body(negative)
                        .put("/v1/patents/" + patent)));
    assertEquals(200, answers.get(1).statusCode());
    if (answers.get(0).statusCode() == 201) {
      assertEquals("WITHDRAWN", Acts.readOffer(answers.get(0).path("id")).path("status"));
    } else {
      assertEquals("evaluation-report-not-positive", answers.get(0).path("code"));
    }
  }

  @RepeatedTest(3)
  void anEventIsEndedOnceAndAnnulledOnce() throws Exception {
    String event = Acts.enterEvent(patent, "SUSPENDED", today()).path("id");
    assertWinners(1, Race.run(() -> Acts.endEvent(patent, "RESUMED", today(), event)));
    assertWinners(1, Race.run(() -> Acts.annul(patent, event)));
  }

  /** Annulled first, nobody could claim any more; claimed first, it is annulled no more. */
  @ParameterizedTest
  @CsvSource({"SUSPENDED, RESUMED", "LAPSED, RESTORED", "PLEDGED, PLEDGE_CONSENTED"})
  void anAnnulledEndAndAClaimComeOneAfterTheOther(String raised, String ended) throws Exception {
    for (int time = 0; time < 3; time++) {
      patent = World.patent(university, PatentKind.UTILITY_MODEL);
      String offer = World.offer(university, World.offerBody(patent));
      Acts.enterEvent(patent, raised, today());
      String end = Acts.enterEvent(patent, ended, today()).path("id");
      List<Callable<Response>> racers = claims(offer);
      racers.add(2, () -> Acts.annul(patent, end));
      var answers = Race.run(racers);
      Response annulment = answers.remove(2);
      boolean annulled = annulment.statusCode() == 200;
      annulment.then().statusCode(annulled ? 200 : 409);
      for (Response claim : answers) {
        if (annulled) {
          claim.then().spec(Refusal.of(Code.OFFER_SUSPENDED));
        } else {
          claim.then().statusCode(201);
        }
      }
      Acts.readOffer(offer)
          .then()
          .body("status", equalTo(annulled ? "SUSPENDED" : "OPEN"))
          .body("licenseCount", equalTo(annulled ? 0 : answers.size()));
    }
  }

  @RepeatedTest(5)
  void ofAnAnnulledLapseAndASecondClaimOfItsPairOneWins() throws Exception {
    String firm = World.firm();
    String offer = World.offer(university, World.offerBody(patent));
    String first = World.license(firm, offer);
    String lapsed = Acts.enterEvent(patent, "LAPSED", today()).path("id");
    Acts.enterEvent(patent, "RESTORED", today());
    var answers =
        Race.run(
            List.of(
                () -> Acts.annul(patent, lapsed), () -> Acts.claim(firm, World.claimBody(offer))));
    boolean annulled = answers.get(0).statusCode() == 200;
    if (annulled) {
      answers.get(1).then().spec(Refusal.of(Code.LICENSE_PATENT_LICENSEE_EXCL));
    } else {
      answers.get(0).then().spec(Refusal.of(Code.LEGAL_EVENT_BUILT_UPON));
      answers.get(1).then().statusCode(201);
    }
    Acts.readLicense(first).then().body("status", equalTo(annulled ? "EFFECTIVE" : "ENDED"));
  }

  /** Of one day, the instants tell who came first: nobody claims what has been withdrawn. */
  @RepeatedTest(5)
  void aTransferAndClaimsComeOneAfterTheOther() throws Exception {
    String offer = World.offer(university, World.offerBody(patent));
    String buyer = World.university();
    List<Callable<Response>> racers = claims(offer);
    racers.add(2, () -> Acts.transfer(patent, today(), buyer));
    var answers = Race.run(racers);
    Response transfer = answers.remove(2);
    Instant transferredAt =
        Instant.parse(transfer.then().statusCode(201).extract().path("recordedAt"));
    for (Response claim : answers) {
      if (claim.statusCode() == 201) {
        Instant claimedAt = Instant.parse(claim.path("claimedAt"));
        assertTrue(claimedAt.isBefore(transferredAt), claimedAt + " " + transferredAt);
      } else {
        claim.then().spec(Refusal.of(Code.OFFER_WITHDRAWN));
      }
    }
    Acts.readOffer(offer).then().body("status", equalTo("WITHDRAWN"));
  }

  private static List<Callable<Response>> claims(String offer) {
    List<Callable<Response>> claims = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String firm = World.firm();
      claims.add(() -> Acts.claim(firm, World.claimBody(offer)));
    }
    return claims;
  }

  @RepeatedTest(3)
  void aWithdrawalAndClaimsLeaveTheLicensesThatCameFirst() throws Exception {
    String offer = World.offer(university, World.offerBody(patent));
    List<Callable<Response>> racers = claims(offer);
    racers.add(0, () -> Acts.withdraw(university, offer));
    var answers = Race.run(racers);
    assertEquals(200, answers.get(0).statusCode());
    long taken = answers.stream().filter(answer -> answer.statusCode() == 201).count();
    assertEquals(taken, ((Number) Acts.readOffer(offer).path("licenseCount")).longValue());
    assertEquals(409, Acts.claim(World.firm(), World.claimBody(offer)).statusCode());
  }

  private static void assertWinners(int winners, List<Response> answers) {
    assertEquals(winners, answers.stream().filter(one -> one.statusCode() < 300).count());
    answers.stream()
        .filter(one -> one.statusCode() >= 300)
        .forEach(one -> assertEquals(409, one.statusCode(), one::asString));
    answers.forEach(one -> assertNotEquals(500, one.statusCode()));
  }
}
