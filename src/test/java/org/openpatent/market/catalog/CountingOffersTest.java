package org.openpatent.market.catalog;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.TimeMachine;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/** How what is found is spread, and what finding it costs. */
@QuarkusTest
class CountingOffersTest {
  @Inject SessionFactory sessions;

  private String university;
  private String word;

  @BeforeEach
  void threeOffers() {
    university = World.university();
    word = "w" + Long.toString(System.nanoTime(), 36);
    offer(PatentKind.INVENTION, List.of("A01D 45/10", "A01B 1/00", "B02C 4/02"), "FREE");
    offer(PatentKind.INVENTION, List.of("A01D 45/10"), "FREE");
    offer(PatentKind.UTILITY_MODEL, List.of("C22C 21/00"), "LUMP_SUM");
  }

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
  }

  @Test
  void eachMatchIsCountedOnceForEachValueThatItHas() {
    counts("/v1/offers/facets?q=" + word)
        .body("total", equalTo("3"))
        .body("licensors.value", contains(university))
        .body("licensors.name", contains("测试大学"))
        .body("licensors.count", contains("3"))
        .body("divisions.value", contains("450100"))
        .body("ipcSections.value", contains("A", "B", "C"))
        .body("ipcSections.count", contains("2", "1", "1"))
        .body("ipcClasses.value", contains("A01", "B02", "C22"))
        .body("kinds.value", contains("INVENTION", "UTILITY_MODEL"))
        .body("royaltyMethods.value", contains("FREE", "LUMP_SUM"))
        .body("royaltyMethods.count", contains("2", "1"))
        .body("years.value", contains(String.valueOf(World.today().getYear())));
    counts("/v1/offers/facets?licensor=" + university + "&kind=UTILITY_MODEL")
        .body("total", equalTo("1"))
        .body("ipcClasses.value", contains("C22"));
    counts("/v1/patents/facets?q=" + word)
        .body("total", equalTo("3"))
        .body("licensors.value", contains(university))
        .body("kinds.count", contains("2", "1"))
        .body("royaltyMethods", empty());
    counts("/v1/offers/facets?q=" + word + "x").body("total", equalTo("0")).body("kinds", empty());
    counts("/v1/offers/facets?q=!").body("total", equalTo("0"));
  }

  @Test
  void ofAPatentThatIsOfferedAgainTheLastOfferIsCounted() {
    String address = "/v1/offers/facets?ipc=C22C 21/00&q=" + word;
    String first = Api.anonymous().get("/v1/offers?ipc=C22C 21/00&q=" + word).path("items[0].id");
    String patent = Api.anonymous().get("/v1/offers/" + first).path("patentNumber");
    Acts.withdraw(university, first).then().statusCode(200);
    counts(address).body("total", equalTo("0"));
    String second = World.offer(university, World.offerBody(patent));
    counts(address).body("total", equalTo("1")).body("royaltyMethods.value", contains("FREE"));
    Acts.withdraw(university, second, World.today().plusDays(1)).then().statusCode(200);
    counts(address).body("total", equalTo("1"));
    TimeMachine.travelTo(World.today().plusDays(1));
    counts(address).body("total", equalTo("0"));
    counts(address + "&status=WITHDRAWN")
        .body("total", equalTo("2"))
        .body("royaltyMethods.value", contains("FREE", "LUMP_SUM"));
    counts(address + "&openOn=" + World.today().minusDays(1)).body("total", equalTo("1"));
  }

  @Test
  void aPageIsTwoStatementsAndItsCountsAreOneMore() {
    assertStatements(2, "/v1/offers?q=" + word);
    assertStatements(2, "/v1/offers?licensor=" + university + "&sort=MOST_LICENSED");
    assertStatements(2, "/v1/offers");
    assertStatements(2, "/v1/offers?q=" + word + "%20xyzzy");
    assertStatements(2, "/v1/patents?q=" + word);
    assertStatements(2, "/v1/patents?kind=DESIGN");
    assertStatements(1, "/v1/offers/facets?q=" + word);
    assertStatements(1, "/v1/patents/facets?q=" + word);
  }

  /** The least of some tries: meanwhile jobs of the service send statements of their own. */
  private void assertStatements(int most, String address) {
    var statistics = sessions.getStatistics();
    statistics.setStatisticsEnabled(true);
    try {
      long least = Long.MAX_VALUE;
      for (int i = 0; i < 5 && least > most; i++) {
        statistics.clear();
        Api.anonymous().urlEncodingEnabled(false).get(address).then().statusCode(200);
        least = Math.min(least, statistics.getPrepareStatementCount());
      }
      assertTrue(least > 0 && least <= most, address + ": " + least);
    } finally {
      statistics.setStatisticsEnabled(false);
    }
  }

  private static ValidatableResponse counts(String address) {
    return Api.anonymous().get(address).then().statusCode(200);
  }

  private void offer(PatentKind kind, List<String> ipc, String method) {
    var body = World.patentBody(kind, university);
    body.put("title", "一种" + word);
    body.put("ipc", ipc);
    String number = World.newPatentNumber(kind);
    Api.licensor(university).body(body).put("/v1/patents/" + number).then().statusCode(201);
    var declaration = World.offerBody(number);
    if (method.equals("LUMP_SUM")) {
      declaration.put("royalty", Map.of("method", method, "lumpSum", "30000.00"));
    }
    World.offer(university, declaration);
  }
}
