package org.openpatent.platform.http;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpatent.Api;
import org.openpatent.Wire;
import org.openpatent.World;
import org.openpatent.demo.DemoUser;
import org.openpatent.market.patent.PatentKind;

@QuarkusTest
class HostileKeysTest {
  private static final String EVENT = "{\"type\": \"FEE_UNPAID\", \"on\": \"2024-01-01\"}";

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "\u00e9", "\u00ff\u00fe", "a\tb", "65"})
  void anIdempotencyKeyOfAnotherFormIsRefusedAndNothingStored(String key) {
    String sent = key.equals("65") ? "k".repeat(65) : key;
    String patent = patent();
    var refused =
        Wire.send(
            "POST",
            "/v1/patents/" + patent + "/legal-events",
            EVENT.getBytes(StandardCharsets.UTF_8),
            "Content-Type: application/json",
            agency(),
            "Idempotency-Key: " + sent);
    assertEquals("idempotency-key-form", refused.assertRefused(key).code());
    assertNoEvents(patent);
  }

  @Test
  void anIdempotencyKeyMayHaveSixtyFourVisibleCharacters() {
    Api.agency()
        .header("Idempotency-Key", "~".repeat(64))
        .body(EVENT)
        .post("/v1/patents/" + patent() + "/legal-events")
        .then()
        .statusCode(201);
  }

  @Test
  void twoIdempotencyKeysAreNone() {
    String patent = patent();
    Wire.send(
            "POST",
            "/v1/patents/" + patent + "/legal-events",
            EVENT.getBytes(StandardCharsets.UTF_8),
            "Content-Type: application/json",
            agency(),
            "Idempotency-Key: one",
            "Idempotency-Key: two")
        .assertRefused("two keys");
    assertNoEvents(patent);
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

  private static String patent() {
    return World.patent(World.university(), PatentKind.INVENTION);
  }

  private static void assertNoEvents(String patent) {
    Api.anonymous()
        .get("/v1/patents/" + patent + "/legal-events")
        .then()
        .body("items.size()", is(0));
  }

  private static String agency() {
    return "Authorization: Bearer "
        + Api.token(DemoUser.AGENCY.user, DemoUser.AGENCY.roles, DemoUser.AGENCY.code.value());
  }
}
