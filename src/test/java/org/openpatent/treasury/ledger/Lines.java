package org.openpatent.treasury.ledger;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openpatent.Api;
import org.openpatent.Programs;
import org.openpatent.World;

/** What the treasury does with the lines of the budget, one line each. */
final class Lines {
  private Lines() {}

  /** One that no other test has. */
  static String newLine() {
    return "LINE-" + Programs.newCode();
  }

  static Map<String, Object> of(String line, String level, String regionPercent) {
    Map<String, Object> budgetLine = new HashMap<>();
    budgetLine.put("line", line);
    budgetLine.put("level", level);
    if (regionPercent != null) {
      budgetLine.put("regionPercent", regionPercent);
    }
    return budgetLine;
  }

  /** That of a year long ago, when no other test is, and of this line of the region. */
  static Map<String, Object> program(int fiscalYear, String line, String budget) {
    Map<String, Object> body = Programs.body();
    body.put("eligibleFrom", World.today().toString());
    body.put("eligibleTo", World.today().plusDays(27).toString());
    body.put("fiscalYear", fiscalYear);
    body.put("budget", budget);
    body.put("budgetLine", line == null ? null : of(line, "REGION", null));
    return body;
  }

  static Response carry(String from, String to, String amount) {
    return Api.treasury()
        .body(Map.of("to", to, "amount", amount, "documentNumber", "桂财〔2051〕7号"))
        .post("/v1/programs/" + from + "/carry-over");
  }

  static Response read(int fiscalYear) {
    return Api.auditor().get("/v1/budget-lines?fiscalYear=" + fiscalYear);
  }

  /** One sum of one line: current, region's, cities', previous, growth. */
  static List<String> figure(int fiscalYear, String line, String level, String sum) {
    String at = "lines.find { it.line == '%s' && it.level == '%s' }.figures.%s";
    return figure(read(fiscalYear), at.formatted(line, level, sum));
  }

  static List<String> figure(Response answer, String at) {
    Map<String, String> figure = answer.then().statusCode(200).extract().path(at);
    return Stream.of("current", "region", "city", "previous", "growth").map(figure::get).toList();
  }

  /** Each entry of a program's ledger as {@code "LAPSE 10.00 document"}. */
  static List<String> entries(String program) {
    return Api.auditor()
        .get("/v1/programs/" + program + "/ledger")
        .path("items.collect { it.event + ' ' + it.entries[0].amount + ' ' + it.reference }");
  }
}
