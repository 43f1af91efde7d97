package org.openpatent;

import io.restassured.response.Response;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How tests designate firms. */
public final class Designated {
  private Designated() {}

  public static String path(String level, String code) {
    return "/v1/designations/" + level + "/" + code;
  }

  public static Map<String, Object> body(String batch, String from, int months) {
    Map<String, Object> body = new HashMap<>();
    body.put("batch", batch);
    body.put("from", from);
    body.put("termMonths", months);
    body.put("documents", List.of("桂市监〔2024〕61号"));
    return body;
  }

  /** Adds a term to what there is, or corrects one. */
  public static Response put(String level, String code, Map<String, Object> body) {
    String path = path(level, code);
    String etag = Api.agency().get(path).header("ETag");
    var request = Api.agency().body(body);
    return (etag == null ? request : request.header("If-Match", etag)).put(path);
  }

  /** From this month on, for three years. */
  public static void enter(String level, String code, YearMonth from) {
    put(level, code, body("某批", from.toString(), 36))
        .then()
        .statusCode(org.hamcrest.Matchers.oneOf(200, 201));
  }

  public static Response review(String level, String code, Map<String, Object> body) {
    return Api.agency().body(body).post(path(level, code) + "/review");
  }

  public static Response revoke(String level, String code, String on) {
    return Api.agency()
        .body(Map.of("reason", "弄虚作假", "on", on))
        .post(path(level, code) + "/revocation");
  }

  public static Response assess(String level, String code, int year, String outcome) {
    return Api.agency()
        .body(Map.of("outcome", outcome))
        .put(path(level, code) + "/assessments/" + year);
  }
}
