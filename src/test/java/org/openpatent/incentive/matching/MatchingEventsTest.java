package org.openpatent.incentive.matching;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Api;
import org.openpatent.Financing;
import org.openpatent.Loans;
import org.openpatent.Refusal;
import org.openpatent.Settled;
import org.openpatent.TimeMachine;
import org.openpatent.World;
import org.openpatent.platform.value.Code;

/** Firms and banks meet, and what comes of it is counted, each thing apart. */
@QuarkusTest
class MatchingEventsTest {
  private String city;
  private String event;

  @BeforeEach
  void anEventInGuilin() {
    Settled.begin(); // days on which no other test has an event
    city = World.city("450300");
    event = Financing.event("450300");
  }

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
  }

  private Response attend(RequestSpecification caller, String organization, String... intents) {
    return caller
        .body(Map.of("organization", organization, "intents", List.of(intents)))
        .post("/v1/matching-events/" + event + "/attendances");
  }

  private static String totals() {
    return "/v1/matching-events/totals?from=" + World.today() + "&to=" + World.today();
  }

  @Test
  void everyFigureIsCountedApart() {
    String bank = World.bank();
    String firm = World.firm();
    attend(Api.agency(), firm, "融资300万元", "专利估值").then().statusCode(201);
    attend(Api.city(city), firm).then().statusCode(201);
    attend(Api.agency(), World.firm(), "融资").then().statusCode(201);
    attend(Api.agency(), bank).then().statusCode(201);
    String need = Financing.need(firm, "3000000.00");
    String referral = refer(need, bank, event);
    refer(need, World.bank(), event);
    String number = Loans.draw(bank, firm);
    Financing.answer(
            bank,
            referral,
            Map.of("status", "GRANTED", "loan", Map.of("bank", bank, "number", number)))
        .then()
        .statusCode(200);
    Api.city(city)
        .get("/v1/matching-events/" + event)
        .then()
        .statusCode(200)
        .body("figures.attendances", equalTo(4))
        .body("figures.firms", equalTo(2))
        .body("figures.intents", equalTo(3))
        .body("figures.referred", equalTo(2))
        .body("figures.granted", equalTo(1))
        .body("figures.drawn", equalTo(1))
        .body("figures.amount", equalTo("4000000.00"));
    String other = event;
    event = Financing.event("450100");
    attend(Api.agency(), firm).then().statusCode(201);
    Api.agency()
        .get(totals())
        .then()
        .body("events", equalTo(2))
        .body("figures.attendances", equalTo(5))
        .body("figures.firms", equalTo(2))
        .body("figures.amount", equalTo("4000000.00"));
    Api.agency().get(totals() + "&division=4501").then().body("events", equalTo(1));
    Api.city(city).get(totals()).then().body("events", equalTo(1));
    Api.agency()
        .get("/v1/matching-events/" + other + "/attendances?limit=1")
        .then()
        .body("items.organization", contains(firm));
  }

  private static String refer(String need, String bank, String event) {
    return Api.agency()
        .body(Map.of("bank", bank, "way", "EVENT", "event", event))
        .post("/v1/financing-needs/" + need + "/referrals")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void aBureauEntersAndSeesWhatIsInItsCity() {
    String other = World.city("450100");
    String path = "/v1/matching-events/" + event;
    Api.city(other).get(path).then().spec(Refusal.of(Code.NOT_FOUND));
    Api.city(other).get(path + "/attendances").then().spec(Refusal.of(Code.NOT_FOUND));
    attend(Api.city(other), World.firm()).then().spec(Refusal.of(Code.NOT_FOUND));
    String days = "?from=" + World.today() + "&to=" + World.today();
    Api.city(city).get("/v1/matching-events" + days).then().body("items.id", contains(event));
    Api.city(other).get("/v1/matching-events" + days).then().body("items.id", not(hasItem(event)));
    Api.city(World.city("450000")).get("/v1/matching-events").then().body("items", empty());
    for (String division : List.of("450302", "450100")) {
      int status = division.startsWith("4503") ? 201 : 403;
      Api.city(city)
          .body(
              Map.of(
                  "kind",
                  "PITCH",
                  "on",
                  World.today().toString(),
                  "division",
                  division,
                  "hosts",
                  List.of("市局")))
          .post("/v1/matching-events")
          .then()
          .statusCode(status);
    }
  }

  @Test
  void whatComesFromAnEventNamesOneThatWasHeld() {
    String need = Financing.need(World.firm(), "1.00");
    Financing.refer(Api.agency(), need, World.bank(), "EVENT")
        .then()
        .spec(Refusal.of(Code.REFERRAL_WAY_EVENT));
    referBy(need, "TARGETED", event).then().spec(Refusal.of(Code.REFERRAL_WAY_EVENT));
    referBy(need, "EVENT", Api.newKey()).then().spec(Refusal.of(Code.MATCHING_EVENT_UNKNOWN));
    LocalDate today = World.today();
    String tomorrow = Financing.event("450100", today.plusDays(1));
    referBy(need, "EVENT", tomorrow).then().spec(Refusal.of(Code.DATE_IN_FUTURE));
    referBy(need, "EVENT", event).then().statusCode(201);
  }

  private static Response referBy(String need, String way, String event) {
    return Api.agency()
        .body(Map.of("bank", World.bank(), "way", way, "event", event))
        .post("/v1/financing-needs/" + need + "/referrals");
  }
}
