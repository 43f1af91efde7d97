package org.openpatent.offer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openpatent.World.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Race;
import org.openpatent.World;
import org.openpatent.patent.PatentKind;

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

  @RepeatedTest(3)
  void anAnnulledEndAndAClaimComeOneAfterTheOther() throws Exception {
    String offer = World.offer(university, World.offerBody(patent));
    Acts.enterEvent(patent, "SUSPENDED", today());
    String end = Acts.enterEvent(patent, "RESUMED", today()).path("id");
    List<Callable<Response>> racers = new ArrayList<>();
    racers.add(() -> Acts.annul(patent, end));
    for (int i = 0; i < 4; i++) {
      String firm = World.firm();
      racers.add(() -> Acts.claim(firm, World.claimBody(offer)));
    }
    for (Response answer : Race.run(racers)) {
      assertTrue(List.of(200, 201, 409).contains(answer.statusCode()), answer::asString);
    }
  }

  @RepeatedTest(3)
  void aWithdrawalAndClaimsLeaveTheLicensesThatCameFirst() throws Exception {
    String offer = World.offer(university, World.offerBody(patent));
    List<Callable<Response>> racers = new ArrayList<>();
    racers.add(() -> Acts.withdraw(university, offer));
    for (int i = 0; i < 4; i++) {
      String firm = World.firm();
      racers.add(() -> Acts.claim(firm, World.claimBody(offer)));
    }
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
