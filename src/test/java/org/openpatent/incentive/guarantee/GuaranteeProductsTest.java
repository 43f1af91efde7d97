package org.openpatent.incentive.guarantee;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpatent.Api;
import org.openpatent.Refusal;
import org.openpatent.World;
import org.openpatent.platform.value.Code;

/** The agency keeps products; whoever lends or guarantees asks who would bear a loss. */
@QuarkusTest
class GuaranteeProductsTest {
  private final String code = "GP-" + World.newCode("91").substring(8, 17);

  static Map<String, Object> product(List<Map<String, String>> shares) {
    return new HashMap<>(
        Map.of(
            "name",
            "科创担",
            "feePercent",
            "0.8",
            "perBorrowerLimit",
            "10000000.00",
            "shares",
            shares));
  }

  private static Map<String, String> share(String party, String percent) {
    return Map.of("party", party, "percent", percent);
  }

  private static List<Map<String, String>> shares() {
    return List.of(
        share("GUARANTOR", "40"),
        share("BANK", "40"),
        Map.of("party", "GOVERNMENT", "percent", "20", "cap", "100000.00"));
  }

  private String address() {
    return "/v1/guarantee-products/" + code;
  }

  @Test
  void aProductIsOfferedChangedAndReadByAnybody() {
    Api.agency().body(product(shares())).put(address()).then().statusCode(201);
    Api.agency()
        .body(product(shares()))
        .put(address())
        .then()
        .spec(Refusal.of(Code.PRECONDITION_REQUIRED));
    Map<String, Object> dearer = product(shares());
    dearer.put("feePercent", "1.25");
    Api.agency().header("If-Match", "\"0\"").body(dearer).put(address()).then().statusCode(200);
    Api.anonymous()
        .get(address())
        .then()
        .statusCode(200)
        .body("feePercent", equalTo("1.25"))
        .body("shares.party", contains("GUARANTOR", "BANK", "GOVERNMENT"))
        .body("version", equalTo(1));
    Api.anonymous()
        .get("/v1/guarantee-products?limit=200")
        .then()
        .statusCode(200)
        .body("items.code", hasItem(code));
  }

  @Test
  void aLossIsSharedByTheTermsOfAProductAndWhatExceedsACapFallsToTheBank() {
    Api.agency().body(product(shares())).put(address()).then().statusCode(201);
    Api.bank(World.bank())
        .body(Map.of("principalLoss", "1000000.00", "ipSharePercent", "80", "product", code))
        .post("/v1/loss-sharings")
        .then()
        .statusCode(200)
        .body("base", equalTo("800000.00"))
        .body("shares.amount", contains("320000.00", "380000.00", "100000.00"))
        .body("shares.takenOver", contains(nullValue(), equalTo("60000.00"), nullValue()));
  }

  @Test
  void sharesThatContradictEachOtherAreRefusedAllAtOnce() {
    Api.agency()
        .body(
            product(
                List.of(
                    Map.of("party", "BANK", "percent", "19.9999", "cap", "5.00"),
                    share("FUND", "40"),
                    share("FUND", "40"))))
        .put(address())
        .then()
        .spec(Refusal.of(Code.INVALID_BODY))
        .body(
            "errors.code",
            hasItems("loss-bank-share", "loss-bank-cap", "loss-party-repeated", "loss-shares-sum"))
        .body("errors.pointer", hasItems("/shares/0/percent", "/shares/0/cap", "/shares"));
    Api.agency().get(address()).then().spec(Refusal.of(Code.NOT_FOUND));
  }

  @Test
  void aProductAndSharesAreNotNamedBothAndAnUnknownProductIsSaid() {
    Map<String, Object> loss =
        new HashMap<>(Map.of("principalLoss", "1.00", "ipSharePercent", "100"));
    Api.agency()
        .body(loss)
        .post("/v1/loss-sharings")
        .then()
        .spec(Refusal.of(Code.LOSS_SHARES_ONCE));
    loss.put("product", "NO-SUCH");
    Api.agency()
        .body(loss)
        .post("/v1/loss-sharings")
        .then()
        .spec(Refusal.of(Code.GUARANTEE_PRODUCT_UNKNOWN));
    loss.put("shares", shares());
    Api.agency()
        .body(loss)
        .post("/v1/loss-sharings")
        .then()
        .spec(Refusal.of(Code.LOSS_SHARES_ONCE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"100.0001", "101", "-1", "1e2", "abc"})
  void aShareOfIntellectualPropertyIsAtMostTheWhole(String percent) {
    Api.agency()
        .body(Map.of("principalLoss", "1.00", "ipSharePercent", percent, "shares", shares()))
        .post("/v1/loss-sharings")
        .then()
        .spec(Refusal.of(Code.INVALID_BODY))
        .body("errors.pointer", contains("/ipSharePercent"));
  }
}
