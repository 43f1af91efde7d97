package org.openpatent.incentive.compensation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Financing;
import org.openpatent.Owner;
import org.openpatent.Programs;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/**
 * What a request costs the database, in statements as PostgreSQL itself counts them; begin and
 * commit are not counted.
 */
@QuarkusTest
class CostOfRequestsTest {
  private static final String COUNTED =
      "select query, calls from pg_stat_statements where query not like '%pg_stat_statements%'";

  @Inject Scheduler scheduler;
  @Inject SessionFactory sessions;

  private final Programs programs = new Programs();

  @BeforeEach
  void count() throws SQLException {
    scheduler.pause(); // jobs look for work now and then, and would be counted with the request
    try (Connection connection = Owner.connection();
        Statement statement = connection.createStatement()) {
      statement.execute("create extension if not exists pg_stat_statements");
      // what happens is sent to the webhooks that other tests left, which would be counted, too
      statement.execute(
          "update webhook_turn set stopped = true, due_at = null, tx = coalesce(tx, 0),"
              + " place = coalesce(place, 0) where not stopped");
    }
  }

  @AfterEach
  void stop() {
    scheduler.resume();
    programs.closeAll();
  }

  @Test
  void aClaimWithAKeyIsFourStatementsInOneTransaction() throws SQLException {
    programs.open(Programs.body());
    programs.open(Programs.bodyWith("recordalRequired", true));
    String firm = World.firm();
    String offer = World.freeOffer();
    String key = Api.newKey();
    World.license(World.firm(), World.freeOffer()); // the first one after a change of programs
    long transactions = assertCost(4, () -> claim(firm, offer, key), 201);
    assertEquals(1, transactions, "transactions");
    assertCost(1, () -> claim(firm, offer, key), 201);
  }

  @Test
  void aClaimAfterEarlierLicensesOfThePairReadsThemAndWhatWasDecided() throws SQLException {
    String firm = World.firm();
    String offer = World.freeOffer();
    for (int i = 0; i < 3; i++) {
      String earlier = World.license(firm, offer);
      Acts.terminate(Api.licensee(firm), earlier, World.today()).then().statusCode(200);
    }
    assertCost(6, () -> claim(firm, offer, Api.newKey()), 201);
  }

  @Test
  void aClaimAfterALicenseOfAnotherOwnerReadsNoMore() throws SQLException {
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
    assertCost(6, () -> claim(firm, offer, Api.newKey()), 201);
  }

  @Test
  void aClaimLocksItsPatentInTheStatementThatReadsIt() throws SQLException {
    String firm = World.firm();
    String offer = World.freeOffer();
    try (Connection connection = Owner.connection();
        Statement statement = connection.createStatement()) {
      statement.execute("select pg_stat_statements_reset()");
      claim(firm, offer, Api.newKey()).then().statusCode(201);
      try (ResultSet rows =
          statement.executeQuery(
              "select query from pg_stat_statements where query ilike '%for share%'"
                  + " and query not like '%pg_stat_statements%'")) {
        assertTrue(
            rows.next() && rows.getString(1).matches("(?s).*from patent (\\w+) .*of \\1\\b.*"));
      }
    }
  }

  @Test
  void readingAnOfferIsOneStatement() throws SQLException {
    String offer = World.freeOffer();
    World.license(World.firm(), offer);
    assertCost(1, () -> Acts.readOffer(offer), 200);
  }

  @Test
  void aPageOfEventsIsOneStatementWhoeverReads() throws SQLException {
    String firm = World.firm();
    World.license(firm, World.freeOffer());
    for (String asked : List.of("", "?type=org.openpatent.license.claimed.v1")) {
      assertCost(1, () -> Api.anonymous().get("/v1/events" + asked), 200);
      assertCost(1, () -> Api.licensee(firm).get("/v1/events" + asked), 200);
      assertCost(1, () -> Api.auditor().get("/v1/events" + asked), 200);
    }
  }

  @Test
  void aPageOfOffersIsAtMostTwoStatements() throws SQLException {
    for (int i = 0; i < 5; i++) {
      World.freeOffer();
    }
    assertCost(2, () -> Api.anonymous().queryParam("limit", 5).get("/v1/offers"), 200);
    assertCost(2, () -> Api.anonymous().queryParam("division", "45").get("/v1/offers"), 200);
  }

  @Test
  void aPageOfLicensesIsAtMostTwoStatements() throws SQLException {
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

  @Test
  void aPortfolioIsSixStatementsHoweverMuchIsInIt() throws SQLException {
    String firm = World.firm();
    String university = World.university();
    String path = "/v1/organizations/" + university + "/portfolio";
    assertCost(6, () -> Api.licensor(university).get(path), 200);
    for (int i = 0; i < 5; i++) {
      String patent = World.patent(university, PatentKind.INVENTION);
      World.license(firm, World.offer(university, World.offerBody(patent)));
    }
    assertCost(6, () -> Api.licensor(university).get(path), 200);
    assertCost(2, () -> Api.licensor(university).get(path + "/patents"), 200);
    assertCost(3, () -> Api.licensor(university).get(path + "/due"), 200);
  }

  @Test
  void aProfileIsAtMostFourStatementsWhoeverAsks() throws SQLException {
    String firm = World.firm();
    String bank = World.bank();
    Financing.begin(firm, bank);
    String path = "/v1/organizations/" + firm + "/ip-profile";
    assertCost(3, () -> Api.licensee(firm).get(path), 200);
    assertCost(4, () -> Api.bank(bank).get(path), 200);
    String city = World.city("450100");
    assertCost(4, () -> Api.city(city).get(path), 200);
  }

  /** Its snapshot, and its one part. */
  @Test
  void aShortFileOfOpenDataIsTwoStatements() throws SQLException {
    String university = World.university();
    String firm = World.firm();
    for (int i = 0; i < 5; i++) {
      String patent = World.patent(university, PatentKind.INVENTION);
      World.license(firm, World.offer(university, World.offerBody(patent)));
    }
    assertCost(2, () -> openData("offers?licensor=" + university), 200);
    assertCost(2, () -> openData("patents?owner=" + university), 200);
    assertCost(2, () -> openData("settlement-lines?payee=" + university), 200);
    assertCost(2, () -> openData("licenses?licensor=" + university), 200);
  }

  private static Response openData(String asked) {
    return Api.anonymous().get("/v1/open-data/" + asked);
  }

  /** Each kind of rows is counted once, however many dimensions are asked for; then not at all. */
  @Test
  void theFiguresOfAYearAreCountedOnceForEachState() throws SQLException {
    for (String by : List.of("", "&by=kind", "&by=supply-city,kind")) {
      Supplier<Response> asked = () -> Api.anonymous().get("/v1/statistics?period=2001" + by);
      assertCost(29, asked, 200); // twenty-five kinds of rows
      assertCost(3, asked, 200);
    }
  }

  @Test
  void whatWasAskedBeforeIsNotInterpretedAgain() {
    programs.open(Programs.body());
    askAround();
    var statistics = sessions.getStatistics();
    statistics.setStatisticsEnabled(true);
    try {
      long missed = 1;
      for (int i = 0; i < 3 && missed > 0; i++) { // jobs of the service ask meanwhile
        statistics.clear();
        askAround();
        missed = statistics.getQueryPlanCacheMissCount();
      }
      assertEquals(0, missed, "queries interpreted again");
      assertTrue(statistics.getQueryPlanCacheHitCount() > 5, "queries are counted");
    } finally {
      statistics.setStatisticsEnabled(false);
    }
  }

  private static void askAround() {
    String firm = World.firm();
    String license = World.license(firm, World.freeOffer());
    for (String path :
        List.of(
            "/v1/licenses",
            "/v1/licenses/" + license,
            "/v1/licenses/" + license + "/compensation",
            "/v1/settlement-lines",
            "/v1/offers")) {
      Api.licensee(firm).get(path).then().statusCode(200);
    }
  }

  /** Returns how many transactions were begun. */
  private long assertCost(int most, Supplier<Response> request, int status) throws SQLException {
    Map<String, Long> calls = new HashMap<>();
    try (Connection connection = Owner.connection();
        Statement statement = connection.createStatement()) {
      statement.execute("select pg_stat_statements_reset()");
      request.get().then().statusCode(status);
      try (ResultSet rows = statement.executeQuery(COUNTED)) {
        while (rows.next()) {
          calls.put(rows.getString("query"), rows.getLong("calls"));
        }
      }
    }
    long begun = Objects.requireNonNullElse(calls.remove("BEGIN"), 0L);
    calls.remove("COMMIT");
    // a new connection of the pool introduces itself whenever the pool opens one
    calls.keySet().removeIf(query -> query.toLowerCase(Locale.ROOT).startsWith("set "));
    // the driver asks once for each connection what the columns of a query are
    calls.keySet().removeIf(query -> query.contains("a.attnotnull"));
    long statements = calls.values().stream().mapToLong(Long::longValue).sum();
    assertTrue(statements > 0, "the statements are counted");
    assertTrue(statements <= most, () -> "instead of " + most + ": " + calls);
    return begun;
  }

  private static Response claim(String firm, String offer, String key) {
    return Api.licensee(firm)
        .header("Idempotency-Key", key)
        .body(World.claimBody(offer))
        .post("/v1/licenses");
  }
}
