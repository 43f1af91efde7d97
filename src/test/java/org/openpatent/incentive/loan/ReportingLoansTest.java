package org.openpatent.incentive.loan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.openpatent.Acts.refused;
import static org.openpatent.Loans.add;
import static org.openpatent.Loans.balance;
import static org.openpatent.Loans.body;
import static org.openpatent.Loans.enter;
import static org.openpatent.Loans.newNumber;
import static org.openpatent.Loans.path;
import static org.openpatent.Loans.put;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpatent.Api;
import org.openpatent.Race;
import org.openpatent.TimeMachine;
import org.openpatent.World;

/** A bank reports its loans and what happens to them, and everyone concerned reads them. */
@QuarkusTest
class ReportingLoansTest {
  private String bank;
  private String firm;
  private LocalDate today;

  @BeforeEach
  void aBankAndAFirm() {
    bank = World.bank();
    firm = World.firm();
    today = World.today();
  }

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
  }

  @Test
  void aLoanIsReadByItsBankItsBorrowerAndWhoOversees() {
    Map<String, Object> body = body(firm);
    body.put("pledge", "Y2026450000001");
    body.put("valuation", Map.of("fee", "20000.00", "feePayer", "BANK"));
    put(bank, "YB-1", body)
        .then()
        .statusCode(201)
        .header("Location", path(bank, "YB-1"))
        .body("number", equalTo("YB-1"))
        .body("borrowerKind", equalTo("FIRM"))
        .body("borrowerSize", equalTo("SMALL"))
        .body("borrowerDivision", equalTo("450100"))
        .body("valuation.feePayer", equalTo("BANK"))
        .body("status", equalTo("OUTSTANDING"))
        .body("balance", equalTo("4000000.00"))
        .body("version", equalTo(0));
    Api.licensee(firm).get(path(bank, "YB-1")).then().statusCode(200);
    Api.auditor().get(path(bank, "YB-1")).then().statusCode(200);
    Api.licensee(World.firm()).get(path(bank, "YB-1")).then().spec(refused(404, "not-found"));
    Api.bank(World.bank()).get(path(bank, "YB-1")).then().spec(refused(404, "not-found"));
  }

  @ParameterizedTest
  @CsvSource({"桂银借（2026）1号/2, 桂银借(2026)1号%2F2", "ＹＢ－１ 2, yb-1%202", "a+b?c#d%, A%2Bb%3Fc%23D%25"})
  void aNumberMayBeSpeltInSeveralWaysAndIsOfOneLoan(String number, String other) {
    String location =
        Api.bank(bank)
            .body(body(firm))
            .put("/v1/loans/{bank}/{number}", bank, number)
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    Api.bank(bank).urlEncodingEnabled(false).get(location).then().statusCode(200);
    Api.bank(bank)
        .urlEncodingEnabled(false)
        .body(body(firm))
        .put(
            "/v1/loans/"
                + bank
                + "/"
                + other.replace("桂银借", "%E6%A1%82%E9%93%B6%E5%80%9F").replace("号", "%E5%8F%B7"))
        .then()
        .spec(refused(428, "precondition-required"));
  }

  @Test
  void theBorrowerIsKeptAsItWasOnTheDayOfDrawing() {
    TimeMachine.travelTo(today.plusDays(40));
    Api.licensee(firm)
        .header("If-Match", "*")
        .body(World.organization("测试企业", "FIRM", World.size(5_200, 860_000)))
        .put("/v1/organizations/" + firm)
        .then()
        .statusCode(200);
    Map<String, Object> body = body(firm);
    body.put("drawnOn", today.plusDays(39).toString());
    String number = newNumber();
    put(bank, number, body).then().statusCode(201).body("borrowerSize", equalTo("SMALL"));
    body.put("drawnOn", today.plusDays(40).toString());
    Api.bank(bank)
        .header("If-Match", "*")
        .body(body)
        .put(path(bank, number))
        .then()
        .statusCode(200)
        .body("borrowerSize", equalTo("LARGE"));
  }

  @Test
  void whatWasAgreedIsCorrectedAndWhatItSaidBeforeIsKept() {
    String number = enter(bank, firm);
    Map<String, Object> body = body(firm);
    body.put("ratePercent", "3.85");
    put(bank, number, body).then().spec(refused(428, "precondition-required"));
    Api.bank(bank)
        .header("If-Match", "\"0\"")
        .body(body)
        .put(path(bank, number))
        .then()
        .statusCode(200)
        .body("ratePercent", equalTo("3.85"))
        .body("version", equalTo(1));
    Api.bank(bank)
        .header("If-Match", "\"1\"")
        .body(body)
        .put(path(bank, number))
        .then()
        .statusCode(200)
        .body("version", equalTo(1));
    Api.licensee(firm)
        .get(path(bank, number) + "/corrections")
        .then()
        .body("items.previous.flatten().field", contains("ratePercent"))
        .body("items.previous.flatten().value", contains("4.35"));
    body.put("borrower", World.firm());
    Api.bank(bank)
        .header("If-Match", "*")
        .body(body)
        .put(path(bank, number))
        .then()
        .spec(refused(409, "loan-borrower-fixed"));
  }

  @Test
  void factsAreAppendedAndToldAsOfAnyDay() {
    String number = enter(bank, firm);
    LocalDate first = today.minusDays(40);
    balance(bank, number, first, "3000000.00").then().statusCode(201);
    add(bank, number, "interest-receipts", Map.of("on", day(30), "amount", "14500.00"))
        .then()
        .statusCode(201)
        .body("type", equalTo("INTEREST"));
    add(bank, number, "extension", Map.of("from", day(20))).then().statusCode(201);
    add(bank, number, "arrears", Map.of("from", day(10))).then().statusCode(201);
    String settled =
        add(bank, number, "repayment", Map.of("on", today.toString()))
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    Api.licensee(firm).get(settled).then().statusCode(200).body("type", equalTo("SETTLED"));
    assertStands(number, first.minusDays(1), "OUTSTANDING", "4000000.00", "0.00");
    assertStands(number, first, "OUTSTANDING", "3000000.00", "0.00");
    assertStands(number, today.minusDays(15), "EXTENDED", "3000000.00", "14500.00");
    assertStands(number, today.minusDays(1), "OVERDUE", "3000000.00", "14500.00");
    assertStands(number, today, "SETTLED", "0.00", "14500.00");
    Api.auditor()
        .get(path(bank, number) + "/facts?limit=2")
        .then()
        .body("items.type", contains("BALANCE", "INTEREST"))
        .body("next", not(nullValue()));
  }

  private String day(int ago) {
    return today.minusDays(ago).toString();
  }

  private void assertStands(
      String number, LocalDate on, String status, String balance, String interest) {
    Api.bank(bank)
        .get(path(bank, number) + "?on=" + on)
        .then()
        .body("on", equalTo(on.toString()))
        .body("status", equalTo(status))
        .body("balance", equalTo(balance))
        .body("interestReceived", equalTo(interest));
  }

  @Test
  void aCorrectionNamesTheFactThatItReplaces() {
    String number = enter(bank, firm);
    String wrong = id(balance(bank, number, today.minusDays(9), "3000000.00"));
    String other = enter(bank, firm);
    String foreign = id(balance(bank, other, today.minusDays(9), "1.00"));
    var right = Map.of("from", day(8), "balance", "2000000.00", "replaces", wrong);
    add(bank, number, "repayment", Map.of("on", day(1), "replaces", wrong))
        .then()
        .spec(refused(422, "loan-fact-replaces-check"));
    add(bank, number, "balances", Map.of("from", day(7), "balance", "1.00", "replaces", foreign))
        .then()
        .spec(refused(422, "loan-fact-replaces-check"));
    add(bank, number, "balances", right).then().statusCode(201).body("replaces", equalTo(wrong));
    add(bank, number, "balances", Map.of("from", day(7), "balance", "1.00", "replaces", wrong))
        .then()
        .spec(refused(409, "loan-fact-replaces-key"));
    assertStands(number, today.minusDays(9), "OUTSTANDING", "4000000.00", "0.00");
    assertStands(number, today, "OUTSTANDING", "2000000.00", "0.00");
    Api.bank(bank)
        .get(path(bank, number) + "/facts")
        .then()
        .body("items.standing", contains(false, true));
    // the same day is free again
    balance(bank, number, today.minusDays(9), "3500000.00").then().statusCode(201);
  }

  private static String id(io.restassured.response.Response answer) {
    return answer.then().statusCode(201).extract().path("id");
  }

  @Test
  void whatCannotBeIsRefusedWithItsCodeAndNothingIsStored() {
    String number = enter(bank, firm);
    LocalDate drawn = today.minusMonths(2);
    balance(bank, number, today, "4000000.01").then().spec(refused(422, "balance-above-principal"));
    balance(bank, number, drawn.minusDays(1), "1.00")
        .then()
        .spec(refused(422, "loan-fact-before-drawing"));
    balance(bank, number, drawn, "1.00").then().spec(refused(409, "loan-fact-balance-key"));
    balance(bank, number, today.plusDays(1), "1.00").then().spec(refused(422, "date-in-future"));
    balance(bank, number, today, "-1.00").then().spec(refused(422, "invalid-body"));
    balance(bank, number, today.plusDays(1), "9000000.00")
        .then()
        .body("errors.code", contains("date-in-future", "balance-above-principal"));
    add(bank, number, "interest-receipts", Map.of("on", day(0), "amount", "0.00"))
        .then()
        .spec(refused(422, "range"));
    add(bank, number, "repayment", Map.of("on", day(-1)))
        .then()
        .spec(refused(422, "date-in-future"));
    add(bank, number, "repayment", Map.of("on", drawn.minusDays(1).toString()))
        .then()
        .spec(refused(422, "loan-fact-before-drawing"));
    balance(bank, number, today.minusDays(5), "5.00").then().statusCode(201);
    add(bank, number, "repayment", Map.of("on", day(6)))
        .then()
        .spec(refused(409, "loan-settled-earlier"));
    add(bank, number, "repayment", Map.of("on", day(2))).then().statusCode(201);
    add(bank, number, "repayment", Map.of("on", day(1)))
        .then()
        .spec(refused(409, "loan-fact-once-key"));
    add(bank, number, "interest-receipts", Map.of("on", day(1), "amount", "1.00"))
        .then()
        .spec(refused(409, "loan-settled"));
    balance(bank, number, today, "1.00").then().spec(refused(409, "loan-settled"));
    Api.bank(bank).get(path(bank, number) + "/facts").then().body("items.size()", equalTo(2));
  }

  @Test
  void allThatIsWrongWithALoanIsToldAtOnce() {
    Map<String, Object> body = body(bank);
    body.put("principal", "0.00");
    body.put("ratePercent", "400");
    body.put("ipSharePercent", "101");
    body.put("drawnOn", today.plusDays(1).toString());
    body.put("dueOn", today.toString());
    String number = newNumber();
    put(bank, number, body)
        .then()
        .statusCode(422)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/principal", "/ratePercent", "/ipSharePercent", "/drawnOn", "/dueOn", "/borrower"))
        .body(
            "errors.code",
            hasItems("range", "date-in-future", "loan-dates-check", "loan-parties-check"));
    put(bank, number, body(World.newCode("91")))
        .then()
        .spec(refused(409, "organization-not-registered"));
    Api.bank(bank).get(path(bank, number)).then().spec(refused(404, "not-found"));
    Api.bank(World.bank())
        .body(body(firm))
        .put(path(bank, number))
        .then()
        .spec(refused(404, "not-found"));
  }

  @Test
  void aCorrectionThatTheFactsContradictIsRefused() {
    String number = enter(bank, firm);
    balance(bank, number, today.minusDays(50), "3000000.00").then().statusCode(201);
    Map<String, Object> body = body(firm);
    body.put("principal", "2000000.00");
    body.put("drawnOn", day(50));
    Api.bank(bank)
        .header("If-Match", "*")
        .body(body)
        .put(path(bank, number))
        .then()
        .statusCode(409)
        .body("errors.code", contains("loan-principal-under-balance", "loan-drawn-after-fact"));
  }

  @RepeatedTest(5)
  void ofManyBalancesOfOneDayOneStands() throws Exception {
    String number = enter(bank, firm);
    Race.run(() -> balance(bank, number, today, "1.00"));
    Api.bank(bank).get(path(bank, number) + "/facts").then().body("items.size()", equalTo(1));
    var firsts = Race.run(() -> put(bank, number + "-2", body(firm)));
    org.junit.jupiter.api.Assertions.assertEquals(
        1, firsts.stream().filter(answer -> answer.statusCode() == 201).count());
  }

  @Test
  void everyoneListsTheirLoans() {
    String first = enter(bank, firm);
    String second = newNumber();
    Map<String, Object> body = body(firm);
    body.put("drawnOn", day(3));
    body.put("product", "CHANNEL-A");
    body.put(
        "pledge",
        "Y"
            + World.newPatentNumber(org.openpatent.market.patent.PatentKind.INVENTION)
                .substring(0, 12));
    put(bank, second, body).then().statusCode(201);
    String other = World.bank();
    String third = enter(other, firm);
    Api.bank(bank).get("/v1/loans").then().body("items.number", contains(second, first));
    Api.licensee(firm)
        .get("/v1/loans")
        .then()
        .body("items.number", containsInAnyOrder(second, first, third));
    Api.licensee(World.firm()).get("/v1/loans").then().body("items", empty());
    Api.bank(other).get("/v1/loans?bank=" + bank).then().body("items", empty());
    String of = "/v1/loans?borrower=" + firm;
    Api.auditor().get(of + "&product=CHANNEL-A").then().body("items.number", contains(second));
    Api.auditor()
        .get(of + "&drawnFrom=" + day(3) + "&drawnTo=" + day(3))
        .then()
        .body("items.number", contains(second));
    Api.auditor()
        .get("/v1/loans?pledge=" + body.get("pledge"))
        .then()
        .body("items.number", contains(second));
    add(bank, second, "arrears", Map.of("from", day(1))).then().statusCode(201);
    Api.auditor().get(of + "&status=OVERDUE").then().body("items.number", contains(second));
    Api.auditor().get(of + "&status=OUTSTANDING").then().body("items.number", not(hasItem(second)));
    String next =
        Api.bank(bank)
            .get("/v1/loans?limit=1")
            .then()
            .body("items.number", contains(second))
            .extract()
            .path("next");
    Api.bank(bank)
        .get("/v1/loans?limit=1&cursor=" + next)
        .then()
        .body("items.number", contains(first))
        .body("next", nullValue());
  }
}
