package org.openpatent.market.license;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openpatent.Acts.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.TimeMachine;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/** Who has taken what: each side sees its own, those who oversee see everything. */
@QuarkusTest
class ListingLicensesTest {
  private String university;
  private String firm;
  private String otherFirm;
  private String effective;
  private String awaiting;
  private String ended;

  @BeforeEach
  void threeLicenses() {
    TimeMachine.travelTo("2029-03-05");
    university = World.university();
    firm = World.firm();
    otherFirm = World.firm();
    effective = World.license(firm, freeOffer());
    TimeMachine.travelTo("2029-03-10");
    ended = World.license(firm, freeOffer());
    Acts.terminate(Api.licensee(firm), ended, World.today()).then().statusCode(200);
    var declaration = World.offerBody(World.patent(university, PatentKind.INVENTION));
    declaration.put("royalty", Map.of("method", "LUMP_SUM", "lumpSum", "30000.00"));
    awaiting = World.license(otherFirm, World.offer(university, declaration));
  }

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
  }

  @Test
  void eachSideSeesItsOwnAndThoseWhoOverseeSeeAll() {
    assertEquals(List.of(ended, effective), ids(Api.licensee(firm)));
    assertEquals(List.of(awaiting), ids(Api.licensee(otherFirm)));
    assertEquals(List.of(awaiting, ended, effective), ids(Api.licensor(university)));
    assertEquals(List.of(), ids(Api.licensee(World.firm())));
    for (var overseer : List.of(Api.agency(), Api.treasury(), Api.auditor())) {
      assertEquals(
          List.of(awaiting, ended, effective), ids(overseer.queryParam("licensor", university)));
    }
    assertEquals(List.of(), ids(Api.licensee(firm).queryParam("licensee", otherFirm)));
    Api.anonymous().get("/v1/licenses").then().spec(refused(401, "unauthenticated"));
  }

  @Test
  void aStrangersLicenseIsNotThere() {
    String path = "/v1/licenses/" + effective;
    Api.licensee(otherFirm).get(path).then().spec(refused(404, "not-found"));
    Api.licensor(World.university()).get(path).then().spec(refused(404, "not-found"));
    for (var reader : List.of(Api.licensee(firm), Api.licensor(university), Api.treasury())) {
      reader.get(path).then().statusCode(200);
    }
  }

  @Test
  void eachFilterFindsWhatItNames() {
    String offer = Acts.readLicense(effective).path("offerId");
    String patent = Acts.readLicense(awaiting).path("patentNumber");
    assertEquals(List.of(effective), found("offer", offer));
    assertEquals(List.of(awaiting), found("patent", patent));
    assertEquals(List.of(ended, effective), found("licensee", firm));
    assertEquals(List.of(effective), found("status", "EFFECTIVE"));
    assertEquals(List.of(awaiting), found("status", "AWAITING_PAYMENT"));
    assertEquals(List.of(ended), found("status", "ENDED"));
    assertEquals(List.of(), found("status", "VOID"));
    assertEquals(List.of(ended), found("effectiveFrom", "2029-03-10"));
    assertEquals(List.of(ended, effective), found("effectiveFrom", "2029-03-05"));
    assertEquals(List.of(effective), found("effectiveTo", "2029-03-09"));
  }

  @Test
  void whatMustBeRecordedSoonIsFoundByTheDayItFallsDue() {
    assertEquals("2029-06-05", Acts.readLicense(effective).path("recordalDueOn"));
    assertEquals("2029-06-11", Acts.readLicense(ended).path("recordalDueOn"));
    assertEquals(List.of(), found("recordalDueTo", "2029-06-04"));
    assertEquals(List.of(effective), found("recordalDueTo", "2029-06-05"));
    assertEquals(List.of(effective), found("recordalDueTo", "2029-06-10"));
    assertEquals(List.of(ended, effective), found("recordalDueTo", "2029-06-11"));
    Acts.enterRecordal(Api.agency(), effective, "R1", World.today()).then().statusCode(200);
    assertEquals(List.of(effective), found("recorded", "true"));
    assertEquals(List.of(awaiting, ended), found("recorded", "false"));
  }

  @Test
  void licensesAreFoundByTheCitiesOfTheirSides() {
    var moved = World.organization("测试企业", "FIRM", World.size(60, 1500));
    moved.put("division", "451400");
    String etag = Api.licensee(firm).get("/v1/organizations/" + firm).header("ETag");
    Api.licensee(firm)
        .header("If-Match", etag)
        .body(moved)
        .put("/v1/organizations/" + firm)
        .then()
        .statusCode(200);
    for (String here : List.of("450100", "4501", "45", "450000")) {
      assertEquals(List.of(awaiting, ended, effective), found("licenseeDivision", here));
      assertEquals(List.of(awaiting, ended, effective), found("licensorDivision", here));
    }
    assertEquals(List.of(), found("licenseeDivision", "4514"));
  }

  @Test
  void theSameLicensesComeAsATable() {
    String table = csv(Api.licensor(university)).asString();
    assertEquals(4, table.lines().count());
    assertTrue(table.startsWith("license,status,"), table);
    assertEquals(
        List.of(awaiting, ended, effective),
        table.lines().skip(1).map(row -> row.substring(0, 36)).toList());
    assertEquals(
        2, csv(Api.licensor(university).queryParam("status", "ENDED")).asString().lines().count());
    assertEquals(1, csv(Api.licensee(World.firm())).asString().lines().count());
    String excel = csv(Api.licensee(firm).queryParam("spreadsheet", true)).asString();
    assertTrue(excel.startsWith("\uFEFF"), excel);
    Api.licensee(firm)
        .accept("text/csv")
        .queryParam("x", 1)
        .get("/v1/licenses/csv")
        .then()
        .statusCode(400);
  }

  private static Response csv(RequestSpecification caller) {
    return caller
        .accept("text/csv")
        .get("/v1/licenses/csv")
        .then()
        .statusCode(200)
        .extract()
        .response();
  }

  @Test
  void theStatusIsThatOfTheDay() {
    TimeMachine.travelTo("2029-04-10");
    assertEquals(List.of(awaiting, ended), found("status", "ENDED"));
    Acts.declareVoid(effective).then().statusCode(200);
    assertEquals(List.of(), found("status", "EFFECTIVE"));
    assertEquals(List.of(effective), found("status", "VOID"));
  }

  @Test
  void pagesShowEveryLicenseOnce() {
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      var query = Api.licensor(university).queryParam("limit", 1);
      Response page =
          (cursor == null ? query : query.queryParam("cursor", cursor)).get("/v1/licenses");
      seen.addAll(page.<List<String>>path("items.id"));
      cursor = page.path("next");
    } while (cursor != null && seen.size() <= 3);
    assertEquals(List.of(awaiting, ended, effective), seen);
  }

  private String freeOffer() {
    return World.offer(university, World.offerBody(World.patent(university, PatentKind.INVENTION)));
  }

  private List<String> found(String filter, String value) {
    return ids(Api.licensor(university).queryParam(filter, value));
  }

  private static List<String> ids(RequestSpecification query) {
    return query.get("/v1/licenses").then().statusCode(200).extract().path("items.id");
  }
}
