package org.openpatent.treasury;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Race;
import org.openpatent.Settled;
import org.openpatent.Treasury;
import org.openpatent.World;

/** The treasury alone settles a kind that it has never heard of. */
@QuarkusTest
class SettlingAnyKindTest {
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
  void anItemComesAgainForLaterDaysAndIsPaidTheDifference() {
    String program = madeUp.open(madeUp.terms("1000.00"));
    UUID item = madeUp.item(program, "A", 10);
    String first = Settled.approved(program, madeUp.monday);
    assertEquals(List.of("A 100.00 GRANTED"), MadeUp.lines(first));
    MadeUp.pay(first);
    Treasury.payment(first, madeUp.bank).then().body("status", equalTo("PAID"));
    Settled.read(first).then().body("status", equalTo("CLOSED"));

    LocalDate later = World.today();
    String more = MadeUp.days(madeUp.monday, later) + "0.00";
    String second = Settled.approved(program, later);
    assertEquals(List.of("A " + more + " GRANTED"), MadeUp.lines(second));
    Settled.lines(second)
        .then()
        .body("items[0].kind", equalTo("MADE_UP"))
        .body("items[0].until", equalTo(later.toString()))
        .body("items[0].item.id", equalTo(item.toString()))
        .body("items[0].item.part", nullValue())
        .body("items[0].item.text", equalTo("Thing A up to " + later))
        .body("items[0].payee.creditCode", equalTo(madeUp.bank));
    MadeUp.pay(second);
    Treasury.budget(program)
        .then()
        .body("paid", equalTo(MadeUp.days(madeUp.monday, later) + 10 + "0.00"))
        .body("available", equalTo(100 - 10 - MadeUp.days(madeUp.monday, later) + "0.00"));
    Treasury.settle(program, later).then().spec(Acts.refused(409, "nothing-to-settle"));
  }

  @Test
  void whatTheBudgetDoesNotCoverComesAgainOnTheSameDay() {
    String program = madeUp.open(madeUp.terms("250.00"));
    madeUp.item(program, "A", 12);
    madeUp.item(program, "B", 11);
    madeUp.item(program, "C", 10);
    String first = Settled.approved(program, madeUp.monday);
    // the latest first
    assertEquals(
        List.of("C 100.00 GRANTED", "B 110.00 GRANTED", "A 40.00 GRANTED"), MadeUp.lines(first));
    String exhausted = Settled.draft(program, madeUp.monday);
    assertEquals(List.of("A 0.00 UNFUNDED"), MadeUp.lines(exhausted));
    assertEquals(List.of("A 0.00 UNFUNDED"), MadeUp.openLines(program));
    Api.agency()
        .post("/v1/programs/" + program + "/closing")
        .then()
        .spec(Acts.refused(409, "program-lines-open"))
        .body("detail", containsString("80.00"));
    MadeUp.approve(exhausted);
    assertEquals(List.of("A 0.00 UNFUNDED"), MadeUp.openLines(program));
    Treasury.raise(program, "330.00").then().statusCode(200);
    String third = Settled.draft(program, madeUp.monday);
    assertEquals(List.of("A 80.00 GRANTED"), MadeUp.openLines(program));
    MadeUp.approve(third);
    assertEquals(List.of(), MadeUp.openLines(program));
    Api.agency().post("/v1/programs/" + program + "/closing").then().statusCode(200);
  }

  @Test
  void aLineThatACapLeavesNothingIsAssessedAfresh() {
    MadeUpTerms capped = madeUp.terms("1000.00", "150.00", null);
    String program = madeUp.open(capped);
    madeUp.item(program, "A", 12);
    madeUp.item(program, "B", 11);
    madeUp.item(program, "C", 10);
    String first = Settled.approved(program, madeUp.monday);
    assertEquals(
        List.of("C 100.00 GRANTED", "B 50.00 GRANTED", "A 0.00 CAPPED"), MadeUp.lines(first));
    String second = Settled.approved(program, madeUp.monday);
    assertEquals(List.of("B 0.00 CAPPED", "A 0.00 CAPPED"), MadeUp.lines(second));
    Settled.lines(second)
        .then()
        .body("items.assessed", equalTo(List.of("60.00", "120.00")))
        .body("items.cause", everyItem(equalTo("PER_FIRM_CAP")));
    assertEquals(List.of(), MadeUp.openLines(program));
    Api.licensee(madeUp.bank)
        .get("/v1/settlement-lines/totals")
        .then()
        .body("items[0].assessed", equalTo("330.00"))
        .body("items[0].granted", equalTo("150.00"));
  }

  @Test
  void severalProgramsShareACap() {
    String one = madeUp.open(madeUp.terms("1000.00", "120.00", "150.00"));
    String other = madeUp.open(madeUp.terms("1000.00", "120.00", "150.00"));
    madeUp.item(one, "A", 10);
    madeUp.item(other, "B", 10);
    madeUp.item(other, "C", 9);
    String first = Settled.noticed(one, madeUp.monday);
    String second = Settled.draft(other, madeUp.monday);
    assertEquals(List.of("C 50.00 GRANTED", "B 0.00 CAPPED"), MadeUp.lines(second));
    Treasury.cancel(first).then().statusCode(200);
    Treasury.recompute(second).then().statusCode(200);
    assertEquals(List.of("C 90.00 GRANTED", "B 30.00 GRANTED"), MadeUp.lines(second));
    Treasury.cancel(second).then().statusCode(200);
    assertEquals(List.of(), MadeUp.lines(second));
  }

  @Test
  void whatMayStillBeReleasedTakesItsPartOfASharedCap() {
    String one = madeUp.open(madeUp.terms("1000.00", null, "150.00"));
    String other = madeUp.open(madeUp.terms("1000.00", null, "150.00"));
    UUID held = madeUp.item(one, "A", 10);
    madeUp.item(other, "B", 10);
    String first = Settled.noticed(one, madeUp.monday);
    String objection = MadeUp.object(first, held).then().statusCode(201).extract().path("id");
    String second = Settled.draft(other, madeUp.monday);
    assertEquals(List.of("B 50.00 GRANTED"), MadeUp.lines(second));
    Treasury.resolve(first, objection, "RELEASED").then().statusCode(200);
    assertEquals(List.of("A 100.00 GRANTED"), MadeUp.lines(first));
  }

  @Test
  void programsThatAreSettledAtTheSameMomentExceedNoSharedCap() throws Exception {
    List<Callable<Response>> racers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String program = madeUp.open(madeUp.terms("1000.00", null, "150.00"));
      madeUp.item(program, "A", 10);
      racers.add(() -> Treasury.settle(program, madeUp.monday));
    }
    List<String> granted = new ArrayList<>();
    for (Response settled : Race.run(racers)) {
      granted.add(settled.then().statusCode(201).extract().path("granted"));
    }
    Collections.sort(granted);
    assertEquals(List.of("0.00", "0.00", "0.00", "0.00", "100.00", "50.00"), granted);
  }
}
