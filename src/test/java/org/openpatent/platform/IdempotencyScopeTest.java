package org.openpatent.platform;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openpatent.Api;
import org.openpatent.Refusal;
import org.openpatent.World;
import org.openpatent.demo.DemoUser;
import org.openpatent.patent.PatentKind;

@QuarkusTest
class IdempotencyScopeTest {
  private final String key = Api.newKey();

  @Test
  void theKeyWithAnotherBodyIsRefused() {
    String patent = patent();
    record(patent, "FEE_UNPAID", "2024-01-01").then().statusCode(201);
    record(patent, "FEE_UNPAID", "2024-01-02").then().spec(Refusal.of(Code.IDEMPOTENCY_KEY_REUSED));
    assertEvents(patent, 1);
  }

  @Test
  void theKeyOfAnotherSubjectIsAnotherKey() {
    String patent = patent();
    record(patent, "FEE_UNPAID", "2024-01-01").then().statusCode(201);
    Api.with(Api.token("another officer", Set.of(Role.AGENCY), DemoUser.AGENCY.code.value()))
        .header("Idempotency-Key", key)
        .body(event("FEE_PAID", "2024-01-01"))
        .post("/v1/patents/" + patent + "/legal-events")
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", nullValue());
    assertEvents(patent, 2);
  }

  @Test
  void theKeyForAnotherOperationIsAnotherKey() {
    String patent = patent();
    String other = patent();
    record(patent, "FEE_UNPAID", "2024-01-01").then().statusCode(201);
    record(other, "FEE_UNPAID", "2024-01-01")
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", nullValue());
    Api.agency()
        .header("Idempotency-Key", key)
        .post("/v1/organizations/" + World.firm() + "/verification")
        .then()
        .statusCode(200)
        .header("Idempotency-Replayed", nullValue());
    assertEvents(other, 1);
  }

  private Response record(String patent, String type, String on) {
    return Api.agency()
        .header("Idempotency-Key", key)
        .body(event(type, on))
        .post("/v1/patents/" + patent + "/legal-events");
  }

  private static Map<String, String> event(String type, String on) {
    return Map.of("type", type, "on", on);
  }

  private static String patent() {
    return World.patent(World.university(), PatentKind.INVENTION);
  }

  private static void assertEvents(String patent, int events) {
    Api.anonymous()
        .get("/v1/patents/" + patent + "/legal-events")
        .then()
        .body("items.size()", is(events));
  }
}
