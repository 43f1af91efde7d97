package org.openpatent.platform.http;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Api;
import org.openpatent.HeldRows;
import org.openpatent.Refusal;
import org.openpatent.World;
import org.openpatent.platform.value.Code;

/** Others have all the places but two. */
@QuarkusTest
class OverloadTest {
  @Inject AgroalDataSource database;
  @Inject Admission admission;

  @ConfigProperty(name = "openpatent.limits.requests-in-flight")
  int places;

  @BeforeEach
  void othersCome() {
    admission.requests.add("others", places - 2);
  }

  @AfterEach
  void othersGo() {
    admission.requests.give("others", places - 2);
  }

  @Test
  void moreRequestsThanTheLimitAreRefusedAtOnceAndServedLater() throws Exception {
    String patent = World.patent();
    CompletableFuture<Response> first;
    CompletableFuture<Response> second;
    try (var held =
        new HeldRows(database, "select 1 from patent where number = ? for update", patent)) {
      first = supplyAsync(() -> record(patent, "2024-01-01"));
      second = supplyAsync(() -> record(patent, "2024-01-02"));
      held.awaitWaiting(2);
      for (String address : new String[] {"/v1/offers", "/v1/nothing", "/v1/problems"}) {
        Api.anonymous()
            .header("Accept-Language", "zh")
            .get(address)
            .then()
            .spec(Refusal.of(Code.OVERLOADED))
            .header("Retry-After", "1")
            .header("Content-Language", "zh");
      }
      record(patent, "2024-01-03").then().spec(Refusal.of(Code.OVERLOADED));
      Api.anonymous().get("/health/live").then().statusCode(200);
      Api.anonymous().get("/health/ready").then().statusCode(200);
    }
    assertEquals(201, first.get().statusCode());
    assertEquals(201, second.get().statusCode());
    Api.anonymous().get("/v1/offers").then().statusCode(200);
  }

  @Test
  void requestsThatEndInARefusalFreeTheirPlace() {
    Stream.of("/v1/nothing", "/v1/offers?q=%00", "/v1/offers/x", "/v1/licenses", "/v1/offers?x=1")
        .flatMap(address -> Stream.generate(() -> address).limit(5))
        .forEach(address -> Api.anonymous().urlEncodingEnabled(false).get(address));
    Api.anonymous().get("/v1/offers").then().statusCode(200);
  }

  private static Response record(String patent, String on) {
    return Api.agency()
        .body(Map.of("type", "FEE_UNPAID", "on", on))
        .post("/v1/patents/" + patent + "/legal-events");
  }
}
