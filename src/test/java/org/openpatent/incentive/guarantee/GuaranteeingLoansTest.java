package org.openpatent.incentive.guarantee;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Api;
import org.openpatent.Loans;
import org.openpatent.Race;
import org.openpatent.Refusal;
import org.openpatent.World;
import org.openpatent.platform.value.Code;

/** A guarantor promises to pay for a borrower, within what product and law allow. */
@QuarkusTest
class GuaranteeingLoansTest {
  private final String product = "GP-" + World.newCode("91").substring(8, 17);
  private String bank;
  private String firm;
  private String guarantor;
  private String loan;

  @BeforeEach
  void aLoanOfFourMillionAndAProductForTwoAndAHalf() {
    bank = World.bank();
    firm = World.firm();
    guarantor = World.bank();
    loan = Loans.enter(bank, firm);
    offer("2500000.00", Map.of());
  }

  private void offer(String limit, Map<String, Object> more) {
    List<Map<String, String>> shares =
        List.of(
            Map.of("party", "GUARANTOR", "percent", "60"),
            Map.of("party", "BANK", "percent", "40"));
    Map<String, Object> body = GuaranteeProductsTest.product(shares);
    body.put("perBorrowerLimit", limit);
    body.putAll(more);
    Api.agency().header("If-Match", "*").body(body).put("/v1/guarantee-products/" + product);
    Api.agency().body(body).put("/v1/guarantee-products/" + product);
  }

  private Map<String, Object> body(String loan, String borrower, String amount) {
    Map<String, Object> body = new HashMap<>();
    body.put("loan", Map.of("bank", bank, "number", loan, "borrower", borrower));
    body.put("product", product);
    body.put("amount", amount);
    body.put("guaranteedOn", World.today().toString());
    return body;
  }

  private String address(String number) {
    return "/v1/guarantees/" + guarantor + "/" + number;
  }

  private Response put(String number, Map<String, Object> body) {
    return Api.bank(guarantor).body(body).put(address(number));
  }

  private void assess(String netAssets) {
    Api.agency()
        .body(
            Map.of(
                "netAssets",
                netAssets,
                "assetsOn",
                World.today().minusDays(30).toString(),
                "timesNetAssets",
                10))
        .put("/v1/guarantors/" + guarantor)
        .then()
        .statusCode(201);
  }

  @Test
  void aGuaranteeIsEnteredReadReleasedAndFreesTheLimit() {
    put("G 1", body(loan, firm, "2000000.00"))
        .then()
        .statusCode(201)
        .body("number", equalTo("G 1"));
    put("g1", body(loan, firm, "2000000.00")).then().statusCode(200);
    put("G1", body(loan, firm, "1.00"))
        .then()
        .spec(Refusal.of(Code.GUARANTEE_GUARANTOR_CODE_NUMBER_KEY));
    Api.licensee(firm).get(address("G1")).then().statusCode(200).body("terms.name", equalTo("科创担"));
    Api.bank(bank)
        .get("/v1/guarantees?bank=" + bank)
        .then()
        .statusCode(200)
        .body("items.guarantor", contains(guarantor));
    Api.bank(World.bank()).get(address("G1")).then().spec(Refusal.of(Code.NOT_FOUND));
    Api.bank(World.bank()).get("/v1/guarantees").then().statusCode(200).body("items", empty());

    put("G2", body(loan, firm, "600000.00"))
        .then()
        .spec(Refusal.of(Code.GUARANTEE_BORROWER_LIMIT))
        .body("errors.pointer", contains("/amount"));
    Api.bank(guarantor)
        .body(Map.of("on", World.today().toString()))
        .post(address("G1") + "/release")
        .then()
        .statusCode(200)
        .body("releasedOn", equalTo(World.today().toString()));
    put("G2", body(loan, firm, "600000.00")).then().statusCode(201);
  }

  @Test
  void aLoanThatIsSettledFreesTheLimit() {
    put("G1", body(loan, firm, "2500000.00")).then().statusCode(201);
    String next = Loans.enter(bank, firm);
    put("G2", body(next, firm, "1.00")).then().spec(Refusal.of(Code.GUARANTEE_BORROWER_LIMIT));
    Loans.add(bank, loan, "repayment", Map.of("on", World.today().toString()))
        .then()
        .statusCode(201);
    put("G2", body(next, firm, "1.00")).then().statusCode(201);
    put("G1", body(loan, firm, "2500000.00")).then().statusCode(200);
    put("G3", body(loan, firm, "1.00"))
        .then()
        .spec(Refusal.of(Code.GUARANTEE_LOAN_SETTLED))
        .body("errors.pointer", contains("/guaranteedOn"))
        .body(not(containsString(World.today().toString())));
  }

  @Test
  void everyLimitThatIsExceededIsNamedAtOnce() {
    assess("10000000.00");
    offer("2000000.00", Map.of());
    put("G1", body(loan, firm, "4000000.01"))
        .then()
        .statusCode(409)
        .body(
            "errors.code",
            contains(
                "guarantee-principal-limit",
                "guarantee-borrower-limit",
                "guarantor-debtor-limit",
                "guarantor-group-limit"))
        .body("errors[0].detail", not(matchesPattern(".*\\d.*")));
  }

  @Test
  void aGroupIsTheBorrowerItsParentAndTheOtherSubsidiaries() {
    assess("10000000.00");
    String sister = World.firm();
    String parent = World.firm();
    List.of(firm, sister).forEach(child -> subordinate(child, parent));
    put("G1", body(loan, firm, "1000000.00")).then().statusCode(201);
    String ofSister = Loans.enter(bank, sister);
    put("G2", body(ofSister, sister, "500000.01"))
        .then()
        .spec(Refusal.of(Code.GUARANTOR_GROUP_LIMIT));
    put("G2", body(ofSister, sister, "500000.00")).then().statusCode(201);
    String ofParent = Loans.enter(bank, parent);
    put("G3", body(ofParent, parent, "0.01")).then().spec(Refusal.of(Code.GUARANTOR_GROUP_LIMIT));
  }

  private static void subordinate(String child, String parent) {
    Map<String, Object> body =
        new HashMap<>(World.organization("测试企业", "FIRM", World.size(60, 1_500)));
    body.put("parentCreditCode", parent);
    Api.licensee(child)
        .header("If-Match", "*")
        .body(body)
        .put("/v1/organizations/" + child)
        .then()
        .statusCode(200);
  }

  @Test
  void oneEnteredLateMeetsThoseThatCameAfterItsFirstDay() {
    LocalDate past = World.today().minusDays(30);
    put("G1", body(loan, firm, "2000000.00")).then().statusCode(201);
    Map<String, Object> late = body(loan, firm, "1000000.00");
    late.put("guaranteedOn", past.toString());
    put("G2", late).then().spec(Refusal.of(Code.GUARANTEE_BORROWER_LIMIT));
  }

  @Test
  void ofManyAtOnceNoMoreAreEnteredThanTheLimitAllows() throws Exception {
    List<Callable<Response>> racers =
        IntStream.range(0, 5)
            .<Callable<Response>>mapToObj(i -> () -> put("G" + i, body(loan, firm, "1000000.00")))
            .toList();
    List<Integer> statuses = Race.run(racers).stream().map(Response::statusCode).toList();
    assertEquals(2, statuses.stream().filter(status -> status == 201).count(), () -> "" + statuses);
    assertEquals(3, statuses.stream().filter(status -> status == 409).count(), () -> "" + statuses);
  }

  @Test
  void netAssetsAreMoreThanNothingAndOfADayThatHasCome() {
    Api.agency()
        .body(
            Map.of(
                "netAssets",
                "0.00",
                "assetsOn",
                World.today().plusDays(1).toString(),
                "timesNetAssets",
                10))
        .put("/v1/guarantors/" + guarantor)
        .then()
        .spec(Refusal.of(Code.INVALID_BODY))
        .body("errors.pointer", contains("/netAssets", "/assetsOn"));
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    put("G1", body("NO-SUCH", firm, "1.00")).then().spec(Refusal.of(Code.GUARANTEE_LOAN_UNKNOWN));
    put("G1", body(loan, World.firm(), "1.00"))
        .then()
        .spec(Refusal.of(Code.GUARANTEE_LOAN_UNKNOWN));
    Map<String, Object> early = body(loan, firm, "0.00");
    early.put("guaranteedOn", World.today().plusDays(1).toString());
    put("G1", early)
        .then()
        .spec(Refusal.of(Code.INVALID_BODY))
        .body("errors.pointer", hasItem("/guaranteedOn"));
    Api.bank(bank)
        .body(body(loan, firm, "1.00"))
        .put("/v1/guarantees/" + bank + "/G1")
        .then()
        .spec(Refusal.of(Code.INVALID_BODY))
        .body("errors.code", contains("guarantee-parties-check"));
    Api.bank(bank)
        .body(body(loan, firm, "1.00"))
        .put(address("G1"))
        .then()
        .spec(Refusal.of(Code.NOT_YOUR_ORGANIZATION));
    Api.agency()
        .body(body(loan, firm, "1.00"))
        .put("/v1/guarantees/" + firm + "/G1")
        .then()
        .spec(Refusal.of(Code.GUARANTOR_KIND));
    offer("2500000.00", Map.of("listRequired", "WHITE-LIST"));
    put("G1", body(loan, firm, "1.00")).then().spec(Refusal.of(Code.GUARANTEE_BORROWER_LIST));
  }
}
