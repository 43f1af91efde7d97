package org.openpatent;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Interest subsidies as tests need them; each test has a product and a scheme of its own. */
public final class Subsidies {
  private static final String RATES = "/v1/reference-rates/LPR-1Y/";

  public final String product;
  public final String scheme;

  public Subsidies() {
    String own = Api.newKey().substring(0, 13).toUpperCase();
    product = "P-" + own;
    scheme = "S-" + own;
  }

  /** Pays the bank two and a half points for each loan drawn in these days. */
  public Map<String, Object> body(LocalDate from, LocalDate to) {
    Map<String, Object> body = new HashMap<>();
    body.put("kind", "INTEREST_SUBSIDY");
    body.put("name", "测试贴息");
    body.put("scheme", scheme);
    body.put("fiscalYear", from.getYear());
    body.put("eligibleFrom", from.toString());
    body.put("eligibleTo", to.toString());
    body.put("budget", "10000000.00");
    body.put("allocation", "FIRST_COME");
    body.put("products", List.of(product));
    body.put("payee", "BANK");
    body.put("conditions", conditions(from, to));
    body.put("subsidy", subsidy());
    return body;
  }

  private static Map<String, Object> conditions(LocalDate from, LocalDate to) {
    Map<String, Object> conditions = new HashMap<>();
    conditions.put("drawnFrom", from.toString());
    conditions.put("drawnTo", to.toString());
    conditions.put("borrowerDivisions", List.of("45"));
    conditions.put("borrowerSizes", List.of("MICRO", "SMALL", "MEDIUM"));
    conditions.put("minimumPrincipal", "100000.00");
    conditions.put("pledgeRequired", false);
    conditions.put("minimumIpSharePercent", "50");
    conditions.put("valuationPaidByBank", true);
    conditions.put("settledOnly", false);
    return conditions;
  }

  private static Map<String, Object> subsidy() {
    Map<String, Object> subsidy = new HashMap<>();
    subsidy.put("method", "POINTS");
    subsidy.put("points", "2.5");
    subsidy.put("dayBasis", "ACT_365");
    subsidy.put("countFromPledge", false);
    subsidy.put("atMostInterestPaid", false);
    return subsidy;
  }

  /** The same body with one condition set otherwise. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> with(
      Map<String, Object> body, String part, String field, Object value) {
    ((Map<String, Object>) body.get(part)).put(field, value);
    return body;
  }

  /** A loan of this bank to this firm, due 365 days after it was drawn; its number. */
  public String lend(String bank, String firm, String principal, LocalDate drawnOn) {
    return lend(bank, firm, loan(firm, principal, drawnOn));
  }

  public Map<String, Object> loan(String firm, String principal, LocalDate drawnOn) {
    Map<String, Object> body = Loans.body(firm);
    body.put("product", product);
    body.put("principal", principal);
    body.put("drawnOn", drawnOn.toString());
    body.put("dueOn", drawnOn.plusDays(365).toString());
    return body;
  }

  public String lend(String bank, String firm, Map<String, Object> body) {
    String number = Loans.newNumber();
    Loans.put(bank, number, body).then().statusCode(201);
    return number;
  }

  /** The statement of one program for a loan. */
  public static JsonPath statement(
      RequestSpecification caller, String bank, String number, String program) {
    Response answer = caller.get(Loans.path(bank, number) + "/subsidy");
    answer.then().statusCode(200);
    return answer.jsonPath().setRootPath("items.find { it.program == '" + program + "' }");
  }

  /** The rules that a statement says failed. */
  public static List<String> failed(JsonPath statement) {
    return statement.getList("rules.findAll { it.outcome == 'FAILED' }.rule");
  }

  /** Each as {@code "LN-1 100.00 100.00 100.00 GRANTED"}: assessed, capped, granted. */
  public static List<String> lines(String settlement) {
    return Settled.lines(settlement)
        .then()
        .statusCode(200)
        .extract()
        .path(
            "items.collect { it.item.subject.substring(19) + ' ' + it.assessed + ' ' + it.capped"
                + " + ' ' + it.granted + ' ' + it.status }");
  }

  public static String item(String settlement, String number) {
    return Settled.lines(settlement)
        .path("items.find { it.item.subject.endsWith('/" + number + "') }.item.id");
  }

  public static Response object(String settlement, String number) {
    return Api.agency()
        .body(Map.of("item", item(settlement, number), "objector", "某人", "reason", "存疑"))
        .post("/v1/settlements/" + settlement + "/objections");
  }

  public static Response recover(String settlement, String number) {
    return Api.treasury()
        .body(Map.of("settlement", settlement, "item", item(settlement, number)))
        .post("/v1/recoveries");
  }

  public static void announceRate(LocalDate on, String percent) {
    Api.agency().body(Map.of("percent", percent)).put(RATES + on).then().statusCode(201);
  }

  /** A quote of the agency for a loan of a year. */
  public Map<String, Object> planned(
      String bank, String firm, String principal, LocalDate drawnOn) {
    Map<String, Object> body = loan(firm, principal, drawnOn);
    body.put("bank", bank);
    return body;
  }

  public static Response quote(RequestSpecification caller, Map<String, Object> body) {
    return caller.body(body).post("/v1/subsidy-quotes");
  }
}
