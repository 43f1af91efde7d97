package org.openpatent.compensation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Programs;
import org.openpatent.World;
import org.openpatent.patent.PatentKind;

/** What a request costs the database, in statements; begin and commit are not counted. */
@QuarkusTest
class CostOfRequestsTest {
  @Inject EntityManagerFactory entities;

  private final Programs programs = new Programs();
  private Statistics statistics;

  @BeforeEach
  void count() {
    statistics = entities.unwrap(SessionFactory.class).getStatistics();
    statistics.setStatisticsEnabled(true);
  }

  @AfterEach
  void stop() {
    statistics.setStatisticsEnabled(false);
    programs.closeAll();
  }

  @Test
  void aClaimWithAKeyIsAtMostEightStatementsInOneTransaction() {
    programs.open(Programs.body());
    programs.open(Programs.bodyWith("recordalRequired", true));
    String firm = World.firm();
    String offer = World.freeOffer();
    String key = Api.newKey();
    assertCost(8, () -> claim(firm, offer, key), 201);
    assertEquals(1, statistics.getTransactionCount());
    assertCost(1, () -> claim(firm, offer, key), 201);
  }

  @Test
  void aClaimAfterEarlierLicensesOfThePairCostsNoMore() {
    String firm = World.firm();
    String offer = World.freeOffer();
    for (int i = 0; i < 3; i++) {
      String earlier = World.license(firm, offer);
      Acts.terminate(Api.licensee(firm), earlier, World.today()).then().statusCode(200);
    }
    assertCost(8, () -> claim(firm, offer, Api.newKey()), 201);
  }

  @Test
  void aClaimAfterALicenseOfAnotherOwnerCostsNoMore() {
    String firm = World.firm();
    String first = World.university();
    String second = World.university();
    String patent = World.newPatentNumber(PatentKind.INVENTION);
    Api.licensor(first)
        .body(World.patentBody(PatentKind.INVENTION, first, second))
        .put("/v1/patents/" + patent);
    var declaration = World.offerBody(patent);
    declaration.put("ownerConsents", List.of(first, second));
    String withdrawn = World.offer(first, declaration);
    Acts.terminate(Api.licensee(firm), World.license(firm, withdrawn), World.today());
    Acts.withdraw(first, withdrawn);
    String offer = World.offer(second, declaration);
    assertCost(8, () -> claim(firm, offer, Api.newKey()), 201);
  }

  @Test
  void readingAnOfferIsOneStatement() {
    String offer = World.freeOffer();
    World.license(World.firm(), offer);
    assertCost(1, () -> Acts.readOffer(offer), 200);
  }

  @Test
  void aPageOfOffersIsAtMostTwoStatements() {
    for (int i = 0; i < 5; i++) {
      World.freeOffer();
    }
    assertCost(2, () -> Api.anonymous().queryParam("limit", 5).get("/v1/offers"), 200);
    assertCost(2, () -> Api.anonymous().queryParam("division", "45").get("/v1/offers"), 200);
  }

  @Test
  void aPageOfLicensesIsAtMostTwoStatements() {
    String firm = World.firm();
    String university = World.university();
    for (int i = 0; i < 5; i++) {
      String patent = World.patent(university, PatentKind.INVENTION);
      World.license(firm, World.offer(university, World.offerBody(patent)));
    }
    assertCost(2, () -> Api.licensee(firm).get("/v1/licenses"), 200);
    assertCost(
        2, () -> Api.auditor().queryParam("recordalOverdue", false).get("/v1/licenses"), 200);
  }

  private void assertCost(int most, Supplier<Response> request, int status) {
    statistics.clear();
    request.get().then().statusCode(status);
    long statements = statistics.getPrepareStatementCount();
    assertTrue(statements > 0, "the statements are counted");
    assertTrue(statements <= most, () -> statements + " statements instead of " + most);
  }

  private static Response claim(String firm, String offer, String key) {
    return Api.licensee(firm)
        .header("Idempotency-Key", key)
        .body(World.claimBody(offer))
        .post("/v1/licenses");
  }
}
