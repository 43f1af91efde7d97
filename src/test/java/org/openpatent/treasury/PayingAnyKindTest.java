package org.openpatent.treasury;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Settled;
import org.openpatent.Treasury;
import org.openpatent.World;
import org.openpatent.platform.value.Code;

/** The treasury alone holds, rejects, pays and recovers what it has never heard of. */
@QuarkusTest
class PayingAnyKindTest {
  @Inject MadeUp madeUp;

  @BeforeEach
  void begin() throws SQLException {
    madeUp.begin();
  }

  @AfterEach
  void theBooksAddUp() throws SQLException {
    madeUp.end();
  }

  @Test
  void whatAnotherKindPaidForALicenseIsNoLicenseOfThePairThatWasPaid() {
    String university = World.university();
    String firm = World.firm();
    String offer = Settled.offer(university);
    String license = World.license(firm, offer);
    Acts.declareVoid(license).then().statusCode(200);
    String other = World.license(firm, offer);
    Acts.terminate(Api.licensee(firm), other, madeUp.monday).then().statusCode(200);
    String program = madeUp.open(madeUp.terms("150.00"));
    madeUp.item(UUID.fromString(other), program, "A", 10);
    Settled.approved(program, madeUp.monday);
    Acts.annulVoiding(license).then().statusCode(200);
  }

  @Test
  void aPayeeReadsWhatItIsPaidForWhateverThatIs() {
    String program = madeUp.open(madeUp.terms("150.00"));
    madeUp.item(program, "A", 10);
    madeUp.item(program, "B", 9);
    String settlement = Settled.approved(program, madeUp.monday);
    Treasury.raise(program, "190.00").then().statusCode(200);
    Settled.approved(program, madeUp.monday);
    String mine = "/v1/settlement-lines?kind=MADE_UP&program=" + program;
    Api.licensee(madeUp.bank)
        .get(mine)
        .then()
        .body("items.item.subject", equalTo(List.of("B", "A", "A")))
        .body("items.granted", equalTo(List.of("90.00", "60.00", "40.00")))
        .body("items.until", everyItem(equalTo(madeUp.monday.toString())));
    Api.licensee(madeUp.bank).get(mine.replace("MADE_UP", "ANOTHER")).then().body("items", empty());
    Api.licensee(madeUp.bank)
        .get("/v1/settlement-lines/totals")
        .then()
        .body("items", hasSize(1))
        .body("items[0].assessed", equalTo("190.00"))
        .body("items[0].granted", equalTo("190.00"));
    String csv = Api.licensee(madeUp.bank).get("/v1/settlement-lines/csv?kind=MADE_UP").asString();
    assertEquals(4, csv.lines().count());
    String first = csv.lines().toList().get(1);
    assertTrue(first.startsWith(program + ",MADE_UP," + settlement), first);
    assertTrue(csv.lines().skip(1).allMatch(line -> line.endsWith("," + madeUp.monday)), csv);
  }

  @Test
  void anObjectionHoldsTheItemAndNothingComesInItsPlace() {
    String program = madeUp.open(madeUp.terms("1000.00"));
    UUID item = madeUp.item(program, "A", 10);
    madeUp.item(program, "B", 9);
    String first = Settled.noticed(program, madeUp.monday);
    String objection = MadeUp.object(first, item).then().statusCode(201).extract().path("id");
    assertEquals(List.of("B 90.00 GRANTED", "A 100.00 HELD"), MadeUp.lines(first));
    MadeUp.approve(first);
    Treasury.budget(program).then().body("committed", equalTo("90.00"));
    LocalDate later = World.today();
    String second = Settled.draft(program, later);
    assertEquals(
        List.of("B %d0.00 GRANTED".formatted(MadeUp.days(madeUp.monday, later))),
        MadeUp.lines(second));
    assertEquals(
        List.of("A 100.00 HELD", "B %d0.00 GRANTED".formatted(MadeUp.days(madeUp.monday, later))),
        MadeUp.openLines(program));
    Treasury.resolve(first, objection, "RELEASED").then().statusCode(200);
    Treasury.recompute(second).then().statusCode(200);
    assertEquals(
        List.of(
            "B %d0.00 GRANTED".formatted(MadeUp.days(madeUp.monday, later)),
            "A %d0.00 GRANTED".formatted(10 + MadeUp.days(madeUp.monday, later))),
        MadeUp.lines(second));
  }

  @Test
  void whatIsVoidIsRejectedWithdrawnOrRecovered() {
    String program = madeUp.open(madeUp.terms("1000.00"));
    UUID early = madeUp.item(program, "A", 10);
    UUID unpaid = madeUp.item(program, "B", 9);
    UUID paid = madeUp.item(program, "C", 8);
    String settlement = Settled.noticed(program, madeUp.monday);
    madeUp.declareVoid(early);
    assertEquals(
        List.of("C 80.00 GRANTED", "B 90.00 GRANTED", "A 100.00 REJECTED"),
        MadeUp.lines(settlement));
    MadeUp.approve(settlement);
    madeUp.declareVoid(unpaid);
    assertEquals(
        List.of("C 80.00 GRANTED", "B 90.00 WITHDRAWN", "A 100.00 REJECTED"),
        MadeUp.lines(settlement));
    assertEquals(List.of(), MadeUp.openLines(program));
    MadeUp.pay(settlement);
    Treasury.budget(program).then().body("paid", equalTo("80.00"));
    Instant since = madeUp.clock.now();
    madeUp.declareVoid(paid);
    MadeUp.overpaid(program).then().body("items.overpaid", equalTo(List.of("80.00")));
    MadeUp.recover(settlement, paid, "10").then().statusCode(201).body("due", equalTo("88.00"));
    assertEquals(Code.VOIDING_BUILT_UPON, MadeUp.refusal(() -> madeUp.annulVoiding(paid, since)));
    assertEquals(Code.VOIDING_BUILT_UPON, MadeUp.refusal(() -> madeUp.annulVoiding(early, since)));
    madeUp.annulVoiding(unpaid, since);
    assertEquals(
        List.of("C 80.00 GRANTED", "B 90.00 REOPENED", "A 100.00 REJECTED"),
        MadeUp.lines(settlement));
    LocalDate later = World.today();
    String next = Settled.draft(program, later);
    assertEquals(
        List.of("B %d0.00 GRANTED".formatted(9 + MadeUp.days(madeUp.monday, later))),
        MadeUp.lines(next));
  }

  @Test
  void aCorrectionTakesFromTheLatestLinesFirst() {
    String program = madeUp.open(madeUp.terms("1000.00"));
    UUID item = madeUp.item(program, "A", 10);
    String first = Settled.approved(program, madeUp.monday);
    MadeUp.pay(first);
    LocalDate later = World.today();
    String second = Settled.approved(program, later);
    madeUp.endOn(item, madeUp.monday.plusDays(2));
    Settled.lines(second)
        .then()
        .body("items[0].status", equalTo("GRANTED"))
        .body("items[0].withdrawn", equalTo(MadeUp.days(madeUp.monday, later) - 1 + "0.00"))
        .body("items[0].withdrawalCause", equalTo("CORRECTION"));
    Treasury.payment(second, madeUp.bank).then().body("amount", equalTo("10.00"));
    madeUp.endOn(item, madeUp.monday.minusDays(2));
    assertEquals(
        List.of("A %d0.00 REOPENED".formatted(MadeUp.days(madeUp.monday, later))),
        MadeUp.lines(second));
    MadeUp.overpaid(program)
        .then()
        .body("items.settlement", equalTo(List.of(first)))
        .body("items.granted", equalTo(List.of("100.00")))
        .body("items.owedNow", equalTo(List.of("70.00")));
    String recovery = MadeUp.recover(first, item, null).then().statusCode(201).extract().path("id");
    Api.licensee(madeUp.bank)
        .get("/v1/recoveries/" + recovery)
        .then()
        .body("part", nullValue())
        .body("reason", equalTo("OVERPAID"))
        .body("due", equalTo("30.00"));
    Treasury.receive(recovery, "30.00", World.today()).then().statusCode(201);
    // what came back was granted all the same
    Treasury.settle(program, World.today()).then().spec(Acts.refused(409, "nothing-to-settle"));
    assertEquals(Code.CORRECTION_BUILT_UPON, MadeUp.refusal(() -> madeUp.endOn(item, null)));
  }
}
