package org.openpatent.treasury.ledger;

import static java.util.Arrays.asList;
import static java.util.Collections.nCopies;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Programs;
import org.openpatent.Race;
import org.openpatent.Refusal;
import org.openpatent.Settled;
import org.openpatent.TimeMachine;
import org.openpatent.Treasury;
import org.openpatent.World;
import org.openpatent.platform.value.Code;

/** What is left of a year goes to the next one, once. */
@QuarkusTest
class CarryingOverTest {
  private static final String DOCUMENT = "桂财〔2051〕7号";

  private final Programs programs = new Programs();
  private final List<String> opened = new ArrayList<>();
  private LocalDate monday;
  private String line;
  private String university;
  private String firm;
  private String old;
  private String next;

  @BeforeEach
  void aProgramOfAYearThatIsOverAndOneOfTheNext() {
    monday = Settled.begin();
    line = Lines.newLine();
    university = World.university();
    firm = World.firm();
    old = open(Lines.program(2010, line, "100000.00"));
    next = open(Lines.program(2011, line, "5000.00"));
  }

  @AfterEach
  void theBooksAddUp() {
    opened.forEach(Treasury::assertBalanced);
    TimeMachine.comeBack();
    programs.closeAll();
  }

  private String open(Map<String, Object> body) {
    String code = programs.open(body);
    opened.add(code);
    return code;
  }

  @Test
  void aYearIsSettledItsRestIsCarriedOverAndTheNextYearIsSettledWithIt() {
    Settled.license(university, firm);
    Settled.approved(old, monday);
    Lines.carry(old, next, "60000.00")
        .then()
        .statusCode(200)
        .body("from", equalTo(old))
        .body("to", equalTo(next))
        .body("amount", equalTo("60000.00"))
        .body("lapsed", equalTo("25000.00"))
        .body("documentNumber", equalTo(DOCUMENT))
        .body("decidedAt", equalTo("%sT01:30:00Z".formatted(World.today())));
    budget(old, "100000.00", "0.00", "15000.00", "0.00", "60000.00", "25000.00");
    budget(next, "5000.00", "65000.00", "0.00", "60000.00", "0.00", "0.00");
    assertEquals(
        List.of("CARRY_OVER_OUT 60000.00 " + DOCUMENT, "LAPSE 25000.00 " + DOCUMENT),
        Lines.entries(old).subList(2, 4));
    assertEquals("CARRY_OVER_IN 60000.00 " + DOCUMENT, Lines.entries(next).get(1));
    Api.anonymous().get("/v1/programs/" + old).then().body("carriedTo", equalTo(next));
    Api.anonymous().get("/v1/programs/" + next).then().body("carriedTo", nullValue());
    assertEquals(
        asList("60000.00", "60000.00", "0.00", "0.00", null),
        Lines.figure(2011, line, "REGION", "carriedIn"));
    assertEquals(
        asList("5000.00", "5000.00", "0.00", "100000.00", "-95.00"),
        Lines.figure(2011, line, "REGION", "appropriated"));
    assertEquals(
        asList("25000.00", "25000.00", "0.00", "0.00", null),
        Lines.figure(2010, line, "REGION", "lapsed"));

    // more than was appropriated
    String settlement = Settled.approved(next, World.today());
    assertEquals(List.of("10000.00", "5000.00"), Settled.granted(settlement));
    budget(next, "5000.00", "50000.00", "15000.00", "60000.00", "0.00", "0.00");
    // what was promised is paid all the same
    nameAccounts();
    String first = Api.auditor().get("/v1/programs/" + old + "/settlements").path("items[0].id");
    Settled.answer(Settled.export(first), "ACSC");
    assertEquals("15000.00", Treasury.budget(old).path("paid"));
  }

  private void nameAccounts() {
    Treasury.nameAccount(university);
    Treasury.nameAccount(firm);
  }

  private static void budget(String program, String... sums) {
    var answer = Treasury.budget(program).then().statusCode(200);
    String[] names = {
      "appropriated", "available", "committed", "carriedIn", "carriedOut", "lapsed"
    };
    for (int i = 0; i < names.length; i++) {
      answer.body(names[i], equalTo(sums[i]));
    }
  }

  @Test
  void afterThatTheProgramTakesNeitherSettlementsNorMoneyAndPromisesNothing() throws SQLException {
    String license = Settled.license(university, firm);
    var before = programsOf(license);
    before.body("items.program", hasItems(old, next));
    Lines.carry(old, next, "100000.00").then().statusCode(200).body("lapsed", equalTo("0.00"));
    programsOf(license)
        .body("items.program", hasItem(next))
        .body("items.program", not(hasItem(old)));
    String carried = "program-carried-over";
    Treasury.settle(old, monday).then().spec(Acts.refused(409, carried));
    Treasury.raise(old, "200000.00").then().spec(Acts.refused(409, carried));
    Lines.carry(old, next, "1.00").then().spec(Acts.refused(409, carried));
    String third = open(Lines.program(2009, line, "10.00"));
    Lines.carry(third, old, "1.00")
        .then()
        .spec(Acts.refused(409, carried))
        .body("errors[0].pointer", equalTo("/to"));
    for (String event : List.of("APPROPRIATION", "APPROVAL", "CARRY_OVER_IN", "CARRY_OVER_OUT")) {
      Database.assertRefused(
          "program_carried_over",
          "insert into journal (id, program_code, event, happened_at, subject, reference) values"
              + " (gen_random_uuid(), '%s', '%s', now(), 'x', 'x')".formatted(old, event));
    }
    String update = "update program set carried_to = %s where code = '%s'";
    Database.assertRefused("program_carried_over", update.formatted("null", old));
    Database.assertRefused("program_carried_over_check", update.formatted("code", third));
    Api.agency().post("/v1/programs/" + old + "/closing?confirm=true").then().statusCode(200);
    Treasury.settle(old, monday).then().spec(Acts.refused(409, "program-not-open"));
  }

  private static ValidatableResponse programsOf(String license) {
    return Acts.readCompensation(Api.auditor(), license).then().statusCode(200);
  }

  @Test
  void whatIsReleasedLaterLapsesAtOnce() {
    String license = Settled.license(university, firm);
    Settled.approved(old, monday);
    Lines.carry(old, next, "85000.00").then().statusCode(200);
    Acts.declareVoid(license).then().statusCode(200);
    budget(old, "100000.00", "0.00", "0.00", "0.00", "85000.00", "15000.00");
    List<String> entries = Lines.entries(old);
    assertTrue(entries.get(entries.size() - 1).startsWith("LAPSE 15000.00 "), entries::toString);
  }

  @Test
  void whatComesBackFromTheBankIsStillOwedAndPaidAgain() {
    nameAccounts();
    Settled.license(university, firm);
    String settlement = Settled.approved(old, monday);
    Settled.answer(Settled.export(settlement), "ACSC");
    Lines.carry(old, next, "85000.00").then().statusCode(200);
    Treasury.enterOutcome(settlement, firm, "RETURNED", World.today(), "退汇").then().statusCode(200);
    budget(old, "100000.00", "0.00", "15000.00", "0.00", "85000.00", "0.00");
    Treasury.reissue(settlement, firm).then().statusCode(200);
    Settled.answer(Settled.export(settlement), "ACSC");
    assertEquals("15000.00", Treasury.budget(old).path("paid"));
  }

  @Test
  void whatIsRecoveredLaterStaysApart() {
    nameAccounts();
    String license = Settled.license(university, firm);
    String settlement = Settled.approved(old, monday);
    Settled.answer(Settled.export(settlement), "ACSC");
    Lines.carry(old, next, "85000.00").then().statusCode(200);
    Acts.declareVoid(license).then().statusCode(200);
    String recovery = Treasury.recover(settlement, license, "LICENSEE", "10").path("id");
    Treasury.receive(recovery, "5500.00", World.today()).then().statusCode(201);
    budget(old, "100000.00", "0.00", "15000.00", "0.00", "85000.00", "0.00");
    assertEquals("5500.00", Treasury.budget(old).path("recovered"));
  }

  @Test
  void aClosedProgramsRestIsCarriedOverAsWell() {
    Api.agency().post("/v1/programs/" + old + "/closing").then().statusCode(200);
    Lines.carry(old, next, "0.01").then().statusCode(200).body("lapsed", equalTo("99999.99"));
  }

  @Test
  void whereItMayNotGoIsRefused() {
    String itself = "carry-over-to-itself";
    refused(Lines.carry(old, old, "1.00"), 422, itself, "/to");
    refused(Lines.carry(old, Programs.newCode(), "1.00"), 422, "program-unknown", "/to");
    Lines.carry(Programs.newCode(), next, "1.00").then().spec(Acts.refused(404, "not-found"));
    String elsewhere = open(Lines.program(2011, Lines.newLine(), "1.00"));
    refused(Lines.carry(old, elsewhere, "1.00"), 422, "carry-over-line", "/to");
    Map<String, Object> ofCity = Lines.program(2011, line, "1.00");
    ofCity.put("budgetLine", Lines.of(line, "CITY", null));
    refused(Lines.carry(old, open(ofCity), "1.00"), 422, "carry-over-line", "/to");
    String without = open(Lines.program(2011, null, "1.00"));
    refused(Lines.carry(old, without, "1.00"), 422, "carry-over-line", "/to");
    for (int year : new int[] {2009, 2010, 2012}) {
      String other = open(Lines.program(year, line, "1.00"));
      refused(Lines.carry(old, other, "1.00"), 422, "carry-over-year", "/to");
    }
    String draft = Programs.newCode();
    Programs.put(draft, Lines.program(2011, line, "1.00")).then().statusCode(201);
    refused(Lines.carry(old, draft, "1.00"), 409, "program-not-open", "/to");
    Api.agency().post("/v1/programs/" + next + "/closing").then().statusCode(200);
    refused(Lines.carry(old, next, "1.00"), 409, "program-not-open", "/to");
    budget(old, "100000.00", "100000.00", "0.00", "0.00", "0.00", "0.00");
  }

  private static void refused(Response answer, int status, String code, String pointer) {
    answer
        .then()
        .spec(Acts.refused(status, code))
        .body("errors.pointer", equalTo(List.of(pointer)));
  }

  @Test
  void fromWhereItMayNotComeIsRefused() {
    String draft = Programs.newCode();
    Programs.put(draft, Lines.program(2010, line, "1.00")).then().statusCode(201);
    Lines.carry(draft, next, "1.00").then().spec(Acts.refused(409, "program-not-open"));
    String without = open(Lines.program(2010, null, "1.00"));
    Lines.carry(without, next, "1.00")
        .then()
        .spec(Acts.refused(409, "program-without-budget-line"));
    Settled.license(university, firm);
    String settlement = Settled.draft(old, monday);
    String underWay = "settlement-program-code-key";
    Lines.carry(old, next, "1.00").then().spec(Acts.refused(409, underWay));
    Treasury.giveNotice(settlement).then().statusCode(200);
    Lines.carry(old, next, "1.00").then().spec(Acts.refused(409, underWay));
    Treasury.cancel(settlement).then().statusCode(200);
    Lines.carry(old, next, "1.00").then().statusCode(200);
  }

  @Test
  void aYearIsOverOnTheFirstDayOfTheNextOfLegalTime() {
    int year = World.today().getYear();
    String present = open(Lines.program(year, line, "10.00"));
    String coming = open(Lines.program(year + 1, line, "10.00"));
    TimeMachine.travelTo(year + "-12-31");
    Lines.carry(present, coming, "1.00").then().spec(Acts.refused(409, "fiscal-year-running"));
    TimeMachine.travelTo(year + 1 + "-01-01");
    Lines.carry(present, coming, "1.00").then().statusCode(200);
  }

  @Test
  void aDecisionIsReadStrictly() {
    refused(Lines.carry(old, next, "100000.01"), 422, "carry-over-exceeds", "/amount");
    Lines.carry(old, next, "0.00").then().spec(Refusal.at("/amount", Code.RANGE));
    Lines.carry(old, next, "-1.00").then().spec(Refusal.at("/amount", Code.MONEY_FORM));
    Lines.carry(old, "x", "1.00").then().spec(Refusal.at("/to", Code.PROGRAM_CODE_FORM));
    Map<String, Object> body = new HashMap<>();
    body.put("to", next);
    body.put("amount", "1.00");
    body.put("documentNumber", " ");
    String path = "/v1/programs/" + old + "/carry-over";
    Api.treasury().body(body).post(path).then().spec(Refusal.at("/documentNumber", Code.REQUIRED));
    for (var other : List.of(Api.agency(), Api.auditor(), Api.licensee(firm))) {
      other.body(body).post(path).then().spec(Acts.refused(403, "forbidden"));
    }
    budget(next, "5000.00", "5000.00", "0.00", "0.00", "0.00", "0.00");
  }

  @Test
  void nothingIsGivenThatAnAmountCannotSay() {
    String full = open(Lines.program(2011, line, "9999999999999.98"));
    refused(Lines.carry(old, full, "0.02"), 422, "budget-too-large", "/amount");
    Lines.carry(old, full, "0.01").then().statusCode(200);
    refused(Treasury.raise(full, "9999999999999.99"), 422, "budget-too-large", "/total");
  }

  @Test
  void theSameRequestIsAnsweredAgain() {
    String key = Api.newKey();
    List<Response> answers = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      answers.add(
          Api.treasury()
              .header("Idempotency-Key", key)
              .body(Map.of("to", next, "amount", "1.00", "documentNumber", "1"))
              .post("/v1/programs/" + old + "/carry-over"));
    }
    assertEquals(200, answers.get(1).statusCode());
    assertEquals("true", answers.get(1).header("Idempotency-Replayed"));
    assertEquals(answers.get(0).asString(), answers.get(1).asString());
    assertEquals("1.00", Treasury.budget(next).path("carriedIn"));
  }

  @Test
  void ofManyAtTheSameMomentOneCarries() throws Exception {
    List<Integer> statuses =
        Race.run(() -> Lines.carry(old, next, "10.00")).stream()
            .map(Response::statusCode)
            .sorted()
            .toList();
    List<Integer> expected = new ArrayList<>(List.of(200));
    expected.addAll(nCopies(15, 409));
    assertEquals(expected, statuses);
    budget(next, "5000.00", "5010.00", "0.00", "10.00", "0.00", "0.00");
  }

  @Test
  void manyCarryToOneAndAlongAChainWithoutWaitingForEachOther() throws Exception {
    String last = open(Lines.program(2012, line, "1.00"));
    List<Callable<Response>> all = new ArrayList<>();
    all.add(() -> Lines.carry(next, last, "1.00"));
    for (int i = 0; i < 7; i++) {
      String one = open(Lines.program(2010, line, "10.00"));
      all.add(() -> Lines.carry(one, next, "1.00"));
    }
    int carried = 0;
    for (Response answer : Race.run(all)) {
      assertTrue(Set.of(200, 409).contains(answer.statusCode()), answer::asString);
      carried += answer.statusCode() == 200 ? 1 : 0;
    }
    assertTrue(carried >= 1);
    assertEquals("1.00", Treasury.budget(last).path("carriedIn"));
  }

  @Test
  void anApprovalAtTheSameMomentLosesNothing() throws Exception {
    for (int i = 0; i < 4; i++) {
      String one = open(Lines.program(2010, line, "15000.00"));
      Settled.license(university, firm);
      String settlement = Settled.noticed(one, World.today());
      String seen = Treasury.seen(settlement);
      LocalDate today = World.today();
      Settled.travelToApproval(settlement);
      List<Response> answers =
          Race.run(
              List.<Callable<Response>>of(
                  () -> Treasury.approve(settlement, seen), () -> Lines.carry(one, next, "0.01")));
      assertEquals(200, answers.get(0).statusCode(), answers.get(0)::asString);
      String code = answers.get(1).path("code");
      assertTrue(
          Set.of("settlement-program-code-key", "carry-over-exceeds").contains(code),
          answers.get(1)::asString);
      TimeMachine.travelTo(today);
    }
  }

  @Test
  void aSettlementAtTheSameMomentIsTheFirstOrRefused() throws Exception {
    Settled.license(university, firm);
    List<Response> answers =
        Race.run(
            List.<Callable<Response>>of(
                () -> Treasury.settle(old, World.today()),
                () -> Lines.carry(old, next, "100000.00")));
    assertTrue(
        Set.of("201 409", "409 200")
            .contains(answers.get(0).statusCode() + " " + answers.get(1).statusCode()));
  }
}
