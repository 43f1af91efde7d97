package org.openpatent.platform;

import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpatent.Api;
import org.openpatent.Refusal;
import org.openpatent.World;
import org.openpatent.patent.PatentKind;

@QuarkusTest
class ConditionalRequestsTest {
  @Test
  void whatIsVersionedIsTaggedWithVersionAndHash() {
    String firm = World.firm();
    Response read = Api.licensee(firm).get("/v1/organizations/" + firm);
    read.then().header("ETag", matchesPattern("\"0-[0-9a-f]{1,8}\"")).body("version", is(0));
    rename(firm, "\"0\"", "改名企业").then().statusCode(200);
    Api.licensee(firm)
        .get("/v1/organizations/" + firm)
        .then()
        .header("ETag", matchesPattern("\"1-[0-9a-f]{1,8}\""))
        .body("version", is(1));
  }

  @Test
  void whoKnowsTheBodyIsNotSentItAgain() {
    String patent = World.patent(World.university(), PatentKind.INVENTION);
    String tag = Api.anonymous().get("/v1/patents/" + patent).header("ETag");
    for (String known : List.of(tag, "W/" + tag, "\"x\", " + tag, "*")) {
      Api.anonymous()
          .header("If-None-Match", known)
          .get("/v1/patents/" + patent)
          .then()
          .statusCode(304)
          .header("ETag", tag)
          .body(emptyString());
      Api.anonymous()
          .header("If-None-Match", known)
          .head("/v1/patents/" + patent)
          .then()
          .statusCode(304);
    }
    for (String other : List.of("\"0\"", "\"x\"", tag.replace("\"", ""))) {
      Api.anonymous()
          .header("If-None-Match", other)
          .get("/v1/patents/" + patent)
          .then()
          .statusCode(200);
    }
  }

  @Test
  void aBodyThatLooksOtherHasAnotherTagThoughTheVersionIsTheSame() {
    String university = World.university();
    String patent = World.patent(university, PatentKind.INVENTION);
    String today = Api.anonymous().get("/v1/patents/" + patent).header("ETag");
    Api.anonymous()
        .header("If-None-Match", today)
        .get("/v1/patents/" + patent + "?on=2022-05-01")
        .then()
        .statusCode(200)
        .header("ETag", not(today))
        .header("ETag", matchesPattern("\"0-.*"));
  }

  @Test
  void aPutThatCreatesNeedsNoConditionAndOneThatUpdatesDoes() {
    String firm = World.firm();
    rename(firm, null, "改名企业").then().spec(Refusal.of(Code.PRECONDITION_REQUIRED));
    Api.anonymous().get("/v1/organizations/" + firm).then().body("name", is("测试企业"));
  }

  @Test
  void aConditionOnNothingFails() {
    String code = World.newCode("91");
    for (String tag : List.of("\"0\"", "*")) {
      rename(code, tag, "新企业").then().spec(Refusal.of(Code.PRECONDITION_FAILED));
    }
    Api.anonymous().get("/v1/organizations/" + code).then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"0\"", "\"0-0123abcd\"", "W/\"0\"", "*", "\"7\", \"0\""})
  void theVersionAloneIsCompared(String tag) {
    rename(World.firm(), tag, "改名企业").then().statusCode(200);
  }

  @Test
  void whoHasReadAnOlderVersionIsStale() {
    String firm = World.firm();
    String seen = Api.licensee(firm).get("/v1/organizations/" + firm).header("ETag");
    rename(firm, seen, "第一").then().statusCode(200);
    rename(firm, seen, "第二").then().spec(Refusal.of(Code.PRECONDITION_FAILED));
    Api.anonymous().get("/v1/organizations/" + firm).then().body("name", is("第一"));
  }

  @Test
  void theAnswerToAWriteIsTaggedForTheNext() {
    String firm = World.firm();
    String next = rename(firm, "\"0\"", "第一").header("ETag");
    rename(firm, next, "第二").then().statusCode(200);
  }

  private static Response rename(String code, String ifMatch, String name) {
    var request = Api.licensee(code).body(World.organization(name, "FIRM", null));
    return (ifMatch == null ? request : request.header("If-Match", ifMatch))
        .put("/v1/organizations/" + code);
  }
}
