package org.openpatent.platform.http;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Wire;
import org.openpatent.World;
import org.openpatent.demo.DemoUser;

@QuarkusTest
class HostileKeysTest {
  private static final String EVENT = "{\"type\": \"FEE_UNPAID\", \"on\": \"2024-01-01\"}";

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "\u00e9", "\u00ff\u00fe", "a\tb", "65"})
  void anIdempotencyKeyOfAnotherFormIsRefusedAndNothingStored(String key) {
    String sent = key.equals("65") ? "k".repeat(65) : key;
    String patent = World.patent();
    var refused =
        Wire.send(
            "POST",
            "/v1/patents/" + patent + "/legal-events",
            EVENT.getBytes(StandardCharsets.UTF_8),
            "Content-Type: application/json",
            "Authorization: Bearer " + Api.token(DemoUser.AGENCY),
            "Idempotency-Key: " + sent);
    assertEquals("idempotency-key-form", refused.assertRefused(key).code());
    Acts.assertEvents(patent, 0);
  }

  @Test
  void anIdempotencyKeyMayHaveSixtyFourVisibleCharacters() {
    Api.agency()
        .header("Idempotency-Key", "~".repeat(64))
        .body(EVENT)
        .post("/v1/patents/" + World.patent() + "/legal-events")
        .then()
        .statusCode(201);
  }

  @Test
  void twoIdempotencyKeysAreNone() {
    String patent = World.patent();
    Wire.send(
            "POST",
            "/v1/patents/" + patent + "/legal-events",
            EVENT.getBytes(StandardCharsets.UTF_8),
            "Content-Type: application/json",
            "Authorization: Bearer " + Api.token(DemoUser.AGENCY),
            "Idempotency-Key: one",
            "Idempotency-Key: two")
        .assertRefused("two keys");
    Acts.assertEvents(patent, 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a-key-for-all-requests", "not a key"})
  void whereNoKeyIsNeededItIsIgnored(String key) {
    String code = World.newCode("91");
    for (String name : new String[] {"一", "二"}) {
      var request = Api.licensee(code).header("Idempotency-Key", key);
      if (name.equals("二")) {
        request.header("If-Match", "*");
      }
      request
          .body(World.organization(name, "FIRM", null))
          .put("/v1/organizations/" + code)
          .then()
          .statusCode(name.equals("一") ? 201 : 200)
          .body("name", is(name));
    }
    Api.licensee(code)
        .header("Idempotency-Key", key)
        .get("/v1/organizations/" + code)
        .then()
        .statusCode(200)
        .header("Idempotency-Replayed", nullValue());
  }
}
