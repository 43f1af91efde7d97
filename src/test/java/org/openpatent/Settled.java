package org.openpatent;

import io.restassured.response.Response;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.openpatent.market.patent.PatentKind;

/** Settlements brought to the state that a test begins with. */
public final class Settled {
  /** So far ahead that there are weeks for any number of tests. */
  static final LocalDate FIRST_DAY = LocalDate.of(2050, 1, 1);

  private Settled() {}

  /** Travels to a Monday; no other test has a license in the four weeks from then on. */
  public static synchronized LocalDate begin() {
    int serial = Integer.getInteger("test.weeks", 0);
    System.setProperty("test.weeks", String.valueOf(serial + 1));
    LocalDate year = FIRST_DAY.plusYears(serial / 13);
    LocalDate monday = year.with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
    LocalDate begun = TimeMachine.travelTo(monday.plusWeeks(4L * (serial % 13)));
    announceHolidays();
    return begun;
  }

  /** So that notice can be given today, and reach into the next year. */
  public static void announceHolidays() {
    announceHolidays(World.today().getYear());
    announceHolidays(World.today().getYear() + 1);
  }

  /** None, unless a test has announced others. */
  public static void announceHolidays(int year) {
    Api.agency()
        .body(Map.of("holidays", List.of(), "workingWeekends", List.of()))
        .put("/v1/holidays/" + year);
  }

  /** A program for just these weeks. */
  public static Map<String, Object> program(LocalDate monday) {
    Map<String, Object> body = Programs.body();
    body.put("eligibleFrom", monday.toString());
    body.put("eligibleTo", monday.plusDays(27).toString());
    return body;
  }

  public static Map<String, Object> program(LocalDate monday, String budget) {
    Map<String, Object> body = program(monday);
    body.put("budget", budget);
    return body;
  }

  /** A new invention of this university under an open free license. */
  public static String offer(String university) {
    return offer(university, PatentKind.INVENTION);
  }

  public static String offer(String university, PatentKind kind) {
    Map<String, Object> body = World.offerBody(World.patent(university, kind));
    body.put("maximumTermMonths", 24);
    return World.offer(university, body);
  }

  public static String license(String university, String firm) {
    return World.license(firm, offer(university));
  }

  /** A license of a new university and a new firm. */
  public static String license() {
    return license(World.university(), World.firm());
  }

  public static String draft(String program, LocalDate cutOff) {
    return Treasury.settle(program, cutOff).then().statusCode(201).extract().path("id");
  }

  public static String noticed(String program, LocalDate cutOff) {
    String settlement = draft(program, cutOff);
    Treasury.giveNotice(settlement).then().statusCode(200);
    return settlement;
  }

  /** Travels to the first day on which a settlement under notice can be approved. */
  public static LocalDate travelToApproval(String settlement) {
    return TimeMachine.travelTo(read(settlement).<String>path("approvableFrom"));
  }

  /** Noticed today and approved on the first day it can be, which it is from now on. */
  public static String approved(String program, LocalDate cutOff) {
    String settlement = noticed(program, cutOff);
    travelToApproval(settlement);
    Treasury.approve(settlement).then().statusCode(200);
    return settlement;
  }

  /** Exports all that can be; the message id of the file. */
  public static String export(String settlement) {
    return Treasury.export(settlement).then().statusCode(201).extract().path("messageId");
  }

  /** The bank answers a whole file: ACSC or RJCT. */
  public static void answer(String message, String status) {
    Treasury.enterReport(Treasury.report(Api.newKey().substring(0, 30), message, status))
        .then()
        .statusCode(200);
  }

  public static Response read(String settlement) {
    return Api.auditor().get("/v1/settlements/" + settlement);
  }

  public static Response lines(String settlement) {
    return Api.auditor().get("/v1/settlements/" + settlement + "/lines");
  }

  /** Each line as {@code "LICENSOR 10000.00 GRANTED"}, in settlement order. */
  public static List<String> decisions(String settlement) {
    return lines(settlement)
        .path("items.collect { it.item.part + ' ' + it.granted + ' ' + it.status }");
  }

  /** What the lines are granted, in settlement order. */
  public static List<String> granted(String settlement) {
    return lines(settlement).path("items.granted");
  }
}
