package org.openpatent.market.patent;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.openpatent.Acts.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Api;
import org.openpatent.World;

/** The agency enters what a patent won; whoever searches finds it by that. */
@QuarkusTest
class AwardedPatentsTest {
  private String university;
  private String patent;

  @BeforeEach
  void aPatent() {
    university = World.university();
    patent = World.patent(university, PatentKind.INVENTION);
  }

  private Response put(RequestSpecification caller, String award, String grade) {
    return caller
        .body(Map.of("grade", grade, "source", "公告"))
        .put("/v1/patents/" + patent + "/awards/" + award);
  }

  @Test
  void anAwardIsShownWithThePatentAndFound() {
    World.offer(university, World.offerBody(patent));
    put(Api.agency(), "CHINA_PATENT_AWARD/2024", "GOLD").then().statusCode(201);
    put(Api.agency(), "CHINA_PATENT_AWARD/2025", "SILVER").then().statusCode(201);
    Api.anonymous()
        .get("/v1/patents/" + patent)
        .then()
        .body("awards.year", contains(2025, 2024))
        .body("awards.grade", contains("SILVER", "GOLD"));
    assertFound("award=CHINA_PATENT_AWARD", true);
    assertFound("awardGrade=GOLD", true);
    assertFound("award=CHINA_PATENT_AWARD&awardGrade=SILVER", true);
    assertFound("awardGrade=EXCELLENCE", false);
    assertFound("award=CHINA_PATENT_AWARD&awardGrade=EXCELLENCE", false);
  }

  private void assertFound(String filter, boolean found) {
    for (String list : new String[] {"patents?owner=", "offers?licensor="}) {
      Api.anonymous()
          .get("/v1/" + list + university + "&" + filter)
          .then()
          .statusCode(200)
          .body("items.patentNumber", found ? contains(patent) : empty());
    }
  }

  @Test
  void aGradeIsCorrectedByWhoHasReadIt() {
    put(Api.agency(), "CHINA_PATENT_AWARD/2024", "GOLD").then().statusCode(201);
    put(Api.agency(), "CHINA_PATENT_AWARD/2024", "SILVER")
        .then()
        .spec(refused(428, "precondition-required"));
    put(Api.agency().header("If-Match", "\"0\""), "CHINA_PATENT_AWARD/2024", "SILVER")
        .then()
        .statusCode(200)
        .body("version", equalTo(1));
    Api.anonymous()
        .get("/v1/patents/" + patent + "/awards/CHINA_PATENT_AWARD/2024")
        .then()
        .statusCode(200)
        .body("grade", equalTo("SILVER"));
  }

  @Test
  void whatCannotBeIsRefused() {
    int granted = Api.anonymous().get("/v1/patents/" + patent).path("grantedOn.take(4) as int");
    put(Api.agency(), "CHINA_PATENT_AWARD/" + (granted - 1), "GOLD")
        .then()
        .spec(refused(422, "award-year"));
    put(Api.agency(), "CHINA_PATENT_AWARD/" + (World.today().getYear() + 1), "GOLD")
        .then()
        .spec(refused(422, "award-year"));
    put(Api.agency(), "CHINA_PATENT_AWARD/22", "GOLD").then().spec(refused(422, "range"));
    put(Api.agency(), "NOBEL/2024", "GOLD").then().spec(refused(422, "form"));
    put(Api.agency(), "CHINA_PATENT_AWARD/2024", "BRONZE")
        .then()
        .spec(refused(422, "invalid-body"));
    put(Api.licensor(university), "CHINA_PATENT_AWARD/2024", "GOLD")
        .then()
        .spec(refused(403, "forbidden"));
    Api.agency()
        .body(Map.of("grade", "GOLD", "source", "公告"))
        .put(
            "/v1/patents/"
                + World.newPatentNumber(PatentKind.INVENTION)
                + "/awards/CHINA_PATENT_AWARD/2024")
        .then()
        .spec(refused(404, "not-found"));
    Api.anonymous().get("/v1/patents?award=NOBEL").then().statusCode(400);
  }
}
