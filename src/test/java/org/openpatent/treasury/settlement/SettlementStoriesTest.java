package org.openpatent.treasury.settlement;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
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

/** Programs settled over several settlements, with the amounts that each of them grants. */
@QuarkusTest
class SettlementStoriesTest {
  private final Programs programs = new Programs();
  private LocalDate monday;

  @BeforeEach
  void begin() {
    monday = Settled.begin();
  }

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
    programs.closeAll();
  }

  @Test
  void firstComersAreServedUntilTheBudgetEndsAndTheRestWhenItIsRaised() {
    String program = programs.open(Settled.program(monday, "22000.00"));
    String first = Settled.license();
    TimeMachine.travelTo(monday.plusDays(1));
    String second = Settled.license();
    TimeMachine.travelTo(monday.plusDays(2));
    String third = Settled.license();
    String settlement = Settled.approved(program, monday.plusDays(2));
    assertEquals(
        List.of(first, first, second, second, third, third),
        Settled.lines(settlement).path("items.item.id"));
    assertEquals(
        List.of("10000.00", "5000.00", "4666.67", "2333.33", "0.00", "0.00"),
        Settled.granted(settlement));
    assertSpent(program, "0.00", "22000.00");

    Treasury.raise(program, "30000.00").then().statusCode(200).body("total", equalTo("30000.00"));
    String next = Settled.approved(program, World.today());
    assertEquals(List.of(third, third), Settled.lines(next).path("items.item.id"));
    assertEquals(List.of("5333.33", "2666.67"), Settled.granted(next));
    assertSpent(program, "0.00", "30000.00");
    assertNothingLeft(program);
  }

  @Test
  void aLineWithoutMoneyStaysOpenWhileTheBudgetIsEmpty() {
    String program = programs.open(Settled.program(monday, "0.00"));
    Settled.license();
    for (int i = 0; i < 2; i++) {
      String settlement = Settled.approved(program, monday);
      assertEquals(
          List.of("LICENSOR 0.00 UNFUNDED", "LICENSEE 0.00 UNFUNDED"),
          Settled.decisions(settlement));
      Settled.lines(settlement).then().body("items[0].cause", equalTo("BUDGET"));
      Settled.read(settlement)
          .then()
          .body("committed", equalTo("0.00"))
          .body("status", equalTo("CLOSED"));
    }
    assertSpent(program, "0.00", "0.00");
  }

  @Test
  void aBudgetInProportionIsSpentToTheFen() {
    Map<String, Object> body = Settled.program(monday, "100.00");
    body.put("allocation", "PRO_RATA");
    String program = programs.open(body);
    Settled.license();
    Settled.license();
    String settlement = Settled.approved(program, monday);
    assertEquals(List.of("33.33", "16.67", "33.33", "16.67"), Settled.granted(settlement));
    assertSpent(program, "0.00", "100.00");
    Treasury.raise(program, "200.00").then().statusCode(200);
    assertNothingLeft(program);
  }

  @Test
  void capsOfAPatentAndOfAnOrganizationLastOverSettlements() {
    Map<String, Object> rule = new HashMap<>(Programs.flat("10000.00", "0.00", "0.00"));
    rule.put("perPatentCap", "15000.00");
    rule.put("perOrganizationCap", "22000.00");
    Map<String, Object> body = Settled.program(monday);
    body.put("licensor", rule);
    String program = programs.open(body);
    String university = World.university();
    String offer = Settled.offer(university);
    String other = Settled.offer(university);
    World.license(World.firm(), offer);
    TimeMachine.travelTo(monday.plusDays(1));
    World.license(World.firm(), offer);
    String first = Settled.approved(program, World.today());
    assertEquals(List.of("10000.00", "5000.00", "5000.00", "5000.00"), Settled.granted(first));

    LocalDate later = World.today();
    World.license(World.firm(), offer);
    TimeMachine.travelTo(later.plusDays(1));
    World.license(World.firm(), other);
    TimeMachine.travelTo(later.plusDays(2));
    World.license(World.firm(), other);
    String second = Settled.approved(program, World.today());
    assertEquals(
        List.of(
            "LICENSOR 0.00 CAPPED",
            "LICENSEE 5000.00 GRANTED",
            "LICENSOR 7000.00 GRANTED",
            "LICENSEE 5000.00 GRANTED",
            "LICENSOR 0.00 CAPPED",
            "LICENSEE 5000.00 GRANTED"),
        Settled.decisions(second));
    Settled.lines(second)
        .then()
        .body("items[0].cause", equalTo("PER_PATENT_CAP"))
        .body("items[4].cause", equalTo("PER_ORGANIZATION_CAP"))
        .body("items[4].assessed", equalTo("10000.00"))
        .body("items[4].capped", equalTo("0.00"));
    assertSpent(program, "953000.00", "47000.00");
    assertNothingLeft(program);
  }

  @Test
  void aRecordalAfterTheCutOffIsNotYetKnown() {
    Map<String, Object> body = Settled.program(monday);
    body.put("dateBasis", "RECORDED");
    String program = programs.open(body);
    String early = Settled.license();
    String late = Settled.license();
    LocalDate thursday = TimeMachine.travelTo(monday.plusDays(3));
    record(early, monday.plusDays(1));
    record(late, thursday);
    Treasury.settle(program, monday).then().spec(Acts.refused(409, "nothing-to-settle"));
    String first = Settled.approved(program, monday.plusDays(2));
    assertEquals(List.of(early, early), Settled.lines(first).path("items.item.id"));
    String second = Settled.approved(program, thursday);
    assertEquals(List.of(late, late), Settled.lines(second).path("items.item.id"));
    assertSpent(program, "970000.00", "30000.00");
  }

  private static void record(String license, LocalDate on) {
    Acts.enterRecordal(Api.agency(), license, "X2034" + license.substring(0, 8), on)
        .then()
        .statusCode(200);
  }

  @Test
  void aPatentAndAFirmAreCountedOnceOverSettlements() {
    String program = programs.open(Settled.program(monday));
    String offer = Settled.offer(World.university());
    String firm = World.firm();
    String first = World.license(firm, offer);
    Settled.approved(program, monday);
    Acts.terminate(Api.licensee(firm), first, World.today()).then().statusCode(200);
    TimeMachine.travelTo(World.today().plusDays(1));
    World.license(firm, offer);
    assertNothingLeft(program);
    String another = World.license(World.firm(), offer);
    String second = Settled.approved(program, World.today());
    assertEquals(List.of(another, another), Settled.lines(second).path("items.item.id"));
    assertSpent(program, "970000.00", "30000.00");
  }

  private static void assertNothingLeft(String program) {
    Treasury.settle(program, World.today()).then().spec(Acts.refused(409, "nothing-to-settle"));
  }

  private static void assertSpent(String program, String available, String committed) {
    Treasury.budget(program)
        .then()
        .body("available", equalTo(available))
        .body("committed", equalTo(committed));
    Treasury.assertBalanced(program);
  }
}
