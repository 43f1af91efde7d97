package org.openpatent.market.license;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Race;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/** Many at once, of which one may win. */
@QuarkusTest
class RacingClaimsTest {
  private String university;
  private String patent;

  @BeforeEach
  void aPatent() {
    university = World.university();
    patent = World.patent(university, PatentKind.INVENTION);
  }

  @RepeatedTest(20)
  void ofManyClaimsOfOneFirmExactlyOneIsALicense() throws Exception {
    String firm = World.firm();
    var notice = World.claimBody(World.offer(university, World.offerBody(patent)));
    var answers = Race.run(() -> Acts.claim(firm, notice));
    assertOneWon(answers, "license-patent-licensee-excl");
    assertEquals(1, licenses("licensee", firm).size());
  }

  @RepeatedTest(10)
  void ofManyPublicationsOfOnePatentExactlyOneIsAnOffer() throws Exception {
    var declaration = World.offerBody(patent);
    var answers = Race.run(() -> Acts.publish(university, declaration));
    assertOneWon(answers, "offer-patent-excl");
    Api.anonymous()
        .queryParam("licensor", university)
        .get("/v1/offers")
        .then()
        .body("items.size()", equalTo(1));
  }

  @RepeatedTest(10)
  void manyClaimsWithOneKeyAreOneLicense() throws Exception {
    String firm = World.firm();
    String key = Api.newKey();
    var notice = World.claimBody(World.offer(university, World.offerBody(patent)));
    Callable<Response> claim =
        () -> Api.licensee(firm).header("Idempotency-Key", key).body(notice).post("/v1/licenses");
    var answers = Race.run(claim);
    List<String> ids = licenses("licensee", firm);
    assertEquals(1, ids.size());
    int first = 0;
    for (Response answer : answers) {
      if (answer.statusCode() == 201) {
        assertEquals(ids.get(0), answer.path("id"));
        first += answer.header("Idempotency-Replayed") == null ? 1 : 0;
      } else {
        answer.then().spec(Acts.refused(409, "idempotency-key-running"));
      }
    }
    assertEquals(1, first, "answers that are no replay");
    assertEquals("true", claim.call().header("Idempotency-Replayed"));
  }

  @RepeatedTest(10)
  void noLicenseIsInForceOnAPatentThatLapsedMeanwhile() throws Exception {
    String offer = World.offer(university, World.offerBody(patent));
    List<Callable<Response>> racers = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      String firm = World.firm();
      racers.add(() -> Acts.claim(firm, World.claimBody(offer)));
    }
    LocalDate today = World.today();
    racers.add(racers.size() / 2, () -> Acts.enterEvent(patent, "LAPSED", today));
    for (Response answer : Race.run(racers)) {
      if (answer.statusCode() != 201) {
        answer.then().spec(Acts.refused(409, "offer-suspended"));
      }
    }
    for (String status : List.of("EFFECTIVE", "AWAITING_PAYMENT")) {
      Api.auditor()
          .queryParam("patent", patent)
          .queryParam("status", status)
          .get("/v1/licenses")
          .then()
          .statusCode(200)
          .body("items", empty());
    }
  }

  @RepeatedTest(10)
  void aPatentIsNeverUnderAnOpenAndAnExclusiveLicenseAtOnce() throws Exception {
    LocalDate today = World.today();
    List<Callable<Response>> racers = new ArrayList<>();
    racers.add(() -> Acts.publish(university, World.offerBody(patent)));
    racers.add(() -> Acts.enterEvent(patent, "EXCLUSIVE_LICENSE", today));
    var answers = Race.run(racers);
    var statuses = answers.stream().map(Response::statusCode).sorted().toList();
    assertEquals(List.of(201, 409), statuses);
  }

  private static void assertOneWon(List<Response> answers, String code) {
    List<Response> losers = new ArrayList<>(answers);
    assertTrue(losers.removeIf(answer -> answer.statusCode() == 201), "somebody wins");
    assertEquals(answers.size() - 1, losers.size(), "the one winner");
    losers.forEach(answer -> answer.then().spec(Acts.refused(409, code)));
  }

  private static List<String> licenses(String side, String code) {
    return Api.auditor().queryParam(side, code).get("/v1/licenses").path("items.id");
  }
}
