package org.openpatent.treasury;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Programs;
import org.openpatent.Race;
import org.openpatent.Settled;
import org.openpatent.Treasury;
import org.openpatent.platform.value.Code;

/** A program of any kind is drafted, read, listed, opened and simulated at the same addresses. */
@QuarkusTest
class DraftingAnyKindTest {
  @Inject MadeUp madeUp;
  @Inject AgroalDataSource database;

  @BeforeEach
  void begin() throws SQLException {
    madeUp.begin();
  }

  @AfterEach
  void theBooksAddUp() throws SQLException {
    madeUp.end();
  }

  @Test
  void aProgramIsDraftedReadListedAndOpenedWithTheTermsOfItsKind() {
    String code = Programs.newCode();
    Programs.put(code, body())
        .then()
        .statusCode(201)
        .body("code", equalTo(code))
        .body("kind", equalTo("MADE_UP"))
        .body("name", equalTo("Made up"))
        .body("status", equalTo("DRAFT"))
        .body("version", equalTo(0))
        .body("percent", equalTo(100))
        .body("budget", equalTo("150.00"))
        .body("perFirmCap", nullValue())
        .body("terms", nullValue());
    Map<String, Object> changed = body();
    changed.put("percent", 50);
    Programs.change(code, etag(code), changed).then().statusCode(200).body("percent", equalTo(50));
    read(code).body("kind", equalTo("MADE_UP")).body("percent", equalTo(50));
    Api.agency()
        .queryParam("limit", 200)
        .queryParam("status", "DRAFT")
        .get("/v1/programs")
        .then()
        .statusCode(200)
        .body("items.find { it.code == '%s' }.percent".formatted(code), equalTo(50));
    Api.anonymous().get("/v1/programs/" + code).then().spec(Acts.refused(404, "not-found"));
    madeUp.open(code);
    read(code).body("status", equalTo("OPEN")).body("kind", equalTo("MADE_UP"));
    Programs.change(code, etag(code), body()).then().spec(Acts.refused(409, "program-frozen"));
  }

  @Test
  void whatWasReadOfItCanBeSentBack() {
    String code = Programs.newCode();
    Programs.put(code, body()).then().statusCode(201);
    Map<String, Object> read = Api.agency().get("/v1/programs/" + code).jsonPath().getMap("");
    Programs.change(code, etag(code), read).then().statusCode(200);
    read(code).body("percent", equalTo(100));
  }

  @Test
  void allThatIsWrongWithTheTermsOfAKindIsSaidAtOnce() {
    Map<String, Object> body = body();
    body.put("name", " ");
    body.put("percent", 101);
    body.put("budget", "1");
    body.put("scheme", null);
    body.put("allocation", 1);
    body.put("licensor", Map.of());
    body.put("terms", Map.of());
    body.put("budgett", null);
    refusals(
        Programs.put(Programs.newCode(), body),
        Map.of(
            "/name", "required",
            "/percent", "range",
            "/budget", "money-form",
            "/scheme", "required",
            "/allocation", "wrong-type",
            "/licensor", "unknown-field",
            "/terms", "unknown-field",
            "/budgett", "unknown-field"));
  }

  @Test
  void aKindThatIsNotThereIsRefusedWhereItStands() {
    for (Object kind : List.of("NO_SUCH", "made_up", "", 1, List.of("MADE_UP"))) {
      Map<String, Object> body = Programs.body();
      body.put("kind", kind);
      body.put("name", "");
      String code = kind instanceof String ? "form" : "wrong-type";
      refusals(Programs.put(Programs.newCode(), body), Map.of("/kind", code, "/name", "required"));
    }
    Map<String, Object> body = body();
    body.put("kind", "NO_SUCH");
    Programs.put(Programs.newCode(), body)
        .then()
        .body("errors.pointer", equalTo(List.of("/kind")))
        .body("errors[0].detail", containsString("LICENSE_COMPENSATION, MADE_UP"));
  }

  @Test
  void aDraftThatNamesNoKindIsOfTheOneThatWasFirst() {
    String code = Programs.newCode();
    Programs.put(code, Programs.body()).then().statusCode(201);
    read(code).body("kind", equalTo("LICENSE_COMPENSATION"));
    Map<String, Object> named = Programs.body();
    named.put("kind", "LICENSE_COMPENSATION");
    Programs.change(code, etag(code), named).then().statusCode(200);
    named.put("kind", null);
    Programs.change(code, etag(code), named).then().statusCode(200);
  }

  @Test
  void aDraftKeepsItsKind() {
    String code = Programs.newCode();
    Programs.put(code, body()).then().statusCode(201);
    Map<String, Object> other = Programs.body();
    other.put("kind", "LICENSE_COMPENSATION");
    Programs.change(code, etag(code), other)
        .then()
        .spec(Acts.refused(422, "program-kind-mismatch"))
        .body("errors.pointer", equalTo(List.of("/kind")));
    // whoever does not know of kinds names none
    Map<String, Object> unnamed = body();
    unnamed.remove("kind");
    unnamed.put("percent", 7);
    Programs.change(code, etag(code), unnamed)
        .then()
        .statusCode(200)
        .body("kind", equalTo("MADE_UP"))
        .body("percent", equalTo(7));
    Programs.change(code, etag(code), Programs.body())
        .then()
        .spec(Acts.refused(422, "invalid-body"));
    read(code).body("kind", equalTo("MADE_UP")).body("percent", equalTo(7));
  }

  @Test
  void ofTwoKindsDraftedAtTheSameMomentUnderOneCodeOneIsThere() throws Exception {
    for (int i = 0; i < 4; i++) {
      String code = Programs.newCode();
      List<Integer> statuses = new ArrayList<>();
      for (Response answer :
          Race.run(
              List.<Callable<Response>>of(
                  () -> Programs.put(code, body()), () -> Programs.put(code, Programs.body())))) {
        statuses.add(answer.statusCode());
      }
      statuses.remove(Integer.valueOf(201));
      assertEquals(1, statuses.size(), statuses::toString);
      assertTrue(Set.of(409, 412, 422, 428).contains(statuses.get(0)), statuses::toString);
    }
  }

  @Test
  void itsTermsAreSimulatedFieldByField() {
    String program = draft();
    madeUp.item(program, "A", 10);
    madeUp.item(program, "B", 9);
    simulate(program, Map.of())
        .body("base.totals.granted", equalTo("150.00"))
        .body("changed.totals.granted", equalTo("150.00"));
    madeUp.open(program);
    Settled.approved(program, madeUp.monday);
    simulate(program, Map.of("percent", 50, "budget", "1000.00", "allocation", "PRO_RATA"))
        .body("base.totals.capped", equalTo("190.00"))
        .body("base.totals.granted", equalTo("150.00"))
        .body("base.budgetEndsOn", equalTo(madeUp.monday.minusDays(9).toString()))
        .body("changed.totals.granted", equalTo("95.00"))
        .body("groups[0].by", equalTo("begun"))
        .body("losses.amount", equalTo("55.00"))
        .body("losses.largest[0].payee", equalTo(madeUp.bank));
    simulate(program, Map.of("perFirmCap", "70.00"))
        .body("changed.totals.granted", equalTo("70.00"));
    read(program).body("perFirmCap", nullValue()).body("percent", equalTo(100));
    Treasury.raise(program, "180.00").then().statusCode(200);
    simulate(program, Map.of()).body("base.totals.granted", equalTo("180.00"));
  }

  @Test
  void aSimulationIsReadAsStrictlyAsADraft() {
    String program = draft();
    Map<String, Object> body = new HashMap<>();
    body.put("cutOff", 1);
    body.put("percent", -1);
    body.put("budget", "1");
    body.put("licensor", Map.of());
    body.put("name", "another");
    body.put("version", 1);
    body.put("scheme", null);
    body.put("budgett", null);
    refusals(
        Api.agency().body(body).post("/v1/programs/" + program + "/simulations"),
        Map.of(
            "/cutOff", "wrong-type",
            "/percent", "range",
            "/budget", "money-form",
            "/licensor", "unknown-field",
            "/name", "unknown-field",
            "/version", "unknown-field",
            "/budgett", "unknown-field"));
  }

  @Test
  void whatASimulationLeavesOutIsNotCheckedAgain() throws SQLException {
    String program = draft();
    update(program, "terms = jsonb_set(terms, '{percent}', '200')");
    madeUp.item(program, "A", 10);
    simulate(program, Map.of("budget", "1000.00"))
        .body("changed.totals.granted", equalTo("200.00"));
    refusals(
        Api.agency().body(Map.of("percent", 200)).post("/v1/programs/" + program + "/simulations"),
        Map.of("/percent", "range"));
  }

  @Test
  void theSameSimulationIsTheSameHoweverItsFieldsAreOrdered() {
    String program = draft();
    String key = Api.newKey();
    String path = "/v1/programs/" + program + "/simulations";
    for (String body :
        List.of(
            "{\"percent\": 50, \"budget\": \"1.00\"}",
            "{\"budget\": \"1.00\", \"scheme\": null, \"percent\": 50}")) {
      Api.agency().header("Idempotency-Key", key).body(body).post(path).then().statusCode(200);
    }
    Api.agency()
        .header("Idempotency-Key", key)
        .body("{\"percent\": 51, \"budget\": \"1.00\"}")
        .post(path)
        .then()
        .spec(Acts.refused(422, "idempotency-key-reused"));
  }

  @Test
  void aKindOfTheNextReleaseIsNotThereYet() throws SQLException {
    String code = Programs.newCode();
    Programs.put(code, body()).then().statusCode(201);
    update(code, "kind = 'LATER'");
    try {
      Api.agency().get("/v1/programs/" + code).then().spec(Acts.refused(404, "not-found"));
      Api.agency()
          .queryParam("limit", 200)
          .get("/v1/programs")
          .then()
          .statusCode(200)
          .body("items.code", not(hasItem(code)));
      Programs.put(code, body()).then().spec(Acts.refused(412, "precondition-failed"));
    } finally {
      update(code, "kind = 'MADE_UP'");
    }
    read(code).body("percent", equalTo(100));
  }

  private void update(String code, String set) throws SQLException {
    try (var connection = database.getConnection();
        var update = connection.prepareStatement("update program set " + set + " where code = ?")) {
      update.setString(1, code);
      update.executeUpdate();
    }
  }

  @Test
  void aKindOfTheTestsIsNotInTheDocument() {
    String document = Api.anonymous().accept("application/json").get("/openapi").asString();
    for (String word : List.of("MadeUp", "schemeCap", "perFirmCap")) {
      assertFalse(document.contains(word), word);
    }
  }

  private static Map<String, Object> body() {
    Map<String, Object> body = new HashMap<>();
    body.put("kind", "MADE_UP");
    body.put("name", "Made up");
    body.put("fiscalYear", 2050);
    body.put("budget", "150.00");
    body.put("allocation", "FIRST_COME");
    body.put("percent", 100);
    body.put("scheme", "SCHEME");
    return body;
  }

  private static String draft() {
    String code = Programs.newCode();
    Map<String, Object> body = body();
    body.put("scheme", code);
    Programs.put(code, body).then().statusCode(201);
    return code;
  }

  private ValidatableResponse simulate(String program, Map<String, Object> changes) {
    Map<String, Object> body = new HashMap<>(changes);
    body.put("cutOff", madeUp.monday.toString());
    return Api.agency()
        .body(body)
        .post("/v1/programs/" + program + "/simulations")
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse read(String code) {
    return Api.agency().get("/v1/programs/" + code).then().statusCode(200);
  }

  private static void refusals(Response answer, Map<String, String> codes) {
    List<Map<String, String>> errors =
        answer.then().spec(Acts.refused(422, Code.INVALID_BODY.wire())).extract().path("errors");
    Map<String, String> found = new HashMap<>();
    errors.forEach(error -> found.put(error.get("pointer"), error.get("code")));
    assertEquals(codes, found);
  }

  private static String etag(String code) {
    return Api.agency().get("/v1/programs/" + code).header("ETag");
  }
}
