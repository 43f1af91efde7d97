package org.openpatent.license;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.openpatent.patent.PatentKind;

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
