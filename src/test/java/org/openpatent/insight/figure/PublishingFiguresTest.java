package org.openpatent.insight.figure;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openpatent.Acts.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Designated;
import org.openpatent.Priorities;
import org.openpatent.Refusal;
import org.openpatent.TimeMachine;
import org.openpatent.WhiteLists;
import org.openpatent.World;
import org.openpatent.insight.statistics.Preparing;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.platform.value.Code;

/** The agency enters what was published; it stays as it was, whatever follows from it. */
@QuarkusTest
class PublishingFiguresTest {
  private static final String TIMES = "transfers-and-licenses";

  @Inject Preparing preparing;

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
  }

  private static Map<String, Object> body(String value) {
    return new HashMap<>(Map.of("value", value, "source", "统计公报 <&>"));
  }

  private static Response put(String key, Map<String, Object> body) {
    return Api.agency().body(body).put("/v1/official-figures/" + key);
  }

  private static Response correct(String key, int version, Map<String, Object> body) {
    return Api.agency()
        .header("If-Match", "\"" + version + "\"")
        .body(body)
        .put("/v1/official-figures/" + key);
  }

  private static Response get(String key) {
    return Api.anonymous().get("/v1/official-figures/" + key);
  }

  @Test
  void whatWasPublishedStaysBesideWhatFollowsFromIt() {
    String key = TIMES + "/2012/450000";
    Map<String, Object> seed = body("5318");
    seed.put("previous", "3613");
    seed.put("growth", "47.18");
    seed.put("rank", 9);
    put(key, seed).then().statusCode(201).header("Location", "/v1/official-figures/" + key);
    get(key)
        .then()
        .statusCode(200)
        .body("divisionName", equalTo("Guangxi"))
        .body("growth", equalTo("47.18"))
        .body("computed.growth", equalTo("47.19"))
        .body("rank", equalTo(9))
        .body("computed.rank", equalTo(1))
        .body("counted.indicators", contains("patents-transferred", "licenses-recorded"))
        .body("counted.current", equalTo("0"));
    put(key, seed).then().spec(refused(428, "precondition-required"));
    correct(key, 1, seed).then().statusCode(200).body("version", equalTo(1));
    // without what was published of the year before, the figure that stands for it
    put(TIMES + "/2013/450000", body("5000"))
        .then()
        .statusCode(201)
        .body("previous", nullValue())
        .body("computed.previous", equalTo("5318"))
        .body("computed.growth", equalTo("-5.98"));
  }

  @Test
  void aCorrectionIsAFurtherEntryWithItsReason() {
    String key = "white-list-firms/2012-Q3/450100";
    Map<String, Object> first = body("607");
    first.put("growth", "-0.50");
    put(key, first).then().statusCode(201);
    Map<String, Object> corrected = body("608");
    correct(key, 1, corrected).then().spec(refused(422, "official-figure-reason-check"));
    corrected.put("reason", "漏计一家");
    correct(key, 1, corrected).then().statusCode(200).body("version", equalTo(2));
    correct(key, 1, corrected).then().spec(refused(412, "precondition-failed"));
    get(key).then().body("value", equalTo("608")).body("growth", nullValue());
    Api.anonymous()
        .get("/v1/official-figures?indicator=white-list-firms&period=2012-Q3")
        .then()
        .body("items.value", contains("608"));
    get(key + "/entries")
        .then()
        .body("items.value", contains("607", "608"))
        .body("items.growth", contains("-0.50", null))
        .body("items.reason", contains(null, "漏计一家"));
    Map<String, Object> reasoned = body("1");
    reasoned.put("reason", "首次");
    put("white-list-firms/2012-Q4/450100", reasoned)
        .then()
        .spec(refused(422, "official-figure-reason-check"));
  }

  @Test
  void divisionsAreRankedAmongThoseOfTheirKind() {
    Map<String, String> values =
        Map.of(
            "450100", "7", "450200", "12", "450300", "5", "450400", "12", "440100", "99", "450000",
            "40", "440000", "41", "450102", "3");
    values.forEach(
        (division, value) ->
            put("national-designations/2014-09/" + division, body(value)).then().statusCode(201));
    Response list =
        Api.anonymous().get("/v1/official-figures?indicator=national-designations&period=2014-09");
    list.then()
        .statusCode(200)
        .body(
            "items.division",
            contains(
                "440000", "440100", "450000", "450100", "450102", "450200", "450300", "450400"))
        .body("items.computed.rank", contains(1, 1, 2, 3, 1, 1, 4, 1))
        .body("items.computed.ranked", contains(2, 1, 2, 4, 1, 4, 4, 4))
        .body("items.counted", everyItem(nullValue()));
    Api.anonymous()
        .get("/v1/official-figures?indicator=national-designations&division=450102")
        .then()
        .body("items.period", contains("2014-09"));
    Api.anonymous()
        .get("/v1/official-figures?indicator=national&limit=200")
        .then()
        .body("items", empty());
  }

  @Test
  void theServicesOwnCountStandsBesideIt() {
    TimeMachine.travelTo("2270-03-01");
    String seller = World.university();
    String patent = World.patent(seller, PatentKind.INVENTION);
    LocalDate today = World.today();
    Acts.transfer(patent, today, World.university()).then().statusCode(201);
    String mistaken = Acts.transfer(patent, today.plusDays(-1), seller).then().extract().path("id");
    Acts.annul(patent, mistaken).then().statusCode(200);
    preparing.prepare();
    put(TIMES + "/2270/450000", body("5"))
        .then()
        .statusCode(201)
        .body("counted.current", equalTo("1"))
        .body("counted.previous", equalTo("0"));
    // a transfer has no city here
    put(TIMES + "/2270/450300", body("5")).then().body("counted.current", nullValue());
    put("offers-published/2270/450300", body("5"))
        .then()
        .body("counted.current", equalTo("0"))
        .body("computed.rank", equalTo(1));
    put("offers-published/2270/440300", body("5")).then().body("counted.current", nullValue());
  }

  @Test
  void whoIsListedDesignatedAndRecommendedIsCountedHere() {
    TimeMachine.travelTo("2271-03-01");
    String firm = WhiteLists.candidate();
    Map<String, Object> criteria = WhiteLists.criteria();
    criteria.put(
        "indicators", List.of(WhiteLists.indicator(WhiteLists.DECLARED, "100", "1000", 100)));
    WhiteLists.declare(firm, "1000").then().statusCode(201);
    int listed = counted("white-list-firms");
    int designated = counted("national-designations");
    WhiteLists.inForce(WhiteLists.state(criteria));
    Designated.enter("NATIONAL_ADVANTAGE", firm, YearMonth.of(2271, 3));
    Designated.enter("REGION_ADVANTAGE", World.firm(), YearMonth.of(2271, 3));
    Priorities.leave(2271, 1);
    Priorities.recommend(Priorities.request(firm)).then().statusCode(200);
    assertEquals(listed + 1, counted("white-list-firms"));
    assertEquals(designated + 1, counted("national-designations"));
    assertEquals(1, counted("priority-recommendations"));
  }

  /** Of Nanning in 2271, beside what was published. */
  private int counted(String indicator) {
    preparing.prepare();
    String key = indicator + "/2271/450100";
    put(key, body("1"));
    return Integer.parseInt(get(key).then().statusCode(200).extract().path("counted.current"));
  }

  @Test
  void everyIndicatorSaysWhatItIs() {
    Api.anonymous()
        .get("/v1/indicators")
        .then()
        .statusCode(200)
        .body(
            "items.name",
            hasItems(TIMES, "pledge-finance-amount", "inclusive-borrowers", "licenses-effective"));
  }

  @ParameterizedTest
  @CsvSource({
    "transfers-and-licenses/2022-Q5/450000, period-form",
    "transfers-and-licenses/2022-13/450000, period-form",
    "transfers-and-licenses/1984/450000, period-form",
    "transfers-and-licenses/2999/450000, period-not-begun",
    "transfers-and-licenses/2022/45000, division-form",
    "transfers-and-licenses/2022/459900, division-unknown",
    "transfers-and-licenses/2022/990000, division-unknown",
    "no-such/2022/450000, official-indicator-unknown",
    "No%20such/2022/450000, form"
  })
  void aFigureOfNothingIsRefused(String key, String code) {
    Api.agency()
        .urlEncodingEnabled(false)
        .body(body("1"))
        .put("/v1/official-figures/" + key)
        .then()
        .spec(refused(422, code));
    Api.anonymous()
        .urlEncodingEnabled(false)
        .get("/v1/official-figures/" + key)
        .then()
        .statusCode(404);
  }

  @ParameterizedTest
  @CsvSource({
    "value, 12345678901234, figure-form",
    "value, 1.23456, figure-form",
    "value, -1, figure-form",
    "value, 1.5, figure-unit",
    "previous, 3614.00, figure-unit",
    "growth, 47.18%, growth-form",
    "growth, 百分之四十七, growth-form",
    "growth, -0.00, growth-form",
    "growth, -0, growth-form",
    "growth, 1e2, growth-form"
  })
  void aNumberThatIsNoneIsRefused(String field, String value, String code) {
    Map<String, Object> body = body("5");
    body.put(field, value);
    put(TIMES + "/2015/450000", body)
        .then()
        .spec(Refusal.of(Code.INVALID_BODY))
        .body("errors.pointer", equalTo(List.of("/" + field)))
        .body("errors.code", equalTo(List.of(code)));
  }

  @Test
  void numbersAreTextsAndAmountsHaveFen() {
    Map<String, Object> number = body("5");
    number.put("growth", 47.18);
    put(TIMES + "/2015/450000", number).then().body("errors.code", contains("wrong-type"));
    put("pledge-finance-amount/2015/450000", body("4296000000"))
        .then()
        .body("errors.code", contains("figure-unit"));
    put("pledge-finance-amount/2015/450000", body("4296000000.00")).then().statusCode(201);
    put("pledge-finance-amount/2015/450200", body("0.00")).then().statusCode(201);
  }
}
