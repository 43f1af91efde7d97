package org.openpatent.party.organization;

import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openpatent.Api;
import org.openpatent.Race;
import org.openpatent.Refusal;
import org.openpatent.World;
import org.openpatent.demo.DemoUser;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Role;

/** What an organization said of itself over time, who said it, and what of it was verified. */
@QuarkusTest
class OrganizationVersionsTest {
  private static final String AGENCY = DemoUser.AGENCY.code.value();

  @Test
  void everyChangeOfTheFactsIsAVersionWithWhoMadeItAndWhoVerifiedIt() {
    String firm = World.firm();
    verify(firm, "");
    change(Api.licensee(firm), firm, "division", "450200").body("factsVersion", is(2));
    change(Api.agency(), firm, "name", "新名")
        .body("factsVersion", is(3))
        .body("verified", is(false));
    verify(firm, "");
    versions(Api.auditor(), firm)
        .body("items.factsVersion", is(List.of(3, 2, 1)))
        .body("items.name", is(List.of("新名", "测试企业", "测试企业")))
        .body("items.division", is(List.of("450100", "450200", "450100")))
        .body("items.sizeClass", everyItem(is("SMALL")))
        .body("items.change.organization", is(List.of(AGENCY, firm, firm)))
        .body("items[1].change.subject", notNullValue())
        .body("items.change.at", everyItem(notNullValue()))
        .body("items[0].verification.organization", is(AGENCY))
        .body("items[1].verification", nullValue())
        .body("items[2].verification.organization", is(AGENCY));
  }

  @Test
  void aContactIsNoFact() {
    String firm = World.firm();
    var contact = Map.of("name", "新", "email", "b@example.org", "phone", "1");
    change(Api.licensee(firm), firm, "contact", contact).body("factsVersion", is(1));
    versions(Api.auditor(), firm).body("items", hasSize(1));
  }

  @Test
  void itsVersionsAreForTheOrganizationItselfAndThoseWhoOversee() {
    String firm = World.firm();
    for (var reader : List.of(Api.agency(), Api.treasury(), Api.auditor())) {
      versions(reader, firm).statusCode(200).body("items[0].change.subject", notNullValue());
    }
    versions(Api.licensee(firm), firm).statusCode(200).body("items[0].change.subject", nullValue());
    versions(Api.licensee(World.firm()), firm).spec(Refusal.of(Code.NOT_FOUND));
    versions(Api.anonymous(), firm).spec(Refusal.of(Code.UNAUTHENTICATED));
    versions(Api.agency(), World.newCode("91")).spec(Refusal.of(Code.NOT_FOUND));
  }

  @Test
  void versionsArePaged() {
    String firm = World.firm();
    change(Api.licensee(firm), firm, "name", "二");
    change(Api.licensee(firm), firm, "name", "三");
    String address = "/v1/organizations/" + firm + "/versions?limit=2";
    Response first = Api.licensee(firm).get(address);
    first.then().body("items.factsVersion", is(List.of(3, 2)));
    Api.licensee(firm)
        .get(address + "&cursor=" + first.path("next"))
        .then()
        .body("items.factsVersion", is(List.of(1)))
        .body("next", nullValue());
  }

  @Test
  void anEarlierVersionIsVerifiedWithoutVerifyingThePresentOne() {
    String firm = World.firm();
    change(Api.licensee(firm), firm, "name", "二");
    verify(firm, "?factsVersion=1").body("verified", is(false)).body("factsVersion", is(2));
    versions(Api.auditor(), firm)
        .body("items[0].verification", nullValue())
        .body("items[1].verification", notNullValue());
    for (String none : List.of("0", "3", "-1")) {
      Api.agency()
          .post("/v1/organizations/" + firm + "/verification?factsVersion=" + none)
          .then()
          .spec(Refusal.of(Code.NOT_FOUND));
    }
  }

  @Test
  void whoVerifiedFirstStays() {
    String firm = World.firm();
    verify(firm, "");
    String by = versions(Api.auditor(), firm).extract().path("items[0].verification.subject");
    Api.with(Api.token("second officer", Set.of(Role.AGENCY), AGENCY))
        .post("/v1/organizations/" + firm + "/verification")
        .then()
        .statusCode(200);
    assertEquals(by, versions(Api.auditor(), firm).extract().path("items[0].verification.subject"));
  }

  @Test
  void aChangeThatIsTakenBackIsAVersionOfItsOwn() {
    String firm = World.firm();
    verify(firm, "");
    change(Api.licensee(firm), firm, "name", "二");
    change(Api.licensee(firm), firm, "name", "测试企业")
        .body("factsVersion", is(3))
        .body("verified", is(false));
  }

  @Test
  void aVerificationAndAChangeAtOnceNeverVerifyWhatNobodySaw() throws Exception {
    for (int i = 0; i < 4; i++) {
      String firm = World.firm();
      String path = "/v1/organizations/" + firm;
      String tag = Api.agency().get(path).header("ETag");
      var body = World.organization("二", "FIRM", World.size(60, 1_500));
      Race.run(
          List.of(
              () -> Api.licensee(firm).header("If-Match", tag).body(body).put(path),
              () -> Api.agency().header("If-Match", tag).post(path + "/verification"),
              () -> Api.agency().header("If-Match", tag).post(path + "/verification")));
      Response now = Api.agency().get(path);
      assertTrue(now.<Integer>path("factsVersion") == 1 || !now.<Boolean>path("verified"));
    }
  }

  static ValidatableResponse change(
      RequestSpecification caller, String firm, String field, Object value) {
    var body = World.organization("测试企业", "FIRM", World.size(60, 1_500));
    body.put(field, value);
    String path = "/v1/organizations/" + firm;
    return caller
        .header("If-Match", Api.agency().get(path).header("ETag"))
        .body(body)
        .put(path)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse verify(String firm, String query) {
    return Api.agency()
        .post("/v1/organizations/" + firm + "/verification" + query)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse versions(RequestSpecification reader, String firm) {
    return reader.get("/v1/organizations/" + firm + "/versions").then();
  }
}
