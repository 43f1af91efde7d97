package org.openpatent;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpatent.market.patent.PatentKind;

/** How tests ask for priority examination. */
public final class Priorities {
  private Priorities() {}

  /** A request of this organization for an invention that meets all rules. */
  public static Map<String, Object> body(String... requesters) {
    Map<String, Object> body = new HashMap<>();
    body.put("applicationNumber", World.newPatentNumber(PatentKind.INVENTION));
    body.put("object", "INVENTION");
    body.put("ground", "EMERGING_INDUSTRY");
    body.put("requesters", List.of(requesters));
    body.put("consents", List.of());
    body.put("electronic", true);
    body.put("evidence", List.of("目录第 3 项"));
    return body;
  }

  /** A new one of a university or firm; its id. */
  public static String request(String organization) {
    return request(organization, body(organization));
  }

  public static String request(String organization, Map<String, Object> body) {
    return Api.licensor(organization)
        .body(body)
        .post("/v1/priority-requests")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** A step of a request, as the agency takes it. */
  public static Response step(String id, String step, Map<String, Object> body) {
    return Api.agency().body(body).post("/v1/priority-requests/" + id + "/" + step);
  }

  public static Response recommend(String id) {
    return Api.agency().post("/v1/priority-requests/" + id + "/recommendation");
  }

  public static Response read(String id) {
    return Api.auditor().get("/v1/priority-requests/" + id);
  }

  /** What is left of a year's allotment becomes so many. */
  public static void leave(int year, int remaining) {
    String path = "/v1/priority-allotments/" + year;
    Response now = Api.anonymous().get(path);
    boolean there = now.statusCode() == 200;
    int recommended = there ? now.path("recommended") : 0;
    var body = Map.of("number", recommended + remaining, "documentNumber", "国知发〔" + year + "〕1号");
    var request = Api.agency().body(body);
    (there ? request.header("If-Match", now.header("ETag")) : request)
        .put(path)
        .then()
        .statusCode(there ? 200 : 201);
  }
}
