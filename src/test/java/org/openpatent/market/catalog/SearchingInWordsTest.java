package org.openpatent.market.catalog;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openpatent.Acts.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/** A firm types what it would say, and finds what patents call otherwise. */
@QuarkusTest
class SearchingInWordsTest {
  private String university;
  private String patent;
  private String cane;

  @BeforeEach
  void aCaneHarvester() {
    university = World.university();
    patent = World.newPatentNumber(PatentKind.INVENTION);
    register(patent, caneHarvester());
    cane = World.offer(university, World.offerBody(patent));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "甘蔗 收割机",
        "收割机 甘蔗",
        "甘蔗收割机",
        "甘蔗",
        "蔗",
        "割",
        "收割機",
        "甘蔗 收獲機",
        "ＬＥＤ",
        "led",
        "sugar cane",
        "Sugarcane Harvester",
        "刀片磨损",
        "宿根破头率",
        "丘陵",
        "糖厂",
        "液压马达",
        "测试大学 甘蔗",
        "\"联合收割机\"",
        "甘蔗 -水稻",
        "我想找一种甘蔗收割机",
        "甘蔗，收割机！",
        "甘蔗 & 收割机 | !",
        "\"甘蔗",
        "甘蔗 -䶶"
      })
  void itIsFoundByAnyOfItsWords(String typed) {
    assertEquals(List.of(cane), ids(search(typed)), typed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "甘蔗 火箭",
        "\"收割联合\"",
        "甘蔗 -收割机",
        "-甘蔗",
        "harvest moon",
        "'; drop table offer; -- 甘蔗",
        "。",
        "!!!",
        "\"",
        "-",
        "()&|:*",
        "䶶",
        "䶶 甘蔗火箭",
        "甘 蔗 联 合 收 割 机 切 甘蔗 收割 联合 切割 -甘蔗",
        "<->"
      })
  void itIsNotFoundByWhatItDoesNotSay(String typed) {
    assertEquals(List.of(), ids(search(typed)), typed);
  }

  @Test
  void itsNumberFindsItInAnySpelling() {
    String digits = patent.replace(".", "");
    for (String spelled :
        List.of(
            patent,
            "ZL" + digits,
            "zl " + patent,
            "CN" + digits,
            digits.substring(0, 12),
            digits.substring(0, 4) + " " + digits.substring(4),
            "ＺＬ" + patent.replace('.', '．'),
            patent + " 甘蔗")) {
      assertEquals(List.of(cane), ids(search(spelled)), spelled);
      Api.anonymous()
          .queryParam("q", spelled)
          .get("/v1/patents")
          .then()
          .body("items.patentNumber", contains(patent));
    }
  }

  @Test
  void theTitleCountsMoreThanKeywordsAndTheseMoreThanTheProblemAndThisMoreThanTheAbstract() {
    String word = newWord();
    String last = offer("title", "一种装置", "abstract", "涉及" + word + "。");
    String third = offer("title", "一种装置", "problemSolved", word + "不足");
    String second = offer("title", "一种装置", "keywords", List.of(word));
    String first = offer("title", "一种" + word + "装置");
    assertEquals(List.of(first, second, third, last), ids(search(word)));
    assertEquals(List.of(first, second, third, last), ids(search(word, "sort", "NEWEST")));
    assertEquals(List.of(last, third, second, first), ids(search(word, "sort", "OLDEST")));
  }

  @Test
  void thePhraseCountsMoreThanItsWordsApartAndOfEqualsTheNewestComesFirst() {
    String word = newWord();
    String together = offer("title", "一种" + word + "清洗装置");
    String apart = offer("title", "清洗" + "用的" + word);
    String newer = offer("title", "一种" + word + "清洗装置");
    assertEquals(List.of(newer, together, apart), ids(search(word + "清洗")));
  }

  @Test
  void pagesByRelevanceShowEachOnce() {
    String word = newWord();
    List<String> all = new java.util.ArrayList<>();
    for (int i = 0; i < 7; i++) {
      all.add(0, offer("title", "一种" + word + (i < 3 ? "装置" : "方法")));
    }
    for (int limit : new int[] {1, 3, 6, 7}) {
      List<String> seen = new java.util.ArrayList<>();
      Response page = search(word, "limit", String.valueOf(limit));
      seen.addAll(ids(page));
      while (page.path("next") != null) {
        page = search(word, "limit", String.valueOf(limit), "cursor", page.path("next"));
        seen.addAll(ids(page));
      }
      assertEquals(all, seen);
    }
    search(word, "limit", "1", "cursor", "bm90LWEtcGxhY2U")
        .then()
        .spec(refused(400, "invalid-cursor"));
  }

  @ParameterizedTest
  @CsvSource({
    "free, true, 1",
    "free, false, 0",
    "maxPrice, 0.00, 1",
    "termMonths, 12, 1",
    "termMonths, 60, 1",
    "termMonths, 61, 0",
    "termMonths, 11, 0",
    "minLicenses, 0, 1",
    "minLicenses, 1, 0",
    "maxLicenses, 0, 1",
    "publishedFrom, 2020-01-01, 1",
    "publishedTo, 2020-01-01, 0",
    "publishedTo, 2999-01-01, 1",
    "ipc, A, 1",
    "ipc, A01D, 1",
    "ipc, A01D 4, 1",
    "ipc, A01D 45/10, 1",
    "ipc, B, 0",
    "kind, INVENTION, 1",
    "kind, DESIGN, 0",
    "division, 45, 1",
    "division, 4502, 0",
    "royaltyMethod, FREE, 1",
    "royaltyMethod, RUNNING, 0"
  })
  void aFilterLetsThroughWhatItNamesWithWordsAndWithout(String filter, String value, int found) {
    assertEquals(found, ids(search("甘蔗", filter, value)).size());
    assertEquals(found, ids(own().queryParam(filter, value).get("/v1/offers")).size());
  }

  @Test
  void aPriceIsWhatIsOwedAtOnce() {
    var declaration = World.offerBody(World.patent(university, PatentKind.INVENTION));
    declaration.put("royalty", Map.of("method", "LUMP_SUM", "lumpSum", "30000.00"));
    String paid = World.offer(university, declaration);
    assertEquals(
        List.of(paid, cane), ids(own().queryParam("maxPrice", "30000.00").get("/v1/offers")));
    assertEquals(List.of(cane), ids(own().queryParam("maxPrice", "29999.99").get("/v1/offers")));
  }

  @Test
  void theMostLicensedAndTheSoonestToExpireComeFirstWhereAskedSo() {
    String limited = limited(90);
    String sooner = limited(30);
    World.license(World.firm(), limited);
    assertEquals(
        List.of(limited, sooner, cane),
        ids(own().queryParam("sort", "MOST_LICENSED").get("/v1/offers")));
    assertEquals(
        List.of(sooner, limited, cane),
        ids(own().queryParam("sort", "SOONEST_TO_EXPIRE").get("/v1/offers")));
    assertEquals(List.of(limited), ids(own().queryParam("minLicenses", 1).get("/v1/offers")));
  }

  @Test
  void aCardSaysWhatMatchedAndWhatAFirmDecidesOn() {
    search("收割机 甘蔗")
        .then()
        .body("items[0].titleParts.findAll { it.matched }.text", contains("甘蔗", "收割机"))
        .body("items[0].titleParts.text.join('')", equalTo("一种甘蔗联合收割机的切割装置 LED"))
        .body("items[0].extract.findAll { it.matched }.text", contains("甘蔗收割"))
        .body("items[0].patentNumber", equalTo(patent))
        .body("items[0].licensor.division", equalTo("450100"))
        .body("items[0].royalty.method", equalTo("FREE"))
        .body("items[0].maximumTermMonths", equalTo(60))
        .body("items[0].licenseCount", equalTo(0))
        .body("ranked", nullValue())
        .body("widened.find { it.word == '收割机' }.synonyms", hasItem("收获机"))
        .body("help", nullValue());
  }

  @Test
  void whereNothingIsFoundTheAnswerSaysWhichWordAndWhatIsThereWithoutIt() {
    search("甘蔗 收割机 xyzzy")
        .then()
        .body("items", empty())
        .body("help.unknown", contains("xyzzy"))
        .body("help.instead", equalTo("甘蔗 收割机"))
        .body("help.near[0].id", equalTo(cane))
        .body("help.near[0].title", equalTo("一种甘蔗联合收割机的切割装置 LED"));
    search("\"甘蔗\" xyzzy -洗衣").then().body("help.instead", equalTo("\"甘蔗\" -洗衣"));
    String one = newWord();
    String other = newWord();
    offer("title", "一种" + one + "装置");
    offer("title", "一种" + other + "装置");
    search(one + " " + other)
        .then()
        .body("help.unknown", empty())
        .body("help.instead", nullValue());
    search("qqq xyzzy")
        .then()
        .body("help.unknown", contains("qqq", "xyzzy"))
        .body("help.near", empty());
  }

  @Test
  void whatIsExcludedDoesNotComeNearEither() {
    String word = newWord();
    offer("title", "一种" + word + "清洗装置");
    String other = offer("title", "一种" + word + "切割装置");
    search(word + " xyzzy -清洗").then().body("help.near.id", contains(other));
  }

  @Test
  void theCardOfAPatentNamesItsOwnersAndTheirCities() {
    Api.anonymous()
        .get("/v1/patents?q=" + patent)
        .then()
        .body("items[0].owners", contains(university))
        .body("items[0].registeredOwners.creditCode", contains(university))
        .body("items[0].registeredOwners.name", contains("测试大学"))
        .body("items[0].registeredOwners.division", contains("450100"));
  }

  @Test
  void similarOffersAreOfItsClassAndAboutItsKeywordsAndNotItself() {
    String word = newWord();
    String one = offer("title", "一种切段机", "keywords", List.of(word));
    String near = offer("title", "一种" + word + "切段机");
    offer("title", "一种" + word + "饮料", "ipc", List.of("A23L 2/02"));
    Api.anonymous()
        .get("/v1/offers/" + one + "/similar")
        .then()
        .statusCode(200)
        .body("items[0].id", equalTo(near))
        .body("items.id", not(hasItem(one)))
        .body("items.ipc.flatten().unique()", contains("A01D 45/10"));
    Api.anonymous()
        .get("/v1/offers/00000000-0000-7000-8000-000000000000/similar")
        .then()
        .spec(refused(404, "not-found"));
  }

  @Test
  void whatIsOpenComesBeforeWhatIsNot() {
    String word = newWord();
    String number = World.newPatentNumber(PatentKind.INVENTION);
    var body = World.patentBody(PatentKind.INVENTION, university);
    body.put("title", "一种" + word);
    register(number, body);
    World.offer(university, World.offerBody(number));
    String unoffered = World.newPatentNumber(PatentKind.INVENTION);
    register(unoffered, body);
    Api.anonymous()
        .get("/v1/patents?q=" + word)
        .then()
        .body("items.patentNumber", contains(number, unoffered));
    Api.anonymous()
        .get("/v1/patents?sort=NEWEST&q=" + word)
        .then()
        .body("items.patentNumber", contains(unoffered, number));
  }

  @Test
  void whatIsWrittenIsFoundAtOnceAndNoLongerByWhatItWas() {
    var body = caneHarvester();
    body.put("title", "一种木薯挖掘装置");
    body.put("keywords", List.of("木薯"));
    body.put("abstract", "用于木薯。");
    body.put("problemSolved", null);
    body.put("advantages", null);
    String tag = Api.anonymous().get("/v1/patents/" + patent).header("ETag");
    Api.licensor(university)
        .header("If-Match", tag)
        .body(body)
        .put("/v1/patents/" + patent)
        .then()
        .statusCode(200);
    assertEquals(List.of(cane), ids(search("木薯挖掘")));
    assertEquals(List.of(), ids(search("甘蔗")));
    Acts.withdraw(university, cane).then().statusCode(200);
    assertEquals(List.of(), ids(search("木薯")));
    assertEquals(List.of(cane), ids(search("木薯", "status", "WITHDRAWN")));
    String again = World.offer(university, World.offerBody(patent));
    assertEquals(List.of(again), ids(search("木薯")));
  }

  @Test
  void whatThePatentBecomesIsKnownToTheNextSearch() {
    Acts.enterEvent(patent, "LAPSED", World.today().minusDays(1)).then().statusCode(201);
    assertEquals(List.of(), ids(search("甘蔗")));
    assertEquals(List.of(cane), ids(search("甘蔗", "status", "SUSPENDED")));
    own().get("/v1/offers/facets?q=甘蔗").then().body("total", equalTo("0"));
    Acts.enterEvent(patent, "RESTORED", World.today()).then().statusCode(201);
    assertEquals(List.of(cane), ids(search("甘蔗")));
    own().get("/v1/offers/facets?q=甘蔗").then().body("total", equalTo("1"));
  }

  @Test
  void twoCharactersTypedAloneAreOneWordEvenIfTheDictionaryDoesNotKnowIt() {
    assertEquals(List.of(), ids(search("上蔗")));
    assertEquals(List.of(cane), ids(search("蔗")));
  }

  @Test
  void theNewOwnerOfAPatentIsFoundByItsName() {
    String buyer = World.newCode("12");
    Api.licensor(buyer)
        .body(World.organization("漓江研究院", "RESEARCH_INSTITUTE", null))
        .put("/v1/organizations/" + buyer)
        .then()
        .statusCode(201);
    Acts.transfer(patent, World.today(), buyer).then().statusCode(201);
    Api.anonymous()
        .get("/v1/patents?q=漓江研究院 甘蔗&owner=" + buyer)
        .then()
        .body("items.patentNumber", contains(patent));
  }

  @Test
  void aRenamedOrganizationIsSoonFoundByItsNewName() throws InterruptedException {
    String tag = Api.licensor(university).get("/v1/organizations/" + university).header("ETag");
    Api.licensor(university)
        .header("If-Match", tag)
        .body(World.organization("邕江学院", "UNIVERSITY", null))
        .put("/v1/organizations/" + university)
        .then()
        .statusCode(200);
    Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
    while (ids(search("邕江学院")).isEmpty() && Instant.now().isBefore(deadline)) {
      Thread.sleep(200);
    }
    assertEquals(List.of(cane), ids(search("邕江学院")));
    assertEquals(List.of(), ids(search("测试大学")));
  }

  @ParameterizedTest
  @CsvSource({
    "ipc, Q99, ipc-form",
    "ipc, A01D 45/, ''",
    "maxPrice, 3e4, money-form",
    "termMonths, 0, invalid-query-parameter",
    "minLicenses, -1, invalid-query-parameter",
    "publishedTo, 2020-02-30, invalid-query-parameter"
  })
  void aFilterThatCannotBeReadIsRefused(String name, String value, String code) {
    var answer = own().queryParam(name, value).get("/v1/offers").then();
    if (code.isEmpty()) {
      answer.statusCode(200);
    } else {
      answer.spec(refused(400, code));
    }
  }

  /** Relevance is to words; without any it is the usual order. */
  @ParameterizedTest
  @ValueSource(strings = {"/v1/offers?sort=RELEVANCE", "/v1/patents?sort=RELEVANCE&limit=2"})
  void whereNoWordsAreAskedForNothingIsMoreRelevant(String address) {
    Api.anonymous().get(address).then().statusCode(200);
  }

  @Test
  void noOfferWasPublishedBetweenADayAndAnEarlierOne() {
    Api.anonymous()
        .get("/v1/offers?publishedFrom=2024-02-01&publishedTo=2024-01-01")
        .then()
        .statusCode(200)
        .body("items", empty());
  }

  @Test
  void manyValuesOfAFilterAndAQueryWithoutEndAreRefused() {
    var many = own();
    for (int i = 0; i < 100; i++) {
      many.queryParam("kind", "INVENTION");
    }
    many.get("/v1/offers").then().spec(refused(400, "repeated-query-parameter"));
    int status = own().queryParam("q", "甘".repeat(10_000)).get("/v1/offers").statusCode();
    assertTrue(status == 400 || status == 414, "" + status);
    assertEquals(List.of(), ids(search("甘蔗火箭联合国家经济技术开发".repeat(7))));
  }

  private Map<String, Object> caneHarvester() {
    var body = World.patentBody(PatentKind.INVENTION, university);
    body.put("title", "一种甘蔗联合收割机的切割装置 LED");
    body.put("abstract", "本发明涉及农业机械，切割装置由液压马达驱动，用于丘陵地块的甘蔗收割，缩短进糖厂的时间。");
    body.put("keywords", List.of("甘蔗", "切割", "宿根"));
    body.put("applicationFields", List.of("农业机械"));
    body.put("problemSolved", "刀片易磨损，宿根破头率高");
    body.put("advantages", "结构简单，维护方便");
    return body;
  }

  private String offer(Object... changes) {
    var body = World.patentBody(PatentKind.INVENTION, university);
    for (int i = 0; i < changes.length; i += 2) {
      body.put((String) changes[i], changes[i + 1]);
    }
    String number = World.newPatentNumber(PatentKind.INVENTION);
    register(number, body);
    return World.offer(university, World.offerBody(number));
  }

  private String limited(int days) {
    var declaration = World.offerBody(World.patent(university, PatentKind.INVENTION));
    declaration.put("openUntil", World.today().plusDays(days).toString());
    return World.offer(university, declaration);
  }

  /** A word that no other test has. */
  private static String newWord() {
    return "w" + Long.toString(System.nanoTime(), 36);
  }

  private void register(String number, Map<String, Object> body) {
    Api.licensor(university).body(body).put("/v1/patents/" + number).then().statusCode(201);
  }

  private Response search(String typed, String... filters) {
    var asked = own().queryParam("q", typed);
    for (int i = 0; i < filters.length; i += 2) {
      asked.queryParam(filters[i], filters[i + 1]);
    }
    return asked.get("/v1/offers");
  }

  private RequestSpecification own() {
    return Api.anonymous().queryParam("licensor", university);
  }

  private static List<String> ids(Response page) {
    return page.then().statusCode(200).extract().path("items.id");
  }
}
