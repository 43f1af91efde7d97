package org.openpatent;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compensation programs of a test. Every open program has its say in every statement, so each gets
 * a code of its own and is closed when the test is over.
 */
public final class Programs {
  private final List<String> opened = new ArrayList<>();

  /** Each test profile loads this class anew, on the same database. */
  public static synchronized String newCode() {
    int next = Integer.getInteger("test.programs", 0) + 1;
    System.setProperty("test.programs", String.valueOf(next));
    return "TEST-" + next;
  }

  /** Pays each free license between university and smaller firm of Guangxi, at once. */
  public static Map<String, Object> body() {
    return body(World.today());
  }

  /** For a service that runs elsewhere, so that it cannot be asked what day it is. */
  public static Map<String, Object> body(LocalDate today) {
    Map<String, Object> body = new HashMap<>();
    body.put("name", "测试补偿");
    body.put("division", "450000");
    body.put("fiscalYear", today.getYear());
    body.put("eligibleFrom", today.minusYears(1).toString());
    body.put("eligibleTo", today.plusYears(3).toString());
    body.put("dateBasis", "EFFECTIVE");
    body.put("budget", "1000000.00");
    body.put("allocation", "FIRST_COME");
    body.put("conditions", conditions());
    body.put("licensor", flat("10000.00", "3000.00", "2000.00"));
    body.put("licensee", flat("5000.00", "2000.00", "1000.00"));
    return body;
  }

  /** The same with one condition set otherwise. */
  public static Map<String, Object> bodyWith(String condition, Object value) {
    Map<String, Object> conditions = conditions();
    conditions.put(condition, value);
    Map<String, Object> body = body();
    body.put("conditions", conditions);
    return body;
  }

  private static Map<String, Object> conditions() {
    Map<String, Object> conditions = new HashMap<>();
    conditions.put("recordalRequired", false);
    conditions.put("minimumTermMonths", 12);
    conditions.put("licenseeSizes", List.of("MICRO", "SMALL", "MEDIUM"));
    conditions.put("licenseeDivisions", List.of("45"));
    conditions.put("licenseeDivisionsExcluded", List.of());
    conditions.put("licensorKinds", List.of("UNIVERSITY"));
    conditions.put("licensorDivisions", List.of("45"));
    conditions.put("unrelatedPartiesRequired", true);
    conditions.put("pairCountedOnce", true);
    return conditions;
  }

  public static Map<String, Object> flat(String invention, String utilityModel, String design) {
    return Map.of(
        "method",
        "FLAT",
        "amounts",
        Map.of("INVENTION", invention, "UTILITY_MODEL", utilityModel, "DESIGN", design));
  }

  public static Map<String, Object> perYear(String amount) {
    Map<String, Object> rule = new HashMap<>(flat(amount, amount, amount));
    rule.put("method", "PER_YEAR");
    return rule;
  }

  public static Response put(String code, Map<String, Object> body) {
    return Api.agency().body(body).put("/v1/programs/" + code);
  }

  public static Response change(String code, String etag, Map<String, Object> body) {
    return Api.agency().header("If-Match", etag).body(body).put("/v1/programs/" + code);
  }

  /** An open program with these terms; its code. */
  public String open(Map<String, Object> body) {
    String code = newCode();
    put(code, body).then().statusCode(201);
    Api.agency().post("/v1/programs/" + code + "/opening").then().statusCode(200);
    opened.add(code);
    return code;
  }

  /** To be called when the test is over. */
  public void closeAll() {
    opened.forEach(code -> Api.agency().post("/v1/programs/" + code + "/closing?confirm=true"));
    opened.clear();
  }

  /** The statement of one program, out of a claim's answer or a list of statements. */
  public static JsonPath statement(Response answer, String program) {
    answer.then().statusCode(answer.statusCode() == 201 ? 201 : 200);
    String list = answer.jsonPath().get("compensation") == null ? "items" : "compensation";
    return answer.jsonPath().setRootPath(list + ".find { it.program == '" + program + "' }");
  }

  /** The rules that do not pass, with their outcome: {@code "recorded PENDING"}. */
  public static List<String> unmet(JsonPath statement) {
    List<Map<String, String>> rules = statement.getList("rules");
    return rules.stream()
        .filter(rule -> !rule.get("outcome").equals("PASSED"))
        .map(rule -> rule.get("rule") + " " + rule.get("outcome"))
        .toList();
  }

  /** Licensor's and licensee's amount. */
  public static List<String> amounts(JsonPath statement) {
    return statement.getList("sides.amount");
  }
}
