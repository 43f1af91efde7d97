package org.openpatent.treasury.settlement;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Programs;
import org.openpatent.Race;
import org.openpatent.Settled;
import org.openpatent.TimeMachine;
import org.openpatent.Treasury;
import org.openpatent.World;

/** Many at once, of which one may win. */
@QuarkusTest
class RacingSettlementsTest {
  private static final int ROUNDS = 20;

  private final Programs programs = new Programs();
  private LocalDate monday;
  private String university;
  private String firm;
  private String license;

  @BeforeEach
  void aLicense() {
    monday = Settled.begin();
    university = World.university();
    firm = World.firm();
    license = Settled.license(university, firm);
  }

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
    programs.closeAll();
  }

  @Test
  void ofManySettlementsOfAProgramExactlyOneIsUnderWay() throws Exception {
    String program = programs.open(Settled.program(monday));
    for (int round = 0; round < ROUNDS; round++) {
      var answers = Race.run(() -> Treasury.settle(program, monday));
      String winner = theOne(answers, 201, "settlement-program-code-key").path("id");
      Treasury.cancel(winner).then().statusCode(200);
    }
    Treasury.assertBalanced(program);
  }

  @Test
  void ofManyApprovalsExactlyOneCommits() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      TimeMachine.travelTo(monday);
      String program = programs.open(Settled.program(monday, "12000.00"));
      String settlement = Settled.noticed(program, monday);
      Settled.travelToApproval(settlement);
      String seen = Treasury.seen(settlement);
      theOne(Race.run(() -> Treasury.approve(settlement, seen)), 200, "settlement-not-in-notice")
          .then()
          .body("committed", equalTo("12000.00"));
      assertSpent(program, "0.00", "12000.00");
      programs.closeAll();
    }
  }

  @Test
  void anApprovalRacesCancellationRefusalAndVoiding() throws Exception {
    for (int round = 0; round < 5; round++) {
      TimeMachine.travelTo(monday);
      String program = programs.open(Settled.program(monday));
      String other = Settled.license();
      String settlement = Settled.noticed(program, monday);
      Settled.travelToApproval(settlement);
      List<Callable<Response>> racers = new ArrayList<>();
      racers.add(() -> Treasury.cancel(settlement));
      String seen = Treasury.seen(settlement);
      racers.add(() -> Treasury.approve(settlement, seen));
      racers.add(() -> Treasury.refuse(settlement));
      racers.add(() -> Acts.declareVoid(other));
      var answers = Race.run(racers);
      answers.get(3).then().statusCode(200);
      // the voiding may have made what the treasury saw stale, but never ended two ways
      long ended = answers.subList(0, 3).stream().filter(a -> a.statusCode() == 200).count();
      assertEquals(1, ended);
      boolean approved = answers.get(1).statusCode() == 200;
      String lines = approved ? "REJECTED|WITHDRAWN" : "CANCELLED";
      List<String> states =
          Settled.lines(settlement).path("items.findAll { it.license == '" + other + "' }.status");
      assertTrue(states.stream().allMatch(state -> state.matches(lines)), states.toString());
      Treasury.assertBalanced(program);
    }
  }

  @Test
  void anApprovalNeverCommitsALineThatAnObjectionHeldUnseen() throws Exception {
    for (int round = 0; round < 10; round++) {
      TimeMachine.travelTo(monday);
      String program = programs.open(Settled.program(monday));
      String settlement = Settled.noticed(program, monday);
      Settled.travelToApproval(settlement);
      String seen = Treasury.seen(settlement);
      List<Callable<Response>> racers =
          List.of(
              () -> Treasury.approve(settlement, seen),
              () -> Treasury.object(settlement, license, "LICENSOR"));
      var answers = Race.run(racers);
      boolean approved = answers.get(0).statusCode() == 200;
      answers.get(0).then().statusCode(approved ? 200 : 412);
      answers.get(1).then().statusCode(approved ? 409 : 201);
      assertSpent(program, approved ? "985000.00" : "1000000.00", approved ? "15000.00" : "0.00");
      programs.closeAll();
    }
  }

  @Test
  void aProgramClosesOrSettles() throws Exception {
    for (int round = 0; round < 10; round++) {
      String program = programs.open(Settled.program(monday));
      List<Callable<Response>> racers =
          List.of(
              () -> Treasury.settle(program, monday),
              () -> Api.agency().post("/v1/programs/" + program + "/closing"));
      var answers = Race.run(racers);
      boolean settled = answers.get(0).statusCode() == 201;
      answers.get(1).then().statusCode(settled ? 409 : 200);
      if (!settled) {
        answers.get(0).then().spec(Acts.refused(409, "program-not-open"));
      }
      programs.closeAll();
    }
  }

  @Test
  void ofManyExportsExactlyOneTakesThePayments() throws Exception {
    Treasury.nameAccount(university);
    Treasury.nameAccount(firm);
    String program = programs.open(Settled.program(monday));
    String settlement = Settled.approved(program, monday);
    String message =
        theOne(Race.run(() -> Treasury.export(settlement)), 201, "nothing-to-export")
            .path("messageId");
    String report = Treasury.report("BANK-" + settlement.substring(9, 23), message, "ACSC");
    for (Response answer : Race.run(() -> Treasury.enterReport(report))) {
      answer.then().statusCode(200).body("paid", equalTo(2));
    }
    assertSpent(program, "985000.00", "15000.00");
    Acts.declareVoid(license).then().statusCode(200);
    String recovery =
        theOne(
                Race.run(() -> Treasury.recover(settlement, license, "LICENSOR", "10")),
                201,
                "recovery-line-overpaid-check")
            .path("id");
    theOne(
        Race.run(() -> Treasury.receive(recovery, "11000.00", World.today())),
        201,
        "recovery-receipt-amount");
    Treasury.assertBalanced(program);
  }

  private static void assertSpent(String program, String available, String committed) {
    Treasury.budget(program)
        .then()
        .body("available", equalTo(available))
        .body("committed", equalTo(committed));
    Treasury.assertBalanced(program);
  }

  /** The one answer with this status; all others are refused with this code. */
  private static Response theOne(List<Response> answers, int status, String code) {
    List<Response> losers = new ArrayList<>(answers);
    assertTrue(losers.removeIf(answer -> answer.statusCode() == status), "somebody wins");
    assertEquals(answers.size() - 1, losers.size(), "the one winner");
    losers.forEach(answer -> answer.then().spec(Acts.refused(409, code)));
    return answers.stream().filter(answer -> answer.statusCode() == status).findFirst().get();
  }
}
