package org.openpatent.outside.webhook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openpatent.Acts.refused;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpatent.Api;
import org.openpatent.Race;
import org.openpatent.World;
import org.openpatent.platform.value.Role;

/** What an organization says of its webhooks, and what it may not. */
@QuarkusTest
class KeepingWebhooksTest {
  private static final String URL = "https://receiver.example/events";

  @Inject AgroalDataSource database;

  @Test
  void aSecretIsShownOnceAndOnlyToItsOwner() {
    String firm = World.firm();
    Map<String, Object> body = Webhooks.body(URL, Webhooks.LICENSES);
    Response created = Api.licensee(firm).body(body).post("/v1/webhooks");
    created
        .then()
        .statusCode(201)
        .body("secret", startsWith("whsec_"))
        .body("owner", equalTo(firm))
        .body("status", equalTo("ACTIVE"));
    String path = created.header("Location");
    Api.licensee(firm).get(path).then().statusCode(200).body(not(containsString("whsec_")));
    Api.licensee(firm)
        .get("/v1/webhooks")
        .then()
        .body("items", hasSize(1))
        .body(not(containsString("whsec_")));
    assertEquals("whsec_...", new WebhookSecret(created.path("secret")).toString());
  }

  /** Of two answers with one key; what is kept of them only whoever has that key can read. */
  @Test
  void aSecretIsToldAgainAndStandsInNoKeptAnswer() throws SQLException {
    String firm = World.firm();
    String key = Api.newKey();
    Map<String, Object> body = Webhooks.body(URL, Webhooks.LICENSES);
    Response first =
        Api.licensee(firm).header("Idempotency-Key", key).body(body).post("/v1/webhooks");
    Response second =
        Api.licensee(firm).header("Idempotency-Key", key).body(body).post("/v1/webhooks");
    second.then().statusCode(201).header("Idempotency-Replayed", "true");
    assertEquals(first.asString(), second.asString());
    assertEquals(first.header("ETag"), second.header("ETag"));
    try (var connection = database.getConnection();
        var sql =
            connection.prepareStatement("select body from idempotency_answer where location = ?")) {
      sql.setString(1, first.header("Location").replaceFirst("^.*(?=/v1/)", ""));
      var kept = sql.executeQuery();
      assertTrue(kept.next());
      assertThat(kept.getString(1), startsWith("{\"sealed\":"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "owner", "secret", "status", "version", "overseeing", "ownerCode"})
  void whatTheServiceSaysIsNotTaken(String field) {
    Map<String, Object> body = Webhooks.body(URL, List.of());
    body.put(field, "ACTIVE");
    Api.licensee(World.firm())
        .body(body)
        .post("/v1/webhooks")
        .then()
        .spec(refused(422, "invalid-body"))
        .body("errors[0].code", equalTo("unknown-field"));
  }

  @Test
  void whatWasReadCanBeSentBackAndChangesNothingOfTheServices() {
    String firm = World.firm();
    Webhooks webhook = Webhooks.of(firm, URL);
    Map<String, Object> read = webhook.read().as(new TypeRef<>() {});
    read.put("owner", World.firm());
    read.put("status", "DISABLED");
    read.put("version", 7);
    webhook
        .change(read)
        .then()
        .statusCode(200)
        .body("owner", equalTo(firm))
        .body("status", equalTo("ACTIVE"))
        .body("version", equalTo(0));
    webhook.as().body(read).put(webhook.path).then().spec(refused(428, "precondition-required"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://169.254.169.254/latest/meta-data",
        "https://127.0.0.2/",
        "https://[::1]/",
        "https://[::ffff:169.254.169.254]/",
        "https://10.0.0.1/",
        "http://1.1.1.1/"
      })
  void aTargetThatIsNotPublicIsRefused(String url) {
    refuse(url, "webhook-target-forbidden");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://2130706433/",
        "https://0x7f000001/",
        "https://0177.0.0.1/",
        "https://user@receiver.example/",
        "https://receiver.example/#x"
      })
  void whatOthersReadOtherwiseIsRefused(String url) {
    refuse(url, "webhook-url-form");
  }

  private static void refuse(String url, String code) {
    String firm = World.firm();
    Map<String, Object> body = Webhooks.body(url, List.of());
    Api.licensee(firm)
        .body(body)
        .post("/v1/webhooks")
        .then()
        .spec(refused(422, "invalid-body"))
        .body("errors[0].code", equalTo(code))
        .body("errors[0].pointer", equalTo("/url"));
    Webhooks webhook = Webhooks.of(firm, URL);
    webhook.change(body).then().spec(refused(422, "invalid-body"));
  }

  @Test
  void anotherOrganizationsIsNotThere() {
    Webhooks webhook = Webhooks.of(World.firm(), URL);
    Map<String, Object> body = Webhooks.body(URL, List.of());
    for (var other : List.of(Api.licensee(World.firm()), Api.agency())) {
      other.get(webhook.path).then().spec(refused(404, "not-found"));
    }
    String stranger = World.firm();
    Api.licensee(stranger)
        .header("If-Match", "*")
        .body(body)
        .put(webhook.path)
        .then()
        .spec(refused(404, "not-found"));
    for (String action : List.of("/secret", "/test")) {
      Api.licensee(stranger).post(webhook.path + action).then().spec(refused(404, "not-found"));
    }
    Webhooks own = Webhooks.of(stranger, URL);
    String delivery = webhook.post("/test").path("id");
    own.as().get(own.path + "/deliveries/" + delivery).then().spec(refused(404, "not-found"));
    own.post("/deliveries/" + delivery + "/replay").then().spec(refused(404, "not-found"));
    webhook.as().delete(webhook.path).then().statusCode(200);
  }

  /** Its receiver would be told what only those who oversee may see. */
  @Test
  void whatWasMadeWithTheRightsOfTheAgencyIsForTheAgencyAlone() {
    String office = World.newCode("11");
    String agent = Api.token("agent", Set.of(Role.AGENCY), office);
    String firm = Api.token("firm", Set.of(Role.LICENSEE), office);
    Webhooks webhook = Webhooks.of(() -> Api.with(agent), Webhooks.body(URL, List.of()));
    Api.with(firm).get(webhook.path).then().spec(refused(404, "not-found"));
    Api.with(firm).get("/v1/webhooks").then().body("items", hasSize(0));
    Api.with(agent).get("/v1/webhooks").then().body("items", hasSize(1));
    webhook.as().delete(webhook.path).then().statusCode(200);
  }

  @Test
  void noOrganizationHasMoreThanItMay() throws Exception {
    String firm = World.firm();
    Map<String, Object> body = Webhooks.body(URL, Webhooks.LICENSES);
    List<Integer> statuses =
        Race.run(Collections.nCopies(24, () -> Api.licensee(firm).body(body).post("/v1/webhooks")))
            .stream()
            .map(Response::statusCode)
            .toList();
    assertEquals(20, statuses.stream().filter(status -> status == 201).count());
    assertEquals(4, statuses.stream().filter(status -> status == 409).count());
    Response refused = Api.licensee(firm).body(body).post("/v1/webhooks");
    refused.then().spec(refused(409, "webhook-limit"));
    String next = Api.licensee(firm).get("/v1/webhooks?limit=15").path("next");
    Api.licensee(firm).get("/v1/webhooks?limit=15&cursor=" + next).then().body("items", hasSize(5));
  }
}
