package org.openpatent.platform.http;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.HeldRows;
import org.openpatent.Refusal;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;

@QuarkusTest
class IdempotencyTest {
  @Inject LegalClock clock;
  @Inject AgroalDataSource database;

  private final String key = Api.newKey();

  @AfterEach
  void now() {
    clock.use(Clock.systemUTC());
  }

  @Test
  void theSameRequestAgainGetsTheSameAnswerAndIsDoneOnce() {
    String patent = World.patent();
    Response first = record(patent, "FEE_UNPAID", "2024-01-01");
    first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
    Response second = record(patent, "FEE_UNPAID", "2024-01-01");
    second.then().statusCode(201).header("Idempotency-Replayed", "true");
    assertEquals(first.body().asString(), second.body().asString());
    assertEquals(first.contentType(), second.contentType());
    assertEquals(first.header("Location"), second.header("Location"));
    Acts.assertEvents(patent, 1);
  }

  @Test
  void aReplayedAnswerCarriesTheTagOfTheFirst() {
    String university = World.university();
    var body = World.offerBody(World.patent(university, PatentKind.INVENTION));
    Response first = publish(university, body);
    Response second = publish(university, body);
    second.then().statusCode(201).header("Idempotency-Replayed", "true");
    assertEquals(first.header("Location"), second.header("Location"));
    assertEquals(first.body().asString(), second.body().asString());
    assertEquals(first.header("ETag"), second.header("ETag"));
  }

  @Test
  void theOrderOfTheFieldsMakesNoOtherBody() {
    String patent = World.patent();
    String address = "/v1/patents/" + patent + "/legal-events";
    for (String body :
        new String[] {
          "{\"type\":\"FEE_UNPAID\",\"on\":\"2024-01-01\"}",
          "{ \"on\": \"2024-01-01\", \"type\": \"FEE_UNPAID\" }"
        }) {
      Api.agency().header("Idempotency-Key", key).body(body).post(address).then().statusCode(201);
    }
    Acts.assertEvents(patent, 1);
  }

  @Test
  void whileTheFirstRequestRunsASecondIsToldSo() throws Exception {
    String patent = World.patent();
    CompletableFuture<Response> first;
    try (var held =
        new HeldRows(database, "select 1 from patent where number = ? for update", patent)) {
      first = CompletableFuture.supplyAsync(() -> record(patent, "FEE_UNPAID", "2024-01-01"));
      held.awaitWaiting(1);
      record(patent, "FEE_UNPAID", "2024-01-01")
          .then()
          .spec(Refusal.of(Code.IDEMPOTENCY_KEY_RUNNING))
          .header("Retry-After", "1");
    }
    first.get().then().statusCode(201);
    record(patent, "FEE_UNPAID", "2024-01-01")
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true");
    Acts.assertEvents(patent, 1);
  }

  @Test
  void aFailureIsNotKept() {
    String patent = World.patent();
    String tomorrow = World.today().plusDays(1).toString();
    record(patent, "FEE_UNPAID", tomorrow).then().statusCode(422);
    record(patent, "FEE_UNPAID", tomorrow)
        .then()
        .statusCode(422)
        .header("Idempotency-Replayed", nullValue());
    record(patent, "FEE_UNPAID", "2024-01-01")
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", nullValue());
  }

  @Test
  void anActionWithoutABodyIsReplayedToo() {
    String firm = World.firm();
    for (String replayed : new String[] {null, "true"}) {
      Api.agency()
          .header("Idempotency-Key", key)
          .post("/v1/organizations/" + firm + "/verification")
          .then()
          .statusCode(200)
          .header("Idempotency-Replayed", replayed == null ? nullValue() : is(replayed))
          .body("verified", is(true));
    }
  }

  @Test
  void anAnswerIsKeptForADay() {
    String patent = World.patent();
    record(patent, "FEE_UNPAID", "2024-01-01").then().statusCode(201);
    clock.use(Clock.offset(Clock.systemUTC(), Duration.ofHours(24).minusMinutes(1)));
    record(patent, "FEE_UNPAID", "2024-01-01")
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true");
    clock.use(Clock.offset(Clock.systemUTC(), Duration.ofHours(24).plusMinutes(1)));
    record(patent, "FEE_PAID", "2024-01-02")
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", nullValue());
    record(patent, "FEE_PAID", "2024-01-02")
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true");
    Acts.assertEvents(patent, 2);
  }

  private Response record(String patent, String type, String on) {
    return Api.agency()
        .header("Idempotency-Key", key)
        .body(event(type, on))
        .post("/v1/patents/" + patent + "/legal-events");
  }

  private Response publish(String university, Map<String, Object> body) {
    return Api.licensor(university).header("Idempotency-Key", key).body(body).post("/v1/offers");
  }

  private static Map<String, String> event(String type, String on) {
    return Map.of("type", type, "on", on);
  }
}
