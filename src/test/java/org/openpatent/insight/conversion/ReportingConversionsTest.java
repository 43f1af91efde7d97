package org.openpatent.insight.conversion;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.openpatent.Acts.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Refusal;
import org.openpatent.TimeMachine;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.platform.value.Code;

/** Universities report what they made of their patents, year by year. */
@QuarkusTest
class ReportingConversionsTest {
  private String university;

  @BeforeEach
  void aUniversity() {
    university = World.university();
  }

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
  }

  private static Map<String, Object> way(int patents, int contracts, String amount) {
    return Map.of("patents", patents, "contracts", contracts, "amount", amount);
  }

  private static Map<String, Object> body(int transferred, String amount) {
    Map<String, Object> body = new HashMap<>();
    body.put("transfers", way(3 * transferred, transferred, amount));
    body.put("licenses", way(1, 1, "0.00"));
    body.put("openLicenses", way(5, 5, "0.00"));
    body.put("shares", way(0, 0, "0.00"));
    return body;
  }

  private static Response put(
      RequestSpecification caller, String creditCode, int year, Map<String, Object> body) {
    return caller.body(body).put("/v1/conversion-reports/" + creditCode + "/" + year);
  }

  private void report(String creditCode, int year, int transferred, String amount) {
    put(Api.licensor(creditCode), creditCode, year, body(transferred, amount))
        .then()
        .statusCode(201);
  }

  @Test
  void whatIsReportedStandsBesideWhatTheMarketplaceCounted() {
    TimeMachine.travelTo("2280-03-01");
    String patent = World.patent(university, PatentKind.INVENTION);
    String offer = World.offer(university, World.offerBody(patent));
    World.license(World.firm(), offer);
    World.license(World.firm(), offer);
    LocalDate today = World.today();
    Acts.transfer(patent, today, World.university()).then().statusCode(201);
    report(university, 2279, 1, "100.00");
    report(university, 2280, 2, "250.00");
    Api.licensor(university)
        .get("/v1/organizations/" + university + "/conversions")
        .then()
        .statusCode(200)
        .body("items.year", contains(2280, 2279))
        .body("items[0].counted.openLicenses", equalTo(way(1, 2, "0.00")))
        .body("items[0].counted.transferredPatents", equalTo(1))
        .body("items[1].counted.openLicenses.contracts", equalTo(0))
        // a contract of three patents is one
        .body("items[0].contracts.current", equalTo("3"))
        .body("items[0].contracts.previous", equalTo("2"))
        .body("items[0].contracts.growth", equalTo("50.00"))
        .body("items[0].amount.growth", equalTo("150.00"))
        .body("items[0].openLicenseContracts.growth", equalTo("0.00"))
        .body("items[1].contracts.previous", nullValue());
    String next =
        Api.auditor()
            .get("/v1/organizations/" + university + "/conversions?limit=1")
            .then()
            .body("items.year", contains(2280))
            .extract()
            .path("next");
    Api.auditor()
        .get("/v1/organizations/" + university + "/conversions?limit=1&cursor=" + next)
        .then()
        .body("items.year", contains(2279));
  }

  @Test
  void growthOfAllIsOfThoseThatReportedBothYears() {
    TimeMachine.travelTo("2285-03-01");
    List<String> panel = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      panel.add(World.university());
      report(panel.get(i), 2282, 1, "100.00");
      report(panel.get(i), 2283, 2, "150.00");
    }
    String newcomer = university;
    report(newcomer, 2283, 9, "9000.00");
    String path = "/v1/conversions?year=2283";
    Api.anonymous()
        .get(path)
        .then()
        .statusCode(200)
        .body("items.year", contains(2283))
        .body("items[0].reporters", equalTo(4))
        .body("items[0].transfers.contracts", equalTo(15))
        .body("items[0].amount", equalTo("9450.00"))
        .body("items[0].panel.reporters", equalTo(3))
        .body("items[0].panel.contracts.current", equalTo("9"))
        .body("items[0].panel.contracts.previous", equalTo("6"))
        .body("items[0].panel.contracts.growth", equalTo("50.00"))
        // else the newcomer's amount were what is left of the total
        .body("items[0].panel.amount", equalTo(Map.of()));
    Api.auditor().get(path).then().body("items[0].panel.amount.growth", equalTo("50.00"));
    Api.anonymous()
        .get("/v1/conversions?year=2282")
        .then()
        .body("items[0].amount", equalTo("300.00"))
        .body("items[0].panel.reporters", equalTo(0))
        .body("items[0].panel.contracts.current", nullValue());
    report(newcomer, 2285, 1, "77.00");
    Api.anonymous()
        .get("/v1/conversions?year=2285")
        .then()
        .body("items[0].reporters", equalTo(1))
        .body("items[0].amount", nullValue());
  }

  @Test
  void aReportIsItsUniversitysAndIsCorrectedByWhoHasReadIt() {
    report(university, 2024, 1, "100.00");
    String path = "/v1/conversion-reports/" + university + "/2024";
    Api.licensor(World.university()).get(path).then().spec(refused(404, "not-found"));
    put(Api.licensor(World.university()), university, 2024, body(2, "1.00"))
        .then()
        .spec(refused(404, "not-found"));
    put(Api.agency(), university, 2024, body(2, "1.00"))
        .then()
        .spec(refused(428, "precondition-required"));
    put(Api.agency().header("If-Match", "\"0\""), university, 2024, body(2, "1.00"))
        .then()
        .statusCode(200)
        .body("version", equalTo(1));
    Api.treasury().get(path).then().statusCode(200).body("transfers.patents", equalTo(6));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 0.00, conversion-report-contracts-check, /transfers",
    "1, 0, 0.00, conversion-report-contracts-check, /transfers",
    "0, 0, 0.01, conversion-report-contracts-check, /transfers",
    "-1, 1, 0.00, range, /transfers/patents",
    "1, 1, 1e3, money-form, /transfers/amount"
  })
  void whatContradictsItselfIsRefused(
      int patents, int contracts, String amount, String code, String pointer) {
    Map<String, Object> body = body(1, "1.00");
    body.put("transfers", way(patents, contracts, amount));
    put(Api.licensor(university), university, 2024, body)
        .then()
        .spec(Refusal.of(Code.INVALID_BODY))
        .body("errors.pointer", contains(pointer))
        .body("errors.code", contains(code));
  }

  @Test
  void onlyAUniversityReportsAndOnlyYearsThatHaveBegun() {
    int next = World.today().getYear() + 1;
    put(Api.licensor(university), university, next, body(1, "1.00"))
        .then()
        .spec(refused(422, "conversion-year"));
    put(Api.agency(), World.firm(), 2024, body(1, "1.00"))
        .then()
        .spec(refused(422, "conversion-reporter-kind"));
  }
}
