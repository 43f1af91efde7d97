package org.openpatent.party.organization;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openpatent.Api;
import org.openpatent.Refusal;
import org.openpatent.World;
import org.openpatent.platform.value.Code;
import org.openpatent.platform.value.Role;

@QuarkusTest
class ListingOrganizationsTest {
  @Test
  void overseersListOrganizationsByWhatTheyLookFor() {
    String tag = "找" + System.nanoTime();
    String first = named(World.newCode("91"), tag + "甲", "FIRM", "450100");
    String second = named(World.newCode("12"), tag + "乙", "UNIVERSITY", "450203");
    Api.agency().post("/v1/organizations/" + second + "/verification").then().statusCode(200);
    assertListed("q=" + tag, first, second);
    assertListed("q=" + tag + "&kind=UNIVERSITY", second);
    assertListed("q=" + tag + "&verified=true", second);
    assertListed("q=" + tag + "&verified=false", first);
    assertListed("q=" + tag + "&division=450000", first, second);
    assertListed("q=" + tag + "&division=450200", second);
    assertListed("q=" + tag + "&division=4501", first);
    assertListed("q=" + tag + "&division=00");
    assertListed("q=" + tag + "&division=0000");
    assertListed("q=" + first.toLowerCase(), first);
    Api.anonymous().get("/v1/organizations").then().spec(Refusal.of(Code.UNAUTHENTICATED));
  }

  @Test
  void anyRegisteredOrganizationFindsAnothersCodeByItsName() {
    String tag = "找" + System.nanoTime();
    String university = named(World.newCode("12"), tag + "大学", "UNIVERSITY", "450100");
    String firm = named(World.newCode("91"), tag + "公司", "FIRM", "450100");
    Map<String, Object> seen =
        Api.licensee(firm)
            .get("/v1/organizations?q=" + tag + "大学")
            .then()
            .statusCode(200)
            .body("items.creditCode", contains(university))
            .extract()
            .path("items[0]");
    assertEquals(Set.of("creditCode", "name", "kind", "division"), seen.keySet());
    Api.licensor(university)
        .get("/v1/organizations?q=" + tag)
        .then()
        .body("items.find { it.creditCode == '%s' }.contact.name".formatted(university), is("联系人"))
        .body("items.find { it.creditCode == '%s' }.contact".formatted(firm), nullValue());
    Api.licensee(firm)
        .get("/v1/organizations?verified=true")
        .then()
        .spec(Refusal.of(Code.FORBIDDEN));
    Api.licensee(World.newCode("91"))
        .get("/v1/organizations?q=" + tag)
        .then()
        .spec(Refusal.of(Code.ORGANIZATION_NOT_REGISTERED));
    Api.with(Api.token("x", Set.of(Role.LICENSEE), null))
        .get("/v1/organizations?q=" + tag)
        .then()
        .spec(Refusal.of(Code.CREDIT_CODE_CLAIM_MISSING));
  }

  @Test
  void aCitysBureauReadsInFullTheOrganizationsOfItsCity() {
    String tag = "市" + System.nanoTime();
    String district = named(World.newCode("91"), tag + "甲", "FIRM", "450203");
    String elsewhere = named(World.newCode("91"), tag + "乙", "FIRM", "450100");
    String bureau = World.city("450200");
    Api.city(bureau)
        .get("/v1/organizations?q=" + tag)
        .then()
        .statusCode(200)
        .body("items.find { it.creditCode == '%s' }.contact.name".formatted(district), is("联系人"))
        .body("items.find { it.creditCode == '%s' }.contact".formatted(elsewhere), nullValue());
    Api.city(bureau).get("/v1/organizations/" + district).then().body("verified", is(false));
    Api.city(bureau).get("/v1/organizations/" + elsewhere).then().body("verified", nullValue());
    for (String other : List.of(World.city("450000"), World.newCode("11"), district)) {
      Api.city(other)
          .get("/v1/organizations/" + elsewhere)
          .then()
          .statusCode(200)
          .body("contact", nullValue());
    }
  }

  private static void assertListed(String query, String... codes) {
    Api.agency()
        .get("/v1/organizations?" + query)
        .then()
        .statusCode(200)
        .body("items.creditCode", containsInAnyOrder(codes));
  }

  private static String named(String code, String name, String kind, String division) {
    var body = World.organization(name, kind, null);
    body.put("division", division);
    put(Api.agency(), code, body).statusCode(201);
    return code;
  }

  private static io.restassured.response.ValidatableResponse put(
      RequestSpecification caller, String code, Map<String, Object> body) {
    return caller.body(body).put("/v1/organizations/" + code).then();
  }
}
