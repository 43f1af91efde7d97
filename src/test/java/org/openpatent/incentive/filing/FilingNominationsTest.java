package org.openpatent.incentive.filing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Api;
import org.openpatent.Refusal;
import org.openpatent.World;
import org.openpatent.platform.value.Code;

/** An organization comes onto the precise filing list of a year, and off it. */
@QuarkusTest
class FilingNominationsTest {
  private static final String PATH = "/v1/precise-filing-nominations";

  private String firm;
  private String bureau;
  private int year;

  @BeforeEach
  void aFirmAndTheBureauOfItsCity() {
    firm = World.firm();
    bureau = World.city("450100");
    year = World.today().getYear();
  }

  private Response nominate(int ofYear) {
    return Api.licensee(firm).body(Map.of("year", ofYear, "grounds", "发明专利6件")).post(PATH);
  }

  private static Response act(
      RequestSpecification by, String nomination, String act, Map<String, ?> body) {
    return by.body(body).post(PATH + "/" + nomination + "/" + act);
  }

  private void assertMember(boolean expected) {
    assertEquals(
        expected,
        QuarkusTransaction.requiringNew().call(() -> FilingNomination.isMember(firm, year)));
  }

  @Test
  void aNominationIsCheckedTwiceListedAndRemoved() {
    String id = nominate(year).then().statusCode(201).extract().path("id");
    nominate(year).then().spec(Refusal.of(Code.FILING_NOMINATION_FIRM_YEAR_KEY));
    nominate(year - 1).then().spec(Refusal.at("/year", Code.FILING_NOMINATION_YEAR));
    Map<String, Boolean> passed = Map.of("passed", true);
    act(Api.agency(), id, "region-check", passed)
        .then()
        .spec(Refusal.of(Code.FILING_NOMINATION_STATUS));
    act(Api.city(World.city("450200")), id, "city-check", passed)
        .then()
        .spec(Refusal.of(Code.NOT_FOUND));
    act(Api.city(bureau), id, "city-check", passed)
        .then()
        .statusCode(200)
        .body("status", equalTo("CITY_PASSED"));
    act(Api.agency(), id, "region-check", passed).then().statusCode(200);
    assertMember(false);
    Map<String, String> notice = Map.of("number", "12号", "on", World.today().toString());
    act(Api.agency(), id, "listing", notice).then().statusCode(200);
    assertMember(true);
    Api.licensee(firm)
        .get(PATH + "?status=LISTED&year=" + year)
        .then()
        .body("items.id", contains(id));
    Api.city(bureau).get(PATH + "?limit=200").then().body("items.id", hasItem(id));
    Api.city(World.city("450200")).get(PATH).then().body("items.id", not(hasItem(id)));
    Api.licensee(World.firm()).get(PATH + "/" + id).then().spec(Refusal.of(Code.NOT_FOUND));
    act(Api.agency(), id, "removal", Map.of("reason", "非正常申请"))
        .then()
        .statusCode(200)
        .body("reason", equalTo("非正常申请"));
    assertMember(false);
    nominate(year).then().statusCode(201);
  }

  @Test
  void aRefusalStatesItsReasonAndEndsTheNomination() {
    String id = nominate(year + 1).then().statusCode(201).extract().path("id");
    act(Api.city(bureau), id, "city-check", Map.of("passed", false))
        .then()
        .spec(Refusal.at("/reason", Code.FILING_REASON));
    act(Api.city(bureau), id, "city-check", Map.of("passed", false, "reason", "材料不全"))
        .then()
        .statusCode(200)
        .body("status", equalTo("REFUSED"));
    nominate(year + 1).then().statusCode(201);
  }
}
