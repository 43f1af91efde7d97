package org.openpatent.incentive.financing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Api;
import org.openpatent.Financing;
import org.openpatent.Refusal;
import org.openpatent.World;
import org.openpatent.platform.value.Code;

/** A bank says what it lends on patents; anybody compares. */
@QuarkusTest
class BankProductsTest {
  private String bank;

  @BeforeEach
  void aBank() {
    bank = World.bank();
  }

  private void assertListed(String filter, String... codes) {
    Api.anonymous()
        .get("/v1/bank-products?bank=" + bank + filter)
        .then()
        .statusCode(200)
        .body("items.code", contains(codes));
  }

  @Test
  void aProductIsOfferedChangedAndReadByAnybody() {
    Map<String, Object> body = Financing.product();
    body.put("divisions", List.of("450000"));
    Financing.put(bank, "A", body)
        .then()
        .statusCode(201)
        .body("divisions", contains("45"))
        .body("status", equalTo("OPEN"));
    Financing.put(bank, "A", body).then().spec(Refusal.of(Code.PRECONDITION_REQUIRED));
    body.put("ratePercent", "3.45");
    Api.agency()
        .header("If-Match", "\"0\"")
        .body(body)
        .put(Financing.path(bank, "A"))
        .then()
        .statusCode(200);
    Map<String, Object> read = Api.anonymous().get(Financing.path(bank, "A")).path("");
    Api.bank(bank)
        .header("If-Match", "\"1\"")
        .body(read)
        .put(Financing.path(bank, "A"))
        .then()
        .statusCode(200)
        .body("ratePercent", equalTo("3.45"))
        .body("version", equalTo(1));
    Api.anonymous().get(Financing.path(bank, "B")).then().spec(Refusal.of(Code.NOT_FOUND));
    Api.bank(World.bank())
        .body(body)
        .put(Financing.path(bank, "A"))
        .then()
        .spec(Refusal.of(Code.NOT_YOUR_ORGANIZATION));
    Api.agency()
        .body(body)
        .put(Financing.path(World.firm(), "A"))
        .then()
        .spec(Refusal.of(Code.LOAN_BANK_KIND));
  }

  @Test
  void productsAreListedByWhatAFirmAsksFor() {
    Map<String, Object> small = Financing.product();
    small.put("maximum", "500000.00");
    small.put("divisions", List.of());
    small.put("listRequired", "WHITE-LIST");
    Financing.put(bank, "SMALL", small).then().statusCode(201);
    Map<String, Object> city = Financing.product();
    city.put("divisions", List.of("4503", "4505"));
    city.put("maximumMonths", 12);
    Financing.put(bank, "CITY", city).then().statusCode(201);
    Map<String, Object> over = Financing.product();
    over.put("openTo", World.today().minusDays(1).toString());
    Financing.put(bank, "OVER", over).then().statusCode(201);
    assertListed("", "CITY", "SMALL");
    assertListed("&amount=500000.00", "CITY", "SMALL");
    assertListed("&amount=500000.01", "CITY");
    assertListed("&months=12", "CITY", "SMALL");
    assertListed("&months=13", "SMALL");
    assertListed("&division=450500", "CITY", "SMALL");
    assertListed("&division=450100", "SMALL");
    assertListed("&listed=true", "SMALL");
    assertListed("&listed=false", "CITY");
    assertListed("&status=ENDED", "OVER");
    assertListed("&product=IP-PLEDGE", "CITY", "SMALL");
    String next = Api.anonymous().get("/v1/bank-products?limit=1&bank=" + bank).path("next");
    assertListed("&limit=1&cursor=" + next, "SMALL");
    Api.anonymous()
        .get("/v1/bank-products?status=PLANNED&bank=" + bank)
        .then()
        .body("items", empty());
  }

  @Test
  void whatMakesNoSenseIsRefusedAllAtOnce() {
    Map<String, Object> body = Financing.product();
    body.put("minimum", "0.00");
    body.put("maximum", "0.00");
    body.put("guaranteeProduct", "NO-SUCH");
    body.put("openTo", "2001-01-01");
    body.put("loanToValuePercent", "100.01");
    body.put("ratePercent", "36.01");
    Financing.put(bank, "A", body)
        .then()
        .spec(Refusal.of(Code.INVALID_BODY))
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/minimum", "/ratePercent", "/loanToValuePercent", "/openTo", "/guaranteeProduct"));
    body.put("divisions", List.of("4", "450100"));
    Financing.put(bank, "A", body).then().statusCode(422).body("errors", hasSize(1));
  }
}
