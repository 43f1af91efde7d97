package org.openpatent.platform.http;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Refusal;
import org.openpatent.Treasury;
import org.openpatent.World;
import org.openpatent.demo.DemoUser;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Role;

@QuarkusTest
class IdempotencyScopeTest {
  private final String key = Api.newKey();

  @Test
  void theKeyWithAnotherBodyIsRefused() {
    String patent = World.patent();
    record(patent, "FEE_UNPAID", "2024-01-01").then().statusCode(201);
    record(patent, "FEE_UNPAID", "2024-01-02").then().spec(Refusal.of(Code.IDEMPOTENCY_KEY_REUSED));
    Acts.assertEvents(patent, 1);
  }

  @Test
  void theKeyOfAnotherSubjectIsAnotherKey() {
    String patent = World.patent();
    record(patent, "FEE_UNPAID", "2024-01-01").then().statusCode(201);
    Api.with(Api.token("another officer", Set.of(Role.AGENCY), DemoUser.AGENCY.code.value()))
        .header("Idempotency-Key", key)
        .body(event("FEE_PAID", "2024-01-01"))
        .post("/v1/patents/" + patent + "/legal-events")
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", nullValue());
    Acts.assertEvents(patent, 2);
  }

  @Test
  void theKeyForAnotherOperationIsAnotherKey() {
    String patent = World.patent();
    String other = World.patent();
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
    Acts.assertEvents(other, 1);
  }

  @Test
  void theKeyForAnotherFirmIsAnotherKeyEvenToOneSubject() {
    String first = World.firm();
    String second = World.firm();
    String offer = World.freeOffer();
    for (String firm : List.of(first, second)) {
      Api.with(Api.token("group procurement", Set.of(Role.LICENSEE), firm))
          .header("Idempotency-Key", key)
          .body(World.claimBody(offer))
          .post("/v1/licenses")
          .then()
          .statusCode(201)
          .header("Idempotency-Replayed", nullValue())
          .body("licensee.creditCode", is(firm));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"%S/receipt", "%s/receipt/", "%s/receipt;a=1", "%s;a=1/receipt"})
  void oneAddressSpelledOtherwiseIsTheSame(String spelling) {
    String university = World.university();
    var declaration = World.offerBody(World.patent(university, PatentKind.INVENTION));
    declaration.put("royalty", Map.of("method", "LUMP_SUM", "lumpSum", "100.00"));
    String license = World.license(World.firm(), World.offer(university, declaration));
    var receipt = Map.of("amount", "100.00", "receivedOn", World.today().toString());
    for (String address : List.of("%s/receipt", spelling)) {
      Api.licensor(university)
          .header("Idempotency-Key", key)
          .body(receipt)
          .urlEncodingEnabled(false)
          .post("/v1/licenses/" + address.formatted(license))
          .then()
          .statusCode(200)
          .header("Idempotency-Replayed", address.equals("%s/receipt") ? nullValue() : is("true"));
    }
  }

  @Test
  void onePatentSpelledOtherwiseIsTheSame() {
    String patent = World.patent();
    record(patent, "FEE_UNPAID", "2024-01-01").then().statusCode(201);
    for (String spelling : List.of("ZL" + patent, "cn" + patent.replace(".", ""))) {
      record(spelling, "FEE_UNPAID", "2024-01-01")
          .then()
          .statusCode(201)
          .header("Idempotency-Replayed", "true");
    }
    Acts.assertEvents(patent, 1);
  }

  @Test
  void anotherParameterOfTheQueryIsAnotherRequest() {
    String firm = World.firm();
    for (String version : List.of("", "?factsVersion=1")) {
      Api.agency()
          .header("Idempotency-Key", key)
          .post("/v1/organizations/" + firm + "/verification" + version)
          .then()
          .statusCode(200)
          .header("Idempotency-Replayed", nullValue());
    }
  }

  @Test
  void theVersionThatWasSeenIsNoPartOfTheRequest() {
    String firm = World.firm();
    String address = "/v1/organizations/" + firm + "/verification";
    for (String replayed : new String[] {null, "true"}) {
      Api.agency()
          .header("Idempotency-Key", key)
          .header("If-Match", Api.agency().get("/v1/organizations/" + firm).header("ETag"))
          .post(address)
          .then()
          .statusCode(200)
          .header("Idempotency-Replayed", replayed == null ? nullValue() : is(replayed));
    }
  }

  @Test
  void aFileIsKnownByItsBytes() {
    var report = Treasury.report(Api.newKey().substring(0, 30), "OP-NO-SUCH-FILE", "ACSC");
    for (int i = 0; i < 2; i++) {
      Api.treasury()
          .header("Idempotency-Key", key)
          .contentType("application/xml")
          .body(report)
          .post("/v1/payment-status-reports")
          .then()
          .spec(Refusal.of(Code.STATUS_REPORT_UNKNOWN_FILE));
    }
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
}
