package org.openpatent.party.organization;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpatent.Api;
import org.openpatent.Refusal;
import org.openpatent.World;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Role;

@QuarkusTest
class PayoutAccountsTest {
  private static final String NUMBER = "6222021102987654321";

  @Test
  void theOwnerNamesItsAccountAndReadsItWhole() {
    String firm = World.firm();
    put(Api.licensee(firm), firm, account(NUMBER))
        .statusCode(201)
        .header("Location", "/v1/organizations/" + firm + "/payout-account");
    Api.licensee(firm)
        .get(address(firm))
        .then()
        .statusCode(200)
        .body("holder", is("测试企业"))
        .body("bankName", is("测试银行"))
        .body("cnapsCode", is("102611000017"))
        .body("accountNumber", is(NUMBER))
        .body("verified", is(false))
        .body("version", is(0));
    Api.treasury().get(address(firm)).then().body("accountNumber", is(NUMBER));
  }

  @Test
  void toEverybodyElseItDoesNotExist() {
    String firm = withAccount();
    Api.anonymous().get(address(firm)).then().spec(Refusal.of(Code.UNAUTHENTICATED));
    Api.licensee(World.firm()).get(address(firm)).then().spec(Refusal.of(Code.NOT_FOUND));
    Api.licensor(World.university()).get(address(firm)).then().spec(Refusal.of(Code.NOT_FOUND));
    Api.agency().get(address(firm)).then().spec(Refusal.of(Code.FORBIDDEN));
    Api.auditor().get(address(firm)).then().spec(Refusal.of(Code.FORBIDDEN));
    // nor can it be told from one that is not there
    String without = World.firm();
    Api.licensee(World.firm()).get(address(without)).then().spec(Refusal.of(Code.NOT_FOUND));
    Api.treasury().get(address(without)).then().spec(Refusal.of(Code.NOT_FOUND));
    for (RequestSpecification caller : List.of(Api.agency(), Api.anonymous(), Api.licensee(firm))) {
      String organization = caller.get("/v1/organizations/" + firm).asString();
      assertFalse(organization.contains(NUMBER), organization);
    }
  }

  @Test
  void nobodyButTheOwnerWritesIt() {
    String firm = World.firm();
    put(Api.licensee(World.firm()), firm, account(NUMBER)).spec(Refusal.of(Code.NOT_FOUND));
    put(Api.treasury(), firm, account(NUMBER)).spec(Refusal.of(Code.FORBIDDEN));
    put(Api.agency(), firm, account(NUMBER)).spec(Refusal.of(Code.FORBIDDEN));
    Api.treasury().get(address(firm)).then().statusCode(404);
  }

  @Test
  void anOrganizationIsRegisteredBeforeItsAccount() {
    String code = World.newCode("91");
    put(Api.licensee(code), code, account(NUMBER))
        .spec(Refusal.of(Code.ORGANIZATION_NOT_REGISTERED));
  }

  @ParameterizedTest
  @CsvSource({
    "cnapsCode, 10261100001",
    "cnapsCode, 1026110000177",
    "cnapsCode, '102611 00001'",
    "cnapsCode, １０２６１１００００１７",
    "accountNumber, 123",
    "accountNumber, '62 22'",
    "accountNumber, 62222021102987654321622220211029876",
    "accountNumber, 6222\\n",
    "holder, ' '",
    "bankName, ''"
  })
  void aFieldOfAnotherFormIsRefusedWithoutRepeatingIt(String field, String value) {
    String firm = World.firm();
    var body = account(NUMBER);
    body.put(field, value.replace("\\n", "\n"));
    String refused =
        put(Api.licensee(firm), firm, body)
            .spec(Refusal.of(Code.INVALID_BODY))
            .body("errors.pointer", is(List.of("/" + field)))
            .extract()
            .asString();
    assertFalse(refused.contains(NUMBER), refused);
  }

  @Test
  void theTreasuryAloneVerifies() {
    String firm = withAccount();
    String verification = address(firm) + "/verification";
    for (RequestSpecification other : List.of(Api.licensee(firm), Api.agency(), Api.auditor())) {
      other.post(verification).then().spec(Refusal.of(Code.FORBIDDEN));
    }
    Api.treasury().post(verification).then().statusCode(200).body("verified", is(true));
    Api.treasury().post(verification).then().statusCode(200).body("verified", is(true));
    Api.treasury()
        .post(address(World.firm()) + "/verification")
        .then()
        .spec(Refusal.of(Code.NOT_FOUND));
  }

  @ParameterizedTest
  @CsvSource({
    "holder, 另一户名",
    "bankName, 另一银行",
    "cnapsCode, 102611000018",
    "accountNumber, 622202110298"
  })
  void anyChangeHasToBeVerifiedAnew(String field, String value) {
    String firm = withAccount();
    String tag = Api.treasury().post(address(firm) + "/verification").header("ETag");
    var body = account(NUMBER);
    body.put(field, value);
    put(Api.licensee(firm), firm, body).spec(Refusal.of(Code.PRECONDITION_REQUIRED));
    put(Api.licensee(firm).header("If-Match", tag), firm, body)
        .statusCode(200)
        .body(field, is(value))
        .body("verified", is(false));
  }

  @Test
  void theSameAccountAgainStaysVerified() {
    String firm = withAccount();
    String tag = Api.treasury().post(address(firm) + "/verification").header("ETag");
    put(Api.licensee(firm).header("If-Match", tag), firm, account(NUMBER))
        .statusCode(200)
        .body("verified", is(true));
  }

  @Test
  void anAccountExchangedBehindTheTreasurysBackIsNotVerified() {
    String firm = withAccount();
    String read = Api.treasury().get(address(firm)).header("ETag");
    put(Api.licensee(firm).header("If-Match", read), firm, account("622202110298")).statusCode(200);
    Api.treasury()
        .header("If-Match", read)
        .post(address(firm) + "/verification")
        .then()
        .spec(Refusal.of(Code.PRECONDITION_FAILED));
    String present =
        Api.treasury()
            .get(address(firm))
            .then()
            .body("verified", is(false))
            .extract()
            .header("ETag");
    Api.treasury()
        .header("If-Match", present)
        .post(address(firm) + "/verification")
        .then()
        .statusCode(200)
        .body("verified", is(true));
  }

  private static String withAccount() {
    String firm = World.firm();
    put(Api.with(Api.token("cashier", Set.of(Role.LICENSEE), firm)), firm, account(NUMBER))
        .statusCode(201);
    return firm;
  }

  static Map<String, Object> account(String number) {
    Map<String, Object> body = new HashMap<>();
    body.put("holder", "测试企业");
    body.put("bankName", "测试银行");
    body.put("cnapsCode", "102611000017");
    body.put("accountNumber", number);
    return body;
  }

  static String address(String code) {
    return "/v1/organizations/" + code + "/payout-account";
  }

  static ValidatableResponse put(
      RequestSpecification caller, String code, Map<String, Object> body) {
    return caller.body(body).put(address(code)).then();
  }
}
