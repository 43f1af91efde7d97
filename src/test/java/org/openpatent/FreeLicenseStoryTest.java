package org.openpatent;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpatent.market.patent.PatentKind;

/** The business itself: a patent nobody used, a firm that needed it, money for both. */
@QuarkusTest
class FreeLicenseStoryTest {
  private final Programs programs = new Programs();

  @AfterEach
  void end() {
    programs.closeAll();
    TimeMachine.comeBack();
  }

  @Test
  void aFirmTakesAFreeLicenseOfAUniversityAndBothAreOwedCompensation() {
    LocalDate today = TimeMachine.travelTo("2029-03-05");
    String program = programs.open(Programs.bodyWith("recordalRequired", true));

    String university = World.university();
    String patent = registerPatent(university);
    String offer = publish(university, patent);

    String firm = World.firm();
    assertEquals(offer, search(), "the firm finds the offer by its problem's name");
    JsonPath quoted = Programs.statement(quote(firm, offer, today), program);
    assertEquals(List.of("10000.00", "5000.00"), Programs.amounts(quoted));

    Response claim = Acts.claim(firm, World.claimBody(offer));
    claim
        .then()
        .statusCode(201)
        .body("status", equalTo("EFFECTIVE"))
        .body("effectiveOn", equalTo("2029-03-05"))
        .body("endsOn", equalTo("2031-03-04"))
        .body("recordalDueOn", equalTo("2029-06-05"))
        .body("amountDue", nullValue())
        .body("licensor.contact.email", equalTo("a@example.org"));
    JsonPath owed = Programs.statement(claim, program);
    assertEquals(List.of("recorded PENDING"), Programs.unmet(owed));
    assertEquals(List.of("0.00", "0.00"), Programs.amounts(owed));
    assertEquals(List.of("10000.00", "5000.00"), owed.getList("sides.prospect"));

    String license = claim.path("id");
    TimeMachine.travelTo("2029-05-20");
    Acts.enterRecordal(Api.licensee(firm), license, "GX2029-17", World.today())
        .then()
        .statusCode(200)
        .body("recordedOn", equalTo("2029-05-20"));

    assertBothSidesAreOwed(program, license, university, firm);
    universitySeesWhatBecameOfItsPatent(university, patent, offer, license, firm);
  }

  private static String registerPatent(String university) {
    Map<String, Object> body = World.patentBody(PatentKind.INVENTION, university);
    body.put("title", "一种剑麻纤维脱胶工艺");
    body.put("keywords", List.of("剑麻", "生物脱胶"));
    String number = World.newPatentNumber(PatentKind.INVENTION);
    Api.licensor(university)
        .body(body)
        .put("/v1/patents/" + number)
        .then()
        .statusCode(201)
        .body("status", equalTo("IN_FORCE"))
        .body("protectedUntil", equalTo("2042-02-28"));
    return number;
  }

  private static String publish(String university, String patent) {
    var declaration = World.offerBody(patent);
    Acts.check(university, declaration)
        .then()
        .statusCode(200)
        .body("refusals", equalTo(List.of()))
        .body("warnings", equalTo(List.of()));
    Response published = Acts.publish(university, declaration);
    published
        .then()
        .statusCode(201)
        .body("status", equalTo("OPEN"))
        .body("publishedOn", equalTo("2029-03-05"))
        .body("licenseCount", equalTo(0));
    assertEquals("/v1/offers/" + published.path("id"), published.header("Location"));
    return published.path("id");
  }

  private static String search() {
    return Api.anonymous()
        .queryParam("q", "生物脱胶")
        .queryParam("royaltyMethod", "FREE")
        .get("/v1/offers")
        .then()
        .statusCode(200)
        .body("items.title", contains("一种剑麻纤维脱胶工艺"))
        .extract()
        .path("items[0].id");
  }

  private static Response quote(String firm, String offer, LocalDate startsOn) {
    return Api.licensee(firm)
        .body(
            Map.of(
                "offerId",
                offer,
                "startsOn",
                startsOn.toString(),
                "termMonths",
                24,
                "declaredUnrelated",
                true))
        .post("/v1/compensation-quotes");
  }

  private static void assertBothSidesAreOwed(
      String program, String license, String university, String firm) {
    for (var side : List.of(Api.licensee(firm), Api.licensor(university), Api.auditor())) {
      JsonPath statement = Programs.statement(Acts.readCompensation(side, license), program);
      assertEquals(List.of(), Programs.unmet(statement));
      assertEquals(List.of(university, firm), statement.getList("sides.payee"));
      assertEquals(List.of("10000.00", "5000.00"), Programs.amounts(statement));
    }
  }

  private static void universitySeesWhatBecameOfItsPatent(
      String university, String patent, String offer, String license, String firm) {
    Acts.readOffer(offer).then().body("licenseCount", equalTo(1));
    Api.licensor(university)
        .queryParam("patent", patent)
        .get("/v1/licenses")
        .then()
        .statusCode(200)
        .body("items.id", contains(license))
        .body("items.licensee.creditCode", contains(firm))
        .body("items.licensee.contact.phone", everyItem(equalTo("0771-5550100")))
        .body("items.recordalNumber", hasItem("GX2029-17"))
        .body("items.status", containsInAnyOrder("EFFECTIVE"));
  }
}
