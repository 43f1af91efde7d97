package org.openpatent.treasury;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.openpatent.platform.value.Act;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.LegalClock;
import org.openpatent.platform.value.Money;
import org.openpatent.platform.value.Problem;
import org.openpatent.treasury.program.Allocation;
import org.openpatent.treasury.program.Program;
import org.openpatent.treasury.settlement.ItemRevived;
import org.openpatent.treasury.settlement.ItemsCorrected;
import org.openpatent.treasury.settlement.Simulating;
import org.openpatent.treasury.settlement.SimulationResult;

/** The treasury alone, with a kind that it has never heard of. */
@QuarkusTest
class MadeUpKindTest {
  @Inject AgroalDataSource database;
  @Inject LegalClock clock;
  @Inject Simulating simulating;
  @Inject Event<ItemsCorrected> corrected;
  @Inject Event<ItemRevived> revived;

  private final List<String> opened = new ArrayList<>();
  private LocalDate monday;
  private String firm;
  private String bank;

  @BeforeEach
  void aKind() throws SQLException {
    monday = Settled.begin();
    firm = World.firm();
    bank = World.firm();
    Treasury.nameAccount(bank);
    try (Connection connection = database.getConnection()) {
      MadeUpItem.createTable(connection);
    }
  }

  @AfterEach
  void theBooksAddUp() throws SQLException {
    opened.forEach(Treasury::assertBalanced);
    opened.forEach(code -> Api.agency().post("/v1/programs/" + code + "/closing?confirm=true"));
    TimeMachine.comeBack();
    try (Connection connection = database.getConnection()) {
      MadeUpItem.dropTable(connection);
    }
  }

  @Test
  void anItemComesAgainForLaterDaysAndIsPaidTheDifference() {
    String program = open(terms("1000.00"));
    UUID item = item(program, "A", 10);
    String first = Settled.approved(program, monday);
    assertEquals(List.of("A 100.00 GRANTED"), lines(first));
    pay(first);
    Treasury.payment(first, bank).then().body("status", equalTo("PAID"));
    Settled.read(first).then().body("status", equalTo("CLOSED"));

    LocalDate later = World.today();
    String more = days(monday, later) + "0.00";
    String second = Settled.approved(program, later);
    assertEquals(List.of("A " + more + " GRANTED"), lines(second));
    Settled.lines(second)
        .then()
        .body("items[0].kind", equalTo("MADE_UP"))
        .body("items[0].until", equalTo(later.toString()))
        .body("items[0].item.id", equalTo(item.toString()))
        .body("items[0].item.part", nullValue())
        .body("items[0].item.text", equalTo("Thing A up to " + later))
        .body("items[0].payee.creditCode", equalTo(bank));
    pay(second);
    Treasury.budget(program)
        .then()
        .body("paid", equalTo(days(monday, later) + 10 + "0.00"))
        .body("available", equalTo(100 - 10 - days(monday, later) + "0.00"));
    Treasury.settle(program, later).then().spec(Acts.refused(409, "nothing-to-settle"));
  }

  @Test
  void aPayeeReadsWhatItIsPaidForWhateverThatIs() {
    String program = open(terms("150.00"));
    item(program, "A", 10);
    item(program, "B", 9);
    String settlement = Settled.approved(program, monday);
    Treasury.raise(program, "190.00").then().statusCode(200);
    Settled.approved(program, monday);
    String mine = "/v1/settlement-lines?kind=MADE_UP&program=" + program;
    Api.licensee(bank)
        .get(mine)
        .then()
        .body("items.item.subject", equalTo(List.of("B", "A", "A")))
        .body("items.granted", equalTo(List.of("90.00", "60.00", "40.00")))
        .body("items.until", everyItem(equalTo(monday.toString())));
    Api.licensee(bank).get(mine.replace("MADE_UP", "ANOTHER")).then().body("items", empty());
    Api.licensee(bank)
        .get("/v1/settlement-lines/totals")
        .then()
        .body("items", hasSize(1))
        .body("items[0].assessed", equalTo("190.00"))
        .body("items[0].granted", equalTo("190.00"));
    String csv = Api.licensee(bank).get("/v1/settlement-lines/csv?kind=MADE_UP").asString();
    assertEquals(4, csv.lines().count());
    String first = csv.lines().toList().get(1);
    assertTrue(first.startsWith(program + ",MADE_UP," + settlement), first);
    assertTrue(csv.lines().skip(1).allMatch(line -> line.endsWith("," + monday)), csv);
  }

  @Test
  void whatTheBudgetDoesNotCoverComesAgainOnTheSameDay() {
    String program = open(terms("250.00"));
    item(program, "A", 12);
    item(program, "B", 11);
    item(program, "C", 10);
    String first = Settled.approved(program, monday);
    // the latest first
    assertEquals(List.of("C 100.00 GRANTED", "B 110.00 GRANTED", "A 40.00 GRANTED"), lines(first));
    String exhausted = Settled.draft(program, monday);
    assertEquals(List.of("A 0.00 UNFUNDED"), lines(exhausted));
    assertEquals(List.of("A 0.00 UNFUNDED"), openLines(program));
    Api.agency()
        .post("/v1/programs/" + program + "/closing")
        .then()
        .spec(Acts.refused(409, "program-lines-open"))
        .body("detail", containsString("80.00"));
    approve(exhausted);
    assertEquals(List.of("A 0.00 UNFUNDED"), openLines(program));
    Treasury.raise(program, "330.00").then().statusCode(200);
    String third = Settled.draft(program, monday);
    assertEquals(List.of("A 80.00 GRANTED"), openLines(program));
    approve(third);
    assertEquals(List.of(), openLines(program));
    Api.agency().post("/v1/programs/" + program + "/closing").then().statusCode(200);
  }

  @Test
  void aLineThatACapLeavesNothingIsAssessedAfresh() {
    MadeUpTerms capped = terms("1000.00", "150.00", null);
    String program = open(capped);
    item(program, "A", 12);
    item(program, "B", 11);
    item(program, "C", 10);
    String first = Settled.approved(program, monday);
    assertEquals(List.of("C 100.00 GRANTED", "B 50.00 GRANTED", "A 0.00 CAPPED"), lines(first));
    String second = Settled.approved(program, monday);
    assertEquals(List.of("B 0.00 CAPPED", "A 0.00 CAPPED"), lines(second));
    Settled.lines(second)
        .then()
        .body("items.assessed", equalTo(List.of("60.00", "120.00")))
        .body("items.cause", everyItem(equalTo("PER_FIRM_CAP")));
    assertEquals(List.of(), openLines(program));
    Api.licensee(bank)
        .get("/v1/settlement-lines/totals")
        .then()
        .body("items[0].assessed", equalTo("330.00"))
        .body("items[0].granted", equalTo("150.00"));
  }

  @Test
  void severalProgramsShareACap() {
    String one = open(terms("1000.00", "120.00", "150.00"));
    String other = open(terms("1000.00", "120.00", "150.00"));
    item(one, "A", 10);
    item(other, "B", 10);
    item(other, "C", 9);
    String first = Settled.noticed(one, monday);
    String second = Settled.draft(other, monday);
    assertEquals(List.of("C 50.00 GRANTED", "B 0.00 CAPPED"), lines(second));
    Treasury.cancel(first).then().statusCode(200);
    Treasury.recompute(second).then().statusCode(200);
    assertEquals(List.of("C 90.00 GRANTED", "B 30.00 GRANTED"), lines(second));
    Treasury.cancel(second).then().statusCode(200);
    assertEquals(List.of(), lines(second));
  }

  @Test
  void whatMayStillBeReleasedTakesItsPartOfASharedCap() {
    String one = open(terms("1000.00", null, "150.00"));
    String other = open(terms("1000.00", null, "150.00"));
    UUID held = item(one, "A", 10);
    item(other, "B", 10);
    String first = Settled.noticed(one, monday);
    String objection = object(first, held).then().statusCode(201).extract().path("id");
    String second = Settled.draft(other, monday);
    assertEquals(List.of("B 50.00 GRANTED"), lines(second));
    Treasury.resolve(first, objection, "RELEASED").then().statusCode(200);
    assertEquals(List.of("A 100.00 GRANTED"), lines(first));
  }

  @Test
  void programsThatAreSettledAtTheSameMomentExceedNoSharedCap() throws Exception {
    List<Callable<Response>> racers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String program = open(terms("1000.00", null, "150.00"));
      item(program, "A", 10);
      racers.add(() -> Treasury.settle(program, monday));
    }
    List<String> granted = new ArrayList<>();
    for (Response settled : Race.run(racers)) {
      granted.add(settled.then().statusCode(201).extract().path("granted"));
    }
    Collections.sort(granted);
    assertEquals(List.of("0.00", "0.00", "0.00", "0.00", "100.00", "50.00"), granted);
  }

  @Test
  void anObjectionHoldsTheItemAndNothingComesInItsPlace() {
    String program = open(terms("1000.00"));
    UUID item = item(program, "A", 10);
    item(program, "B", 9);
    String first = Settled.noticed(program, monday);
    String objection = object(first, item).then().statusCode(201).extract().path("id");
    assertEquals(List.of("B 90.00 GRANTED", "A 100.00 HELD"), lines(first));
    approve(first);
    Treasury.budget(program).then().body("committed", equalTo("90.00"));
    LocalDate later = World.today();
    String second = Settled.draft(program, later);
    assertEquals(List.of("B %d0.00 GRANTED".formatted(days(monday, later))), lines(second));
    assertEquals(
        List.of("A 100.00 HELD", "B %d0.00 GRANTED".formatted(days(monday, later))),
        openLines(program));
    Treasury.resolve(first, objection, "RELEASED").then().statusCode(200);
    Treasury.recompute(second).then().statusCode(200);
    assertEquals(
        List.of(
            "B %d0.00 GRANTED".formatted(days(monday, later)),
            "A %d0.00 GRANTED".formatted(10 + days(monday, later))),
        lines(second));
  }

  @Test
  void whatIsVoidIsRejectedWithdrawnOrRecovered() {
    String program = open(terms("1000.00"));
    UUID early = item(program, "A", 10);
    UUID unpaid = item(program, "B", 9);
    UUID paid = item(program, "C", 8);
    String settlement = Settled.noticed(program, monday);
    declareVoid(early);
    assertEquals(
        List.of("C 80.00 GRANTED", "B 90.00 GRANTED", "A 100.00 REJECTED"), lines(settlement));
    approve(settlement);
    declareVoid(unpaid);
    assertEquals(
        List.of("C 80.00 GRANTED", "B 90.00 WITHDRAWN", "A 100.00 REJECTED"), lines(settlement));
    assertEquals(List.of(), openLines(program));
    pay(settlement);
    Treasury.budget(program).then().body("paid", equalTo("80.00"));
    Instant since = clock.now();
    declareVoid(paid);
    overpaid(program).then().body("items.overpaid", equalTo(List.of("80.00")));
    recover(settlement, paid, "10").then().statusCode(201).body("due", equalTo("88.00"));
    assertEquals(Code.VOIDING_BUILT_UPON, refusal(() -> revive(paid, since)));
    assertEquals(Code.VOIDING_BUILT_UPON, refusal(() -> revive(early, since)));
    revive(unpaid, since);
    assertEquals(
        List.of("C 80.00 GRANTED", "B 90.00 REOPENED", "A 100.00 REJECTED"), lines(settlement));
    LocalDate later = World.today();
    String next = Settled.draft(program, later);
    assertEquals(List.of("B %d0.00 GRANTED".formatted(9 + days(monday, later))), lines(next));
  }

  @Test
  void aCorrectionTakesFromTheLatestLinesFirst() {
    String program = open(terms("1000.00"));
    UUID item = item(program, "A", 10);
    String first = Settled.approved(program, monday);
    pay(first);
    LocalDate later = World.today();
    String second = Settled.approved(program, later);
    endOn(item, monday.plusDays(2));
    Settled.lines(second)
        .then()
        .body("items[0].status", equalTo("GRANTED"))
        .body("items[0].withdrawn", equalTo(days(monday, later) - 1 + "0.00"))
        .body("items[0].withdrawalCause", equalTo("CORRECTION"));
    Treasury.payment(second, bank).then().body("amount", equalTo("10.00"));
    endOn(item, monday.minusDays(2));
    assertEquals(List.of("A %d0.00 REOPENED".formatted(days(monday, later))), lines(second));
    overpaid(program)
        .then()
        .body("items.settlement", equalTo(List.of(first)))
        .body("items.granted", equalTo(List.of("100.00")))
        .body("items.owedNow", equalTo(List.of("70.00")));
    String recovery = recover(first, item, null).then().statusCode(201).extract().path("id");
    Api.licensee(bank)
        .get("/v1/recoveries/" + recovery)
        .then()
        .body("part", nullValue())
        .body("reason", equalTo("OVERPAID"))
        .body("due", equalTo("30.00"));
    Treasury.receive(recovery, "30.00", World.today()).then().statusCode(201);
    // what came back was granted all the same
    Treasury.settle(program, World.today()).then().spec(Acts.refused(409, "nothing-to-settle"));
    assertEquals(Code.CORRECTION_BUILT_UPON, refusal(() -> endOn(item, null)));
  }

  @Test
  void otherTermsAreSimulatedFromZero() {
    MadeUpTerms terms = terms("150.00");
    String program = open(terms);
    item(program, "A", 10);
    item(program, "B", 9);
    Settled.approved(program, monday);
    SimulationResult result =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    simulating
                        .simulate(
                            Program.existing(program),
                            new MadeUpTerms(
                                Money.parse("1000.00"),
                                Allocation.PRO_RATA,
                                50,
                                program,
                                null,
                                null),
                            monday,
                            act())
                        .result());
    assertEquals(Money.parse("190.00"), result.base().totals().capped());
    assertEquals(Money.parse("150.00"), result.base().totals().granted());
    assertEquals(monday.minusDays(9), result.base().budgetEndsOn());
    assertEquals(Money.parse("95.00"), result.changed().totals().granted());
    assertEquals("begun", result.groups().get(0).by());
    assertEquals(bank, result.losses().largest().get(0).payee());
    assertEquals(Money.parse("55.00"), result.losses().amount());
  }

  private MadeUpTerms terms(String budget) {
    return terms(budget, null, null);
  }

  private MadeUpTerms terms(String budget, String perFirmCap, String schemeCap) {
    return new MadeUpTerms(
        Money.parse(budget),
        Allocation.FIRST_COME,
        100,
        "SCHEME " + firm,
        perFirmCap == null ? null : Money.parse(perFirmCap),
        schemeCap == null ? null : Money.parse(schemeCap));
  }

  private String open(MadeUpTerms terms) {
    String code = Programs.newCode();
    QuarkusTransaction.requiringNew().run(() -> new MadeUpProgram(code, terms, act()).persist());
    Api.agency()
        .post("/v1/programs/" + code + "/opening")
        .then()
        .statusCode(200)
        .body("kind", equalTo("MADE_UP"));
    opened.add(code);
    return code;
  }

  /** Worth 10.00 a day, so many of them up to and including Monday. */
  private UUID item(String program, String subject, int days) {
    UUID id = UUID.randomUUID();
    var item =
        new MadeUpItem(id, subject, firm, bank, monday.minusDays(days - 1), null, 1000, false);
    try (Connection connection = database.getConnection()) {
      item.insert(connection, program);
    } catch (SQLException refused) {
      throw new AssertionError(refused);
    }
    return id;
  }

  private void declareVoid(UUID item) {
    change(item, "voided = true", true);
  }

  private void endOn(UUID item, LocalDate day) {
    change(item, "ended = " + (day == null ? null : "'" + day + "'"), false);
  }

  private void change(UUID item, String set, boolean voided) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              update(item, set);
              corrected.fire(new ItemsCorrected(List.of(item), voided, act()));
            });
  }

  private void revive(UUID item, Instant since) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              update(item, "voided = false");
              revived.fire(new ItemRevived(item, List.of(item), since, Code.VOIDING_BUILT_UPON));
            });
  }

  private static void update(UUID item, String set) {
    Program.getEntityManager()
        .createNativeQuery("update made_up_item set " + set + " where id = ?1")
        .setParameter(1, item)
        .executeUpdate();
  }

  private static Code refusal(Runnable act) {
    try {
      act.run();
      return null;
    } catch (Problem refused) {
      return refused.code;
    }
  }

  private Act act() {
    return new Act("somebody", null, clock.now());
  }

  private static long days(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to);
  }

  private static void approve(String settlement) {
    if (Settled.read(settlement).path("status").equals("DRAFT")) {
      Treasury.giveNotice(settlement).then().statusCode(200);
    }
    Settled.travelToApproval(settlement);
    Treasury.approve(settlement).then().statusCode(200);
  }

  private static void pay(String settlement) {
    Settled.answer(Settled.export(settlement), "ACSC");
  }

  private static Response object(String settlement, UUID item) {
    return Api.agency()
        .body(Map.of("item", item, "objector", "某人", "reason", "存疑"))
        .post("/v1/settlements/" + settlement + "/objections");
  }

  private static Response recover(String settlement, UUID item, String percent) {
    Map<String, Object> body = new HashMap<>();
    body.put("settlement", settlement);
    body.put("item", item);
    body.put("penaltyPercent", percent);
    return Api.treasury().body(body).post("/v1/recoveries");
  }

  private static Response overpaid(String program) {
    return Api.auditor().get("/v1/programs/" + program + "/overpaid-lines");
  }

  private static List<String> openLines(String program) {
    return lines(Api.auditor().get("/v1/programs/" + program + "/open-lines"));
  }

  private static List<String> lines(String settlement) {
    return lines(Settled.lines(settlement));
  }

  /** Each as {@code "A 100.00 GRANTED"}. */
  private static List<String> lines(Response answer) {
    return answer
        .then()
        .statusCode(200)
        .extract()
        .path("items.collect { it.item.subject + ' ' + it.granted + ' ' + it.status }");
  }
}
