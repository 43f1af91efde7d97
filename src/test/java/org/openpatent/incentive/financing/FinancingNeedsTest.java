package org.openpatent.incentive.financing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Financing;
import org.openpatent.Pledges;
import org.openpatent.Programs;
import org.openpatent.Refusal;
import org.openpatent.Subsidies;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Money;

/** A firm says what money it looks for, and is told at once what it can have and at what cost. */
@QuarkusTest
class FinancingNeedsTest {
  private final Programs programs = new Programs();
  private String bank;
  private String firm;
  private String patent;

  @BeforeEach
  void aBankAndAFirmWithAPatent() {
    bank = World.bank();
    firm = World.firm();
    patent = World.patent(firm, PatentKind.INVENTION);
  }

  @AfterEach
  void close() {
    programs.closeAll();
  }

  private static String address(String need) {
    return "/v1/financing-needs/" + need;
  }

  private Response post(Map<String, Object> body) {
    return Api.licensee(firm).body(body).post("/v1/financing-needs");
  }

  /** What this test's bank gives under this code. */
  private JsonPath option(String need, String code) {
    Response answer = Api.licensee(firm).get(address(need) + "/options");
    answer.then().statusCode(200);
    return answer
        .jsonPath()
        .setRootPath("options.find { it.bank == '" + bank + "' && it.code == '" + code + "' }");
  }

  private static List<String> failed(JsonPath option) {
    return option.getList("rules.findAll { it.outcome == 'FAILED' }.rule");
  }

  @Test
  void aNeedIsTheFirmsOwnUntilItIsWithdrawn() {
    String need = Financing.open(firm, Financing.body("3000000.00", patent));
    Api.licensee(firm)
        .get(address(need))
        .then()
        .statusCode(200)
        .body("patents.patentNumber", contains(patent))
        .body("consented", equalTo(true));
    Api.treasury().get(address(need)).then().statusCode(200);
    for (var stranger : List.of(Api.licensee(World.firm()), Api.bank(bank))) {
      stranger.get(address(need)).then().spec(Refusal.of(Code.NOT_FOUND));
    }
    Api.licensee(World.firm()).get("/v1/financing-needs").then().body("items", empty());
    Api.bank(bank).get("/v1/financing-needs?firm=" + firm).then().body("items", empty());
    Api.licensee(firm).post(address(need) + "/withdrawal").then().statusCode(200);
    Api.licensee(firm)
        .post(address(need) + "/withdrawal")
        .then()
        .statusCode(200)
        .body("status", equalTo("WITHDRAWN"))
        .body("consented", equalTo(false))
        .body("version", equalTo(1));
    Api.licensee(firm)
        .post(address(need) + "/consent")
        .then()
        .spec(Refusal.of(Code.FINANCING_NEED_WITHDRAWN));
    Api.licensee(firm).get("/v1/financing-needs").then().body("items", empty());
    Api.agency()
        .get("/v1/financing-needs?status=WITHDRAWN&firm=" + firm)
        .then()
        .body("items.id", contains(need));
  }

  @Test
  void aConsentIsGivenOnceAndWithdrawnOnce() {
    Map<String, Object> body = Financing.body("3000000.00", patent);
    body.remove("consent");
    String need = Financing.open(firm, body);
    String consent = address(need) + "/consent";
    Api.licensee(firm)
        .post(consent + "/withdrawal")
        .then()
        .spec(Refusal.of(Code.FINANCING_CONSENT_MISSING));
    Api.licensee(firm).post(consent).then().statusCode(200).body("consents", hasSize(1));
    Api.licensee(firm).post(consent).then().spec(Refusal.of(Code.FINANCING_CONSENT_NEED_ID_KEY));
    Api.licensee(firm).post(consent + "/withdrawal").then().body("consented", equalTo(false));
    Api.licensee(firm).post(consent).then().statusCode(200).body("consents", hasSize(2));
  }

  @Test
  void patentsThatCannotBeOfferedAreRefusedAllAtOnce() {
    String others = World.patent();
    post(Financing.body(
            "3000000.00", patent, patent, others, World.newPatentNumber(PatentKind.DESIGN)))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/patents/1", "/patents/2", "/patents/3"))
        .body(
            "errors.code",
            contains(
                "pledged-patent-repeated", "financing-patent-of-another", "patent-not-registered"));
    post(Financing.body("3000000.00", others))
        .then()
        .spec(Refusal.of(Code.FINANCING_PATENT_OF_ANOTHER));
    post(Financing.body("0.00", patent)).then().spec(Refusal.at("/amount", Code.RANGE));
  }

  @Test
  void anOptionTellsItsRulesWhatItGivesAndTheCostThatAQuoteTells() {
    Subsidies subsidies = new Subsidies();
    LocalDate today = World.today();
    programs.open(subsidies.body(today.minusDays(1), today.plusYears(2)));
    Map<String, Object> product = Financing.product();
    product.put("product", subsidies.product);
    product.put("valuation", Map.of("fee", "12000.00", "feePayer", "BANK"));
    Financing.put(bank, "A", product).then().statusCode(201);
    String need = Financing.open(firm, Financing.body("3000000.00", patent));
    JsonPath option = option(need, "A");
    assertEquals("2000000.00", option.getString("amount"));
    assertEquals(true, option.getBoolean("available"));
    assertEquals(
        List.of(
            "within-product",
            "patents-free-to-pledge",
            "debt-within-patent-term",
            "on-list",
            "seat"),
        option.getList("rules.rule"));
    Map<String, Object> planned = new HashMap<>(subsidies.loan(firm, "2000000.00", today));
    planned.put("bank", bank);
    planned.put("ratePercent", "3.6");
    planned.put("dueOn", today.plusMonths(12).toString());
    planned.put("pledgedOn", today.toString());
    planned.put("valuation", Map.of("fee", "12000.00", "feePayer", "BANK"));
    JsonPath quote = Subsidies.quote(Api.licensee(firm), planned).jsonPath();
    assertEquals(quote.getString("toBank"), option.getString("cost.subsidy"));
    assertEquals(true, Money.parse(quote.getString("toBank")).fen() > 0);
    assertEquals(quote.getString("interest"), option.getString("cost.interest"));
    assertEquals(quote.getString("netCost"), option.getString("cost.netCost"));
  }

  @Test
  void patentsThatAreNotFreeFailTheirRuleAndAreNamed() {
    Financing.put(bank, "A", Financing.product()).then().statusCode(201);
    String pledged = World.patent(firm, PatentKind.INVENTION);
    String need = Financing.open(firm, Financing.body("3000000.00", patent, pledged));
    assertEquals(List.of(), failed(option(need, "A")));
    Pledges.enter(bank, Pledges.body(firm, bank, pledged));
    Acts.enterEvent(patent, "EXCLUSIVE_LICENSE", World.today()).then().statusCode(201);
    Acts.enterEvent(patent, "FEE_UNPAID", World.today()).then().statusCode(201);
    assertEquals(List.of("patents-free-to-pledge"), failed(option(need, "A")));
    Api.licensee(firm)
        .get(address(need) + "/options")
        .then()
        .body("patents[0].hindrances", contains("ANNUAL_FEE_UNPAID", "EXCLUSIVE_LICENSE"))
        .body("patents[1].hindrances", contains("PLEDGED"));
    Api.bank(bank).get(address(need) + "/options").then().statusCode(403);
  }

  /** No hindrance, because they may agree; the pledge is refused while they do not. */
  @Test
  void thatOtherOwnersMustAgreeIsToldOfTheirPatents() {
    String shared = World.newPatentNumber(PatentKind.INVENTION);
    Api.licensor(firm)
        .body(World.patentBody(PatentKind.INVENTION, firm, World.university()))
        .put("/v1/patents/" + shared)
        .then()
        .statusCode(201);
    String need = Financing.open(firm, Financing.body("3000000.00", patent, shared));
    Api.licensee(firm)
        .get(address(need) + "/options")
        .then()
        .body("patents.coOwned", contains(false, true))
        .body("patents[1].hindrances", empty());
  }

  @Test
  void aProductWithAGuaranteeCostsItsFeeAndOneThatAsksForAListFailsUntilThereIsOne() {
    String guarantee = "GP-" + World.newCode("91").substring(8, 17);
    Api.agency()
        .body(
            Map.of(
                "name", "科创担",
                "feePercent", "0.8",
                "perBorrowerLimit", "1000000.00",
                "listRequired", "WHITE-LIST",
                "shares",
                    List.of(
                        Map.of("party", "GUARANTOR", "percent", "60"),
                        Map.of("party", "BANK", "percent", "40"))))
        .put("/v1/guarantee-products/" + guarantee)
        .then()
        .statusCode(201);
    Map<String, Object> product = Financing.product();
    product.put("guaranteeProduct", guarantee);
    product.put("valuation", Map.of("fee", "12000.00", "feePayer", "FIRM"));
    product.put("divisions", List.of("4503"));
    product.put("maximumMonths", 6);
    Financing.put(bank, "A", product).then().statusCode(201);
    JsonPath option = option(Financing.open(firm, Financing.body("3000000.00", patent)), "A");
    assertEquals(List.of("within-product", "on-list", "seat"), failed(option));
    assertEquals(6, option.getInt("months"));
    assertEquals("4000.00", option.getString("cost.guaranteeFee"));
    assertEquals("12000.00", option.getString("cost.valuationFee"));
  }
}
