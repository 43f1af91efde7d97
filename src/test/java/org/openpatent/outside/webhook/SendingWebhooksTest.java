package org.openpatent.outside.webhook;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openpatent.Acts.refused;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Api;
import org.openpatent.Race;
import org.openpatent.TimeMachine;
import org.openpatent.World;
import org.openpatent.outside.webhook.Receiver.Message;

/** Each event reaches each receiver that may see it, in the order of its subject. */
@QuarkusTest
class SendingWebhooksTest {
  private static final List<String> TOLD = List.of("license.claimed", "license.effective");

  @Inject AgroalDataSource database;
  @Inject Deliverer deliverer;
  @Inject WebhookConfig config;
  @Inject WebhookCleanup cleanup;

  private final List<Webhooks> made = new ArrayList<>();
  private Receiver receiver;
  private String firm;

  @BeforeEach
  void aFirmWithAReceiver() {
    receiver = new Receiver();
    firm = World.firm();
  }

  /** What is left of a test would be sent in the next one. */
  @AfterEach
  void comeBack() {
    made.forEach(webhook -> webhook.as().delete(webhook.path).then().statusCode(200));
    receiver.close();
    TimeMachine.comeBack();
  }

  private Webhooks webhook(String owner, String url) {
    Webhooks webhook = Webhooks.of(owner, url);
    made.add(webhook);
    return webhook;
  }

  private Webhooks webhook() {
    return webhook(firm, receiver.url());
  }

  private static List<String> types(Receiver receiver, int number) throws Exception {
    List<String> types = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      types.add(receiver.next().type());
    }
    return types;
  }

  @Test
  void whatHappensToAFirmsLicenseIsSentSignedAndInOrderToItAlone() throws Exception {
    Webhooks webhook = webhook();
    try (Receiver other = new Receiver()) {
      Webhooks others = webhook(World.firm(), other.url());
      String license = Webhooks.license(firm);
      Message claimed = receiver.next();
      assertTrue(claimed.isSignedBy(webhook.secret));
      assertFalse(claimed.isSignedBy(others.secret));
      assertEquals(license, claimed.subject());
      assertEquals("application/cloudevents+json", claimed.header("content-type"));
      assertEquals(claimed.event().get("id").asText(), claimed.header("webhook-id"));
      assertEquals(firm, claimed.event().at("/data/licensee").asText());
      assertEquals("license.claimed", claimed.type());
      assertEquals("license.effective", receiver.next().type());
      var log = webhook.await("DELIVERED", 2);
      assertEquals(204, log.get(0).get("lastStatus"));
      assertEquals(1, log.get(0).get("attempts"));
      assertEquals(claimed.header("webhook-id"), log.get(1).get("event"));
      assertEquals(0, other.waiting());
      others.as().get(others.path + "/deliveries").then().body("items", empty());
    }
  }

  @Test
  void whileASecretIsChangedBothSign() throws Exception {
    Webhooks webhook = webhook();
    String secret = webhook.post("/secret").then().statusCode(200).extract().path("secret");
    assertNotEquals(webhook.secret, secret);
    webhook.post("/test").then().statusCode(202);
    Message both = receiver.next();
    assertTrue(both.isSignedBy(webhook.secret) && both.isSignedBy(secret));
    webhook.await("DELIVERED", 1);
    webhook.read().then().body("secret", nullValue()).body("formerSecretUntil", notNullValue());
    later(25);
    webhook.post("/test").then().statusCode(202);
    Message later = receiver.next();
    String signed =
        new WebhookSecret(secret)
            .sign(
                later.header("webhook-id"),
                Long.parseLong(later.header("webhook-timestamp")),
                later.body());
    assertEquals(signed, later.header("webhook-signature"));
  }

  @Test
  void aTestTellsWhatTheReceiverAnswered() throws Exception {
    receiver.answer(Receiver.text(200, "thank you"));
    Webhooks webhook = webhook();
    Response test = webhook.post("/test");
    test.then().statusCode(202).body("status", equalTo("PENDING"));
    assertEquals("webhook.test", receiver.next().type());
    webhook.await("DELIVERED", 1);
    webhook
        .as()
        .get(test.header("Location"))
        .then()
        .body("status", equalTo("DELIVERED"))
        .body("extract", equalTo("thank you"))
        .body("nextAttemptAt", nullValue());
  }

  @Test
  void whatFailsIsTriedAgainBeforeWhatIsOfTheSameSubject() throws Exception {
    receiver.answer(Receiver.status(500));
    Webhooks webhook = webhook();
    String license = Webhooks.license(firm);
    assertEquals("license.claimed", receiver.next().type());
    Webhooks.until(() -> webhook.deliveries("PENDING").get(1).get("failure") != null);
    assertEquals("STATUS", webhook.deliveries("PENDING").get(1).get("failure"));
    webhook.read().then().body("failingSince", notNullValue());
    anHourLater();
    assertEquals(TOLD, types(receiver, 2));
    assertEquals(2, webhook.await("DELIVERED", 2).get(1).get("attempts"));
    assertEquals(license, webhook.deliveries("DELIVERED").get(0).get("subject"));
    webhook.read().then().body("failingSince", nullValue());
  }

  @Test
  void whatIsAboutSomethingElseDoesNotWait() throws Exception {
    receiver.answer(Receiver.status(422));
    Webhooks webhook = webhook();
    String failing = Webhooks.license(firm);
    assertEquals(failing, receiver.next().subject());
    String other = Webhooks.license(firm);
    assertEquals(other, receiver.next().subject());
    assertEquals(other, receiver.next().subject());
    webhook.await("DELIVERED", 2);
    assertEquals(2, webhook.deliveries("PENDING").size());
  }

  @Test
  void whateverNumberOfNodesSendNothingIsLeftOutOrOutOfOrder() throws Exception {
    Webhooks webhook = webhook();
    List<Callable<Response>> racers = new ArrayList<>();
    String offer = World.freeOffer();
    for (int i = 0; i < 4; i++) {
      racers.add(
          () -> Api.licensee(firm).body(World.claimBody(World.freeOffer())).post("/v1/licenses"));
      racers.add(
          () -> {
            for (int pass = 0; pass < 20; pass++) {
              deliverer.pass();
            }
            return Api.anonymous().get("/v1/offers/" + offer);
          });
    }
    Race.run(racers);
    webhook.await("DELIVERED", 8);
    Set<String> ids = new TreeSet<>();
    Set<String> claimed = new TreeSet<>();
    for (int i = 0; i < 8; i++) {
      Message message = receiver.next();
      assertTrue(ids.add(message.header("webhook-id")), "once each while no node ends");
      assertEquals(message.type().equals("license.claimed"), claimed.add(message.subject()));
    }
    assertEquals(4, claimed.size());
    assertEquals(0, receiver.waiting());
  }

  /** Whether that node waits or has ended, no other one knows. */
  @Test
  void whatANodeDidNotKeepIsSentAgainOnceItsTurnIsOver() throws Exception {
    CountDownLatch late = new CountDownLatch(1);
    receiver.answer(after(late));
    Webhooks webhook = webhook();
    webhook.post("/test").then().statusCode(202);
    String id = receiver.next().header("webhook-id");
    TimeMachine.waitFor(Run.LONGEST.plus(config.timeout()));
    execute("update webhook_turn set due_at = now() where webhook_id = '%s'", webhook);
    assertFalse(
        QuarkusTransaction.requiringNew().call(() -> takes(webhook, TimeMachine.now())),
        "what it sends may still be answered");
    anHourLater();
    assertEquals(id, receiver.next().header("webhook-id"));
    webhook.await("DELIVERED", 1);
    late.countDown();
  }

  @Test
  void ofTwoNodesThatLookAtOnceOneHasTheTurn() throws Exception {
    Webhooks webhook = webhook();
    execute(
        "update webhook_turn set due_at = now() + interval '1 day' where webhook_id = '%s'",
        webhook);
    Instant then = TimeMachine.now().plus(Duration.ofDays(2));
    QuarkusTransaction.begin();
    try {
      assertTrue(takes(webhook, then));
      assertFalse(QuarkusTransaction.requiringNew().call(() -> takes(webhook, then)));
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  /** Whether a node that looks now has the turn; if so, it gives it back at once. */
  private static boolean takes(Webhooks webhook, Instant now) {
    return Claim.take(false, 1000, now, now).stream()
        .anyMatch(claim -> claim.webhook().toString().equals(webhook.id));
  }

  private static Receiver.Answer after(CountDownLatch late) {
    return exchange -> {
      try {
        late.await(20, TimeUnit.SECONDS);
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
      }
      exchange.sendResponseHeaders(204, -1);
    };
  }

  private void execute(String statement, Webhooks webhook) throws SQLException {
    try (var connection = database.getConnection();
        var sql = connection.createStatement()) {
      assertEquals(1, sql.executeUpdate(statement.formatted(webhook.id)));
    }
  }

  @Test
  void aSlowReceiverKeepsNobodyWaiting() throws Exception {
    CountDownLatch late = new CountDownLatch(1);
    receiver.usual = after(late);
    webhook().post("/test").then().statusCode(202);
    receiver.next();
    try (Receiver other = new Receiver()) {
      Webhooks quick = webhook(firm, other.url());
      for (int i = 0; i < 3; i++) {
        quick.post("/test").then().statusCode(202);
        assertTrue(other.next().isSignedBy(quick.secret));
        quick.await("DELIVERED", i + 1);
      }
      assertEquals(1, late.getCount());
    } finally {
      late.countDown();
    }
  }

  @Test
  void afterADayADeliveryIsDeadAndTheNextOneOfItsSubjectIsSent() throws Exception {
    receiver.usual = Receiver.status(500);
    Webhooks webhook = webhook();
    Webhooks.license(firm);
    assertEquals("license.claimed", receiver.next().type());
    Webhooks.until(() -> webhook.deliveries("PENDING").get(1).get("failure") != null);
    later(24);
    assertEquals("license.claimed", receiver.next().type());
    var dead = webhook.await("DEAD", 1).get(0);
    assertEquals(2, dead.get("attempts"));
    receiver.usual = Receiver.status(204);
    anHourLater();
    webhook.await("DELIVERED", 1);
    webhook
        .as()
        .post(webhook.path + "/deliveries/" + dead.get("id") + "/replay")
        .then()
        .statusCode(202);
    webhook.await("DELIVERED", 2);
    assertEquals(List.of(), webhook.deliveries("DEAD"));
  }

  private void anHourLater() {
    later(1);
  }

  private void later(int hours) {
    TimeMachine.waitFor(Duration.ofHours(hours));
    deliverer.pass();
  }

  @Test
  void aReceiverThatFailedForDaysIsSentNothingMoreAndItsOwnerIsTold() throws Exception {
    receiver.usual = Receiver.status(503);
    Webhooks webhook = webhook();
    webhook.post("/test").then().statusCode(202);
    receiver.next();
    Webhooks.until(() -> webhook.deliveries("PENDING").get(0).get("failure") != null);
    later(5 * 24);
    Webhooks.until(() -> "DISABLED".equals(webhook.read().path("status")));
    webhook.read().then().body("cause", equalTo("FAILING")).body("active", equalTo(false));
    Webhooks.until(() -> told(webhook, firm) == 1);
    assertEquals(0, told(webhook, World.firm()));
    webhook.post("/test").then().spec(refused(409, "webhook-not-active"));
    Webhooks.license(firm);
    receiver.usual = Receiver.status(204);
    webhook
        .change(Webhooks.body(receiver.url(), Webhooks.LICENSES))
        .then()
        .body("status", equalTo("ACTIVE"));
    webhook.await("DELIVERED", 2);
  }

  private static int told(Webhooks webhook, String reader) {
    List<Object> items =
        Api.licensee(reader).get("/v1/events?subject=" + webhook.path).path("items");
    return items.size();
  }

  @Test
  void aReceiverThatIsGoneIsSentNothingMoreAtOnce() throws Exception {
    receiver.usual = Receiver.status(410);
    Webhooks webhook = webhook();
    webhook.post("/test").then().statusCode(202);
    receiver.next();
    Webhooks.until(() -> "DISABLED".equals(webhook.read().path("status")));
    webhook.read().then().body("cause", equalTo("GONE"));
  }

  @Test
  void whatHappensWhileItIsPausedIsSentAfterwards() throws Exception {
    Webhooks webhook = webhook();
    Map<String, Object> paused = Webhooks.body(receiver.url(), Webhooks.LICENSES);
    paused.put("active", false);
    webhook.change(paused).then().statusCode(200).body("status", equalTo("PAUSED"));
    String license = Webhooks.license(firm);
    deliverer.pass();
    assertEquals(List.of(), webhook.deliveries("PENDING"));
    paused.put("active", true);
    webhook.change(paused).then().body("status", equalTo("ACTIVE"));
    assertEquals(license, receiver.next().subject());
    assertEquals("license.effective", receiver.next().type());
  }

  @Test
  void whatHappenedAfterAnEventIsSentOnceMore() throws Exception {
    Webhooks webhook = webhook();
    Webhooks.license(firm);
    String first = receiver.next().header("webhook-id");
    String second = receiver.next().header("webhook-id");
    webhook.await("DELIVERED", 2);
    webhook.as().body(Map.of("after", first)).post(webhook.path + "/replay").then().statusCode(202);
    assertEquals(second, receiver.next().header("webhook-id"));
    webhook.as().body(Map.of("after", "0-0")).post(webhook.path + "/replay").then().statusCode(202);
    assertEquals(TOLD, types(receiver, 2));
    webhook.await("DELIVERED", 2);
  }

  /** That deliveries go by weeks is in PartitionsTest. */
  @Test
  void aDeletedWebhookIsForgottenOnceNothingIsKeptOfIt() throws Exception {
    Webhooks webhook = Webhooks.of(firm, receiver.url());
    webhook.post("/test").then().statusCode(202);
    webhook.await("DELIVERED", 1);
    webhook.as().delete(webhook.path).then().statusCode(200);
    later(31 * 24);
    cleanup.forget();
    assertEquals(1, left(webhook));
    execute("delete from webhook_delivery where webhook_id = '%s'", webhook);
    cleanup.forget();
    assertEquals(0, left(webhook));
  }

  private int left(Webhooks webhook) throws SQLException {
    try (var connection = database.getConnection();
        var sql = connection.createStatement();
        var row =
            sql.executeQuery(
                "select count(*) from webhook where id = '%s'".formatted(webhook.id))) {
      row.next();
      return row.getInt(1);
    }
  }

  @Test
  void theAgencyIsSentWhatItOversees() throws Exception {
    Webhooks webhook = Webhooks.of(Api::agency, Webhooks.body(receiver.url(), Webhooks.LICENSES));
    made.add(webhook);
    String license = Webhooks.license(firm);
    Message message = receiver.next();
    assertEquals(license, message.subject());
    webhook.read().then().body("types", hasSize(2));
  }

  @Test
  void whatIsDeletedIsSentNowhere() throws IOException {
    Webhooks webhook = Webhooks.of(firm, receiver.url());
    webhook.as().delete(webhook.path).then().statusCode(200);
    webhook.read().then().spec(refused(404, "not-found"));
    Webhooks.license(firm);
    deliverer.pass();
    assertEquals(0, receiver.waiting());
    assertNull(webhook.read().path("url"));
  }
}
