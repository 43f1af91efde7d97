package org.openpatent.party.designation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openpatent.Acts.refused;
import static org.openpatent.Designated.assess;
import static org.openpatent.Designated.body;
import static org.openpatent.Designated.path;
import static org.openpatent.Designated.put;
import static org.openpatent.Designated.review;
import static org.openpatent.Designated.revoke;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Api;
import org.openpatent.Race;
import org.openpatent.World;

/** The agency designates firms; anyone reads who is what. */
@QuarkusTest
class DesignatingFirmsTest {
  private static final String REGION = "REGION_ADVANTAGE";
  private static final String NATION = "NATIONAL_ADVANTAGE";
  private static final String DEMONSTRATION = "NATIONAL_DEMONSTRATION";

  private String firm;

  @BeforeEach
  void aFirm() {
    firm = World.firm();
  }

  @Test
  void aTermIsEnteredReadListedAndCorrected() {
    Response entered = put(REGION, firm, body("第一批", "2024-02", 36));
    entered
        .then()
        .statusCode(201)
        .header("Location", path(REGION, firm))
        .body("until", equalTo("2027-01-31"))
        .body("name", equalTo("测试企业"))
        .body("inForce", equalTo(true));
    // what was read can be sent back
    put(REGION, firm, Api.anonymous().get(path(REGION, firm)).jsonPath().getMap("$"))
        .then()
        .statusCode(200)
        .body("version", equalTo(0));
    Api.agency().body(body("第一批", "2024-02", 24)).put(path(REGION, firm)).then().statusCode(428);
    put(REGION, firm, body("第二批", "2024-02", 24))
        .then()
        .statusCode(200)
        .body("batch", equalTo("第二批"))
        .body("until", equalTo("2026-01-31"))
        .body("version", equalTo(1));
    listed("on=2026-01-31").then().body("items.level", contains(REGION));
    listed("on=2026-02-01").then().body("items", empty());
    listed("on=2025-12-31&expiringWithinMonths=1").then().body("items.size()", equalTo(1));
    listed("on=2025-12-30&expiringWithinMonths=1").then().body("items", empty());
    listed("on=2025-12-31&division=4501&level=" + REGION).then().body("items.size()", equalTo(1));
    listed("on=2025-12-31&division=4502").then().body("items", empty());
  }

  private Response listed(String filter) {
    Response list = Api.anonymous().get("/v1/designations?creditCode=" + firm + "&" + filter);
    list.then().statusCode(200);
    return list;
  }

  @Test
  void termsOfOneLevelNeverOverlap() throws Exception {
    put(REGION, firm, body("一", "2016-12", 36)).then().statusCode(201);
    put(REGION, firm, body("二", "2019-11", 36))
        .then()
        .spec(refused(409, "designation-term-level-credit-code-excl"));
    put(REGION, firm, body("二", "2013-12", 37))
        .then()
        .spec(refused(409, "designation-term-level-credit-code-excl"));
    put(REGION, firm, body("二", "2019-12", 36)).then().statusCode(200);
    put(REGION, firm, body("一", "2016-12", 37))
        .then()
        .spec(refused(409, "designation-term-level-credit-code-excl"));
    put(NATION, firm, body("一", "2017-01", 36)).then().statusCode(201);
    String other = World.firm();
    List<Callable<Response>> racers = new ArrayList<>();
    for (int month = 1; month <= 8; month++) {
      var body = body("争", "2020-0" + month, 36);
      racers.add(() -> Api.agency().body(body).put(path(REGION, other)));
    }
    assertEquals(1, Race.run(racers).stream().filter(one -> one.statusCode() == 201).count());
  }

  @Test
  void aReviewRenewsProlongsOrRevokes() {
    put(REGION, firm, body("一", "2020-01", 36)).then().statusCode(201);
    review(REGION, firm, Map.of("outcome", "GRACE", "on", "2022-12-20"))
        .then()
        .statusCode(200)
        .body("until", equalTo("2023-12-31"))
        .body("graceMonths", equalTo(12));
    review(REGION, firm, Map.of("outcome", "RENEWED", "on", "2023-12-20"))
        .then()
        .statusCode(200)
        .body("from", equalTo("2024-01"))
        .body("until", equalTo("2026-12-31"))
        .body("renewal", equalTo(true))
        .body("earlier.until", contains("2023-12-31"));
    review(REGION, firm, Map.of("outcome", "GRACE", "on", "2023-12-21"))
        .then()
        .spec(refused(409, "designation-not-begun"));
    review(REGION, firm, Map.of("outcome", "REVOKED", "on", "2025-06-01"))
        .then()
        .spec(refused(422, "invalid-body"))
        .body("errors[0].pointer", equalTo("/reason"));
    review(REGION, firm, Map.of("outcome", "REVOKED", "on", "2025-06-01", "reason", "未达标"))
        .then()
        .statusCode(200)
        .body("revokedOn", equalTo("2025-06-01"))
        .body("until", equalTo("2026-12-31"));
    review(REGION, firm, Map.of("outcome", "GRACE", "on", "2025-07-01"))
        .then()
        .spec(refused(409, "designation-revoked"));
    listed("on=2025-05-31").then().body("items.until", contains("2025-05-31"));
    listed("on=2025-06-01").then().body("items", empty());
    // what follows begins anew
    put(REGION, firm, body("又一批", "2025-06", 36)).then().statusCode(200);
  }

  @Test
  void twoAbsencesRunningLeaveNothingButARevocation() {
    put(REGION, firm, body("一", "2021-01", 36)).then().statusCode(201);
    assess(REGION, firm, 2021, "ABSENT").then().statusCode(201);
    assess(REGION, firm, 2023, "ABSENT").then().statusCode(201);
    Response passed = assess(REGION, firm, 2022, "PASSED");
    passed.then().statusCode(201);
    assess(REGION, firm, 2022, "ABSENT").then().statusCode(428);
    Api.agency()
        .header("If-Match", passed.header("ETag"))
        .body(Map.of("outcome", "ABSENT"))
        .put(path(REGION, firm) + "/assessments/2022")
        .then()
        .statusCode(200);
    assess(REGION, firm, 2024, "PASSED").then().spec(refused(409, "designation-year"));
    assess(REGION, firm, 2099, "PASSED").then().spec(refused(422, "date-in-future"));
    Map<String, Object> renewed = Map.of("outcome", "RENEWED", "on", "2023-12-20");
    review(REGION, firm, renewed).then().spec(refused(409, "designation-absent-twice"));
    Map<String, Object> grace = Map.of("outcome", "GRACE", "on", "2023-12-20");
    review(REGION, firm, grace).then().spec(refused(409, "designation-absent-twice"));
    review(REGION, firm, Map.of("outcome", "REVOKED", "on", "2023-12-20", "reason", "缺考"))
        .then()
        .statusCode(200);
    Api.anonymous()
        .get(path(REGION, firm))
        .then()
        .body("assessments.outcome", contains("ABSENT", "ABSENT", "ABSENT"));
  }

  @Test
  void twoAbsencesRunningBarAReviewAcrossARenewal() {
    put(REGION, firm, body("一", "2021-01", 36)).then().statusCode(201);
    Map<String, Object> renewed = Map.of("outcome", "RENEWED", "on", "2023-12-20");
    assess(REGION, firm, 2023, "ABSENT").then().statusCode(201);
    review(REGION, firm, renewed).then().statusCode(200);
    assess(REGION, firm, 2024, "ABSENT").then().statusCode(201);
    Map<String, Object> again = Map.of("outcome", "RENEWED", "on", "2025-06-01");
    review(REGION, firm, again).then().spec(refused(409, "designation-absent-twice"));
  }

  @Test
  void aRevocationEndsWhatIsInForceAndWhatWouldBegin() {
    put(REGION, firm, body("一", "2022-01", 36)).then().statusCode(201);
    review(REGION, firm, Map.of("outcome", "RENEWED", "on", "2024-06-01")).then().statusCode(200);
    revoke(REGION, firm, World.today().plusDays(1).toString())
        .then()
        .spec(refused(422, "invalid-body"));
    revoke(REGION, firm, "2024-10-10")
        .then()
        .statusCode(200)
        .body("revokedOn", equalTo("2025-01-01"))
        .body("earlier.revokedOn", contains("2024-10-10"))
        .body("inForce", equalTo(false));
    revoke(REGION, firm, "2024-10-11").then().spec(refused(409, "designation-not-in-force"));
  }

  @Test
  void demonstrationFirmsAreRecommendedWithinTheQuotaHoweverManyAskAtOnce() throws Exception {
    // so far ahead that nobody else is in force there
    List<String> firms = IntStream.range(0, 20).mapToObj(none -> World.firm()).toList();
    put(DEMONSTRATION, firms.get(0), body("P", "2092-01", 36))
        .then()
        .spec(refused(409, "designation-advantage-missing"));
    Api.anonymous().get(path(DEMONSTRATION, firms.get(0))).then().statusCode(404);
    for (String one : firms) {
      put(NATION, one, body("A", "2085-01", 36)).then().statusCode(201);
      put(NATION, one, body("B", "2090-01", 36)).then().statusCode(200);
    }
    List<Callable<Response>> racers = new ArrayList<>();
    firms
        .subList(0, 8)
        .forEach(one -> racers.add(() -> put(DEMONSTRATION, one, body("P", "2092-01", 36))));
    List<Response> answers = Race.run(racers);
    assertEquals(2, answers.stream().filter(one -> one.statusCode() == 201).count());
    answers.stream()
        .filter(one -> one.statusCode() != 201)
        .forEach(one -> one.then().spec(refused(409, "designation-quota")));
    put(DEMONSTRATION, firms.get(9), body("P", "2092-01", 36))
        .then()
        .spec(refused(409, "designation-quota"));
  }

  @Test
  void organizationsAndLicensesAreFoundByWhatTheirFirmsAreDesignatedAs() {
    String level = "REGION_CULTIVATION";
    put(level, firm, body("一", World.today().toString().substring(0, 7), 36))
        .then()
        .statusCode(201);
    Api.auditor()
        .get("/v1/organizations?limit=200&q=" + firm + "&designation=" + level)
        .then()
        .statusCode(200)
        .body("items.creditCode", contains(firm));
    Api.auditor()
        .get("/v1/organizations?q=" + firm + "&designation=" + NATION)
        .then()
        .body("items", empty());
    String license = World.license(firm, World.freeOffer());
    String later = World.firm();
    String undesignated = World.license(later, World.freeOffer());
    Api.auditor()
        .get("/v1/licenses?limit=200&licenseeDesignation=" + level)
        .then()
        .statusCode(200)
        .body("items.id", hasItem(license))
        .body("items.id", not(hasItem(undesignated)));
  }

  @Test
  void whatCannotBeReadIsRefusedWithItsField() {
    Map<String, Object> bad = body("", "2024-13", 0);
    put(REGION, firm, bad).then().spec(refused(422, "invalid-body"));
    put(REGION, World.newCode("91"), body("一", "2024-01", 36))
        .then()
        .spec(refused(409, "organization-not-registered"));
    Api.agency().body(body("一", "2024-01", 36)).put(path("GREAT", firm)).then().statusCode(422);
    Api.anonymous().get(path("GREAT", firm)).then().statusCode(404);
    Api.anonymous().get("/v1/designations?expiringWithinMonths=0").then().statusCode(400);
    review(REGION, firm, Map.of("outcome", "RENEWED", "on", "2024-01-01")).then().statusCode(404);
  }
}
