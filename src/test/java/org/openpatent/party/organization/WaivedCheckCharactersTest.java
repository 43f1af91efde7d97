package org.openpatent.party.organization;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpatent.Acts;
import org.openpatent.Api;
import org.openpatent.Refusal;
import org.openpatent.World;
import org.openpatent.market.patent.PatentKind;
import org.openpatent.platform.value.Code;

/** Some firms that exist bear a code whose check character is wrong. */
@QuarkusTest
class WaivedCheckCharactersTest {
  private String code;

  @BeforeEach
  void aCodeWhoseCheckIsWrong() {
    code = wrong("91");
  }

  private static String wrong(String prefix) {
    String right = World.newCode(prefix);
    return right.substring(0, 17) + (right.endsWith("0") ? '1' : '0');
  }

  @Test
  void theAgencyRegistersSuchAFirmWithTheReason() {
    register(Api.licensee(code), code, body()).spec(refusal());
    register(Api.agency(), code, body()).spec(refusal());
    register(Api.licensee(code), code, waived()).spec(refusal());
    register(Api.agency(), code, body("checkWaived", true))
        .spec(Refusal.at("/checkWaivedReason", Code.REQUIRED));
    register(Api.agency(), code, waived())
        .statusCode(201)
        .body("checkWaived", is(true))
        .body("checkWaivedReason", is("见营业执照"));
    Api.anonymous()
        .get("/v1/organizations/" + code)
        .then()
        .statusCode(200)
        .body("creditCode", is(code))
        .body("checkWaivedReason", nullValue());
  }

  @Test
  void aCodeThatIsRightNeedsNoWaiver() {
    String right = World.newCode("91");
    register(Api.agency(), right, waived()).statusCode(201).body("checkWaived", nullValue());
  }

  @Test
  void onceRegisteredTheFirmActsLikeAnyOther() {
    register(Api.agency(), code, waived()).statusCode(201);
    String path = "/v1/organizations/" + code;
    var body = waived();
    body.put("name", "改名");
    Api.licensee(code)
        .header("If-Match", Api.licensee(code).get(path).header("ETag"))
        .body(body)
        .put(path)
        .then()
        .statusCode(200);
    Acts.claim(code, World.claimBody(World.freeOffer()))
        .then()
        .statusCode(201)
        .body("licensee.creditCode", is(code));
    Api.agency()
        .get("/v1/licenses?licensee=" + code.toLowerCase())
        .then()
        .body("items.licensee.creditCode", is(List.of(code)));
    Api.agency().get("/v1/organizations?q=" + code).then().body("items.name", is(List.of("改名")));
    Api.agency().post(path + "/verification").then().statusCode(200);
  }

  @Test
  void itMayOwnPatentsAndOfferThem() {
    String owner = wrong("12");
    var body = waived();
    body.put("kind", "UNIVERSITY");
    body.remove("size");
    var patent = World.patentBody(PatentKind.INVENTION, owner);
    String number = World.newPatentNumber(PatentKind.INVENTION);
    Api.licensor(owner)
        .body(patent)
        .put("/v1/patents/" + number)
        .then()
        .spec(Refusal.at("/owners/0", Code.CREDIT_CODE_CHECK_CHARACTER));
    register(Api.agency(), owner, body).statusCode(201);
    Api.licensor(owner).body(patent).put("/v1/patents/" + number).then().statusCode(201);
    World.offer(owner, World.offerBody(number));
  }

  @Test
  void elsewhereACodeThatNobodyRegisteredIsATypingError() {
    Api.anonymous()
        .get("/v1/organizations/" + code)
        .then()
        .spec(Refusal.of(Code.CREDIT_CODE_CHECK_CHARACTER, 404));
    Api.agency()
        .get("/v1/licenses?licensee=" + code)
        .then()
        .spec(Refusal.of(Code.CREDIT_CODE_CHECK_CHARACTER, 400));
    var body = World.organization("企业", "FIRM", null);
    body.put("parentCreditCode", code);
    register(Api.agency(), World.newCode("91"), body)
        .spec(Refusal.at("/parentCreditCode", Code.CREDIT_CODE_CHECK_CHARACTER));
  }

  private static io.restassured.specification.ResponseSpecification refusal() {
    return Refusal.of(Code.CREDIT_CODE_CHECK_CHARACTER);
  }

  private static Map<String, Object> body() {
    return World.organization("真实企业", "FIRM", World.size(60, 1_500));
  }

  private static Map<String, Object> body(String field, Object value) {
    Map<String, Object> body = new HashMap<>(body());
    body.put(field, value);
    return body;
  }

  private static Map<String, Object> waived() {
    Map<String, Object> body = body("checkWaived", true);
    body.put("checkWaivedReason", "见营业执照");
    return body;
  }

  private static ValidatableResponse register(
      RequestSpecification caller, String code, Map<String, Object> body) {
    return caller.body(body).put("/v1/organizations/" + code).then();
  }
}
