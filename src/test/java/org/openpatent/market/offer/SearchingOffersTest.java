package org.openpatent.market.offer;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openpatent.Acts.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.TimeMachine;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/** A firm looks for something it can use, without a token. */
@QuarkusTest
class SearchingOffersTest {
  private String university;

  @BeforeEach
  void aUniversity() {
    university = World.university();
  }

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
  }

  @ParameterizedTest
  @CsvSource({
    "q, 甘蔗, cane",
    "q, CANE Cutter, cane",
    "q, 刀具, cane",
    "q, %, -",
    "ipc, A01D, cane",
    "ipc, A01D 45/1, cane",
    "ipc, a01d45/10, cane",
    "ipc, A, cane",
    "ipc, C08B, -",
    "ipc, 09-03, box",
    "kind, DESIGN, box",
    "kind, UTILITY_MODEL, -",
    "royaltyMethod, LUMP_SUM, box",
    "royaltyMethod, RUNNING, -"
  })
  void eachFilterFindsWhatItNames(String filter, String value, String found) {
    var ids = Map.of("cane", caneCutter(), "box", box());
    var expected = found.equals("-") ? List.of() : List.of(ids.get(found));
    assertEquals(expected, ids(own().queryParam(filter, value).get("/v1/offers")));
  }

  @Test
  void aLicensorsOffersAreFoundByItsCodeAndItsSeat() {
    String nanning = caneCutter();
    String elsewhere = offerOfUniversityIn("451400");
    assertEquals(List.of(nanning), ids(own().get("/v1/offers")));
    for (String prefix : List.of("451400", "4514")) {
      Api.anonymous()
          .queryParam("division", prefix)
          .get("/v1/offers")
          .then()
          .body("items.id", hasItem(elsewhere))
          .body("items.findAll { it.id == '" + nanning + "' }", equalTo(List.of()));
    }
    assertEquals(List.of(), ids(own().queryParam("division", "4514").get("/v1/offers")));
  }

  @Test
  void theListSaysWhatAFirmDecidesOn() {
    String offer = caneCutter();
    own()
        .get("/v1/offers")
        .then()
        .statusCode(200)
        .body("items[0].id", equalTo(offer))
        .body("items[0].title", equalTo("甘蔗切段机 Cane Cutter"))
        .body("items[0].licensor.creditCode", equalTo(university))
        .body("items[0].licensor.name", equalTo("测试大学"))
        .body("items[0].royalty.method", equalTo("FREE"))
        .body("items[0].status", equalTo("OPEN"))
        .body("next", nullValue());
  }

  @Test
  void openOnFindsWhatCanBeTakenOnThatDay() {
    TimeMachine.travelTo("2029-03-05");
    var declaration = World.offerBody(World.patent(university, PatentKind.INVENTION));
    declaration.put("openUntil", "2029-04-30");
    String limited = World.offer(university, declaration);
    String withdrawn = World.offer(university, declarationOfNewPatent());
    Acts.withdraw(university, withdrawn, World.today().plusDays(7));
    var suspended = declarationOfNewPatent();
    World.offer(university, suspended);
    Acts.enterEvent(String.valueOf(suspended.get("patentNumber")), "PLEDGED", World.today());

    assertEquals(List.of(), openOn("2029-03-04"));
    assertEquals(List.of(withdrawn, limited), openOn("2029-03-05"));
    assertEquals(List.of(withdrawn, limited), openOn("2029-03-11"));
    assertEquals(List.of(limited), openOn("2029-03-12"));
    assertEquals(List.of(limited), openOn("2029-04-30"));
    assertEquals(List.of(), openOn("2029-05-01"));
  }

  @ParameterizedTest
  @CsvSource({
    "limit, 0, invalid-query-parameter",
    "limit, 201, invalid-query-parameter",
    "cursor, bm90LWEtdXVpZA, invalid-cursor",
    "sort, CHEAPEST, invalid-query-parameter",
    "openOn, 2029-02-30, invalid-query-parameter",
    "offset, 5, unknown-query-parameter"
  })
  void aQueryThatCannotBeReadIsRefused(String name, String value, String code) {
    own().queryParam(name, value).get("/v1/offers").then().spec(refused(400, code));
  }

  private RequestSpecification own() {
    return Api.anonymous().queryParam("licensor", university);
  }

  private List<String> openOn(String day) {
    return ids(own().queryParam("openOn", day).get("/v1/offers"));
  }

  private static List<String> ids(Response page) {
    return page.then().statusCode(200).extract().path("items.id");
  }

  private String caneCutter() {
    var body = World.patentBody(PatentKind.INVENTION, university);
    body.put("title", "甘蔗切段机 Cane Cutter");
    body.put("keywords", List.of("收割", "刀具"));
    return World.offer(university, World.offerBody(register(PatentKind.INVENTION, body)));
  }

  private String box() {
    var declaration = World.offerBody(World.patent(university, PatentKind.DESIGN));
    declaration.put("royalty", Map.of("method", "LUMP_SUM", "lumpSum", "30000.00"));
    return World.offer(university, declaration);
  }

  private String register(PatentKind kind, Map<String, Object> body) {
    String number = World.newPatentNumber(kind);
    Api.licensor(university).body(body).put("/v1/patents/" + number).then().statusCode(201);
    return number;
  }

  private static String offerOfUniversityIn(String division) {
    String code = World.newCode("12");
    var body = World.organization("边境大学", "UNIVERSITY", null);
    body.put("division", division);
    Api.licensor(code).body(body).put("/v1/organizations/" + code).then().statusCode(201);
    return World.offer(code, World.offerBody(World.patent(code, PatentKind.INVENTION)));
  }

  private Map<String, Object> declarationOfNewPatent() {
    return World.offerBody(World.patent(university, PatentKind.INVENTION));
  }
}
