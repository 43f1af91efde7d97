package org.openpatent.party.organization;

import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpatent.Api;
import org.openpatent.Refusal;
import org.openpatent.World;
import org.openpatent.platform.value.Code;

@QuarkusTest
class VerifyingOrganizationsTest {
  private static final Map<String, Object> SIZE =
      Map.of(
          "industry",
          "INDUSTRY",
          "employees",
          60,
          "revenue10k",
          1500,
          "assets10k",
          2000,
          "year",
          2025);

  static Stream<Arguments> facts() {
    return Stream.of(
        Arguments.of(true, change(body -> body.put("name", "改名"))),
        Arguments.of(true, change(body -> body.put("division", "450200"))),
        Arguments.of(true, change(body -> body.put("parentCreditCode", World.newCode("91")))),
        Arguments.of(true, change(body -> body.remove("size"))),
        Arguments.of(true, change(body -> body.put("size", with("employees", 61)))),
        Arguments.of(true, change(body -> body.put("size", with("year", 2024)))),
        Arguments.of(
            false,
            change(
                body -> body.put("contact", Map.of("name", "新", "email", "b@c.cn", "phone", "1")))),
        Arguments.of(false, change(body -> {})));
  }

  @ParameterizedTest
  @MethodSource("facts")
  void whatEligibilityRestsOnIsVerifiedAnewOnceItChanges(
      boolean anew, Consumer<Map<String, Object>> change) {
    String firm = World.firm();
    String address = "/v1/organizations/" + firm;
    String tag =
        Api.agency()
            .post(address + "/verification")
            .then()
            .statusCode(200)
            .body("verified", is(true))
            .extract()
            .header("ETag");
    var body = World.organization("测试企业", "FIRM", SIZE);
    change.accept(body);
    put(Api.licensee(firm).header("If-Match", tag), firm, body)
        .statusCode(200)
        .body("verified", is(!anew));
  }

  @Test
  void factsExchangedBehindTheAgencysBackAreNotVerified() {
    String firm = World.firm();
    String address = "/v1/organizations/" + firm;
    Api.agency()
        .header("If-Match", "\"999\"")
        .post(address + "/verification")
        .then()
        .spec(Refusal.of(Code.PRECONDITION_FAILED));
    Api.agency()
        .header("If-Match", Api.agency().get(address).header("ETag"))
        .post(address + "/verification")
        .then()
        .statusCode(200);
  }

  @Test
  void theAgencyAloneVerifies() {
    String firm = World.firm();
    for (RequestSpecification other : List.of(Api.licensee(firm), Api.treasury(), Api.auditor())) {
      other
          .post("/v1/organizations/" + firm + "/verification")
          .then()
          .spec(Refusal.of(Code.FORBIDDEN));
    }
    Api.agency()
        .post("/v1/organizations/" + World.newCode("91") + "/verification")
        .then()
        .spec(Refusal.of(Code.NOT_FOUND));
  }

  private static Consumer<Map<String, Object>> change(Consumer<Map<String, Object>> change) {
    return change;
  }

  private static Map<String, Object> with(String field, Object value) {
    Map<String, Object> size = new HashMap<>(SIZE);
    size.put(field, value);
    return size;
  }

  private static io.restassured.response.ValidatableResponse put(
      RequestSpecification caller, String code, Map<String, Object> body) {
    return caller.body(body).put("/v1/organizations/" + code).then();
  }
}
