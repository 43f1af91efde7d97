package org.openpatent.incentive.loan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.openpatent.Acts.refused;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpatent.Api;
import org.openpatent.World;

/** The agency enters the loan prime rate day by day; anyone reads which one was in force. */
@QuarkusTest
class ReferenceRatesTest {
  private static final String RATES = "/v1/reference-rates/LPR-1Y";

  private static io.restassured.response.Response put(Object on, String percent) {
    return Api.agency().body(Map.of("percent", percent)).put(RATES + "/" + on);
  }

  @Test
  void aRateIsInForceFromItsDayUntilTheNext() {
    put("1991-01-20", "3.85").then().statusCode(201).body("on", equalTo("1991-01-20"));
    put("1991-03-20", "3.80").then().statusCode(201);
    Api.anonymous().get(RATES + "/1991-01-20").then().statusCode(200);
    Api.anonymous().get(RATES + "/1991-01-21").then().spec(refused(404, "not-found"));
    inForce("1991-03-19", "3.85");
    inForce("1991-03-20", "3.8");
    Api.anonymous().get(RATES + "?inForceOn=1990-12-31").then().body("items", empty());
    Api.anonymous().get(RATES + "?limit=200").then().body("items.on", hasItem("1991-01-20"));
  }

  private static void inForce(String day, String percent) {
    Api.anonymous()
        .get(RATES + "?inForceOn=" + day)
        .then()
        .body("items.percent", contains(percent));
  }

  @Test
  void aRateIsCorrectedByWhoHasReadIt() {
    put("1992-01-20", "3.85").then().statusCode(201);
    put("1992-01-20", "3.70").then().spec(refused(428, "precondition-required"));
    String seen = Api.anonymous().get(RATES + "/1992-01-20").header("ETag");
    Api.agency()
        .header("If-Match", seen)
        .body(Map.of("percent", "3.70"))
        .put(RATES + "/1992-01-20")
        .then()
        .statusCode(200)
        .body("percent", equalTo("3.7"))
        .body("version", equalTo(1));
    Api.agency()
        .header("If-Match", seen)
        .body(Map.of("percent", "3.60"))
        .put(RATES + "/1992-01-20")
        .then()
        .spec(refused(412, "precondition-failed"));
  }

  @Test
  void aRateThatCannotBeIsRefused() {
    LocalDate today = World.today();
    put(today, "100.01").then().spec(refused(422, "range"));
    put(today, "-1").then().spec(refused(422, "invalid-body"));
    put(today.plusDays(1), "3.00").then().spec(refused(422, "date-in-future"));
  }
}
