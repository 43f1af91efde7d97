package org.openpatent.treasury.ledger;

import static java.util.Arrays.asList;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Programs;
import org.openpatent.Refusal;
import org.openpatent.Settled;
import org.openpatent.TimeMachine;
import org.openpatent.Treasury;
import org.openpatent.World;
import org.openpatent.platform.value.Code;

/** A program names the line that pays it, and the budget is read as a whole. */
@QuarkusTest
class BudgetLinesTest {
  private static final List<String> SUMS =
      List.of(
          "appropriated",
          "carriedIn",
          "available",
          "committed",
          "paid",
          "recovered",
          "carriedOut",
          "lapsed");

  private final Programs programs = new Programs();

  @AfterEach
  void comeBack() {
    TimeMachine.comeBack();
    programs.closeAll();
  }

  @Test
  void aDraftNamesItsLineAndKeepsItOnceItIsOpen() throws SQLException {
    String code = Programs.newCode();
    Map<String, Object> body = Programs.body();
    Programs.put(code, body).then().statusCode(201).body("budgetLine", nullValue());
    Map<String, Object> line = Lines.of("2011499", "REGION", "62.50");
    body.put("budgetLine", line);
    change(code, body)
        .then()
        .statusCode(200)
        .body("budgetLine.line", equalTo("2011499"))
        .body("budgetLine.level", equalTo("REGION"))
        .body("budgetLine.regionPercent", equalTo("62.5"))
        .body("fiscalYear", equalTo(World.today().getYear()));
    body.put("budgetLine", null);
    change(code, body).then().statusCode(200).body("budgetLine", nullValue());
    body.put("budgetLine", Lines.of("2011499", "CITY", null));
    change(code, body).then().statusCode(200).body("budgetLine.regionPercent", nullValue());
    // what was read is sent back, with what this does not own
    Map<String, Object> read = Api.agency().get("/v1/programs/" + code).jsonPath().getMap("");
    read.put("carriedTo", "ELSEWHERE");
    change(code, read).then().statusCode(200).body("carriedTo", nullValue());
    Api.agency().post("/v1/programs/" + code + "/opening").then().statusCode(200);
    change(code, body).then().spec(Acts.refused(409, "program-frozen"));
    Api.anonymous()
        .get("/v1/programs/" + code)
        .then()
        .body("budgetLine", equalTo(Map.of("line", "2011499", "level", "CITY")));
    for (String column :
        List.of("budget_line = 'L'", "budget_level = 'REGION'", "region_percent = 1")) {
      Database.assertRefused("program_frozen", "update program set " + column + where(code));
    }
    Api.agency().post("/v1/programs/" + code + "/closing").then().statusCode(200);
  }

  private static String where(String code) {
    return " where code = '" + code + "'";
  }

  private static Response change(String code, Map<String, Object> body) {
    return Programs.change(code, Api.agency().get("/v1/programs/" + code).header("ETag"), body);
  }

  @Test
  void aLineIsReadStrictly() {
    Map<String, Object> unknown = Lines.of("L", "REGION", null);
    unknown.put("percent", "1");
    refused(Lines.of("L", "REGION", "100.0001"), "/budgetLine/regionPercent", Code.RANGE);
    refused(Lines.of("L", "REGION", "-1"), "/budgetLine/regionPercent", Code.PERCENT_FORM);
    refused(Lines.of("L", "NATION", null), "/budgetLine/level", Code.FORM);
    refused(Lines.of("L", null, null), "/budgetLine/level", Code.REQUIRED);
    refused(Lines.of(" ", "CITY", null), "/budgetLine/line", Code.REQUIRED);
    refused(Lines.of("L".repeat(101), "CITY", null), "/budgetLine/line", Code.SIZE);
    refused(Lines.of("a\nb", "CITY", null), "/budgetLine/line", Code.NAME_CHARACTERS);
    refused(unknown, "/budgetLine/percent", Code.UNKNOWN_FIELD);
    refused("2011499", "/budgetLine", Code.WRONG_TYPE);
  }

  private static void refused(Object line, String pointer, Code code) {
    Map<String, Object> body = Programs.body();
    body.put("budgetLine", line);
    Programs.put(Programs.newCode(), body).then().spec(Refusal.at(pointer, code));
  }

  @Test
  void theSumsOfAYearAreThoseOfItsLedgers() {
    Settled.begin();
    String line = Lines.newLine();
    String university = World.university();
    String firm = World.firm();
    Treasury.nameAccount(university);
    Treasury.nameAccount(firm);
    String license = Settled.license(university, firm);
    String before = open(2003, line, "REGION", "50", "200000.01");
    String without = programs.open(Lines.program(2003, null, "7.77"));
    String settling = open(2004, line, "REGION", "33.3333", "100000.01");
    String other = open(2004, line, "REGION", "50", "49999.99");
    String city = open(2004, line, "CITY", null, "20.00");
    String none = programs.open(Lines.program(2004, null, "0.00"));
    Programs.put(Programs.newCode(), Lines.program(2004, line, "5.00")); // a draft has no money
    String settlement = Settled.approved(settling, World.today());
    Settled.answer(Settled.export(settlement), "ACSC");
    Acts.declareVoid(license).then().statusCode(200);
    String recovery = Treasury.recover(settlement, license, "LICENSEE", "10").path("id");
    Treasury.receive(recovery, "100.01", World.today()).then().statusCode(201);
    Lines.carry(before, other, "100.01").then().statusCode(200);

    assertEquals(
        asList("150000.00", "58333.30", "91666.70", "200000.01", "-25.00"),
        Lines.figure(2004, line, "REGION", "appropriated"));
    assertEquals(
        asList("15000.00", "5000.00", "10000.00", "0.00", null),
        Lines.figure(2004, line, "REGION", "paid"));
    assertEquals(
        asList("100.01", "33.34", "66.67", "0.00", null),
        Lines.figure(2004, line, "REGION", "recovered"));
    assertEquals(
        asList("100.01", "50.01", "50.00", "0.00", null),
        Lines.figure(2004, line, "REGION", "carriedIn"));
    assertEquals(
        asList("20.00", "0.00", "20.00", "0.00", null),
        Lines.figure(2004, line, "CITY", "appropriated"));
    assertEquals(
        asList("199900.00", "99950.00", "99950.00", "0.00", null),
        Lines.figure(2003, line, "REGION", "lapsed"));
    assertEquals(
        asList("0.00", null, null, "7.77", "-100.00"),
        Lines.figure(Lines.read(2004), "lines.find { it.line == null }.figures.appropriated"));
    Lines.read(2004)
        .then()
        .body("fiscalYear", equalTo(2004))
        .body(
            "lines.programs",
            equalTo(List.of(sorted(settling, other), List.of(city), List.of(none))));
    // a line that only the year before had
    Lines.read(2005)
        .then()
        .body("lines.line", equalTo(asList(line, line, null)))
        .body("lines.programs", equalTo(List.of(List.of(), List.of(), List.of())))
        .body("whole.appropriated.previous", equalTo("150020.00"))
        .body("whole.appropriated.growth", equalTo("-100.00"));
    for (String sum : SUMS) {
      List<String> whole = Lines.figure(Lines.read(2004), "whole." + sum);
      assertEquals(total(sum, settling, other, city, none), whole.get(0), sum);
      assertEquals(total(sum, before, without), whole.get(3), sum);
      BigDecimal parts = new BigDecimal(whole.get(1)).add(new BigDecimal(whole.get(2)));
      assertEquals(total(sum, settling, other, city), parts.toPlainString(), sum);
    }
    List.of(before, without, settling, other, city, none).forEach(Treasury::assertBalanced);
  }

  private String open(int year, String line, String level, String percent, String budget) {
    Map<String, Object> body = Lines.program(year, line, budget);
    body.put("budgetLine", Lines.of(line, level, percent));
    return programs.open(body);
  }

  private static List<String> sorted(String... codes) {
    List<String> sorted = new ArrayList<>(List.of(codes));
    sorted.sort(null);
    return sorted;
  }

  private static String total(String sum, String... codes) {
    BigDecimal total = BigDecimal.ZERO;
    for (String code : codes) {
      total = total.add(new BigDecimal(Treasury.budget(code).<String>path(sum)));
    }
    return total.toPlainString();
  }

  @Test
  void aSumMayBeMoreThanAProgramCanHave() {
    String line = Lines.newLine();
    for (int i = 0; i < 2; i++) {
      programs.open(Lines.program(2008, line, "9999999999999.99"));
    }
    assertEquals("19999999999999.98", Lines.figure(2008, line, "REGION", "available").get(0));
    assertEquals("19999999999999.98", Lines.figure(2008, line, "REGION", "available").get(1));
  }

  @Test
  void withoutAYearThePresentOneIsMeantAndWhatIsNoYearIsRefused() {
    String line = Lines.newLine();
    programs.open(Lines.program(World.today().getYear(), line, "1.00"));
    Api.treasury()
        .get("/v1/budget-lines")
        .then()
        .statusCode(200)
        .body("fiscalYear", equalTo(World.today().getYear()))
        .body("lines.line", hasItem(line));
    Lines.read(1990).then().statusCode(200).body("lines", equalTo(List.of()));
    for (String year : List.of("", "x", "1984", "3000", "2004.0", "02004")) {
      Api.agency()
          .get("/v1/budget-lines?fiscalYear=" + year)
          .then()
          .spec(Refusal.of(year.isEmpty() ? Code.INVALID_QUERY_PARAMETER : Code.RANGE, 400));
    }
  }
}
