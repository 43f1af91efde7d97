package org.openpatent;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpatent.market.patent.PatentKind;

/** A need of a firm, an event, and the referral of the need to a bank at it. */
public record Financing(String need, String event, String referral) {
  public static Financing begin(String firm, String bank) {
    String event = event("450100");
    String need = need(firm, "3000000.00");
    String referral =
        Api.agency()
            .body(Map.of("bank", bank, "way", "EVENT", "event", event))
            .post("/v1/financing-needs/" + need + "/referrals")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    return new Financing(need, event, referral);
  }

  /** Lends half of what patents are worth, up to five millions for three years. */
  public static Map<String, Object> product() {
    Map<String, Object> body = new HashMap<>();
    body.put("name", "知押贷");
    body.put("minimum", "100000.00");
    body.put("maximum", "5000000.00");
    body.put("maximumMonths", 36);
    body.put("ratePercent", "3.6");
    body.put("loanToValuePercent", "50");
    body.put("product", "IP-PLEDGE");
    body.put("divisions", List.of("45"));
    body.put("openFrom", World.today().minusDays(1).toString());
    return body;
  }

  public static Response put(String bank, String code, Map<String, Object> body) {
    return Api.bank(bank).body(body).put(path(bank, code));
  }

  public static String path(String bank, String code) {
    return "/v1/bank-products/" + bank + "/" + code;
  }

  /** A product of this bank; its code. */
  public static String offer(String bank) {
    put(bank, "ZHI-DAI", product()).then().statusCode(201);
    return "ZHI-DAI";
  }

  /** One for a year with these patents, each worth four millions, to be passed on. */
  public static Map<String, Object> body(String amount, String... patents) {
    List<Map<String, Object>> offered = new ArrayList<>();
    for (String patent : patents) {
      offered.add(Map.of("patentNumber", patent, "valuation", "4000000.00"));
    }
    Map<String, Object> body = new HashMap<>();
    body.put("amount", amount);
    body.put("months", 12);
    body.put("purpose", "扩大产能");
    body.put("patents", offered);
    body.put("consent", true);
    return body;
  }

  /** One of this firm with a new patent of its own; its id. */
  public static String need(String firm, String amount) {
    return open(firm, body(amount, World.patent(firm, PatentKind.INVENTION)));
  }

  public static String open(String firm, Map<String, Object> body) {
    return Api.licensee(firm)
        .body(body)
        .post("/v1/financing-needs")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** An event of today in this division; its id. */
  public static String event(String division) {
    return event(division, World.today());
  }

  public static String event(String division, LocalDate on) {
    return Api.agency()
        .body(
            Map.of(
                "kind",
                "PARK",
                "on",
                on.toString(),
                "division",
                division,
                "hosts",
                List.of("主办单位")))
        .post("/v1/matching-events")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  public static Response refer(RequestSpecification caller, String need, String bank, String way) {
    return caller
        .body(Map.of("bank", bank, "way", way))
        .post("/v1/financing-needs/" + need + "/referrals");
  }

  public static Response answer(String bank, String referral, Map<String, ?> outcome) {
    return Api.bank(bank).body(outcome).put("/v1/referrals/" + referral + "/outcome");
  }
}
