package org.openpatent.insight.funnel;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Race;
import org.openpatent.TimeMachine;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/** A licensor sees how many looks at its offers led to licenses. */
@QuarkusTest
class FunnelTest {
  @Inject Looks looks;

  private String university;
  private String firm;
  private String offer;

  @BeforeEach
  void anOpenOffer() {
    university = World.university();
    firm = World.firm();
    offer = newOffer();
  }

  private String newOffer() {
    return World.offer(university, World.offerBody(World.patent(university, PatentKind.INVENTION)));
  }

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
  }

  private Response list(RequestSpecification caller) {
    return caller.get("/v1/offers?licensor=" + university);
  }

  private Response read(RequestSpecification caller) {
    return caller.get("/v1/offers/" + offer);
  }

  private Response quote(RequestSpecification caller) {
    return caller
        .body(
            Map.of(
                "offerId",
                offer,
                "licensee",
                firm,
                "startsOn",
                World.today().toString(),
                "termMonths",
                24,
                "declaredUnrelated",
                true))
        .post("/v1/compensation-quotes");
  }

  private String funnel(String query) {
    looks.flush();
    return told(
        Api.licensor(university).get("/v1/organizations/" + university + "/funnel" + query),
        "total");
  }

  private static String told(Response answer, String path) {
    answer.then().statusCode(200);
    Map<String, Integer> steps = answer.path(path);
    return List.of("shown", "opened", "quoted", "claimed", "recorded").stream()
        .map(step -> String.valueOf(steps.get(step)))
        .reduce((one, other) -> one + " " + other)
        .orElseThrow();
  }

  @Test
  void fromTheLookAtAListToTheRecordedLicense() {
    String second = newOffer();
    list(Api.anonymous()).then().statusCode(200).body("items", hasSize(2));
    list(Api.licensee(firm));
    read(Api.anonymous());
    quote(Api.licensee(firm)).then().statusCode(200);
    String license = World.license(firm, offer);
    assertEquals("4 1 1 1 0", funnel(""));
    Acts.enterRecordal(Api.licensee(firm), license, "R1", World.today()).then().statusCode(200);
    list(Api.agency());
    assertEquals("6 1 1 1 1", funnel(""));

    Response offers =
        Api.agency().get("/v1/organizations/" + university + "/funnel/offers?limit=1");
    offers.then().body("items[0].offerId", equalTo(second));
    assertEquals("3 0 0 0 0", told(offers, "items[0].steps"));
    Response next =
        Api.agency()
            .get(
                "/v1/organizations/"
                    + university
                    + "/funnel/offers?limit=1&cursor="
                    + offers.path("next"));
    assertEquals("3 1 1 1 1", told(next, "items[0].steps"));
    Acts.declareVoid(license);
    assertEquals("6 1 1 0 0", funnel(""));
  }

  @Test
  void theLicensorItselfAndRobotsAreNotCounted() {
    list(Api.licensor(university));
    read(Api.licensor(university));
    quote(Api.licensor(university).header("X-Nothing", "1"));
    for (String robot :
        List.of(
            "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
            "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)",
            "Mozilla/5.0 (compatible; bingbot/2.0)",
            "Mozilla/5.0 HeadlessChrome/120.0",
            "UptimeRobot/2.0")) {
      list(Api.anonymous().header("User-Agent", robot));
      read(Api.anonymous().header("User-Agent", robot));
    }
    Api.anonymous().head("/v1/offers/" + offer).then().statusCode(200);
    assertEquals("0 0 0 0 0", funnel(""));
    for (String reader : List.of("curl/8.5.0", "Mozilla/5.0 (X11) Firefox/133.0", "Cubot P60")) {
      read(Api.anonymous().header("User-Agent", reader));
    }
    read(Api.licensor(World.university()));
    assertEquals("0 4 0 0 0", funnel(""));
  }

  @Test
  void anOfferAmongThoseLikeAnotherOneWasShown() {
    String like = offerOf("一种" + university.substring(10) + "甘蔗收割机");
    String path = "/v1/offers/" + offerOf("一种" + university.substring(10) + "甘蔗收割机") + "/similar";
    Api.anonymous().get(path).then().body("items.id", hasItem(like));
    Api.licensor(university).get(path).then().body("items.id", hasItem(like));
    Api.anonymous().header("User-Agent", "bingbot/2.0").get(path).then().statusCode(200);
    assertEquals("1 0 0 0 0", funnel(""));
  }

  private String offerOf(String title) {
    var body = World.patentBody(PatentKind.INVENTION, university);
    body.put("title", title);
    String number = World.newPatentNumber(PatentKind.INVENTION);
    Api.licensor(university).body(body).put("/v1/patents/" + number).then().statusCode(201);
    return World.offer(university, World.offerBody(number));
  }

  @Test
  void whatIsRefusedOrNotThereIsNoLook() {
    Api.anonymous().get("/v1/offers/01900000-0000-7000-8000-000000000000");
    Api.anonymous().get("/v1/offers?licensor=" + university + "&limit=1000");
    quote(Api.anonymous()).then().statusCode(401);
    assertEquals("0 0 0 0 0", funnel(""));
  }

  @Test
  void looksAtTheSameMomentAreAllCountedWhileTheCountsAreStored() throws Exception {
    Callable<Response> look = () -> read(Api.anonymous());
    Callable<Response> store =
        () -> {
          looks.flush();
          return null;
        };
    for (int round = 0; round < 5; round++) {
      Race.run(List.of(look, look, store, look, look, look, store, look, look, look));
    }
    assertEquals("0 40 0 0 0", funnel(""));
  }

  @Test
  void looksAreCountedByTheDay() {
    TimeMachine.travelTo("2170-03-31");
    offer = newOffer();
    read(Api.anonymous());
    looks.flush();
    TimeMachine.travelTo("2170-04-01");
    read(Api.anonymous());
    read(Api.anonymous());
    assertEquals("0 3 0 0 0", funnel(""));
    assertEquals("0 2 0 0 0", funnel("?from=2170-04-01"));
    assertEquals("0 1 0 0 0", funnel("?to=2170-03-31"));
    Api.licensor(university)
        .get("/v1/organizations/" + university + "/funnel")
        .then()
        .body("months.month", equalTo(List.of("2170-03", "2170-04")))
        .body("from", equalTo("2169-04-02"));
  }

  @Test
  void monthsOfWhichNoDayIsToBeKeptAreForgotten() {
    LocalDate kept = World.today().minusDays(800).withDayOfMonth(1);
    TimeMachine.travelTo(kept.minusDays(1));
    read(Api.anonymous());
    looks.flush();
    TimeMachine.travelTo(kept);
    read(Api.anonymous());
    read(Api.anonymous());
    looks.flush();
    TimeMachine.comeBack();
    String since = "?from=" + kept.minusMonths(1);
    assertEquals("0 3 0 0 0", funnel(since));
    looks.forget();
    assertEquals("0 2 0 0 0", funnel(since));
  }

  @Test
  void noLookIsBetweenADayAndAnEarlierOneAndADayThatIsNoneIsRefused() {
    assertEquals("0 0 0 0 0", funnel("?from=2026-02-01&to=2026-01-31"));
    Api.licensor(university)
        .get("/v1/organizations/" + university + "/funnel/offers?from=2026-02-30")
        .then()
        .statusCode(400);
  }
}
