package org.openpatent.killed;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.openpatent.Api;
import org.openpatent.Owner;
import org.openpatent.Programs;
import org.openpatent.Race;
import org.openpatent.Treasury;
import org.openpatent.World;
import org.openpatent.demo.DemoUser;
import org.openpatent.killed.Payout.Act;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.outside.event.Listener;
import org.openpatent.platform.value.LegalClock;

/**
 * Two nodes on one database, both begun on an empty one at the same moment: nothing of a request is
 * kept in a node, and what one begins the other one can end. The README says how old what a node
 * remembers may be.
 */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class TwoNodesIT {
  /** So many that a settlement is a job. */
  private static final int LICENSES = 10_000;

  private static final int ROWS = 6_000;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String TRIES =
      "select tries from settlement_progress p join settlement s on s.id = p.settlement_id"
          + " where s.program_code = '%s'";

  private final LocalDate today = LocalDate.now(LegalClock.ZONE);
  private Issuer issuer;
  private PackagedService a;
  private PackagedService b;
  private Books books;
  private String university;

  @BeforeAll
  void twoNodesAtOnce() throws Exception {
    issuer = new Issuer();
    a = node();
    b = node();
    a.begin();
    b.begin();
    a.awaitReady();
    b.awaitReady();
    a.takeRequests();
    books = new Books();
    books.seedLicenses(LICENSES);
    university = World.university();
  }

  private PackagedService node() {
    return new PackagedService(issuer)
        .with("OPENPATENT_FUNNEL_EVERY", "1S")
        .with("QUARKUS_OIDC_TOKEN_FORCED_JWK_REFRESH_INTERVAL", "1S")
        .with("OPENPATENT_SETTLEMENTS_LEFT_BEHIND_EVERY", "1S")
        .with("OPENPATENT_IMPORTS_LEFT_BEHIND_EVERY", "1S")
        .with("OPENPATENT_WEBHOOKS_OPEN_RANGES", "127.0.0.1/32");
  }

  @AfterAll
  void end() throws Exception {
    a.kill();
    b.kill();
    books.close();
    issuer.close();
  }

  private String offer() {
    String number = Business.newNumber();
    Api.licensor(university)
        .body(World.patentBody(today, PatentKind.INVENTION, university))
        .put("/v1/patents/" + number)
        .then()
        .statusCode(201);
    return World.offer(university, World.offerBody(number));
  }

  private Response claim(PackagedService node, String firm, String offer, String key) {
    return node.at(Api.licensee(firm))
        .header("Idempotency-Key", key)
        .body(World.claimBody(today, offer))
        .post("/v1/licenses");
  }

  private Response claim(PackagedService node) {
    Response license = claim(node, World.firm(), offer(), Api.newKey());
    assertEquals(201, license.statusCode(), license.asString());
    return license;
  }

  /** Waits until it is so, and returns after how long. */
  private static Duration await(Duration most, Callable<Boolean> come) throws Exception {
    long began = System.nanoTime();
    while (!come.call()) {
      assertTrue(System.nanoTime() - began < most.toNanos(), "not within " + most);
      Thread.sleep(50);
    }
    return Duration.ofNanos(System.nanoTime() - began);
  }

  @Test
  @Order(1)
  void oneRequestSentToBothIsDoneOnce() throws Exception {
    String firm = World.firm();
    String offer = offer();
    String key = Api.newKey();
    List<Callable<Response>> racers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      racers.add(() -> claim(a, firm, offer, key));
      racers.add(() -> claim(b, firm, offer, key));
    }
    List<Response> answers = Race.run(racers);
    answers.forEach(
        answer ->
            assertTrue(
                answer.statusCode() == 201
                    || "idempotency-key-running".equals(answer.<String>path("code")),
                answer.asString()));
    Set<String> bodies =
        Stream.concat(
                answers.stream(), Stream.of(claim(a, firm, offer, key), claim(b, firm, offer, key)))
            .filter(answer -> answer.statusCode() == 201)
            .map(Response::asString)
            .collect(Collectors.toSet());
    assertEquals(1, bodies.size());
  }

  @Test
  @Order(2)
  void whatIsChangedAtOneIsSeenByTheOtherAtOnce() {
    Business business = new Business(new Nodes(a, b), today);
    String before = claim(b).path("recordalDueOn");
    business.announce(a, List.of(LocalDate.parse(before)));
    Response license = claim(b);
    assertNotEquals(before, license.<String>path("recordalDueOn"));
    a.at(Api.auditor())
        .get("/v1/licenses/" + license.path("id"))
        .then()
        .body("recordalDueOn", equalTo(license.path("recordalDueOn")));

    String holidays = "/v1/holidays/" + LocalDate.parse(before).getYear(); // the one that changed
    String tag = a.at(Api.agency()).get(holidays).header("ETag");
    b.at(Api.agency()).header("If-None-Match", tag).get(holidays).then().statusCode(304);
    business.announce(b, List.of());
    a.at(Api.agency())
        .header("If-Match", tag)
        .body(Map.of("holidays", List.of(), "workingWeekends", List.of()))
        .put(holidays)
        .then()
        .statusCode(412);

    String program = new Programs().open(Programs.body(today));
    assertNotNull(Programs.statement(claim(b), program).get("program"));
    b.at(Api.agency())
        .post("/v1/programs/" + program + "/closing?confirm=true")
        .then()
        .statusCode(200);
    assertNull(Programs.statement(claim(a), program).get("program"));
  }

  @Test
  @Order(3)
  void aSearchAtTheOtherIsWidenedWithinSeconds() throws Exception {
    String word = "w" + Long.toString(System.nanoTime(), 36);
    String number = Business.newNumber();
    Map<String, Object> patent = World.patentBody(today, PatentKind.INVENTION, university);
    patent.put("title", "一种" + word + "装置");
    Api.licensor(university).body(patent).put("/v1/patents/" + number).then().statusCode(201);
    String offer = World.offer(university, World.offerBody(number));
    a.at(Api.agency())
        .body(Map.of("synonyms", List.of("x" + word)))
        .put("/v1/synonyms/" + word)
        .then()
        .statusCode(201);
    a.at(Api.anonymous())
        .get("/v1/offers?q=x" + word)
        .then()
        .body("items.id", equalTo(List.of(offer)));
    Duration took =
        await(
            Duration.ofSeconds(10),
            () ->
                List.of(offer)
                    .equals(b.at(Api.anonymous()).get("/v1/offers?q=x" + word).path("items.id")));
    System.out.printf("the other node knew a synonym after %d ms%n", took.toMillis());
  }

  @Test
  @Order(4)
  void whatHappensAtOneIsToldByBothAndOnce() throws Exception {
    int licenses = 10;
    List<String> events = new ArrayList<>();
    try (Subscriber subscriber = new Subscriber();
        Listener listener =
            new Listener(
                a.url("/v1/events"),
                "type=org.openpatent.license.claimed.v1",
                null,
                Api.token(DemoUser.AUDITOR))) {
      List<String> taken = new ArrayList<>();
      for (int i = 0; i < licenses; i++) {
        taken.add("/v1/licenses/" + claim(i % 3 == 0 ? a : b).path("id"));
      }
      for (int i = 0; i < licenses; i++) {
        events.add(listener.nextEvent().json().get("subject").textValue());
      }
      assertEquals(taken, events);
      subscriber.await(2 * licenses);
      assertEquals(2 * licenses, subscriber.times(), "both nodes send, each message once");
    }
    await(
        PATIENCE,
        () ->
            books
                .one(
                    "select (select count(*) from audit_entry) - (select count(*) from audit_seal)")
                .equals("0"));
    assertEquals("0", books.one("select count(*) from audit_verify()"));
  }

  @Test
  @Order(5)
  void looksAtBothAreCountedTogether() throws Exception {
    String offer = offer();
    for (int i = 0; i < 12; i++) {
      (i < 5 ? a : b).at(Api.anonymous()).get("/v1/offers/" + offer).then().statusCode(200);
    }
    String opened = "select coalesce(sum(opened), 0) from offer_interest where offer_id = '";
    await(PATIENCE, () -> books.one(opened + offer + "'").equals("12"));
  }

  /** A token that was verified before is not taken for longer either. */
  @Test
  @Order(6)
  void aKeyThatTheIssuerReplacedEndsAtBoth() throws Exception {
    assertEquals(List.of(200, 200), asBoth());
    issuer.replaceKey();
    await(PATIENCE, () -> asBoth().equals(List.of(401, 401)));
    issuer.restoreKey();
    await(PATIENCE, () -> asBoth().equals(List.of(200, 200)));
  }

  private List<Integer> asBoth() {
    return Stream.of(a, b).map(node -> node.at(Api.auditor()).get("/v1/me").statusCode()).toList();
  }

  /** What the database was at for a node that is gone, it gives up soon. */
  @Test
  @Order(7)
  void aClaimThatDiedWithItsNodeIsMadeAtTheOther() throws Exception {
    String firm = World.firm();
    String offer = offer();
    String key = Api.newKey();
    try (Connection other = Owner.connection()) {
      other.setAutoCommit(false);
      other.createStatement().execute("lock table license in share mode");
      var dying = CompletableFuture.supplyAsync(() -> claim(a, firm, offer, key));
      await(
          PATIENCE,
          () ->
              books
                  .one("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                  .equals("1"));
      assertEquals("idempotency-key-running", claim(b, firm, offer, key).path("code"));
      a.kill();
      assertTrue(dying.handle((answer, died) -> died != null).join());
      await(
          Duration.ofSeconds(5),
          () ->
              books
                  .one("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                  .equals("0"));
      other.rollback();
    }
    Response license = claim(b, firm, offer, key);
    assertEquals(201, license.statusCode(), license.asString());
    assertNull(license.header("Idempotency-Replayed"));
    a.start();
    assertEquals("true", claim(a, firm, offer, key).header("Idempotency-Replayed"));
  }

  @Test
  @Order(8)
  void jobsThatOneBeganAreEndedByTheOther() throws Exception {
    a.takeRequests();
    Business business = new Business(new Nodes(a, b), today);
    Payout whole = Payout.ofLicenses(today);
    whole.perform(Act.SETTLE);
    assertEquals("1", books.one(TRIES.formatted(whole.program)), "both nodes look for jobs");

    Payout cut = Payout.ofLicenses(today);
    String table = business.send(ROWS);
    await(PATIENCE, () -> business.job(table).<Integer>path("read") > 0);
    var settling = CompletableFuture.runAsync(() -> cut.perform(Act.SETTLE));
    await(PATIENCE, () -> settling.isDone() || books.isJobBegun(cut.program));
    a.kill();
    assertTrue(books.isJobCutShort(cut.program), "the job was not cut short");
    assertTrue(settling.handle((done, died) -> died != null).join());
    b.takeRequests();
    cut.perform(Act.SETTLE);
    assertEquals(books.of(whole.program), books.of(cut.program));
    Treasury.assertBalanced(cut.program);

    Response job = business.ended(table);
    assertEquals("COMPLETED", job.path("status"), job.asString());
    assertEquals(Integer.valueOf(ROWS), job.path("stored"), job.asString());
    assertEquals(Integer.valueOf(ROWS), job.path("offersPublished"), job.asString());
  }
}
