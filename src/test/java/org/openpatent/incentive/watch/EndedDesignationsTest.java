package org.openpatent.incentive.watch;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Api;
import org.openpatent.Designated;
import org.openpatent.TimeMachine;
import org.openpatent.WhiteLists;
import org.openpatent.World;

/** A list that counts designations learns when one of them ends. */
@QuarkusTest
class EndedDesignationsTest {
  private static final String LEVEL = "NATIONAL_ADVANTAGE";

  @Inject EndedDesignations ended;

  private String firm;
  private String code;
  private String list;

  @BeforeEach
  void aListInForceWithADesignatedFirm() {
    firm = WhiteLists.candidate();
    Designated.enter("REGION_ADVANTAGE", firm, YearMonth.from(World.today()));
    Designated.put(LEVEL, firm, Designated.body("第八批", YearMonth.from(World.today()).toString(), 3))
        .then()
        .statusCode(201);
    Map<String, Object> criteria = WhiteLists.criteria();
    criteria.put(
        "indicators",
        List.of(WhiteLists.indicator("designation-level", "100", "1", 20, "2", 60, "3", 100)));
    code = WhiteLists.state(criteria);
    list = WhiteLists.inForce(code);
  }

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
  }

  /** What is told of the firm. */
  private void assertAlerts(String... levels) {
    String address = "/v1/white-lists/" + list + "/alerts?limit=200";
    assertEquals(
        Stream.of(levels).map(level -> Designated.path(level, firm)).toList(),
        Api.agency()
            .get(address)
            .path("items.findAll { it.creditCode == '%s' }.subject".formatted(firm)));
  }

  private ValidatableResponse profile() {
    return Api.licensee(firm).get("/v1/organizations/" + firm + "/ip-profile").then();
  }

  @Test
  void theHighestLevelCountsAndARevocationIsToldAtOnceAndOnce() {
    Api.licensee(firm)
        .get("/v1/white-lists/" + list + "/entries/" + firm)
        .then()
        .body("indicators.value", contains("2"))
        .body("indicators.points", contains(60));
    profile()
        .body("designations", contains(LEVEL, "REGION_ADVANTAGE"))
        .body("lists", contains(code));

    Designated.assess(LEVEL, firm, World.today().getYear(), "PASSED");
    assertAlerts();
    Designated.revoke(LEVEL, firm, World.today().toString()).then().statusCode(200);
    assertAlerts(LEVEL);
    String raised =
        Api.agency()
            .get("/v1/white-lists/" + list + "/alerts?limit=200")
            .then()
            .body("items.cause", everyItem(equalTo("DESIGNATION_ENDED")))
            .extract()
            .path("items.find { it.creditCode == '%s' }.id".formatted(firm));
    profile().body("designations", contains("REGION_ADVANTAGE"));
    Api.agency()
        .body(Map.of("decision", "SUSPEND", "reason", "称号已撤销"))
        .post("/v1/white-lists/" + list + "/alerts/" + raised + "/decision")
        .then()
        .statusCode(200);
    profile().body("lists", empty());
    ended.look();
    Designated.assess("REGION_ADVANTAGE", firm, World.today().getYear(), "PASSED");
    assertAlerts(LEVEL);
  }

  @Test
  void whatRunsOutIsToldOnTheDayAfterUnlessATermFollows() {
    TimeMachine.travelTo(YearMonth.from(World.today()).plusMonths(3).atDay(1));
    ended.look();
    ended.look();
    assertAlerts(LEVEL);
  }

  @Test
  void aTermThatFollowsEndsNothing() {
    Designated.review(
            LEVEL,
            firm,
            Map.of("outcome", "RENEWED", "on", World.today().toString(), "documents", List.of()))
        .then()
        .statusCode(200);
    TimeMachine.travelTo(YearMonth.from(World.today()).plusMonths(3).atDay(1));
    ended.look();
    assertAlerts();
  }
}
