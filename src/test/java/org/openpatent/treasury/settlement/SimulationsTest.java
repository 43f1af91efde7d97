package org.openpatent.treasury.settlement;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Programs;
import org.openpatent.Settled;
import org.openpatent.TimeMachine;
import org.openpatent.Treasury;
import org.openpatent.World;
import org.openpatent.demo.DemoUser;

/** A program under changed terms, before anybody decides them. */
@QuarkusTest
class SimulationsTest {
  @Inject AgroalDataSource database;

  private final Programs programs = new Programs();
  private final List<String> licenses = new ArrayList<>();
  private List<String> firms;
  private LocalDate monday;
  private String university;
  private String program;

  @BeforeEach
  void twoLicenses() {
    monday = Settled.begin();
    university = World.university();
    firms = List.of(World.firm(), World.firm());
    licenses.add(Settled.license(university, firms.get(0)));
    TimeMachine.travelTo(monday.plusDays(1));
    licenses.add(Settled.license(university, firms.get(1)));
    program = programs.open(Settled.program(monday));
  }

  @AfterEach
  void comeBack() {
    Treasury.assertBalanced(program);
    TimeMachine.comeBack();
    programs.closeAll();
  }

  @Test
  void unchangedTermsGainAndLoseNothing() {
    simulate(Map.of())
        .body("base.totals.granted", equalTo("30000.00"))
        .body("base.totals.items", equalTo(2))
        .body("base.totals.lines", equalTo(4))
        .body("base.payees", equalTo(3))
        .body("changed.totals.granted", equalTo("30000.00"))
        .body("gains.payees", equalTo(0))
        .body("losses.payees", equalTo(0))
        .body(
            "groups.findAll { it.by == 'side' }.changed.granted",
            equalTo(List.of("10000.00", "20000.00")))
        .body("groups.findAll { it.by == 'licensor-city' }.key", equalTo(List.of("450100")))
        .body("groups.findAll { it.by == 'licensee-size' }.key", equalTo(List.of("SMALL")))
        .body("groups.findAll { it.by == 'patent-kind' }.key", equalTo(List.of("INVENTION")));
  }

  @Test
  void aSmallerBudgetEndsOnADay() {
    simulate(Map.of("budget", "16500.00"))
        .body("changed.totals.granted", equalTo("16500.00"))
        .body("changed.budgetEndsOn", equalTo(monday.plusDays(1).toString()))
        .body("base.budgetEndsOn", equalTo(null))
        .body("losses.payees", equalTo(2))
        .body("losses.amount", equalTo("13500.00"))
        .body("losses.largest[0].payee", equalTo(university))
        .body("losses.largest[0].base", equalTo("20000.00"))
        .body("losses.largest[0].changed", equalTo("11000.00"))
        .body("losses.largest[0].amount", equalTo("9000.00"));
  }

  @Test
  void changedRulesAndConditionsChangeWhoGains() {
    simulate(Map.of("licensee", Programs.flat("6000.00", "0.00", "0.00")))
        .body("gains.payees", equalTo(2))
        .body("gains.amount", equalTo("2000.00"));
    var conditions = Programs.bodyWith("minimumTermMonths", 25).get("conditions");
    simulate(Map.of("conditions", conditions))
        .body("changed.totals.granted", equalTo("0.00"))
        .body("losses.payees", equalTo(3));
    simulate(Map.of("allocation", "PRO_RATA", "budget", "3000.00"))
        .body("changed.totals.granted", equalTo("3000.00"))
        .body(
            "groups.findAll { it.by == 'side' }.changed.granted",
            equalTo(List.of("1000.00", "2000.00")));
    simulate(Map.of("cutOff", monday.toString())).body("base.totals.granted", equalTo("15000.00"));
  }

  @Test
  void bySomeOtherDateTheLicensesComeInAnotherOrder() {
    LocalDate recorded = TimeMachine.travelTo(monday.plusDays(2));
    record(licenses.get(1), recorded);
    simulate(Map.of("dateBasis", "RECORDED"))
        .body("base.totals.items", equalTo(2))
        .body("changed.totals.items", equalTo(1))
        .body("changed.totals.granted", equalTo("15000.00"))
        .body("losses.amount", equalTo("15000.00"));
    LocalDate later = TimeMachine.travelTo(monday.plusDays(3));
    record(licenses.get(0), later);
    simulate(Map.of("dateBasis", "RECORDED", "budget", "15000.00"))
        .body("changed.totals.items", equalTo(2))
        .body("changed.totals.granted", equalTo("15000.00"))
        .body("changed.budgetEndsOn", equalTo(later.toString()))
        .body(
            "losses.largest.find { it.payee == '%s' }.changed".formatted(firms.get(0)),
            equalTo("0.00"))
        .body("losses.largest.find { it.payee == '%s' }".formatted(firms.get(1)), equalTo(null));
    simulate(Map.of("dateBasis", "RECORDED", "cutOff", recorded.toString()))
        .body("changed.totals.items", equalTo(1));
  }

  @Test
  void itStartsFromZeroAndWithTheRaisedBudget() {
    Settled.approved(program, monday.plusDays(1));
    Treasury.raise(program, "1000000.01").then().statusCode(200);
    simulate(Map.of()).body("base.totals.granted", equalTo("30000.00"));
    Treasury.budget(program).then().body("committed", equalTo("30000.00"));
    Api.agency().get("/v1/programs/" + program + "/settlements").then().body("items", hasSize(1));
  }

  @Test
  void aDraftIsSimulatedAndNothingIsWritten() {
    String draft = Programs.newCode();
    Programs.put(draft, Settled.program(monday)).then().statusCode(201);
    Api.agency()
        .body(Map.of("budget", "1.00"))
        .post("/v1/programs/" + draft + "/simulations")
        .then()
        .statusCode(200)
        .body("changed.totals.granted", equalTo("1.00"));
    Api.agency()
        .get("/v1/programs/" + draft)
        .then()
        .body("status", equalTo("DRAFT"))
        .body("budget", equalTo("1000000.00"));
    Api.agency().get("/v1/programs/" + draft + "/settlements").then().body("items", hasSize(0));
    Treasury.budget(draft).then().body("appropriated", equalTo("0.00"));
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    post(Map.of("cutOff", World.today().plusDays(1).toString()))
        .then()
        .spec(Acts.refused(422, "cut-off-in-future"));
    post(Map.of("eligibleTo", monday.minusDays(1).toString())).then().statusCode(422);
    post(Map.of("budget", "-1.00")).then().statusCode(422);
    post(Map.of("unknown", 1)).then().statusCode(422);
    post("NO-SUCH", Map.of()).then().spec(Acts.refused(404, "not-found"));
  }

  @Test
  void itIsForAgencyAndTreasury() {
    String path = "/v1/programs/" + program + "/simulations";
    Api.treasury().body(Map.of()).post(path).then().statusCode(200);
    for (DemoUser user : List.of(DemoUser.AUDITOR, DemoUser.FIRM, DemoUser.UNIVERSITY)) {
      Api.as(user).body(Map.of()).post(path).then().spec(Acts.refused(403, "forbidden"));
    }
    Api.anonymous().body(Map.of()).post(path).then().statusCode(401);
  }

  private void record(String license, LocalDate on) {
    Api.licensor(university)
        .body(Map.of("number", "R" + license.substring(24), "recordedOn", on.toString()))
        .post("/v1/licenses/" + license + "/recordal")
        .then()
        .statusCode(200);
  }

  private ValidatableResponse simulate(Map<String, Object> changes) {
    return post(changes).then().statusCode(200);
  }

  private Response post(Map<String, Object> changes) {
    return post(program, changes);
  }

  private static Response post(String program, Map<String, Object> changes) {
    return Api.agency().body(changes).post("/v1/programs/" + program + "/simulations");
  }
}
