package org.openpatent.party.organization;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpatent.Api;
import org.openpatent.Refusal;
import org.openpatent.World;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Role;

@QuarkusTest
class RegisteringOrganizationsTest {
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

  @Test
  void aFirmRegistersItselfAndReadsWhatItSaid() {
    String code = World.newCode("91");
    String parent = World.newCode("91");
    var body = World.organization("青禾农机", "FIRM", SIZE);
    body.put("parentCreditCode", parent.toLowerCase());
    put(Api.licensee(code), code, body)
        .statusCode(201)
        .header("Location", "/v1/organizations/" + code);
    Api.licensee(code)
        .get("/v1/organizations/" + code)
        .then()
        .statusCode(200)
        .body("creditCode", is(code))
        .body("name", is("青禾农机"))
        .body("kind", is("FIRM"))
        .body("division", is("450100"))
        .body("parentCreditCode", is(parent))
        .body("contact.phone", is("0771-5550100"))
        .body("size.revenue10k", is(1500))
        .body("sizeClass", is("SMALL"))
        .body("verified", is(false))
        .body("version", is(0));
  }

  @Test
  void strangersSeeFourFieldsOnly() {
    String firm = World.firm();
    for (RequestSpecification stranger :
        List.of(
            Api.anonymous(),
            Api.licensee(World.newCode("91")),
            Api.licensor(World.newCode("12")))) {
      Map<String, Object> seen =
          stranger.get("/v1/organizations/" + firm).then().statusCode(200).extract().path("");
      assertEquals(Set.of("creditCode", "name", "kind", "division"), seen.keySet());
    }
    for (RequestSpecification overseer : List.of(Api.agency(), Api.treasury(), Api.auditor())) {
      overseer.get("/v1/organizations/" + firm).then().body("contact.name", is("联系人"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "12, UNIVERSITY",
    "52, UNIVERSITY",
    "12, RESEARCH_INSTITUTE",
    "52, RESEARCH_INSTITUTE",
    "91, FIRM",
    "93, FIRM",
    "92, SOLE_TRADER",
    "91, FINANCIAL_INSTITUTION",
    "11, AGENCY"
  })
  void theKindAgreesWithThePrefixOfTheCode(String prefix, String kind) {
    String code = World.newCode(prefix);
    put(Api.agency(), code, World.organization("一", kind, null)).statusCode(201);
    for (OrganizationKind other : OrganizationKind.values()) {
      String another = World.newCode(prefix);
      boolean agrees = other.agreesWith(CreditCode.parse(another));
      var answer = put(Api.agency(), another, World.organization("一", other.name(), null));
      if (agrees) {
        answer.statusCode(201);
      } else {
        answer.spec(Refusal.at("/kind", Code.CREDIT_CODE_PREFIX));
        Api.agency().get("/v1/organizations/" + another).then().statusCode(404);
      }
    }
  }

  @Test
  void aSoleTraderIsMicroAndAFirmWithoutFiguresHasNoClass() {
    String trader = World.newCode("92");
    put(Api.agency(), trader, World.organization("五金店", "SOLE_TRADER", null))
        .body("sizeClass", is("MICRO"));
    String firm = World.newCode("91");
    put(Api.agency(), firm, World.organization("企业", "FIRM", null))
        .body("$", not(org.hamcrest.Matchers.hasKey("sizeClass")));
  }

  @Test
  void nobodyIsItsOwnParent() {
    String code = World.newCode("91");
    var body = World.organization("企业", "FIRM", null);
    body.put("parentCreditCode", code);
    put(Api.licensee(code), code, body).spec(Refusal.at("/parentCreditCode", Code.PARENT_SELF));
  }

  @Test
  void onlyTheOrganizationItselfAndTheAgencyWrite() {
    String code = World.newCode("91");
    var body = World.organization("企业", "FIRM", null);
    put(Api.anonymous(), code, body).statusCode(401);
    put(Api.treasury(), code, body).spec(Refusal.of(Code.FORBIDDEN));
    put(Api.auditor(), code, body).spec(Refusal.of(Code.FORBIDDEN));
    put(Api.licensee(World.newCode("91")), code, body).spec(Refusal.of(Code.NOT_YOUR_ORGANIZATION));
    put(Api.with(Api.token("x", Set.of(Role.LICENSEE), null)), code, body)
        .spec(Refusal.of(Code.NOT_YOUR_ORGANIZATION));
    put(Api.licensor(code), code, body).statusCode(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"not a code", "91450100MA0A001100", ""})
  void aTokenWhoseClaimIsNotTheCodeItselfActsForNobody(String claim) {
    var body = World.organization("企业", "FIRM", null);
    put(Api.licensee(claim), World.newCode("91"), body)
        .spec(Refusal.of(Code.NOT_YOUR_ORGANIZATION));
  }

  private static io.restassured.response.ValidatableResponse put(
      RequestSpecification caller, String code, Map<String, Object> body) {
    return caller.body(body).put("/v1/organizations/" + code).then();
  }
}
