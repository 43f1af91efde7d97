package org.openpatent.incentive.subsidy;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openpatent.Subsidies.quote;
import static org.openpatent.Subsidies.statement;
import static org.openpatent.Subsidies.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Loans;
import org.openpatent.Pledges;
import org.openpatent.Programs;
import org.openpatent.Race;
import org.openpatent.Settled;
import org.openpatent.Subsidies;
import org.openpatent.TimeMachine;
import org.openpatent.Treasury;
import org.openpatent.World;

/** A program of subsidies is drafted, simulated and asked; bad terms are refused by name. */
@QuarkusTest
class SubsidyProgramsTest {
  private final Programs programs = new Programs();
  private Subsidies subsidies;
  private LocalDate drawn;
  private String bank;
  private String firm;

  @BeforeEach
  void aBankAndAFirm() {
    drawn = Settled.begin();
    subsidies = new Subsidies();
    bank = World.bank();
    firm = World.firm();
  }

  @AfterEach
  void comeBack() {
    programs.closeAll();
    TimeMachine.comeBack();
  }

  private Map<String, Object> terms() {
    return subsidies.body(drawn, drawn.plusYears(2));
  }

  @Test
  void whatWasReadOfAProgramCanBeSentBackAndAClosedOneGivesItsProductsFree() {
    String code = Programs.newCode();
    Programs.put(code, terms())
        .then()
        .statusCode(201)
        .body("kind", equalTo("INTEREST_SUBSIDY"))
        .body("subsidy.points", equalTo("2.5"))
        .body("subsidy.perLoanCap", nullValue())
        .body("conditions.rateCeiling", nullValue());
    Response read = Api.agency().get("/v1/programs/" + code);
    Programs.change(code, read.header("ETag"), read.as(new TypeRef<>() {})).then().statusCode(200);
    Api.agency().post("/v1/programs/" + code + "/opening").then().statusCode(200);
    String next = Programs.newCode();
    Programs.put(next, terms()).then().statusCode(201);
    Api.agency()
        .post("/v1/programs/" + next + "/opening")
        .then()
        .spec(Acts.refused(409, "subsidy-product-scheme-product-excl"));
    Api.agency().get("/v1/programs/" + next).then().body("status", equalTo("DRAFT"));
    Api.agency().post("/v1/programs/" + code + "/closing").then().statusCode(200);
    Api.agency().post("/v1/programs/" + next + "/opening").then().statusCode(200);
    Api.agency().post("/v1/programs/" + next + "/closing").then().statusCode(200);
  }

  @Test
  void ofProgramsOfOneSchemeThatOpenAtTheSameMomentOneDoes() throws Exception {
    List<Callable<Response>> racers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String code = Programs.newCode();
      Programs.put(code, terms()).then().statusCode(201);
      racers.add(() -> Api.agency().post("/v1/programs/" + code + "/opening"));
    }
    List<Integer> statuses = Race.run(racers).stream().map(Response::statusCode).sorted().toList();
    assertEquals(List.of(200, 409, 409, 409), statuses);
  }

  @ParameterizedTest
  @CsvSource({
    "subsidy, points, -1, /subsidy/points percent-form",
    "subsidy, points, 100.01, /subsidy/points range",
    "subsidy, sharePercent, 50, /subsidy subsidy-method-fields",
    "subsidy, points, , /subsidy subsidy-method-fields",
    "subsidy, method, LPR_SHARE, /subsidy subsidy-method-fields",
    "subsidy, perLoanCap, 1, /subsidy/perLoanCap money-form",
    "conditions, minimumIpSharePercent, 101, /conditions/minimumIpSharePercent range",
    "conditions, drawnTo, 2000-01-01, /conditions/drawnTo drawing-period",
    "conditions, listRequired, white list, /conditions/listRequired form"
  })
  void badTermsAreRefusedWithTheirPlaceAndCode(
      String part, String field, String value, String wrong) {
    Response refused = Programs.put(Programs.newCode(), with(terms(), part, field, value));
    refused.then().statusCode(422);
    assertEquals(List.of(wrong), refused.path("errors.collect { it.pointer + ' ' + it.code }"));
  }

  @Test
  void aCeilingIsMeasuredInOneWay() {
    for (Map<String, Object> ceiling :
        List.<Map<String, Object>>of(
            Map.of("refuse", true),
            Map.of("refuse", true, "timesPercent", "120", "plusBasisPoints", 20))) {
      Programs.put(Programs.newCode(), with(terms(), "conditions", "rateCeiling", ceiling))
          .then()
          .statusCode(422)
          .body("errors.code", contains("rate-ceiling-fields"));
    }
  }

  @Test
  void changedPointsAreSimulatedByCityBankAndSize() {
    String program = programs.open(terms());
    String otherBank = World.bank();
    subsidies.lend(bank, firm, "3650000.00", drawn);
    subsidies.lend(otherBank, firm, "7300000.00", drawn);
    subsidies.lend(otherBank, World.firm(), "50000.00", drawn);
    LocalDate cutOff = TimeMachine.travelTo(drawn.plusDays(9));
    Map<String, Object> changed = new HashMap<>();
    changed.put("cutOff", cutOff.toString());
    changed.put("subsidy", with(terms(), "subsidy", "points", "1").get("subsidy"));
    Response simulated =
        Api.agency().body(changed).post("/v1/programs/" + program + "/simulations");
    simulated
        .then()
        .statusCode(200)
        .body("base.totals.granted", equalTo("7500.00"))
        .body("changed.totals.granted", equalTo("3000.00"))
        .body("base.payees", equalTo(2))
        .body("losses.payees", equalTo(2))
        .body("groups.by", hasItem("borrower-city"));
    String group = "groups.find { it.by == '%s' && it.key == '%s' }.base.granted";
    assertEquals("2500.00", simulated.path(group.formatted("bank", bank)));
    assertEquals("5000.00", simulated.path(group.formatted("bank", otherBank)));
    assertEquals("7500.00", simulated.path(group.formatted("borrower-city", "450100")));
    assertEquals("7500.00", simulated.path(group.formatted("borrower-size", "SMALL")));
  }

  @Test
  void aQuoteTellsWhatAPlannedLoanCostsInTheEnd() {
    Map<String, Object> body = with(terms(), "subsidy", "perLoanCap", "80000.00");
    with(body, "conditions", "pledgeRequired", true);
    String program = programs.open(body);
    Map<String, Object> planned = subsidies.planned(bank, firm, "3600000.00", drawn);
    planned.put("valuation", Map.of("fee", "1000.00", "feePayer", "FIRM"));
    quote(Api.bank(bank), planned)
        .then()
        .statusCode(200)
        .body("interest", equalTo("158775.00"))
        .body("valuationFee", equalTo("1000.00"))
        .body("netCost", equalTo("159775.00"));
    planned.put("valuation", Map.of("fee", "1000.00", "feePayer", "BANK"));
    planned.put("pledgedOn", drawn.toString());
    Response quoted = quote(Api.bank(bank).header("Accept-Language", "zh"), planned);
    quoted
        .then()
        .statusCode(200)
        .body("toBank", equalTo("80000.00"))
        .body("toBorrower", equalTo("0.00"))
        .body("netCost", equalTo("78775.00"))
        .body("netCostOfAYear", equalTo("78775.00"));
    var own = quoted.jsonPath().setRootPath("programs.find { it.program == '" + program + "' }");
    assertEquals(List.of("90000.00", "80000.00"), own.getList("steps.amount"));
    assertEquals("借款人为企业或个体工商户。", own.getString("rules[2].text"));
    Api.auditor().get(Loans.path(bank, "not-yet-drawn") + "/subsidy").then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource({
    "ratePercent, 400, 422, /ratePercent range",
    "ipSharePercent, 101, 422, /ipSharePercent range",
    "principal, 0.00, 422, /principal range",
    "dueOn, 2000-01-01, 422, /dueOn loan-dates-check",
    "bank, 91450100MA0A0L9G1X, 422, /bank credit-code-check-character"
  })
  void aBadQuoteIsRefused(String field, String value, int status, String wrong) {
    Map<String, Object> planned = subsidies.planned(bank, firm, "3600000.00", drawn);
    planned.put(field, value);
    Response refused = quote(Api.agency(), planned);
    refused.then().statusCode(status);
    if (wrong != null) {
      assertEquals(List.of(wrong), refused.path("errors.collect { it.pointer + ' ' + it.code }"));
    }
  }

  @Test
  void aLoanThatNoBankCouldReportIsNotQuoted() {
    Map<String, Object> planned = subsidies.planned(bank, bank, "3600000.00", drawn);
    quote(Api.bank(bank), planned).then().spec(Acts.refused(422, "loan-parties-check"));
    planned = subsidies.planned(World.firm(), firm, "3600000.00", drawn);
    quote(Api.licensee(firm), planned)
        .then()
        .spec(Acts.refused(422, "loan-bank-kind"))
        .body("errors.pointer", contains("/bank"));
  }

  @Test
  void whoAsksForAnotherIsRefused() {
    Map<String, Object> planned = subsidies.planned(bank, firm, "3600000.00", drawn);
    quote(Api.bank(World.bank()), planned).then().spec(Acts.refused(403, "not-your-organization"));
    quote(Api.licensee(World.firm()), planned)
        .then()
        .spec(Acts.refused(403, "not-your-organization"));
    planned.remove("borrower");
    quote(Api.licensee(firm), planned).then().statusCode(200);
    quote(Api.agency(), planned).then().statusCode(422).body("errors.code", contains("required"));
  }

  @Test
  void programsOfBothKindsAreSettledAtTheSameMoment() throws Exception {
    List<String> opened = new ArrayList<>();
    List<Callable<Response>> racers = new ArrayList<>();
    String university = World.university();
    for (int i = 0; i < 3; i++) {
      Settled.license(university, firm);
      Subsidies more = new Subsidies();
      Map<String, Object> body = more.body(drawn, drawn.plusYears(2));
      body.put("scheme", subsidies.scheme);
      with(body, "subsidy", "perBorrowerCap", "600.00");
      opened.add(programs.open(body));
      more.lend(bank, firm, "3650000.00", drawn);
    }
    String compensation = programs.open(Settled.program(drawn));
    opened.add(compensation);
    opened.forEach(code -> racers.add(() -> Treasury.settle(code, drawn)));
    Map<String, Integer> granted = new HashMap<>();
    for (Response settled : Race.run(racers)) {
      granted.merge(settled.then().statusCode(201).extract().path("granted"), 1, Integer::sum);
    }
    // 250.00, 250.00 and what the cap of the scheme leaves
    assertEquals(Map.of("250.00", 2, "100.00", 1, "45000.00", 1), granted);
    opened.forEach(Treasury::assertBalanced);
  }

  @Test
  void aPledgeThatIsVoidFromItsFirstDayWasNone() {
    String program = programs.open(with(terms(), "conditions", "pledgeRequired", true));
    String pledge = Pledges.enter(firm, bank);
    Map<String, Object> loan = subsidies.loan(firm, "3650000.00", drawn);
    loan.put("pledge", pledge);
    String number = subsidies.lend(bank, firm, loan);
    assertEquals(List.of(), Subsidies.failed(statement(Api.licensee(firm), bank, number, program)));
    Pledges.cancel(Api.bank(bank), pledge, World.today(), "VOID").then().statusCode(200);
    assertEquals(
        List.of("pledge-registered", "borrower-is-pledgor"),
        Subsidies.failed(statement(Api.licensee(firm), bank, number, program)));
  }

  @Test
  void aLoanThatNoProgramKnowsHasStatementsOfTheOpenOnesAllTheSame() {
    String program = programs.open(terms());
    String number = Loans.enter(bank, firm);
    assertEquals(
        List.of("product", "drawn-in-period"),
        Subsidies.failed(statement(Api.licensee(firm), bank, number, program)));
    Api.licensee(World.firm())
        .get(Loans.path(bank, number) + "/subsidy")
        .then()
        .spec(Acts.refused(404, "not-found"));
  }
}
