package org.openpatent.market.patent;

import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Refusal;
import org.openpatent.World;
import org.openpatent.demo.DemoUser;
import org.openpatent.platform.value.Code;

@QuarkusTest
class LegalStatusTest {
  @Test
  void theStatusIsKnownForAnyDay() {
    String patent = World.patent();
    record(patent, "FEE_UNPAID", "2024-01-10");
    record(patent, "LAPSED", "2024-03-01");
    record(patent, "RESTORED", "2024-05-01");
    record(patent, "FEE_PAID", "2024-05-01");
    assertStatus(patent, "2023-05-31", "PENDING");
    assertStatus(patent, "2023-06-01", "IN_FORCE");
    assertStatus(patent, "2024-01-09", "IN_FORCE");
    assertStatus(patent, "2024-01-10", "IN_FORCE", "FEE_UNPAID");
    assertStatus(patent, "2024-02-29", "IN_FORCE", "FEE_UNPAID");
    assertStatus(patent, "2024-03-01", "LAPSED", "FEE_UNPAID", "LAPSED");
    assertStatus(patent, "2024-04-30", "LAPSED", "FEE_UNPAID", "LAPSED");
    assertStatus(patent, "2024-05-01", "IN_FORCE");
    assertStatus(patent, "2042-02-28", "IN_FORCE");
    assertStatus(patent, "2042-03-01", "EXPIRED");
    Api.anonymous().get("/v1/patents/" + patent).then().body("status", is("IN_FORCE"));
  }

  @Test
  void whatIsEnteredLateCountsFromItsDay() {
    String patent = World.patent();
    record(patent, "FEE_UNPAID", "2024-04-01");
    record(patent, "FEE_PAID", "2024-05-01");
    record(patent, "SUSPENDED", "2024-01-10");
    record(patent, "RESUMED", "2024-03-10");
    assertStatus(patent, "2024-02-01", "IN_FORCE", "SUSPENDED");
    assertStatus(patent, "2024-04-30", "IN_FORCE", "FEE_UNPAID");
    assertStatus(patent, "2024-05-01", "IN_FORCE");
    Api.anonymous().get("/v1/patents/" + patent).then().body("impediments", is(List.of()));
  }

  @Test
  void anInvalidatedPatentStaysSo() {
    String patent = World.patent();
    record(patent, "INVALIDATED", "2024-01-10");
    enter(patent, Map.of("type", "RESTORED", "on", "2024-02-10"))
        .spec(Refusal.of(Code.LEGAL_EVENT_ENDS_NOTHING));
    assertStatus(patent, "2024-01-09", "IN_FORCE");
    assertStatus(patent, "2050-01-01", "INVALIDATED", "INVALIDATED");
  }

  @ParameterizedTest
  @CsvSource({
    "PLEDGED, PLEDGE_CONSENTED, PLEDGED",
    "PLEDGED, PLEDGE_RELEASED, PLEDGED",
    "SUSPENDED, RESUMED, SUSPENDED",
    "EXCLUSIVE_LICENSE, EXCLUSIVE_LICENSE_ENDED, EXCLUSIVE_LICENSE",
    "FEE_UNPAID, FEE_PAID, FEE_UNPAID",
    "LAPSED, RESTORED, LAPSED"
  })
  void everyImpedimentHasItsEnd(String raises, String ends, String impediment) {
    String patent = World.patent();
    record(patent, raises, "2024-01-10");
    Api.anonymous()
        .get("/v1/patents/" + patent)
        .then()
        .body("impediments", is(List.of(impediment)));
    record(patent, ends, "2024-02-10");
    Api.anonymous().get("/v1/patents/" + patent).then().body("impediments", is(List.of()));
    assertStatus(patent, "2024-02-09", raises.equals("LAPSED") ? "LAPSED" : "IN_FORCE", impediment);
  }

  @Test
  void theHistoryIsReadInTheOrderOfItsDaysAndNeverOverwritten() {
    String patent = World.patent();
    record(patent, "PLEDGED", "2024-05-01");
    Map<String, Object> noted = new HashMap<>(Map.of("type", "FEE_UNPAID", "on", "2024-01-10"));
    noted.put("note", "第三年年费");
    String location =
        enter(patent, noted)
            .statusCode(201)
            .body("type", is("FEE_UNPAID"))
            .body("on", is("2024-01-10"))
            .body("note", is("第三年年费"))
            .extract()
            .header("Location");
    Api.anonymous().get(location).then().statusCode(200).body("note", is("第三年年费"));
    for (String method : List.of("PUT", "DELETE", "PATCH")) {
      Api.agency()
          .request(method, "/v1/patents/" + patent + "/legal-events")
          .then()
          .spec(Refusal.of(Code.METHOD_NOT_ALLOWED));
    }
    Api.anonymous()
        .get("/v1/patents/" + patent + "/legal-events")
        .then()
        .statusCode(200)
        .body("items.type", is(List.of("FEE_UNPAID", "PLEDGED")))
        .body("items.on", is(List.of("2024-01-10", "2024-05-01")))
        .body("items[0].note", is("第三年年费"));
  }

  @Test
  void theSameEventOfTheSameDayIsEnteredOnce() {
    String patent = World.patent();
    record(patent, "FEE_UNPAID", "2024-01-10");
    enter(patent, Map.of("type", "FEE_UNPAID", "on", "2024-01-10", "note", "又一次"))
        .spec(Refusal.of(Code.LEGAL_EVENT_ENTERED));
    record(patent, "FEE_UNPAID", "2025-01-10");
    record(World.patent(), "FEE_UNPAID", "2024-01-10");
    Acts.assertEvents(patent, 2);
  }

  @Test
  void anEventMayHappenAgainOnTheDayThatEndedIt() {
    String patent = World.patent();
    for (String type : List.of("SUSPENDED", "FEE_UNPAID", "RESUMED", "SUSPENDED")) {
      record(patent, type, "2024-01-10");
    }
    enter(patent, Map.of("type", "SUSPENDED", "on", "2024-01-10"))
        .spec(Refusal.of(Code.LEGAL_EVENT_ENTERED));
    Acts.assertEvents(patent, 4);
    Api.anonymous()
        .get("/v1/patents/" + patent)
        .then()
        .body("impediments", is(List.of("FEE_UNPAID", "SUSPENDED")));
  }

  @Test
  void aDayToComeIsRefusedAndTodayIsNot() {
    String patent = World.patent();
    enter(patent, Map.of("type", "LAPSED", "on", World.today().plusDays(1).toString()))
        .spec(Refusal.at("/on", Code.DATE_IN_FUTURE));
    Acts.assertEvents(patent, 0);
    record(patent, "LAPSED", World.today().toString());
    Api.anonymous().get("/v1/patents/" + patent).then().body("status", is("LAPSED"));
  }

  @Test
  void nothingHappensToAPatentBeforeItIsFiled() {
    String patent = World.patent();
    enter(patent, Map.of("type", "INVALIDATED", "on", "2022-02-28"))
        .spec(Refusal.at("/on", Code.RANGE));
    Acts.assertEvents(patent, 0);
    record(patent, "INVALIDATED", "2022-03-01");
  }

  @Test
  void theAgencyAloneEntersEvents() {
    String owner = World.university();
    String patent = World.patent(owner, PatentKind.INVENTION);
    var event = Map.of("type", "LAPSED", "on", "2024-01-10");
    for (var other :
        List.of(Api.licensor(owner), Api.treasury(), Api.auditor(), Api.as(DemoUser.FIRM))) {
      other
          .body(event)
          .post("/v1/patents/" + patent + "/legal-events")
          .then()
          .spec(Refusal.of(Code.FORBIDDEN));
    }
    Api.anonymous()
        .body(event)
        .post("/v1/patents/" + patent + "/legal-events")
        .then()
        .statusCode(401);
    Acts.assertEvents(patent, 0);
  }

  @Test
  void aPatentThatIsNotRegisteredHasNoHistory() {
    String number = World.newPatentNumber(PatentKind.INVENTION);
    enter(number, Map.of("type", "LAPSED", "on", "2024-01-10")).spec(Refusal.of(Code.NOT_FOUND));
    Api.anonymous()
        .get("/v1/patents/" + number + "/legal-events")
        .then()
        .spec(Refusal.of(Code.NOT_FOUND));
  }

  private static void record(String patent, String type, String on) {
    enter(patent, Map.of("type", type, "on", on)).statusCode(201);
  }

  private static ValidatableResponse enter(String patent, Map<String, ?> event) {
    return Api.agency().body(event).post("/v1/patents/" + patent + "/legal-events").then();
  }

  private static void assertStatus(
      String patent, String day, String status, String... impediments) {
    Api.anonymous()
        .get("/v1/patents/" + patent + "?on=" + day)
        .then()
        .statusCode(200)
        .body("status", is(status))
        .body("impediments", is(List.of(impediments)));
  }
}
