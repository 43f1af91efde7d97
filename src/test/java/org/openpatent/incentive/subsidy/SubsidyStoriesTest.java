package org.openpatent.incentive.subsidy;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.openpatent.Subsidies.lines;
import static org.openpatent.Subsidies.statement;
import static org.openpatent.Subsidies.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Loans;
import org.openpatent.Pledges;
import org.openpatent.Programs;
import org.openpatent.Settled;
import org.openpatent.Subsidies;
import org.openpatent.TimeMachine;
import org.openpatent.Treasury;
import org.openpatent.WhiteLists;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;

/** What becomes of a subsidy, from the draft of the program to the money that comes back. */
@QuarkusTest
class SubsidyStoriesTest {
  private final Programs programs = new Programs();
  private Subsidies subsidies;
  private LocalDate drawn;
  private String bank;
  private String firm;
  private String program;

  @BeforeEach
  void aBankAndAFirm() {
    drawn = Settled.begin();
    subsidies = new Subsidies();
    bank = World.bank();
    firm = World.firm();
    Treasury.nameAccount(bank);
    program = null;
  }

  @AfterEach
  void theBooksAddUp() {
    if (program != null) {
      Treasury.assertBalanced(program);
    }
    programs.closeAll();
    TimeMachine.comeBack();
  }

  private Map<String, Object> terms() {
    return subsidies.body(drawn, drawn.plusYears(2));
  }

  private void later(LocalDate day) {
    TimeMachine.travelTo(day);
    Settled.announceHolidays();
  }

  private void pay(String settlement) {
    Settled.answer(Settled.export(settlement), "ACSC");
    Settled.read(settlement).then().body("status", equalTo("CLOSED"));
  }

  private ValidatableResponse overpaid() {
    return Api.auditor().get("/v1/programs/" + program + "/overpaid-lines").then();
  }

  private String again(LocalDate day) {
    later(day);
    return Settled.approved(program, day);
  }

  @Test
  void onlyABorrowerOnTheListOnTheDayOfDrawingIsSubsidized() {
    WhiteLists.consent(firm, true).then().statusCode(201);
    World.patent(firm, PatentKind.INVENTION);
    String code = WhiteLists.state(WhiteLists.criteria());
    program = programs.open(with(terms(), "conditions", "listRequired", code));
    String before = subsidies.lend(bank, firm, "300000.00", drawn);
    WhiteLists.inForce(code);
    String listed = subsidies.lend(bank, firm, "365000.00", World.today());
    String other = subsidies.lend(bank, World.firm(), "300000.00", World.today());
    later(World.today().plusDays(30));

    String settlement = Settled.noticed(program, World.today().minusDays(20));
    assertEquals(List.of(listed + " 275.00 275.00 275.00 GRANTED"), lines(settlement));
    for (String unlisted : List.of(before, other)) {
      assertEquals(
          List.of("on-list"), Subsidies.failed(statement(Api.auditor(), bank, unlisted, program)));
    }
  }

  /** The firm of the seed pledged its patents for 40,000,000; the office paid two and a half. */
  @Test
  void twoAndAHalfPointsOnFortyMillionForAYearAreExactlyOneMillion() {
    Map<String, Object> body = terms();
    with(body, "conditions", "pledgeRequired", true);
    with(body, "subsidy", "maximumDays", 365);
    with(body, "subsidy", "perBorrowerYearCap", "1000000.00");
    program = programs.open(body);
    Map<String, Object> loan = subsidies.loan(firm, "40000000.00", drawn);
    loan.put("pledge", Pledges.enter(firm, bank));
    loan.put("valuation", Map.of("fee", "60000.00", "feePayer", "BANK"));
    String number = subsidies.lend(bank, firm, loan);
    String second = subsidies.lend(bank, World.firm(), "300000.00", drawn);
    LocalDate due = drawn.plusDays(365);
    later(due);
    Loans.add(bank, number, "repayment", Map.of("on", due.toString())).then().statusCode(201);

    String settlement = Settled.noticed(program, due);
    assertEquals(List.of(number + " 1000000.00 1000000.00 1000000.00 GRANTED"), lines(settlement));
    Settled.lines(settlement)
        .then()
        .body("items[0].kind", equalTo("INTEREST_SUBSIDY"))
        .body("items[0].item.link", equalTo(Loans.path(bank, number)))
        .body("items[0].item.text", containsString(firm))
        .body("items[0].payee.creditCode", equalTo(bank));
    assertEquals(
        List.of("pledge-registered", "borrower-is-pledgor"),
        Subsidies.failed(statement(Api.auditor(), bank, second, program)));
    Settled.travelToApproval(settlement);
    Treasury.approve(settlement).then().statusCode(200);
    pay(settlement);
    Treasury.payment(settlement, bank).then().body("amount", equalTo("1000000.00"));
    Api.bank(bank)
        .get("/v1/settlement-lines?kind=INTEREST_SUBSIDY")
        .then()
        .body("items.item.subject", contains(bank + "/" + number));

    var seen = statement(Api.licensee(firm), bank, number, program);
    assertEquals(365, seen.getInt("days"));
    assertEquals("1000000.00", seen.getString("granted"));
    assertEquals("1000000.00", seen.getString("paid"));
    assertEquals("0.00", seen.getString("next"));
    assertEquals("due", seen.getString("end.cause"));
    assertEquals(List.of("interest", "earlier-grants"), seen.getList("steps.step"));
    var chinese =
        statement(Api.licensee(firm).header("Accept-Language", "zh-CN"), bank, number, program);
    assertEquals("贷款属于本方案所列的产品。", chinese.getString("rules[0].text"));
    Treasury.settle(program, World.today()).then().spec(Acts.refused(409, "nothing-to-settle"));
  }

  @Test
  void aLoanIsSettledAgainForLaterDaysAndABankGetsOnePayment() {
    program = programs.open(terms());
    String number = subsidies.lend(bank, firm, "3650000.00", drawn);
    subsidies.lend(bank, World.firm(), "7300000.00", drawn);
    later(drawn.plusDays(9));
    String first = Settled.approved(program, drawn.plusDays(9));
    // 10 days of 250.00 and of 500.00
    assertEquals(List.of("2500.00", "5000.00"), Settled.granted(first).stream().sorted().toList());
    Treasury.payment(first, bank).then().body("amount", equalTo("7500.00"));
    pay(first);

    Loans.balance(bank, number, drawn.plusDays(5), "1825000.00").then().statusCode(201);
    String second = again(drawn.plusDays(99));
    // of the first loan 5 days of 250.00 and 95 of 125.00, less what it was granted
    assertEquals(
        List.of("10625.00", "45000.00"),
        Settled.granted(second).stream().sorted(Comparator.comparing(BigDecimal::new)).toList());
    pay(second);
    var statement = statement(Api.bank(bank), bank, number, program);
    assertEquals(List.of("2500.00", "10625.00"), statement.getList("lines.granted"));
    assertEquals("13125.00", statement.getString("paid"));
    assertEquals("0.00", statement.getString("overpaid"));
    assertEquals(
        List.of(drawn.toString(), drawn.plusDays(5).toString()),
        statement.getList("balances.from"));
  }

  @Test
  void anObjectionHoldsTheLineOfALoanAndNothingComesInItsPlace() {
    program = programs.open(terms());
    String held = subsidies.lend(bank, firm, "3650000.00", drawn);
    String free = subsidies.lend(bank, World.firm(), "3650000.00", drawn);
    later(drawn.plusDays(9));
    String first = Settled.noticed(program, drawn.plusDays(9));
    String objection = Subsidies.object(first, held).then().statusCode(201).extract().path("id");
    Settled.travelToApproval(first);
    Treasury.approve(first).then().statusCode(200);
    pay(first);
    Treasury.payment(first, bank).then().body("amount", equalTo("2500.00"));

    later(drawn.plusDays(59));
    String second = Settled.draft(program, drawn.plusDays(59));
    assertEquals(List.of(free + " 12500.00 12500.00 12500.00 GRANTED"), lines(second));
    assertEquals("0.00", statement(Api.licensee(firm), bank, held, program).getString("next"));
    Treasury.resolve(first, objection, "RELEASED").then().statusCode(200);
    assertEquals("15000.00", statement(Api.licensee(firm), bank, held, program).getString("next"));
    Treasury.recompute(second).then().statusCode(200);
    assertEquals(
        List.of("12500.00", "15000.00"), Settled.granted(second).stream().sorted().toList());
  }

  @Test
  void aCorrectionThatLowersWhatWasGrantedIsShownAsOverpaidAndComesBack() {
    program = programs.open(terms());
    String number = subsidies.lend(bank, firm, "3650000.00", drawn);
    later(drawn.plusDays(9));
    String first = Settled.approved(program, drawn.plusDays(9));
    pay(first);
    String second = again(drawn.plusDays(69));
    assertEquals(List.of(number + " 15000.00 15000.00 15000.00 GRANTED"), lines(second));

    // paid back after 20 days, as the bank says late: 5000.00 in all
    Loans.add(bank, number, "repayment", Map.of("on", drawn.plusDays(20).toString()))
        .then()
        .statusCode(201);
    assertEquals("12500.00", statement(Api.auditor(), bank, number, program).getString("overpaid"));
    Api.auditor()
        .get("/v1/programs/" + program + "/overpaid-lines")
        .then()
        .body("items.settlement", contains(second))
        .body("items[0].owedNow", equalTo("2500.00"))
        .body("items[0].overpaid", equalTo("12500.00"));
    Settled.answer(Settled.export(second), "ACSC");
    Treasury.payment(second, bank).then().body("amount", equalTo("2500.00"));

    Map<String, Object> corrected = subsidies.loan(firm, "3650000.00", drawn);
    corrected.put("ipSharePercent", "40");
    Api.bank(bank)
        .header("If-Match", "*")
        .body(corrected)
        .put(Loans.path(bank, number))
        .then()
        .statusCode(200);
    Api.auditor()
        .get("/v1/programs/" + program + "/overpaid-lines")
        .then()
        .body("items", hasSize(2))
        .body("items.overpaid", contains("2500.00", "2500.00"));
    for (String settlement : List.of(first, second)) {
      String recovery =
          Subsidies.recover(settlement, number)
              .then()
              .statusCode(201)
              .body("due", equalTo("2500.00"))
              .extract()
              .path("id");
      Treasury.receive(recovery, "2500.00", World.today()).then().statusCode(201);
    }
    Treasury.settle(program, World.today()).then().spec(Acts.refused(409, "nothing-to-settle"));
  }

  /** Of 250.00 a day half is owed from day 20 on, as the bank says after 70 days were paid. */
  private String recoveredAfterSeventyDays(String number) {
    String first = Settled.approved(program, World.today());
    pay(first);
    Loans.balance(bank, number, drawn.plusDays(20), "1825000.00").then().statusCode(201);
    overpaid().body("items.overpaid", contains("6250.00"));
    Subsidies.recover(first, number).then().statusCode(201).body("due", equalTo("6250.00"));
    return first;
  }

  @Test
  void whatWasOrderedBackIsNotTakenASecondTimeWhenTheLoanGoesOn() {
    program = programs.open(terms());
    String number = subsidies.lend(bank, firm, "3650000.00", drawn);
    later(drawn.plusDays(69));
    String first = recoveredAfterSeventyDays(number);

    later(drawn.plusDays(99));
    // 20 days of 250.00 and 80 of 125.00, less 17500.00 of which 6250.00 go back
    assertEquals("3750.00", statement(Api.bank(bank), bank, number, program).getString("next"));
    String second = Settled.approved(program, drawn.plusDays(99));
    assertEquals(List.of(number + " 3750.00 3750.00 3750.00 GRANTED"), lines(second));
    pay(second);
    assertEquals("6250.00", statement(Api.bank(bank), bank, number, program).getString("overpaid"));
    overpaid().body("items.overpaid", contains("6250.00"));
    Subsidies.recover(first, number).then().spec(Acts.refused(409, "recovery-line-overpaid-check"));

    String halved = Api.bank(bank).get(Loans.path(bank, number) + "/facts").path("items[0].id");
    Loans.add(
            bank,
            number,
            "balances",
            Map.of("from", drawn.plusDays(99).toString(), "balance", "0.00", "replaces", halved))
        .then()
        .statusCode(201);
    // 99 days of 250.00, less 15000.00
    String third = again(drawn.plusDays(109));
    assertEquals(List.of(number + " 9750.00 9750.00 9750.00 GRANTED"), lines(third));
  }

  @Test
  void whatNeedNotBePaidBackAfterAllIsOverpaidOnceMore() {
    program = programs.open(terms());
    String number = subsidies.lend(bank, firm, "3650000.00", drawn);
    later(drawn.plusDays(69));
    String first = recoveredAfterSeventyDays(number);
    String second = again(drawn.plusDays(99));
    pay(second);

    Treasury.enterOutcome(first, bank, "RETURNED", World.today(), "R-1").then().statusCode(200);
    // of the first 2500.00 are withdrawn, so that the latest line loses before it
    Treasury.payment(first, bank).then().body("amount", equalTo("15000.00"));
    overpaid()
        .body("items.settlement", contains(second))
        .body("items[0].overpaid", equalTo("3750.00"));
  }

  @Test
  void anExportThatFindsNothingOwedClosesTheSettlement() {
    program = programs.open(terms());
    String number = subsidies.lend(bank, firm, "3650000.00", drawn);
    later(drawn.plusDays(9));
    String settlement = Settled.approved(program, drawn.plusDays(9));
    Loans.add(bank, number, "arrears", Map.of("from", drawn.toString())).then().statusCode(201);

    Treasury.export(settlement, settlement).then().statusCode(204);
    Treasury.export(settlement, settlement)
        .then()
        .statusCode(204)
        .header("Idempotency-Replayed", "true");
    Settled.read(settlement).then().body("status", equalTo("CLOSED"));
    Treasury.payment(settlement, bank).then().body("status", equalTo("WITHDRAWN"));
    Treasury.budget(program).then().body("committed", equalTo("0.00"));
  }

  @Test
  void programsOfOneSchemeShareTheCapOfABorrower() {
    Map<String, Object> body = terms();
    with(body, "subsidy", "perBorrowerCap", "3000.00");
    program = programs.open(body);
    Map<String, Object> clash = terms();
    clash.put("eligibleFrom", drawn.plusYears(2).toString());
    clash.put("eligibleTo", drawn.plusYears(3).toString());
    String other = Programs.newCode();
    Programs.put(other, clash).then().statusCode(201);
    Api.agency()
        .post("/v1/programs/" + other + "/opening")
        .then()
        .spec(Acts.refused(409, "subsidy-product-scheme-product-excl"));
    Subsidies more = new Subsidies();
    Map<String, Object> second = more.body(drawn, drawn.plusYears(2));
    second.put("scheme", subsidies.scheme);
    second.put("payee", "BORROWER");
    with(second, "subsidy", "perBorrowerCap", "3000.00");
    String sister = programs.open(second);
    subsidies.lend(bank, firm, "3650000.00", drawn);
    String number = more.lend(bank, firm, "3650000.00", drawn);
    later(drawn.plusDays(9));
    Settled.noticed(program, drawn.plusDays(9));
    assertEquals(
        List.of("interest", "per-borrower-cap"),
        statement(Api.auditor(), bank, number, sister).getList("steps.step"));
    String cut = Settled.draft(sister, drawn.plusDays(9));
    assertEquals(List.of(number + " 2500.00 500.00 500.00 GRANTED"), lines(cut));

    Map<String, Object> planned = more.planned(bank, firm, "3650000.00", World.today());
    String quoted = "programs.find { it.program == '" + sister + "' }.";
    Subsidies.quote(Api.agency(), planned)
        .then()
        .statusCode(200)
        .body(quoted + "amount", equalTo("91250.00"))
        .body(quoted + "next", equalTo("0.00"))
        .body("toBorrower", equalTo("0.00"));
    // a draft is no business of banks and firms; what is under notice is public
    Subsidies.quote(Api.licensee(firm), planned).then().body(quoted + "next", equalTo("500.00"));
    Subsidies.quote(Api.bank(bank), planned).then().body(quoted + "next", equalTo("500.00"));
    var own = statement(Api.bank(bank), bank, number, sister);
    assertEquals("500.00", own.getString("next"));
    Treasury.assertBalanced(sister);
  }

  @Test
  void aForeignPledgeIsNotNamedAndARuleThatIsNotAskedSaysSo() {
    Map<String, Object> body = terms();
    with(body, "conditions", "pledgeRequired", true);
    program = programs.open(body);
    String pledgor = World.firm();
    Map<String, Object> loan = subsidies.loan(firm, "3650000.00", drawn);
    loan.put("pledge", Pledges.enter(pledgor, World.bank()));
    var seen = statement(Api.bank(bank), bank, subsidies.lend(bank, firm, loan), program);
    assertEquals(List.of("borrower-is-pledgor"), Subsidies.failed(seen));
    assertFalse(seen.prettify().contains(pledgor), seen::prettify);
    String rule = "rules.find { it.rule == '%s' }.text";
    assertEquals("The program does not ask this.", seen.getString(rule.formatted("rate-ceiling")));
    assertEquals(
        "The borrower pledged the patents itself.",
        seen.getString(rule.formatted("borrower-is-pledgor")));
  }

  @Test
  void aProgramWhoseRestWasCarriedOverIsNotQuoted() {
    Map<String, Object> line = Map.of("line", "LINE-" + Programs.newCode(), "level", "REGION");
    Map<String, Object> body = terms();
    body.put("fiscalYear", 2012);
    body.put("budgetLine", line);
    program = programs.open(body);
    Map<String, Object> planned = subsidies.planned(bank, firm, "3650000.00", World.today());
    String codes = "programs.program";
    Subsidies.quote(Api.bank(bank), planned).then().body(codes, hasItem(program));
    Map<String, Object> coming = new Subsidies().body(drawn, drawn.plusYears(2));
    coming.put("fiscalYear", 2013);
    coming.put("budgetLine", line);
    String next = programs.open(coming);
    Api.treasury()
        .body(Map.of("to", next, "amount", "1.00", "documentNumber", "1"))
        .post("/v1/programs/" + program + "/carry-over")
        .then()
        .statusCode(200);
    Subsidies.quote(Api.bank(bank), planned).then().body(codes, not(hasItem(program)));
  }

  @Test
  void theRateOfTheDayOfDrawingCountsAndItsLackIsSaid() {
    Map<String, Object> body = terms();
    with(body, "conditions", "drawnFrom", "1980-01-01");
    with(body, "conditions", "rateCeiling", Map.of("timesPercent", "120", "refuse", true));
    body.put(
        "subsidy",
        new HashMap<>(
            Map.of(
                "method",
                "LPR_SHARE",
                "sharePercent",
                "50",
                "dayBasis",
                "ACT_365",
                "countFromPledge",
                false,
                "atMostInterestPaid",
                false)));
    program = programs.open(body);
    Map<String, Object> old = subsidies.loan(firm, "3650000.00", LocalDate.parse("1985-01-01"));
    old.put("dueOn", drawn.plusYears(1).toString());
    String unknown = subsidies.lend(bank, firm, old);
    later(drawn.plusDays(9));
    Subsidies.announceRate(drawn, "4.00");
    Subsidies.announceRate(drawn.plusDays(1), "3.00");
    String number = subsidies.lend(bank, firm, "3650000.00", drawn);
    String dear = subsidies.lend(bank, firm, "3650000.00", drawn.plusDays(1));

    var none = statement(Api.auditor(), bank, unknown, program);
    assertEquals(List.of("rate-ceiling"), Subsidies.failed(none));
    assertEquals("4.35, LPR-1Y -", none.getString("rules.find { it.rule == 'rate-ceiling' }.fact"));
    assertEquals(
        List.of("rate-ceiling"), Subsidies.failed(statement(Api.auditor(), bank, dear, program)));
    String settlement = Settled.draft(program, drawn.plusDays(9));
    // 10 days at 2 percent
    assertEquals(List.of(number + " 2000.00 2000.00 2000.00 GRANTED"), lines(settlement));
  }
}
