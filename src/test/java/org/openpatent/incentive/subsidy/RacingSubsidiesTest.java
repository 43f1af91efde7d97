package org.openpatent.incentive.subsidy;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Loans;
import org.openpatent.Programs;
import org.openpatent.Race;
import org.openpatent.Settled;
import org.openpatent.Subsidies;
import org.openpatent.TimeMachine;
import org.openpatent.Treasury;
import org.openpatent.World;
import org.openpatent.platform.http.SentFile;

/** Subsidies are settled while licenses are, and while banks report what became of the loans. */
@QuarkusTest
class RacingSubsidiesTest {
  private static final int LOANS = 200;
  private static final String HEADINGS = "贷款编号,借款人,贷款产品,贷款本金,年利率,放款日,到期日,知识产权担保比例,结清日";

  private final Programs programs = new Programs();
  private final List<String> opened = new ArrayList<>();
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
    Treasury.nameAccount(bank);
  }

  @AfterEach
  void theBooksAddUp() {
    opened.forEach(Treasury::assertBalanced);
    programs.closeAll();
    TimeMachine.comeBack();
  }

  private String open(Map<String, Object> terms) {
    String program = programs.open(terms);
    opened.add(program);
    return program;
  }

  private Map<String, Object> terms() {
    return subsidies.body(drawn, drawn.plusYears(2));
  }

  /** Drawn on the first day, 250.00 of subsidy a day each. */
  private void report(String settledOn) {
    String rows =
        IntStream.range(0, LOANS)
            .mapToObj(
                i ->
                    "R-%03d,%s,%s,3650000.00,4.35%%,%s,%s,100%%,%s"
                        .formatted(
                            i, firm, subsidies.product, drawn, drawn.plusDays(365), settledOn))
            .collect(Collectors.joining("\r\n", HEADINGS + "\r\n", "\r\n"));
    Loans.reported(bank, SentFile.CSV, rows.getBytes(StandardCharsets.UTF_8), "")
        .then()
        .body("status", equalTo("COMPLETED"))
        .body("stored", equalTo(LOANS));
  }

  private void later(LocalDate day) {
    TimeMachine.travelTo(day);
    Settled.announceHolidays();
  }

  @Test
  void settlementsOfBothKindsAtOneTimeEachComeToWhatTheyComeToAlone() throws Exception {
    String university = World.university();
    List<String> compensations = new ArrayList<>();
    List<String> schemes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Settled.license(university, firm);
      compensations.add(open(Settled.program(drawn)));
      // of one scheme, which leaves the firm 6000.00 of 7500.00 in all
      Subsidies own = new Subsidies();
      Map<String, Object> body = own.body(drawn, drawn.plusYears(2));
      body.put("scheme", subsidies.scheme);
      Subsidies.with(body, "subsidy", "perBorrowerCap", "6000.00");
      schemes.add(open(body));
      own.lend(bank, firm, "3650000.00", drawn);
    }
    later(drawn.plusDays(9));
    List<Callable<Response>> racers = new ArrayList<>();
    for (String program : opened) {
      for (int i = 0; i < 4; i++) {
        racers.add(() -> Treasury.settle(program, drawn.plusDays(9)));
      }
    }
    List<String> settlements = new ArrayList<>();
    for (Response answer : Race.run(racers)) {
      assertTrue(answer.statusCode() == 201 || answer.statusCode() == 409, answer::asString);
      if (answer.statusCode() == 201) {
        settlements.add(answer.path("id"));
      }
    }
    assertEquals(opened.size(), settlements.size());
    for (Response answer : race(settlements, Treasury::giveNotice)) {
      answer.then().statusCode(200);
    }
    Settled.travelToApproval(settlements.get(0));
    for (Response answer : race(settlements, Treasury::approve)) {
      answer.then().statusCode(200);
    }
    assertEquals(new BigDecimal("6000.00"), committed(schemes));
    assertEquals(new BigDecimal("135000.00"), committed(compensations));
  }

  private static List<Response> race(List<String> settlements, Asked asked) throws Exception {
    List<Callable<Response>> racers = new ArrayList<>();
    settlements.forEach(settlement -> racers.add(() -> asked.of(settlement)));
    return Race.run(racers);
  }

  /** One request about a settlement. */
  private interface Asked {
    Response of(String settlement);
  }

  private static BigDecimal committed(List<String> of) {
    return of.stream()
        .map(program -> new BigDecimal(Treasury.budget(program).<String>path("committed")))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Some lines may know the report, others not. */
  @RepeatedTest(3)
  void whatAReportAddsWhileLoansAreSettledIsNotPaid() throws Exception {
    String program = open(terms());
    report("");
    later(drawn.plusDays(19));
    String settlement =
        whileReported(() -> Treasury.settle(program, drawn.plusDays(19)))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Treasury.giveNotice(settlement).then().statusCode(200);
    Settled.travelToApproval(settlement);
    Treasury.approve(settlement).then().statusCode(200);
    assertPaidAsReported(program, settlement);
  }

  @RepeatedTest(3)
  void whatAReportAddsWhileASettlementIsApprovedIsNotPaid() throws Exception {
    String program = open(terms());
    report("");
    later(drawn.plusDays(19));
    String settlement = Settled.noticed(program, drawn.plusDays(19));
    Settled.travelToApproval(settlement);
    String seen = Treasury.seen(settlement);
    whileReported(() -> Treasury.approve(settlement, seen)).then().statusCode(200);
    assertPaidAsReported(program, settlement);
  }

  /** Each loan turns out to have been paid back after 10 of the 20 days. */
  private Response whileReported(Callable<Response> act) throws Exception {
    Callable<Response> report =
        () -> {
          report(drawn.plusDays(10).toString());
          return null;
        };
    return Race.run(List.of(act, report)).get(0);
  }

  private void assertPaidAsReported(String program, String settlement) {
    Settled.answer(Settled.export(settlement), "ACSC");
    assertEquals(LOANS, Settled.read(settlement).<Integer>path("lineCount"));
    Treasury.payment(settlement, bank)
        .then()
        .body("status", equalTo("PAID"))
        .body("amount", equalTo(LOANS * 2500 + ".00"));
    Treasury.settle(program, World.today()).then().spec(Acts.refused(409, "nothing-to-settle"));
    overpaid(program).body("items", hasSize(0));

    Loans.add(bank, "R-007", "extension", Map.of("from", drawn.plusDays(4).toString()))
        .then()
        .statusCode(201);
    overpaid(program).body("items.overpaid", contains("1500.00"));
    Subsidies.recover(settlement, "R-007").then().statusCode(201).body("due", equalTo("1500.00"));
  }

  private static ValidatableResponse overpaid(String program) {
    return Api.auditor().get("/v1/programs/" + program + "/overpaid-lines").then();
  }

  /** Its transaction began before the settlement's and ended after it. */
  @Test
  void aFactThatWasOnItsWayWhenItsLoanWasSettledIsFoundLater() {
    String program = open(terms());
    String number = subsidies.lend(bank, firm, "3650000.00", drawn);
    later(drawn.plusDays(9));
    Settled.approved(program, drawn.plusDays(9));
    TimeMachine.travelTo(drawn.plusDays(9));
    TimeMachine.goBack(Duration.ofMinutes(1));
    Loans.balance(bank, number, drawn.plusDays(5), "0.00").then().statusCode(201);
    overpaid(program).body("items.overpaid", contains("1250.00"));
  }

  /** What replaces it is of a day that the settlement did not know; only the day it had is. */
  @Test
  void aFactThatMovesPastThePaidDaysIsFoundByTheDayThatItHad() {
    String program = open(Subsidies.with(terms(), "conditions", "settledOnly", true));
    String number = subsidies.lend(bank, firm, "3650000.00", drawn);
    later(drawn.plusDays(5));
    Map<String, String> repaid = Map.of("on", drawn.plusDays(5).toString());
    String fact = Loans.add(bank, number, "repayment", repaid).path("id");
    later(drawn.plusDays(9));
    Settled.approved(program, drawn.plusDays(9));
    later(drawn.plusDays(20));
    Map<String, String> moved = Map.of("on", drawn.plusDays(15).toString(), "replaces", fact);
    Loans.add(bank, number, "repayment", moved).then().statusCode(201);
    overpaid(program).body("items.overpaid", contains("1250.00"));
  }

  /** The loan is not paid back on a day from which on another fact gives it a balance. */
  @RepeatedTest(3)
  void ofFactsOfALoanAtOneTimeThoseAreStoredThatAgree() throws Exception {
    String program = open(terms());
    String number = subsidies.lend(bank, firm, "3650000.00", drawn);
    later(drawn.plusDays(9));
    Settled.approved(program, drawn.plusDays(9));
    List<Callable<Response>> racers = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      LocalDate on = drawn.plusDays(i);
      racers.add(() -> Loans.balance(bank, number, on, "365000.00"));
    }
    Map<String, String> repaid = Map.of("on", drawn.plusDays(3).toString());
    Map<String, String> interest = Map.of("on", drawn.toString(), "amount", "1.00");
    for (int i = 0; i < 2; i++) {
      racers.add(() -> Loans.add(bank, number, "repayment", repaid));
      racers.add(() -> Loans.add(bank, number, "interest-receipts", interest));
    }
    var answers = Race.run(racers);
    assertTrue(answers.stream().allMatch(answer -> answer.statusCode() < 500));
    List<String> types = Api.bank(bank).get(Loans.path(bank, number) + "/facts").path("items.type");
    assertEquals(answers.stream().filter(one -> one.statusCode() == 201).count(), types.size());
    boolean settled = types.contains("SETTLED");
    assertEquals(settled ? 2 : 4, Collections.frequency(types, "BALANCE"));
    // 10 days of 250.00 were granted; 1 of them is owed, and 2 or 9 of 25.00
    String overpaid = settled ? "2200.00" : "2025.00";
    var statement = Subsidies.statement(Api.auditor(), bank, number, program);
    assertEquals(overpaid, statement.getString("overpaid"));
    overpaid(program).body("items.overpaid", contains(overpaid));
  }
}
