package org.openpatent;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.openpatent.demo.DemoUser;

/** White lists as tests need them, made through the API; only firms that agreed are on them. */
public final class WhiteLists {
  /** An indicator that firms declare. */
  public static final String DECLARED = "research-share-percent";

  private static final long PATIENCE_NANOS = 60_000_000_000L;

  private WhiteLists() {}

  /** A code that no list has. */
  public static String newCode() {
    return "WL-" + World.newCode("91").substring(8, 17);
  }

  public static Map<String, Object> indicator(String code, String weight, Object... steps) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (int i = 0; i < steps.length; i += 2) {
      all.add(Map.of("from", steps[i], "points", steps[i + 1]));
    }
    return Map.of("code", code, "weight", weight, "steps", all);
  }

  /** By inventions in force and a declared share; tests change what they are about. */
  public static Map<String, Object> criteria() {
    Map<String, Object> body = new HashMap<>();
    body.put(
        "indicators",
        List.of(
            indicator("valid-inventions", "60", "1", 50, "2", 100),
            indicator("research-share-percent", "40", "3", 50, "5", 100)));
    body.put(
        "exclusions",
        List.of("not-registered-in-region", "abnormal-filer", "dishonest", "no-consent"));
    body.put("minimumScore", "10.00");
    return body;
  }

  /** Stated for a new list; its code. */
  public static String state(Map<String, Object> criteria) {
    String code = newCode();
    Api.agency().body(criteria).put("/v1/list-criteria/" + code + "/1").then().statusCode(201);
    return code;
  }

  /** A registered firm in Nanning that agreed to be listed; its credit code. */
  public static String candidate() {
    String firm = World.firm();
    consent(firm, true).then().statusCode(201);
    return firm;
  }

  public static Response consent(String firm, boolean given) {
    var request = Api.licensee(firm);
    if (Api.licensee(firm).get("/v1/list-consents/" + firm).statusCode() == 200) {
      request.header("If-Match", "*");
    }
    return request
        .body(Map.of("given", given, "on", World.today().toString()))
        .put("/v1/list-consents/" + firm);
  }

  /** The share of research this year, by the agency. */
  public static Response declare(String organization, String value) {
    return Api.agency()
        .body(Map.of("value", value, "source", "审计报告"))
        .put(
            "/v1/declared-indicators/%s/%s/%d"
                .formatted(organization, DECLARED, World.today().getYear()));
  }

  /** A draft as of today, once it is computed; its id. */
  public static String draft(String code) {
    return draft(code, Map.of());
  }

  public static String draft(String code, Map<String, Object> more) {
    Response begun = ask(code, more);
    assertTrue(begun.statusCode() / 100 == 2, begun::asString);
    String id = begun.path("id");
    awaitComputed(id);
    return id;
  }

  public static void awaitComputed(String id) {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (!read(id).path("computation").equals("COMPUTED")) {
      assertTrue(System.nanoTime() < deadline, () -> read(id).asString());
      LockSupport.parkNanos(20_000_000);
    }
  }

  public static Response ask(String code, Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>();
    body.put("criteria", code);
    body.put("criteriaVersion", 1);
    body.put("asOf", World.today().toString());
    body.putAll(more);
    return Api.agency().body(body).post("/v1/white-lists");
  }

  public static Response read(String id) {
    return Api.agency().get("/v1/white-lists/" + id);
  }

  public static Response notice(String id) {
    return Api.agency().post("/v1/white-lists/" + id + "/notice");
  }

  /** By another person of the agency than drafts here. */
  public static Response enter(String id) {
    return Api.as(DemoUser.TREASURY_DEPUTY).post("/v1/white-lists/" + id + "/entry-into-force");
  }

  /** Drafted, noticed and in force on the first day it can be, which it is from now on; its id. */
  public static String inForce(String code) {
    Settled.announceHolidays();
    String id = draft(code);
    notice(id).then().statusCode(200);
    TimeMachine.travelTo(read(id).<String>path("enterableFrom"));
    enter(id).then().statusCode(200);
    return id;
  }

  /** To a bank, with the names; its id. */
  public static String push(String list, String bank) {
    return push(list, bank, "CREDIT", "NAME").then().statusCode(201).extract().path("id");
  }

  public static Response push(String list, String recipient, String purpose, String... fields) {
    return Api.agency()
        .body(Map.of("recipient", recipient, "purpose", purpose, "fields", List.of(fields)))
        .post("/v1/white-lists/" + list + "/pushes");
  }

  /** Puts an organization of Nanning on this year's precise filing list. */
  public static void listForFiling(String organization) {
    String nominations = "/v1/precise-filing-nominations";
    String path =
        nominations
            + "/"
            + Api.licensor(organization)
                .body(Map.of("year", World.today().getYear(), "grounds", "发明专利6件"))
                .post(nominations)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
    Map<String, Boolean> passed = Map.of("passed", true);
    Api.city(World.city("450100")).body(passed).post(path + "/city-check");
    Api.agency().body(passed).post(path + "/region-check");
    Api.agency()
        .body(Map.of("number", "12号", "on", World.today().toString()))
        .post(path + "/listing")
        .then()
        .statusCode(200);
  }

  public static Response entries(String id, String query) {
    return Api.agency().get("/v1/white-lists/" + id + "/entries?limit=200" + query);
  }
}
