package org.openpatent.market.patent;

import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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
class OwningPatentsTest {
  @Test
  void anyOwnerRegistersAndAPresentOwnerUpdates() {
    String first = World.university();
    String second = World.university();
    String number = World.newPatentNumber(PatentKind.INVENTION);
    put(Api.licensor(second), number, World.patentBody(PatentKind.INVENTION, first))
        .spec(Refusal.at("/owners", Code.OWNERS_WITHOUT_CALLER));
    put(Api.licensor(second), number, World.patentBody(PatentKind.INVENTION, first, second))
        .statusCode(201)
        .body("owners", is(List.of(first, second)));
    // an owner may leave its share to the other, and is then an owner no longer
    put(
            Api.licensor(first).header("If-Match", "\"0\""),
            number,
            World.patentBody(PatentKind.INVENTION, second))
        .statusCode(200);
    put(
            Api.licensor(first).header("If-Match", "\"1\""),
            number,
            World.patentBody(PatentKind.INVENTION, first))
        .spec(Refusal.of(Code.NOT_AN_OWNER));
    put(
            Api.licensor(World.university()).header("If-Match", "\"1\""),
            number,
            World.patentBody(PatentKind.INVENTION, second))
        .spec(Refusal.of(Code.NOT_AN_OWNER));
  }

  @Test
  void anOwnerIsNamedOnce() {
    String owner = World.university();
    put(
            Api.licensor(owner),
            World.newPatentNumber(PatentKind.INVENTION),
            World.patentBody(PatentKind.INVENTION, owner, owner.toLowerCase()))
        .spec(Refusal.at("/owners", Code.OWNER_REPEATED));
  }

  @Test
  void nobodyElseRegisters() {
    String owner = World.university();
    String number = World.newPatentNumber(PatentKind.INVENTION);
    var body = World.patentBody(PatentKind.INVENTION, owner);
    put(Api.anonymous(), number, body).statusCode(401);
    put(Api.licensee(owner), number, body).spec(Refusal.of(Code.FORBIDDEN));
    put(Api.auditor(), number, body).spec(Refusal.of(Code.FORBIDDEN));
    put(Api.with(Api.token("x", Set.of(Role.LICENSOR), null)), number, body)
        .spec(Refusal.of(Code.CREDIT_CODE_CLAIM_MISSING));
    put(Api.agency(), number, body).spec(Refusal.of(Code.NOT_AN_OWNER));
    Api.anonymous().get("/v1/patents/" + number).then().statusCode(404);
  }

  @Test
  void theFirstOfferFreezesWhatItRestsOn() {
    String owner = World.university();
    String number = World.patent(owner, PatentKind.INVENTION);
    World.offer(owner, World.offerBody(number));
    for (var change :
        Map.of(
                "filedOn",
                "2022-03-02",
                "grantedOn",
                "2023-06-02",
                "owners",
                List.of(owner, World.newCode("12")))
            .entrySet()) {
      var body = World.patentBody(PatentKind.INVENTION, owner);
      body.put(change.getKey(), change.getValue());
      put(Api.licensor(owner).header("If-Match", "*"), number, body)
          .spec(Refusal.of(Code.PATENT_FROZEN));
      put(Api.agency().header("If-Match", "*"), number, body)
          .statusCode(200)
          .body(change.getKey(), is(change.getValue()));
      put(
              Api.agency().header("If-Match", "*"),
              number,
              World.patentBody(PatentKind.INVENTION, owner))
          .statusCode(200);
    }
    var body = World.patentBody(PatentKind.INVENTION, owner);
    body.put("title", "新名");
    put(Api.licensor(owner).header("If-Match", "*"), number, body).statusCode(200);
  }

  private static ValidatableResponse put(
      RequestSpecification caller, String number, Map<String, Object> body) {
    return caller.body(body).put("/v1/patents/" + number).then();
  }
}
